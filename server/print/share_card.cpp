#include "server/print/share_card.h"

#include "server/print/document.h"
#include "server/print/press.h"
#include "server/print/text_column.h"
#include "server/print/wall_inks.h"

namespace hamandish::print {
namespace {

using base::Direction;
using text::Weight;

/// Where things stand, in pixels.
struct Plan {
    int width, height;
    double tile; ///< divides both
    double emblem_y, emblem_radius;
    double words_y; ///< the words take what is left above the address
    float headline_px, call_px;
    double address_y;
};
constexpr Plan lying{1200, 630, 30, 92, 32, 138, 44, 46, 526};
constexpr Plan square{1080, 1080, 30, 150, 48, 230, 56, 64, 948};
constexpr float address_height = 44;

void draw_ground(cairo_t* page, const Plan& plan) {
    dip(page, wall.paper);
    cairo_paint(page);
    draw_rosette(page, {plan.width / 2.0, plan.height / 2.0}, plan.height * 0.42, wall.shade);
    draw_girih_frame(page, {0, 0}, static_cast<int>(plan.width / plan.tile),
                     static_cast<int>(plan.height / plan.tile), plan.tile,
                     {wall.turquoise, wall.tiles, wall.pale, wall.gold});
    draw_emblem(page, {plan.width / 2.0, plan.emblem_y}, plan.emblem_radius, wall.turquoise,
                wall.gold);
}

/// In the middle of a band as high as `height`.
void draw_in(Document& document, TextColumn column, const Plan& plan, double y, float height) {
    const auto width = static_cast<float>(plan.width - 5 * plan.tile);
    column.fit(width, height);
    column.draw(document, {(plan.width - static_cast<double>(width)) / 2,
                           y + static_cast<double>(height - column.height()) / 2});
}

TextColumn words_of(PrintFonts& fonts, const ShareCard& card, const Plan& plan) {
    return {fonts,
            {{card.organisation, {26, Weight::Regular}, wall.muted, "P", 14},
             {card.headline, {plan.headline_px, Weight::Bold}, wall.turquoise, "H1", 18},
             {card.call, {plan.call_px, Weight::Bold}, wall.ink, "P", 20},
             {card.period, {28, Weight::Regular}, wall.turquoise}},
            card.direction};
}

base::Result<std::string> png_in(PrintFonts& fonts, const ShareCard& card) {
    const Plan& plan = card.square ? square : lying;
    Document document(PictureSize{plan.width, plan.height});
    draw_ground(document.page(), plan);
    draw_in(document, words_of(fonts, card, plan), plan, plan.words_y,
            static_cast<float>(plan.address_y - plan.words_y));
    draw_in(document,
            {fonts, {{card.address, {26, Weight::Bold}, wall.turquoise}}, Direction::LeftToRight},
            plan, plan.address_y, address_height);
    return document.finish();
}

} // namespace

base::Result<std::string> share_card_png(Press& press, const ShareCard& card) {
    return press.print([&](PrintFonts& fonts) { return png_in(fonts, card); });
}

} // namespace hamandish::print
