#include "screens/report_parts.h"
#include "screens/report_words.h"

#include <algorithm>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Align;
using kit::Axis;
using kit::Role;
using kit::TextLook;

constexpr float age_bar_px = 14, age_width_px = 96;

struct Band {
    std::string value;
    contract::ReportCount men, women;
};

/// Ages and genders that were stated, the oldest first: a pyramid stands on the young.
std::vector<Band> bands_of(const contract::ReportTable& table) {
    std::vector<Band> bands;
    for (const contract::ReportCount& one : table.rows) {
        const std::size_t slash = one.value.find('/');
        const std::string age = one.value.substr(0, slash), gender = one.value.substr(slash + 1);
        if (age == "not_stated") continue;
        if (bands.empty() || bands.back().value != age) bands.push_back({age, {}, {}});
        if (gender == "male") bands.back().men = one;
        if (gender == "female") bands.back().women = one;
    }
    std::reverse(bands.begin(), bands.end());
    return bands;
}

/// Shares of everyone in the pyramid, and of everyone in the census; the longest bar is whole.
struct Scale {
    float people = 0, census = 0, longest = 0;

    explicit Scale(const std::vector<Band>& bands) {
        for (const Band& band : bands)
            for (const auto* one : {&band.men, &band.women}) {
                people += static_cast<float>(one->count);
                census += static_cast<float>(one->population);
            }
        for (const Band& band : bands)
            for (const auto* one : {&band.men, &band.women})
                longest = std::max({longest, share(one->count), census_share(one->population)});
    }
    [[nodiscard]] float share(std::int64_t count) const {
        return people > 0 ? static_cast<float>(count) / people : 0;
    }
    [[nodiscard]] float census_share(std::int64_t population) const {
        return census > 0 ? static_cast<float>(population) / census : 0;
    }
    /// The length of the bar, and where the census's mark stands.
    [[nodiscard]] std::vector<float> bar(const contract::ReportCount& one) const {
        if (longest == 0) return {one.suppressed ? kit::untold : 0.0f};
        return {one.suppressed ? kit::untold : share(one.count) / longest,
                census_share(one.population) / longest};
    }
};

void half(Page& page, const contract::ReportCount& one, const Scale& scale, bool is_before) {
    const auto cell = page.frame.box({.key = one.value, .role = Role::Cell, .layout = {.grow = 1}});
    {
        const auto line = page.frame.box(
            {.layout = {.axis = Axis::Row, .main = is_before ? Align::End : Align::Start}});
        page.frame.text(
            {.role = Role::Text,
             .text = one.suppressed ? page.say(MessageKey::report_hidden) : page.number(one.count),
             .look = one.suppressed ? TextLook::Muted : TextLook::Small});
    }
    page.frame.ornament(is_before ? kit::Ornament::BarBefore : kit::Ornament::BarAfter,
                        scale.bar(one), 0, age_bar_px);
}

kit::Scope row_box(Page& page, std::string_view key) {
    return page.frame.box({.key = key,
                           .role = Role::Row,
                           .layout = {.axis = Axis::Row,
                                      .gap = 8,
                                      .padding = kit::Insets::symmetric(2, 0),
                                      .cross = Align::End}});
}

void head_cell(Page& page, std::string_view key, std::string words, Align main, float width_px) {
    const auto cell = page.frame.box({.key = key,
                                      .role = Role::ColumnHeader,
                                      .layout = {.axis = Axis::Row,
                                                 .main = main,
                                                 .width = width_px,
                                                 .grow = width_px > 0 ? 0.0f : 1.0f}});
    page.frame.text({.role = Role::Text, .text = std::move(words), .look = TextLook::Tiny});
}

void pyramid_head(Page& page) {
    const auto head = page.frame.box({.role = Role::TableHead});
    const auto row = row_box(page, "head");
    const auto gender = [&page](const char* word) {
        return page.say(MessageKey::report_gender, {{"gender", std::string(word)}});
    };
    head_cell(page, "men", gender("male"), Align::End, 0);
    head_cell(page, "age", page.say(MessageKey::report_age_group), Align::Center, age_width_px);
    head_cell(page, "women", gender("female"), Align::Start, 0);
}

void age_cell(Page& page, const std::string& band) {
    const auto cell = page.frame.box(
        {.key = "age",
         .role = Role::RowHeader,
         .layout = {.axis = Axis::Row, .main = Align::Center, .width = age_width_px}});
    page.frame.text(
        {.role = Role::Text, .text = value_word(page, "age_band", band), .look = TextLook::Small});
}

} // namespace

void population_pyramid(Page& page, const contract::ReportTable& table) {
    const auto bands = bands_of(table);
    const Scale scale(bands);
    const auto part = page.frame.box(
        {.key = "pyramid", .layout = {.gap = 6, .padding = {0, 0, 16, 0}, .max_width = 640}});
    page.frame.paragraph(page.say(MessageKey::report_pyramid_hint), TextLook::Small);
    const auto box = page.frame.box(
        {.role = Role::Table, .name = page.say(MessageKey::report_pyramid), .layout = {.gap = 4}});
    pyramid_head(page);
    const auto body = page.frame.box({.role = Role::TableBody});
    for (const Band& band : bands) {
        const auto row = row_box(page, band.value);
        half(page, band.men, scale, true);
        age_cell(page, band.value);
        half(page, band.women, scale, false);
    }
}

} // namespace hamandish::screens
