#include "kit/frame.h"

#include "kit/node_id.h"

#include <cassert>
#include <utility>

namespace hamandish::kit {
namespace {

/// A column beside the text needs more than this (the look's one media query).
constexpr float widest_phone_px = 720;

constexpr std::string_view page_anchor = "page";

bool is_pill(BoxLook look) {
    return look == BoxLook::PillNeutral || look == BoxLook::PillPositive ||
           look == BoxLook::PillNegative || look == BoxLook::PillWarning;
}

} // namespace

Scope::~Scope() {
    if (frame_ != nullptr) frame_->close();
}

Frame::Frame(const i18n::Catalogue& catalogue, Room room, base::Instant now, Events events)
    : catalogue_(&catalogue), room_(room), now_(now), events_(std::move(events)) {
    Node& page = open(Role::Page, {}, page_anchor);
    page.layout.min_height = room.height_px;
}

base::Direction Frame::direction() const {
    return catalogue_->direction();
}

bool is_wide(const Room& room) {
    return room.meaning_only || room.width_px > widest_phone_px;
}

NodeId Frame::id_for(Role role, std::string_view key, std::string_view anchor) {
    if (!anchor.empty()) return id_from_anchor(anchor);
    const NodeId parent = stack_.empty() ? 0 : tree_[stack_.back()].id;
    if (!key.empty() || stack_.empty()) return id_from_key(parent, role, key);
    std::vector<std::int32_t>& counts = ordinals_.back();
    const auto slot = static_cast<std::size_t>(role);
    if (counts.size() <= slot) counts.resize(slot + 1, 0);
    return id_from_ordinal(parent, role, counts[slot]++);
}

Node& Frame::open(Role role, std::string_view key, std::string_view anchor) {
    Node node;
    node.id = id_for(role, key, anchor);
    node.parent = stack_.empty() ? -1 : stack_.back();
    node.role = role;
    node.anchor = anchor;
    stack_.push_back(static_cast<std::int32_t>(tree_.size()));
    ordinals_.emplace_back();
    tree_.push_back(std::move(node));
    return tree_.back();
}

void Frame::close() {
    assert(stack_.size() > 1 && "the page itself stays open");
    if (!tree_.empty()) fit_to_room(tree_[stack_.back()]); // it may have been taken already
    stack_.pop_back();
    ordinals_.pop_back();
}

Scope Frame::box(const Box& box) {
    Node& node = open(box.role, box.key, box.anchor);
    node.name = box.name;
    node.look = box.look;
    node.layout = box.layout;
    node.live = box.live;
    node.decorative = box.decorative;
    node.href = box.href;
    node.state = box.state;
    return Scope(*this);
}

std::int32_t Frame::leaf(const Words& words) {
    Node& node = open(words.role, words.key, words.anchor);
    node.text = words.text;
    node.text_look = words.look;
    node.level = words.level;
    node.href = words.href;
    node.state.current = words.current;
    node.lang = words.lang;
    node.auto_direction = words.auto_direction;
    node.decorative = words.decorative;
    node.name = words.name;
    node.layout = words.layout;
    node.look = words.box;
    node.needs_script = words.needs_script;
    node.marks = words.marks;
    node.quotable = words.quotable;
    // What is pressed or ringed ends where its words end.
    if (is_pill(words.box) || (words.role == Role::Link && words.box == BoxLook::None))
        node.layout.fit = true;
    const std::int32_t index = stack_.back();
    close();
    return index;
}

void Frame::text(const Words& words) {
    (void)leaf(words);
}

void Frame::heading(int level, std::string text, TextLook look, std::string_view anchor) {
    (void)leaf({.role = Role::Heading,
                .anchor = anchor,
                .text = std::move(text),
                .look = look,
                .level = level});
}

void Frame::paragraph(std::string text, TextLook look) {
    (void)leaf({.text = std::move(text), .look = look});
}

void Frame::link(std::string text, std::string href, TextLook look) {
    (void)leaf(
        {.role = Role::Link, .text = std::move(text), .look = look, .href = std::move(href)});
}

void Frame::ornament(Ornament ornament, std::vector<float> fractions, float width_px,
                     float height_px, std::string name) {
    Node& node = open(Role::Image, {}, {});
    node.ornament = ornament;
    node.fractions = std::move(fractions);
    node.layout.width = width_px;
    node.layout.height = height_px;
    node.decorative = name.empty();
    node.name = std::move(name);
    close();
}

void Frame::picture(std::string address, float side_px) {
    Node& node = open(Role::Picture, {}, {});
    node.href = std::move(address);
    node.layout.width = node.layout.height = side_px;
    node.decorative = true;
    close();
}

void Frame::outlines(const OutlineSet& shapes, std::vector<float> shades, float width_px,
                     std::string name) {
    Node& node = open(Role::Image, {}, {});
    node.ornament = Ornament::Outlines;
    node.outlines = &shapes;
    node.fractions = std::move(shades);
    node.layout.width = width_px;
    node.layout.height = width_px * shapes.height;
    node.decorative = name.empty();
    node.name = std::move(name);
    close();
}

void Frame::rule() {
    Node& node = open(Role::Separator, {}, {});
    node.look = BoxLook::Hairline;
    node.layout.height = 1;
    node.decorative = true;
    close();
}

void Frame::spacer() {
    Node& node = open(Role::Group, {}, {});
    node.layout.grow = 1;
    node.decorative = true;
    close();
}

} // namespace hamandish::kit
