#include "screens/search_parts.h"

#include "i18n/isolate.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::BoxLook;
using kit::Role;

constexpr std::string_view goes_before = "\u2026 ", goes_on = " \u2026";

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Where in the excerpt a code point of the whole text stands; the excerpt's end for those after.
std::size_t byte_of(const contract::SearchHit& hit, std::int64_t code_point) {
    const std::string& text = hit.excerpt;
    std::size_t byte = 0;
    for (std::int64_t at = hit.excerpt_start; at < code_point && byte < text.size(); ++at) do
            ++byte;
        while (byte < text.size() && continues(text[byte]));
    return byte;
}

/// Those of the matches that stand within bytes [begin, end) of the excerpt, from `begin` on and
/// after `shift` bytes more.
std::vector<kit::Mark> marks_within(const contract::SearchHit& hit, std::size_t begin,
                                    std::size_t end, std::size_t shift) {
    std::vector<kit::Mark> marks;
    for (const contract::TextRange& match : hit.matches) {
        const std::size_t from = std::max(byte_of(hit, match.start), begin),
                          to = std::min(byte_of(hit, match.end), end);
        if (from < to)
            marks.push_back({static_cast<std::uint32_t>(from - begin + shift),
                             static_cast<std::uint32_t>(to - begin + shift), kit::MarkKind::Found});
    }
    return marks;
}

/// A line as it is kept whatever controls are in it; its marks, which ascend, move with their
/// words.
std::string neutralised(std::string_view line, std::vector<kit::Mark>& marks) {
    std::string kept;
    std::size_t done = 0;
    const auto keep_to = [&](std::uint32_t end) {
        kept += i18n::neutralised(line.substr(done, end - done));
        done = end;
        return static_cast<std::uint32_t>(kept.size());
    };
    for (kit::Mark& mark : marks) {
        mark.begin = keep_to(mark.begin);
        mark.end = keep_to(mark.end);
    }
    keep_to(static_cast<std::uint32_t>(line.size()));
    return kept;
}

} // namespace

void search_form(Page& page, MessageKey label, std::string_view anchor, std::string hint) {
    const auto form = page.frame.box({.key = "search",
                                      .role = Role::Form,
                                      .name = page.say(label),
                                      .layout = {.gap = 8, .max_width = measure_px}});
    const auto edited = page.frame.text_field({.key = "q",
                                               .anchor = anchor,
                                               .label = page.say(label),
                                               .hint = std::move(hint),
                                               .value = page.state.typed_query});
    if (edited) page.did(app::QueryEdited{*edited});
    const auto row = page.frame.box({.layout = {.axis = Axis::Row}});
    if (page.frame.button({.key = "find",
                           .text = page.say(MessageKey::answers_find),
                           .look = BoxLook::Ghost,
                           .is_default = true}))
        page.did(app::Searched{});
}

void found_words(Page& page, const contract::SearchHit& hit, float max_width_px) {
    const std::string& text = hit.excerpt;
    const bool is_of_page = hit.lang == i18n::code(page.locale());
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view before =
            begin == 0 && hit.excerpt_start > 0 ? goes_before : std::string_view();
        const std::string_view after =
            end == text.size() && hit.goes_on ? goes_on : std::string_view();
        std::string line(before);
        line.append(text, begin, end - begin).append(after);
        auto marks = marks_within(hit, begin, end, before.size());
        if (end > begin)
            page.frame.text({.text = neutralised(line, marks),
                             .lang = is_of_page ? std::string() : hit.lang,
                             .auto_direction = hit.lang.empty(),
                             .layout = {.max_width = max_width_px},
                             .marks = marks});
        begin = end + 1;
    }
}

} // namespace hamandish::screens
