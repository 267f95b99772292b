#include "web/dom_mirror.h"

#include "html/element.h"
#include "kit/marks.h"
#include "web/content_hash.h"

#include <string_view>
#include <vector>

namespace hamandish::web {
namespace {

using kit::DrawnLine;
using kit::Node;
using kit::Role;

enum class Ending : std::uint8_t { OfText, Space, MayBreak, NewLine };

/// Between a hyphen and what is no number browsers break by themselves (UAX #14, HY).
bool breaks_after_hyphen(std::string_view text, std::size_t at) {
    return at > 0 && at < text.size() && text[at - 1] == '-' && (text[at] < '0' || text[at] > '9');
}

/// MayBreak is heard: Chromium's accessible names have a space where it stands, so it stands where
/// it must.
Ending ending_of(const Node& node, std::size_t line) {
    if (line + 1 == node.lines.size()) return Ending::OfText;
    if (node.lines[line].hard_break) return Ending::NewLine;
    if (node.lines[line + 1].begin > node.lines[line].end) return Ending::Space;
    return breaks_after_hyphen(node.text, node.lines[line].end) ? Ending::OfText : Ending::MayBreak;
}

bool has_value(const Node& node) {
    return node.role == Role::TextField || node.role == Role::Select;
}

std::uint64_t hash_of_content(const Node& node) {
    ContentHash hash;
    hash.add(has_value(node) ? node.value : node.text);
    if (!node.lines.empty() && !has_value(node)) {
        hash.add_plain(node.rect.width);
        hash.add_plain(node.rect.height);
    }
    if (has_value(node)) return hash.value();
    for (const kit::Mark& mark : node.marks) {
        hash.add_plain(mark.begin);
        hash.add_plain(mark.end);
        hash.add_plain(mark.kind);
    }
    for (const DrawnLine& line : node.lines) {
        hash.add_plain(line.begin);
        hash.add_plain(line.end);
        hash.add_plain(line.rect.x - node.rect.x);
        hash.add_plain(line.rect.y - node.rect.y);
        hash.add_plain(line.rect.width);
    }
    return hash.value();
}

std::uint64_t hash_of_options(const Node& node) {
    ContentHash hash;
    for (const kit::Option& option : node.options) {
        hash.add(option.value);
        hash.add(option.label);
    }
    return hash.value();
}

std::uint64_t hash_of_element(const html::Element& element) {
    ContentHash hash;
    for (const auto& [name, value] : element.attributes) {
        hash.add(name);
        hash.add(value);
    }
    return hash.value();
}

std::uint64_t hash_of_text(std::string_view text) {
    ContentHash hash;
    hash.add(text);
    return hash.value();
}

/// As mirror.js names their elements: nothing, ins, del, mark.
void write_pieces(const Node& node, const DrawnLine& line, WireWriter& writer) {
    const auto pieces = kit::pieces_between(node, line.begin, line.end);
    writer.u32(static_cast<std::uint32_t>(pieces.size()));
    for (const kit::Mark& piece : pieces) {
        writer.u8(static_cast<std::uint8_t>(piece.kind));
        writer.text(std::string_view(node.text).substr(piece.begin, piece.end - piece.begin));
    }
}

void write_lines(const Node& node, WireWriter& writer) {
    writer.f32(node.lines.front().rect.y - node.rect.y);
    writer.f32(node.rect.bottom() - node.lines.back().rect.bottom());
    writer.u32(static_cast<std::uint32_t>(node.lines.size()));
    for (std::size_t i = 0; i < node.lines.size(); ++i) {
        const DrawnLine& line = node.lines[i];
        write_pieces(node, line, writer);
        writer.u8(static_cast<std::uint8_t>(ending_of(node, i)));
        writer.f32(line.rect.x - node.rect.x);
        writer.f32(node.rect.far_x() - line.rect.far_x());
    }
}

base::Rect rect_in_parent(const kit::Tree& tree, const Node& node) {
    // A modal dialog stands in the browser's top layer, which is placed in the page.
    if (node.parent < 0 || node.role == Role::Dialog) return node.rect;
    const base::Rect& outer = tree[node.parent].rect;
    return {node.rect.x - outer.x, node.rect.y - outer.y, node.rect.width, node.rect.height};
}

} // namespace

void DomMirror::begin(WireWriter& writer, Change change, kit::NodeId node) {
    ++changes_;
    writer.u8(static_cast<std::uint8_t>(change));
    writer.u32(node);
}

void DomMirror::write_changes(const kit::Tree& tree, WireWriter& writer) {
    ++round_;
    changes_ = 0;
    const std::size_t count = writer.reserve_u32();
    write_removals(tree, writer);
    std::vector<kit::NodeId> last_child(tree.size(), 0);
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const std::int32_t parent = tree[i].parent;
        write_node(tree, i, parent < 0 ? 0 : last_child[parent], writer);
        if (parent >= 0) last_child[parent] = tree[i].id;
    }
    writer.set_u32(count, changes_);
}

