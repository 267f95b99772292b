#include "server/usecases/embed_code.h"

#include "domain/invitation.h"
#include "html/escape.h"
#include "server/usecases/plain_words.h"

#include <array>

namespace hamandish::usecases {
namespace {

using i18n::Locale;
using i18n::MessageKey;

constexpr std::array languages{Locale::Persian, Locale::English};
constexpr int report_height_px = 480;

std::string escaped(std::string_view text) {
    std::string out;
    html::append_escaped(out, text);
    return out;
}

std::string address(Locale locale, const Embedded& page, std::string_view root = {}) {
    return escaped(page.origin + std::string(root) + "/" + std::string(i18n::code(locale)) +
                   page.path);
}

contract::InvitationText code(std::string way, Locale locale, std::string text) {
    contract::InvitationText made{
        std::move(way), std::string(i18n::code(locale)), {}, std::move(text)};
    made.characters = static_cast<std::int64_t>(domain::sms_length(made.text).characters);
    return made;
}

Embedded report_page(Locale locale, const store::CallRecord& call, const std::string& origin) {
    const bool in_persian = locale == Locale::Persian;
    const std::string_view title = in_persian ? call.title.fa : call.title.en;
    return {origin,
            "/calls/" + call.slug + "/report",
            words(locale, MessageKey::follow_report, {{"title", title}}),
            {in_persian ? call.owner.fa : call.owner.en,
             words(locale, MessageKey::invitation_report_tells)},
            report_height_px};
}

} // namespace

contract::InvitationText frame_code(std::string way, Locale locale, const Embedded& page) {
    return code(std::move(way), locale,
                "<iframe src=\"" + address(locale, page, "/embed") + "\" title=\"" +
                    escaped(page.title) + "\" width=\"100%\" height=\"" +
                    std::to_string(page.height_px) +
                    "\" loading=\"lazy\" style=\"border:0\"></iframe>");
}

/// What a portal needs to lead there, and nothing that asks for anything by itself.
contract::InvitationText html_code(Locale locale, const Embedded& page) {
    const std::string there = address(locale, page);
    const bool rtl = i18n::direction(locale) == base::Direction::RightToLeft;
    std::string text = "<blockquote lang=\"" + std::string(i18n::code(locale)) + "\" dir=\"" +
                       (rtl ? "rtl" : "ltr") + "\" cite=\"" + there + "\">\n<p><a href=\"" + there +
                       "\">" + escaped(page.title) + "</a></p>\n";
    for (const std::string& line : page.lines) text += "<p>" + escaped(line) + "</p>\n";
    return code("html", locale, text + "</blockquote>");
}

std::vector<contract::InvitationText> report_code(const store::CallRecord& call,
                                                  const std::string& origin) {
    std::vector<contract::InvitationText> texts;
    if (!call.period.ever_opens()) return texts;
    for (const Locale locale : languages) {
        const Embedded page = report_page(locale, call, origin);
        texts.push_back(frame_code("frame", locale, page));
        texts.push_back(html_code(locale, page));
    }
    return texts;
}

base::Result<contract::OrganisationSettings>
with_code(base::Result<contract::OrganisationSettings> settings, const std::string& origin) {
    if (!settings) return settings;
    for (const Locale locale : languages) {
        const std::string open = words(locale, MessageKey::calls_open);
        settings->code.push_back(frame_code("frame_calls", locale, {origin, "/calls", open}));
        settings->code.push_back(frame_code("frame_organisation", locale,
                                            {origin, "/organisations/" + settings->slug,
                                             open + ": " + text_in(locale, settings->name)}));
    }
    return settings;
}

} // namespace hamandish::usecases
