// One painting of a tree: for the draw files only.
#pragma once

#include "kit/draw.h"

namespace hamandish::kit {

class DrawPass {
  public:
    DrawPass(const Tree& tree, const TextBlocks& blocks, const Interaction& hand, Scheme scheme,
             const Setting& setting, paint::Painter& painter)
        : tree_(tree), blocks_(blocks), hand_(hand), scheme_(scheme), setting_(setting),
          painter_(painter) {}

    [[nodiscard]] std::vector<DrawnText> run();

  private:
    void node(std::size_t index);
    void cover_start();
    [[nodiscard]] Color tone(Tone tone) const { return color(scheme_, tone); }
    [[nodiscard]] bool is_dimmed(const Node& node) const;
    [[nodiscard]] float reaction(const Node& node) const;

    // draw_box.cpp
    void box(const Node& node);
    void box_edges(const Node& node, const BoxStyle& style);
    void segment(const Node& node, const BoxStyle& style);
    [[nodiscard]] Color fill_of(const Node& node, const BoxStyle& style) const;
    void focus_ring();
    [[nodiscard]] const Node* ringed(const Node& focused) const;

    // draw_text.cpp
    void words(const Node& node, const text::Paragraph& paragraph);
    void underline(const Node& node, const DrawnLine& line, float baseline, Color ink);
    void mark_change(const Node& node, const DrawnLine& line, float baseline, Color ink);
    void marked_words(const Node& node, const text::Paragraph& paragraph, std::size_t line,
                      Color ink);
    [[nodiscard]] Color ink_of(const Node& node) const;

    // draw_field.cpp
    void field(const Node& node, const FieldText& field);
    void composition(const FieldParagraph& paragraph, std::size_t line, base::Point origin,
                     text::ByteRange composed);

    // draw_ornament.cpp
    void ornament(const Node& node);
    void ring(const Node& node);
    void bar(const Node& node);
    void unfold(const Node& node);
    void tick(const Node& node);
    void modules(const Node& node);
    void icon(const Node& node, paint::Icon icon, Tone tone, bool points_to_the_end);

    void mount(const Node& node);

    // draw_shapes.cpp
    void half_bar(const Node& node);
    void outlines(const Node& node);
    void hatch(const std::vector<std::vector<base::Point>>& rings, Color ink);

    const Tree& tree_;
    const TextBlocks& blocks_;
    const Interaction& hand_;
    Scheme scheme_;
    Setting setting_;
    paint::Painter& painter_;
    std::vector<DrawnText> drawn_;
};

} // namespace hamandish::kit
