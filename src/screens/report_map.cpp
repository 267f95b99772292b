#include "screens/province_outlines.h"
#include "screens/report_parts.h"
#include "screens/report_words.h"

#include <algorithm>
#include <array>

namespace hamandish::screens {
namespace {

using i18n::MessageKey;
using kit::Axis;
using kit::Role;
using kit::TextLook;

constexpr float widest_map_px = 520, beside_map_px = 76, swatch_px = 18;
/// One hue by lightness, so that nobody needs to tell colours apart.
constexpr std::array shades{0.16f, 0.36f, 0.56f, 0.78f, 1.0f};

const kit::OutlineSet& swatch() {
    static const kit::OutlineSet square{1, {{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}}}};
    return square;
}

/// Rates above none in at most five classes of about as many different rates each.
class Classes {
  public:
    explicit Classes(const contract::ReportTable& table) {
        for (const contract::ReportCount& one : table.rows)
            if (one.population > 0 && one.per_100000_in_thousandths > 0)
                rates_.push_back(one.per_100000_in_thousandths);
        std::sort(rates_.begin(), rates_.end());
        rates_.erase(std::unique(rates_.begin(), rates_.end()), rates_.end());
    }
    [[nodiscard]] std::size_t count() const { return std::min(rates_.size(), shades.size()); }
    [[nodiscard]] std::size_t class_of(std::int64_t rate) const {
        const auto found = std::lower_bound(rates_.begin(), rates_.end(), rate);
        return static_cast<std::size_t>(found - rates_.begin()) * count() / rates_.size();
    }
    /// The least and the greatest rate of a class.
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> ends(std::size_t wanted) const {
        std::pair<std::int64_t, std::int64_t> out{0, 0};
        for (const std::int64_t rate : rates_) {
            if (class_of(rate) != wanted) continue;
            if (out.first == 0) out.first = rate;
            out.second = rate;
        }
        return out;
    }
    /// Few classes are as far apart as many: the last one is always whole.
    [[nodiscard]] float shade(std::size_t which) const {
        return shades[shades.size() - count() + which];
    }
    [[nodiscard]] float shade_of(const contract::ReportCount& one) const {
        if (one.suppressed) return kit::untold;
        return one.per_100000_in_thousandths > 0 ? shade(class_of(one.per_100000_in_thousandths))
                                                 : 0.0f;
    }

  private:
    std::vector<std::int64_t> rates_;
};

/// "IR-07": 7. What is no province has no place.
std::size_t place_of(const std::string& code, std::size_t count) {
    if (!code.starts_with("IR-") || code.size() != 5) return count;
    return static_cast<std::size_t>((code[3] - '0') * 10 + (code[4] - '0'));
}

void legend_item(Page& page, std::string_view key, float shade, std::string words) {
    const auto item =
        page.frame.box({.key = key,
                        .role = Role::ListItem,
                        .layout = {.axis = Axis::Row, .gap = 8, .cross = kit::Align::Center}});
    page.frame.outlines(swatch(), {shade}, swatch_px);
    page.frame.text({.role = Role::Text, .text = std::move(words), .look = TextLook::Small});
}

void legend(Page& page, const contract::ReportTable& table, const Classes& classes) {
    const auto list =
        page.frame.box({.key = "legend",
                        .role = Role::List,
                        .name = page.say(MessageKey::report_map_legend),
                        .layout = {.axis = Axis::Row, .gap = 16, .cross_gap = 6, .wrap = true}});
    const auto any = [&table](auto test) {
        return std::any_of(table.rows.begin(), table.rows.end(), test);
    };
    if (any([](const auto& one) {
            return one.population > 0 && !one.suppressed && one.count == 0;
        }))
        legend_item(page, "nobody", 0, page.say(MessageKey::report_map_nobody));
    for (std::size_t i = 0; i < classes.count(); ++i) {
        const auto [least, most] = classes.ends(i);
        legend_item(page, std::to_string(i), classes.shade(i),
                    least == most ? rate_word(page, least)
                                  : page.say(MessageKey::report_map_class,
                                             {{"least", rate_word(page, least)},
                                              {"most", rate_word(page, most)}}));
    }
    if (any([](const auto& one) { return one.population > 0 && one.suppressed; }))
        legend_item(page, "hidden", kit::untold, page.say(MessageKey::report_hidden));
}

} // namespace

void province_map(Page& page, const contract::ReportTable& table) {
    const Classes classes(table);
    const kit::OutlineSet& provinces = province_outlines();
    std::vector<float> shading(provinces.shapes.size(), 0);
    for (const contract::ReportCount& one : table.rows)
        if (const std::size_t at = place_of(one.value, shading.size()); at < shading.size())
            shading[at] = classes.shade_of(one);
    const auto part =
        page.frame.box({.key = "map", .layout = {.gap = 12, .padding = {4, 0, 16, 0}}});
    page.frame.paragraph(page.say(MessageKey::report_map_hint), TextLook::Small);
    const float room =
        page.frame.width_px() > 0 ? page.frame.width_px() - beside_map_px : widest_map_px;
    {
        const auto middle = page.frame.box({.layout = {.cross = kit::Align::Center}});
        page.frame.outlines(provinces, std::move(shading), std::min(room, widest_map_px),
                            page.say(MessageKey::report_map));
    }
    legend(page, table, classes);
}

} // namespace hamandish::screens
