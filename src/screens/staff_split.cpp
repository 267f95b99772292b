#include "base/trimmed.h"
#include "base/utf8.h"
#include "domain/unit_cut.h"
#include "screens/pieces.h"
#include "screens/staff_pieces.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using app::StaffField;
using i18n::MessageKey;

constexpr float split_form_px = 420;

/// So much of a line that one finds the place again.
std::string first_words(std::string_view text) {
    constexpr int most_words = 7;
    text = base::trimmed(text.substr(0, text.find('\n')));
    std::size_t end = 0;
    for (int i = 0; i < most_words && end < text.size(); ++i)
        end = std::min(text.find(' ', end + 1), text.size());
    return std::string(text.substr(0, end)) + (end < text.size() ? "\u2026" : "");
}

/// Bytes are counted here, UTF-16 units by browsers and on the wire.
std::string units_before(std::string_view text, std::size_t bytes) {
    return std::to_string(base::utf16_from_utf8(text.substr(0, bytes)).size());
}

} // namespace

bool split_place(Page& page, const contract::DraftUnit& unit) {
    const std::string& text = unit.text.fa;
    const auto places = domain::places_to_cut(text);
    const bool has_caret = !page.state.is_plain_page;
    if (places.empty() && !has_caret) return false;
    std::vector<kit::Option> options{
        {"",
         page.say(has_caret ? MessageKey::staff_split_at_caret : MessageKey::staff_split_unchosen),
         {}}};
    for (const std::size_t place : places)
        options.push_back({units_before(text, place),
                           page.say(MessageKey::staff_split_before,
                                    {{"words", first_words(std::string_view(text).substr(place))}}),
                           {}});
    const auto column = page.frame.box({.layout = {.gap = 14, .max_width = split_form_px}});
    staff_choice(page, {StaffField::SplitPlace, "split-place-field", MessageKey::staff_split_place,
                        std::move(options), page.say(MessageKey::staff_split_hint)});
    return true;
}

} // namespace hamandish::screens