/// First, so that what comes later is placed among what stays.
void DomMirror::write_removals(const kit::Tree& tree, WireWriter& writer) {
    for (const Node& node : tree) {
        const auto found = told_.find(node.id);
        if (found != told_.end()) found->second.round = round_;
    }
    for (auto it = told_.begin(); it != told_.end();) {
        if (it->second.round == round_) {
            ++it;
            continue;
        }
        begin(writer, Change::Remove, it->first);
        it = told_.erase(it);
    }
}

void DomMirror::write_node(const kit::Tree& tree, std::size_t index, kit::NodeId previous,
                           WireWriter& writer) {
    const Node& node = tree[index];
    Told& told = told_[node.id];
    told.round = round_;
    write_element(tree, index, told, writer);
    Place place{0, previous, 0};
    if (node.parent >= 0) {
        place.parent = tree[node.parent].id;
        place.parent_tag = told_[place.parent].tag;
    }
    if (place != told.place || told.content == 0) {
        begin(writer, Change::Place, node.id);
        writer.u32(place.parent);
        writer.u32(place.previous);
        told.place = place;
    }
    const base::Rect rect = rect_in_parent(tree, node);
    if (rect != told.rect || told.content == 0) {
        begin(writer, Change::Rect, node.id);
        for (const float part : {rect.x, rect.y, rect.width, rect.height}) writer.f32(part);
        told.rect = rect;
    }
    write_content(node, told, writer);
}

void DomMirror::write_element(const kit::Tree& tree, std::size_t index, Told& told,
                              WireWriter& writer) {
    html::Element element = html::element_from_node(tree, index);
    // What a field holds is told as its Value: the attribute is only what it began with.
    if (has_value(tree[index]))
        std::erase_if(element.attributes, [](const auto& pair) { return pair.first == "value"; });
    const std::uint64_t tag = hash_of_text(element.tag), attributes = hash_of_element(element);
    if (tag != told.tag) {
        if (told.tag != 0) begin(writer, Change::Remove, tree[index].id);
        told = {.round = round_};
    }
    if (attributes == told.element && tag == told.tag) return;
    told.tag = tag;
    told.element = attributes;
    begin(writer, Change::Element, tree[index].id);
    writer.text(element.tag);
    writer.u32(static_cast<std::uint32_t>(element.attributes.size()));
    for (const auto& [name, value] : element.attributes) {
        writer.text(name);
        writer.text(value);
    }
}

/// New options forget what was chosen, so that the value is told after them.
void DomMirror::write_options(const Node& node, Told& told, WireWriter& writer) {
    const std::uint64_t options = hash_of_options(node);
    if (options == told.options) return;
    told.options = options;
    told.content = 0;
    begin(writer, Change::Options, node.id);
    writer.u32(static_cast<std::uint32_t>(node.options.size()));
    for (const kit::Option& option : node.options) {
        writer.text(option.value);
        writer.text(option.label);
    }
}

void DomMirror::write_content(const Node& node, Told& told, WireWriter& writer) {
    if (node.role == Role::FileField) {
        told.content = 1; // the file is the browser's own
        return;
    }
    if (node.role == Role::Select) write_options(node, told, writer);
    const std::uint64_t content = hash_of_content(node);
    if (content == told.content) return;
    const bool first = told.content == 0;
    told.content = content;
    if (has_value(node)) {
        begin(writer, Change::Value, node.id);
        writer.text(node.value);
    } else if (!node.lines.empty()) {
        begin(writer, Change::Lines, node.id);
        write_lines(node, writer);
    } else if (!first || !node.text.empty()) {
        begin(writer, Change::Text, node.id);
        writer.text(node.text);
    }
}

} // namespace hamandish::web
