// What JavaScript calls. Bytes for a call are put into input_buffer(size) first; bytes it gives are
// at output() until the next call. Formats: inputs.h, effects.h, frame_message.h, wire.h.
#include "client/client.h"
#include "render/gl_player.h"
#include "web/dom_mirror.h"
#include "web/effects.h"
#include "web/frame_message.h"
#include "web/inputs.h"
#include "web/wire.h"

#include <cmath>
#include <memory>
#include <optional>

namespace {

using namespace hamandish;

/// A page has one client, and one thread.
struct Page {
    explicit Page(client::Client started) : client(std::move(started)) {}
    client::Client client;
    render::GlPlayer player;
    web::DomMirror mirror;
    std::uint32_t mirrored_revision = 0;
    bool taken_over = false; ///< the server's page has become the mirror
};

std::unique_ptr<Page> page;
std::vector<std::uint8_t> input, output;

base::Instant instant_from(double now_ms) {
    return {std::llround(now_ms)};
}

web::WireWriter new_output() {
    output.clear();
    return web::WireWriter(output);
}

/// The page is left as the server wrote it until there is something better to show.
void write_mirror(const client::FrameOutput& frame, web::WireWriter& writer) {
    page->taken_over = page->taken_over || frame.settled;
    writer.flag(page->taken_over);
    const bool is_new = frame.tree_revision != page->mirrored_revision;
    if (!page->taken_over || !is_new) return writer.u32(0);
    page->mirrored_revision = frame.tree_revision;
    page->mirror.write_changes(*frame.tree, writer);
}

} // namespace

extern "C" {

std::uint8_t* hamandish_input_buffer(std::uint32_t size) {
    input.resize(size);
    return input.data();
}

const std::uint8_t* hamandish_output() {
    return output.data();
}

std::uint32_t hamandish_output_size() {
    return static_cast<std::uint32_t>(output.size());
}

/// The input is the regular font's bytes, then the bold one's, then a catalogue's. False when one
/// of them can't be read.
bool hamandish_create(std::uint32_t regular_size, std::uint32_t bold_size) {
    const std::string_view files(reinterpret_cast<const char*>(input.data()), input.size());
    auto client =
        client::Client::create(files.substr(0, regular_size), files.substr(regular_size, bold_size),
                               files.substr(regular_size + bold_size));
    input = {};
    if (!client) return false;
    page = std::make_unique<Page>(std::move(*client));
    page->client.begin_without_later_pages();
    return true;
}

/// False when the input is not one whole client::Input.
bool hamandish_take(double now_ms) {
    web::WireReader reader(input);
    const auto taken = web::read_input(reader);
    if (!taken) return false;
    if (std::holds_alternative<client::DeviceLost>(*taken)) page->player.forget();
    page->client.step(*taken, instant_from(now_ms));
    return true;
}

bool hamandish_needs_frame() {
    return page->client.needs_frame();
}

/// Is the second part of the program to be loaded (split_program.py), or the rest of the words
/// (part_words.py)? Until they are here no frame is needed.
bool hamandish_awaits_later_pages() {
    return page->client.awaits_later_pages();
}

void hamandish_add_later_pages() {
    page->client.add_later_pages();
}

/// A WebGL context is current from now on.
void hamandish_prepare_drawing() {
    page->player.prepare();
}

/// Draws into the current WebGL context. The output is a frame message.
bool hamandish_frame(double now_ms) {
    const client::FrameOutput& frame = page->client.frame(instant_from(now_ms));
    const bool drawn = page->player.draw(*frame.draw_data, frame.background).has_value();
    web::WireWriter writer = new_output();
    web::write_page_facts(frame, writer);
    write_mirror(frame, writer);
    return drawn;
}

void hamandish_effects() {
    web::WireWriter writer = new_output();
    web::write_effects(writer, page->client.take_effects());
}

void hamandish_drawn() {
    web::WireWriter writer = new_output();
    web::write_drawn(page->client.drawn(), writer);
}

void hamandish_carets(std::uint32_t field) {
    web::WireWriter writer = new_output();
    web::write_carets(page->client.field_carets(field), writer);
}

void hamandish_wanted_pictures() {
    web::WireWriter writer = new_output();
    web::write_wanted_pictures(page->client.take_wanted_pictures(), writer);
}

/// Is the second set of font files to be loaded? Said once.
bool hamandish_wants_more_fonts() {
    return page->client.take_want_of_more_fonts();
}

/// The input is a font file's bytes. False when it is none.
bool hamandish_add_font() {
    const std::string_view font(reinterpret_cast<const char*>(input.data()), input.size());
    const bool added = page->client.add_font(font).has_value();
    input = {};
    return added;
}

/// False when the input is not one whole picture.
bool hamandish_provide_picture() {
    web::WireReader reader(input);
    auto provided = web::read_picture(reader);
    if (!provided) return false;
    page->client.provide_picture(provided->cluster, std::move(provided->picture));
    return true;
}
}
