// A person whose browser runs no scripts: reads the HTML, fills in its fields, presses its buttons,
// keeps its cookies, follows redirections. Knows of a page only what is printed on it.
#pragma once

#include "contract/own_data_messages.h"
#include "town.h"

#include <cctype>
#include <map>
#include <regex>
#include <utility>
#include <vector>

namespace hamandish::journeys {

inline std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0)
            out += c;
        else
            ((out += '%') += digits[byte >> 4]) += digits[byte & 0xF];
    }
    return out;
}

inline std::string unescaped(std::string text) {
    for (const auto& [entity, plain] :
         {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
        for (std::size_t at = 0; (at = text.find(entity, at)) != text.npos; ++at)
            text.replace(at, std::string_view(entity).size(), plain);
    return text;
}

/// A tag with what is between it and its end. `form`: the tag of the form in which it stands.
struct Control {
    std::string tag, words, form;
    std::map<std::string, std::string> attributes;
    [[nodiscard]] bool has(const std::string& name) const { return attributes.contains(name); }
    [[nodiscard]] std::string get(const std::string& name) const {
        const auto found = attributes.find(name);
        return found == attributes.end() ? std::string() : found->second;
    }
};

/// The value of the chosen option of the select that begins here.
inline std::string chosen_in(const std::string& html, std::size_t begin) {
    static const std::regex chosen("<option value=\"([^\"]*)\" selected>");
    const std::string options = html.substr(begin, html.find("</select", begin) - begin);
    std::smatch found;
    return std::regex_search(options, found, chosen) ? unescaped(found[1]) : std::string();
}

/// The tag of the form around this place; empty: none.
inline std::string form_around(const std::string& html, std::size_t place) {
    const std::size_t begin = html.rfind("<form ", place), end = html.rfind("</form>", place);
    const bool is_within = begin != html.npos && (end == html.npos || end < begin);
    return is_within ? html.substr(begin, html.find('>', begin) - begin) : std::string();
}

inline std::vector<Control> controls_in(const std::string& html) {
    static const std::regex tags(R"(<(input|button|textarea|select)( [^>]*)?>)"),
        attributes(R"re(([a-z-]+)(="([^"]*)")?)re"), any_tag("<[^>]*>");
    std::vector<Control> all;
    for (std::sregex_iterator it(html.begin(), html.end(), tags), end; it != end; ++it) {
        Control control{
            (*it)[1], {}, form_around(html, static_cast<std::size_t>(it->position())), {}};
        const std::string inside = (*it)[2];
        for (std::sregex_iterator a(inside.begin(), inside.end(), attributes); a != end; ++a)
            control.attributes[(*a)[1]] = unescaped((*a)[3]);
        const auto begin = static_cast<std::size_t>(it->position() + it->length());
        if (control.tag != "input")
            control.words = unescaped(std::regex_replace(
                html.substr(begin, html.find("</" + control.tag, begin) - begin), any_tag, ""));
        if (control.tag == "select") control.attributes["value"] = chosen_in(html, begin);
        if (control.tag == "textarea" && control.words.starts_with('\n')) control.words.erase(0, 1);
        all.push_back(std::move(control));
    }
    return all;
}

class PlainTown : public Town {
  protected:
    void open(std::string path) {
        show({"GET", std::move(path), {}, cookies()});
        for (int i = 0; i < 3 && (response_.status == 302 || response_.status == 303); ++i)
            follow();
    }
    /// The page tells the newest receipt of whoever is signed in: which entry it is, and that
    /// entry's commitment in eights.
    bool tells_newest_receipt() {
        const auto receipts = get<contract::MyData>("/api/v1/me/export", cookies()).receipts;
        if (receipts.empty()) return false;
        const contract::LogEntry& entry = receipts.back().entry;
        std::string groups;
        for (std::size_t at = 0; at < entry.commitment.size(); at += 8)
            groups += (at == 0 ? "" : " ") + entry.commitment.substr(at, 8);
        return says("entry " + std::to_string(entry.index) + " of the event log") && says(groups);
    }
    /// Types into the field with this DOM id.
    void fill(const std::string& id, std::string text) { typed_[id] = std::move(text); }
    /// Chooses a file in the field with this DOM id.
    void choose(const std::string& id, std::string name, std::string bytes) {
        EXPECT_FALSE(control(id).has("disabled")) << id;
        chosen_[id] = {std::move(name), std::move(bytes)};
    }
    /// The DOM id of what the first label that begins so is for.
    std::string labelled(const std::string& words) {
        static const std::regex labels(R"re(<label[^>]* for="([^"]*)"[^>]*>(.*?)</label>)re"),
            any_tag("<[^>]*>");
        for (std::sregex_iterator it(html_.begin(), html_.end(), labels), end; it != end; ++it)
            if (unescaped(std::regex_replace((*it)[2].str(), any_tag, "")).starts_with(words))
                return (*it)[1];
        ADD_FAILURE() << "no label says “" << words << "” on\n" << html_;
        return {};
    }
    /// Ticks, or clears, what these words label; of radio buttons the last one ticked stays so.
    void tick(const std::string& words, bool ticked = true) {
        const std::string id = labelled(words);
        for (Control& one : controls_) {
            if (one.get("type") == "radio" && one.get("name") == control(id).get("name"))
                one.attributes.erase("checked");
            if (one.get("id") != id) continue;
            EXPECT_FALSE(one.has("disabled")) << words;
            one.attributes.erase("checked");
            if (ticked) one.attributes["checked"];
        }
    }
    [[nodiscard]] bool is_ticked(const std::string& words) {
        return control(labelled(words)).has("checked");
    }
    /// Presses the first button that is called so, or begins so, and goes where that leads.
    void press(const std::string& words) {
        send(form_of(words));
        if (response_.status == 303) follow();
    }
    /// What a press would send.
    Ask form_of(const std::string& words) {
        const Control button = button_with(words);
        Ask ask{"POST", {}, {}, cookies()};
        const bool with_files = is_sent_with_files(button);
        ask.content_type = with_files ? "multipart/form-data; boundary=" + boundary
                                      : "application/x-www-form-urlencoded";
        ask.origin = "http://h";
        ask.fetch_site = "same-origin";
        ask.path = button.has("formaction") ? button.get("formaction") : path_;
        ask.path = ask.path.substr(0, ask.path.find('#'));
        const auto add = [&](const std::string& name, const std::string& value) {
            if (with_files) return add_part(ask.body, "name=\"" + name + "\"", value);
            if (!ask.body.empty()) ask.body += '&';
            ask.body += percent_encoded(name) + "=" + percent_encoded(value);
        };
        for (const std::string name : {"token", "key", "carried", "ticks"})
            for (const Control& one : controls_)
                if (one.get("name") == name && one.get("type") == "hidden") {
                    add(name, one.get("value"));
                    break;
                }
        for (const Control& one : controls_)
            if (one.tag != "button" && one.get("type") != "hidden" && one.has("name") &&
                form_id(one) == form_id(button) && !one.has("disabled") && is_sent(one))
                is_file(one) ? add_file(ask.body, one) : add(one.get("name"), value_of(one));
        add(button.get("name"), button.get("value"));
        if (with_files) ask.body += "--" + boundary + "--\r\n";
        return ask;
    }
    void send(const Ask& ask) { show(ask); }
    void follow() {
        std::string to = header(response_, "Location");
        place_ = to.find('#') == to.npos ? std::string() : to.substr(to.find('#') + 1);
        show({"GET", to.substr(0, to.find('#')), {}, cookies()});
    }
    void sign_in_by_form(const std::string& mobile) {
        fill("mobile-field", mobile);
        press("Send the code");
        fill("code-field", last_code());
        press("Sign in");
    }

    /// What is heard of it; isolates are neither heard nor seen.
    static std::string name_of(const Control& one) {
        static const std::regex isolates("\u2067|\u2068|\u2069");
        return std::regex_replace(one.has("aria-label") ? one.get("aria-label") : one.words,
                                  isolates, "");
    }
    [[nodiscard]] Control button_with(const std::string& words) const {
        // Of several that begin so, the one that is called just that.
        for (const bool exactly : {true, false})
            for (const Control& one : controls_)
                if (one.tag == "button" && !one.has("disabled") &&
                    (exactly ? name_of(one) == words : is_called(one, words)))
                    return one;
        ADD_FAILURE() << "no button says “" << words << "” on\n" << html_;
        return {};
    }
    [[nodiscard]] bool has_button(const std::string& words) const {
        for (const Control& one : controls_)
            if (one.tag == "button" && is_called(one, words) && !one.has("disabled")) return true;
        return false;
    }
    [[nodiscard]] bool says(std::string_view words) const {
        return html_.find(words) != html_.npos;
    }
    /// What the field with this DOM id holds.
    [[nodiscard]] std::string held(const std::string& id) const {
        for (const Control& one : controls_)
            if (one.get("id") == id) return value_of(one);
        return "no such field";
    }
    /// What a hidden field of this name holds.
    [[nodiscard]] std::string held_hidden(const std::string& name) const {
        for (const Control& one : controls_)
            if (one.get("name") == name && one.get("type") == "hidden") return one.get("value");
        return {};
    }
    [[nodiscard]] std::string cookies() const {
        std::string all;
        for (const auto& [name, value] : jar_) {
            if (!all.empty()) all += "; ";
            all.append(name).append("=").append(value);
        }
        return all;
    }

    std::map<std::string, std::string> jar_;
    http::Response response_;
    std::string path_, place_, html_;
    std::vector<Control> controls_;

  private:
    inline static const std::string boundary = "----plain";
    static bool is_file(const Control& one) { return one.get("type") == "file"; }
    static void add_part(std::string& body, const std::string& about, const std::string& value) {
        body += "--" + boundary + "\r\nContent-Disposition: form-data; " + about + "\r\n\r\n" +
                value + "\r\n";
    }
    void add_file(std::string& body, const Control& field) const {
        const auto found = chosen_.find(field.get("id"));
        const auto [name, bytes] =
            found == chosen_.end() ? std::pair<std::string, std::string>() : found->second;
        add_part(body,
                 "name=\"" + field.get("name") + "\"; filename=\"" + name +
                     "\"\r\nContent-Type: application/octet-stream",
                 bytes);
    }
    /// Of the form that it names, or of that in which it stands.
    static std::string form_id(const Control& control) {
        static const std::regex id("<form id=\"([^\"]*)\"");
        std::smatch found;
        if (control.has("form")) return control.get("form");
        return std::regex_search(control.form, found, id) ? found[1].str() : std::string();
    }
    /// As its form says.
    [[nodiscard]] bool is_sent_with_files(const Control& button) const {
        const std::size_t at = html_.find("<form id=\"" + form_id(button) + "\"");
        const std::string form =
            at == html_.npos ? std::string() : html_.substr(at, html_.find('>', at) - at);
        return form.find("enctype=\"multipart/form-data\"") != form.npos;
    }
    /// Does its name begin so, or what is seen of it?
    static bool is_called(const Control& one, const std::string& words) {
        return one.words.starts_with(words) || name_of(one).starts_with(words);
    }
    static bool is_sent(const Control& one) {
        const std::string type = one.get("type");
        return (type != "checkbox" && type != "radio") || one.has("checked");
    }
    [[nodiscard]] Control control(const std::string& id) const {
        for (const Control& one : controls_)
            if (one.get("id") == id) return one;
        return {};
    }
    [[nodiscard]] std::string value_of(const Control& one) const {
        const auto found = typed_.find(one.get("id"));
        if (found != typed_.end()) return found->second;
        return one.tag == "textarea" ? one.words : one.get("value");
    }
    void show(const Ask& ask) {
        response_ = this->ask(ask);
        path_ = ask.path;
        html_ = response_.body ? *response_.body : std::string();
        controls_ = controls_in(html_);
        typed_.clear();
        chosen_.clear();
        for (const http::Header& one : response_.headers) {
            if (one.name != "Set-Cookie") continue;
            const auto equals = one.value.find('='), end = one.value.find(';');
            const std::string name = one.value.substr(0, equals);
            jar_[name] = one.value.substr(equals + 1, end - equals - 1);
            if (jar_[name].empty() || one.value.find("Max-Age=0") != one.value.npos)
                jar_.erase(name);
        }
    }
    std::map<std::string, std::string> typed_;
    std::map<std::string, std::pair<std::string, std::string>> chosen_; ///< files, by their fields
};

} // namespace hamandish::journeys
