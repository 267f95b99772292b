#include "client/client.h"

#include "client/more_fonts.h"
#include "client/parts.h"

#include <algorithm>
#include <utility>

namespace hamandish::client {

base::Result<Client> Client::create(std::string_view regular_font, std::string_view bold_font,
                                    std::string_view catalogue) {
    TRY_ASSIGN(auto engine, text::Engine::create());
    std::vector<text::FontBytes> files;
    files.push_back({std::string(regular_font)});
    files.push_back({std::string(bold_font)});
    TRY_ASSIGN(auto fonts, text::FontSet::create(std::move(files)));
    auto parts = std::make_unique<Parts>(std::move(engine), std::move(fonts));
    TRY_ASSIGN(auto atlas, paint::GlyphAtlas::create(parts->fonts));
    parts->atlas.emplace(std::move(atlas));
    parts->canvas.emplace(*parts->atlas);
    TRY(parts->catalogues.add(catalogue));
    parts->tell_of_words();
    return Client(std::move(parts));
}

Client::Client(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Client::Client(Client&&) noexcept = default;
Client& Client::operator=(Client&&) noexcept = default;
Client::~Client() = default;

bool Client::needs_frame() const {
    return parts_->can_show() && parts_->width_px > 0 &&
           (parts_->tree_is_stale || parts_->paint_is_stale ||
            parts_->atlas->will_have_more_room());
}

void Client::begin_without_later_pages() {
    parts_->has_later_pages = false;
}

void Client::add_later_pages() {
    parts_->has_later_pages = true;
    for (const auto& reply : std::exchange(parts_->early, {})) parts_->dispatch(reply);
}

bool Client::awaits_later_pages() const {
    return parts_->can_speak() && parts_->lacks_page();
}

const FrameOutput& Client::frame(base::Instant) {
    if (parts_->tree_is_stale && parts_->can_show()) parts_->lay_out();
    parts_->paint();
    return parts_->output;
}

std::vector<app::Effect> Client::take_effects() {
    return std::exchange(parts_->effects, {});
}

std::vector<paint::WantedPicture> Client::take_wanted_pictures() {
    auto wanted = parts_->atlas->take_wanted();
    for (const auto& cluster : wanted)
        if (needs_more_fonts(cluster.text) && parts_->more_fonts == Parts::MoreFonts::Unneeded)
            parts_->more_fonts = Parts::MoreFonts::Wanted;
    return wanted;
}

void Client::provide_picture(const paint::WantedPicture& cluster, paint::Picture picture) {
    const auto advance = static_cast<std::int64_t>(picture.advance_64ths) * text::units_per_em /
                         std::max<std::int64_t>(cluster.size_64ths, 1);
    const auto weight = cluster.bold ? text::Weight::Bold : text::Weight::Regular;
    if (picture.advance_64ths > 0 &&
        parts_->fonts.set_missing_advance(weight, cluster.text, static_cast<std::int32_t>(advance)))
        parts_->shape_anew();
    parts_->atlas->provide(cluster, std::move(picture));
    parts_->paint_is_stale = true;
}

bool Client::take_want_of_more_fonts() {
    if (parts_->more_fonts != Parts::MoreFonts::Wanted) return false;
    parts_->more_fonts = Parts::MoreFonts::Told;
    return true;
}

base::Status Client::add_font(std::string_view bytes) {
    TRY(parts_->fonts.add({std::string(bytes)}));
    parts_->shape_anew();
    return {};
}

const std::vector<DrawnText>& Client::drawn() const {
    return parts_->drawn;
}

} // namespace hamandish::client
