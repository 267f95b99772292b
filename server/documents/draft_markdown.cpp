#include "server/documents/draft_markdown.h"

#include "base/utf8.h"
#include "domain/half_space.h"
#include "domain/mobile.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace hamandish::documents {
namespace {

// The words of the format, as they stand in files: "Preamble" and "Article" in both languages.
constexpr std::array<std::string_view, 2> preamble_words{"\u0645\u0642\u062F\u0645\u0647",
                                                         "Preamble"};
constexpr std::array<std::string_view, 2> article_words{"\u0645\u0627\u062F\u0647", "Article"};
constexpr std::array<std::string_view, 4> dashes{"\u2013", "\u2014", "-", ":"};

bool starts_with(std::string_view text, std::string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

std::string_view trimmed(std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}

/// The number at the front of `text`, which is moved past it; 0 when there is none.
int take_number(std::string_view& text) {
    const std::size_t end = std::min(text.find_first_of(" :"), text.size());
    const std::string digits = domain::ascii_digits_from(text.substr(0, end));
    int number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) return 0;
    text.remove_prefix(end);
    return number;
}

class Reader {
  public:
    explicit Reader(std::string_view name) { out_.draft.name = std::string(name); }

    void line(std::string_view raw) {
        ++number_;
        const std::string read = domain::with_half_spaces(raw);
        const std::string_view text = trimmed(read);
        if (!base::is_well_formed_utf8(raw)) return problem();
        if (text.empty()) return end_paragraph();
        if (starts_with(text, "## ")) return heading(trimmed(text.substr(3)));
        if (starts_with(text, "# ")) return title(trimmed(text.substr(2)));
        if (starts_with(text, "#")) return problem(); // a depth the format does not have
        if (!out_.draft.units.empty()) return paragraph(text);
        if (starts_with(text, "- ")) return fact(trimmed(text.substr(2)));
        problem(); // text before the first heading belongs to nothing
    }

    ReadDraft finish() {
        out_.draft.last_line = number_;
        return std::move(out_);
    }

  private:
    void problem() {
        out_.problems.push_back(
            {base::ErrorCode::Misaligned, out_.draft.name + ":" + std::to_string(number_)});
    }

    void title(std::string_view text) {
        if (!out_.draft.title.empty() || !out_.draft.units.empty()) return problem();
        out_.draft.title = std::string(text);
        out_.draft.title_line = number_;
    }

    void fact(std::string_view text) {
        const std::size_t colon = text.find(':');
        if (colon == text.npos) return problem();
        out_.draft.facts.push_back({std::string(trimmed(text.substr(0, colon))),
                                    std::string(trimmed(text.substr(colon + 1))), number_});
    }

    void heading(std::string_view text) {
        domain::SourceUnit unit;
        unit.line = number_;
        if (std::find(preamble_words.begin(), preamble_words.end(), text) != preamble_words.end()) {
            unit.kind = domain::UnitKind::Preamble;
            unit.heading = std::string(text);
        } else if (!article_heading(text, unit)) {
            return problem();
        }
        out_.draft.units.push_back(std::move(unit));
        paragraph_open_ = false;
    }

    static bool article_heading(std::string_view text, domain::SourceUnit& unit) {
        for (const std::string_view word : article_words) {
            if (!starts_with(text, word)) continue;
            std::string_view rest = trimmed(text.substr(word.size()));
            unit.number = take_number(rest);
            rest = trimmed(rest);
            for (const std::string_view dash : dashes)
                if (starts_with(rest, dash)) {
                    unit.heading = std::string(trimmed(rest.substr(dash.size())));
                    break;
                }
        }
        return unit.number > 0 && !unit.heading.empty();
    }

    void paragraph(std::string_view text) {
        std::string& body = out_.draft.units.back().text;
        if (!body.empty()) body += paragraph_open_ ? " " : "\n\n";
        body += text;
        paragraph_open_ = true;
    }
    void end_paragraph() { paragraph_open_ = false; }

    ReadDraft out_;
    int number_ = 0;
    bool paragraph_open_ = false;
};

} // namespace

ReadDraft read_draft(std::string_view name, std::string_view markdown) {
    Reader reader(name);
    if (starts_with(markdown, "\xEF\xBB\xBF")) markdown.remove_prefix(3);
    while (!markdown.empty()) {
        const std::size_t end = markdown.find('\n');
        reader.line(markdown.substr(0, end));
        markdown.remove_prefix(end == markdown.npos ? markdown.size() : end + 1);
    }
    return reader.finish();
}

} // namespace hamandish::documents
