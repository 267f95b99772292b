#include "web/dom_mirror.h"

#include <array>
#include <gtest/gtest.h>
#include <map>

namespace hamandish::web::dom_mirror_test {
namespace {

using kit::Node;
using kit::NodeId;
using kit::Role;
using kit::Tree;

Node node(NodeId id, std::int32_t parent, Role role, std::string text = {}) {
    Node made;
    made.id = id;
    made.parent = parent;
    made.role = role;
    made.rect = {0, static_cast<float>(id) * 10, 100, 10};
    made.text = std::move(text);
    if (!made.text.empty())
        made.lines = {{0, static_cast<std::uint32_t>(made.text.size()), made.rect, false}};
    return made;
}

Tree page(std::initializer_list<Node> children) {
    Tree tree{node(1, -1, Role::Page)};
    tree.insert(tree.end(), children);
    return tree;
}

/// The page's side of the mirror, as mirror.js keeps it.
class Document {
  public:
    struct Element {
        std::string tag, content;
        std::map<std::string, std::string> attributes;
        NodeId parent = 0;
        std::vector<std::string> lines;
        base::Rect rect;
    };
    std::map<NodeId, Element> elements;
    std::map<NodeId, std::vector<NodeId>> children;
    int changes = 0;

    void apply(DomMirror& mirror, const Tree& tree) {
        std::vector<std::uint8_t> bytes;
        WireWriter writer(bytes);
        mirror.write_changes(tree, writer);
        WireReader reader(bytes);
        changes = reader.i32();
        for (int i = 0; i < changes; ++i) {
            const auto kind = reader.u8();
            one(kind, reader.u32(), reader);
        }
        EXPECT_TRUE(reader.is_whole());
        EXPECT_TRUE(reader.bytes(1).empty()) << "nothing is left over";
    }

  private:
    void one(std::uint8_t kind, NodeId id, WireReader& r) {
        switch (kind) {
        case 0: return remove(id);
        case 1: return element(id, r);
        case 2: return place(id, r);
        case 3: elements.at(id).rect = {r.f32(), r.f32(), r.f32(), r.f32()}; return;
        case 4: return lines(id, r);
        case 7: return options(id, r);
        default: elements.at(id).content = r.text();
        }
    }
    void remove(NodeId id) {
        std::erase(children[elements.at(id).parent], id);
        elements.erase(id);
    }
    void element(NodeId id, WireReader& r) {
        Element& made = elements[id];
        made.tag = r.text();
        made.attributes.clear();
        for (auto count = r.u32(); count > 0; --count) {
            const std::string name = r.text();
            made.attributes[name] = r.text();
        }
    }
    void place(NodeId id, WireReader& r) {
        const NodeId parent = r.u32(), previous = r.u32();
        std::erase(children[elements.at(id).parent], id);
        auto& siblings = children[parent];
        const auto after = std::find(siblings.begin(), siblings.end(), previous);
        siblings.insert(previous == 0 ? siblings.begin() : after + 1, id);
        elements.at(id).parent = parent;
    }
    void options(NodeId id, WireReader& r) {
        elements.at(id).lines.clear();
        elements.at(id).content.clear(); // as a browser forgets what was chosen
        for (auto count = r.u32(); count > 0; --count) {
            const std::string value = r.text();
            elements.at(id).lines.push_back(value + "=" + r.text());
        }
    }
    void lines(NodeId id, WireReader& r) {
        (void)r.f32(), (void)r.f32();
        elements.at(id).lines.clear();
        for (auto count = r.u32(); count > 0; --count) {
            std::string line;
            for (auto pieces = r.u32(); pieces > 0; --pieces) {
                line += std::array{"", "+", "-", "*"}.at(r.u8());
                line += r.text();
            }
            line += " |_/"[r.u8()];
            (void)r.f32(), (void)r.f32();
            elements.at(id).lines.push_back(line);
        }
    }
};

TEST(DomMirror, tells_everything_once_and_then_nothing) {
    DomMirror mirror;
    Document document;
    const Tree tree = page({node(2, 0, Role::Paragraph, "one"), node(3, 0, Role::Button, "two")});
    document.apply(mirror, tree);
    EXPECT_EQ(document.elements.at(2).tag, "p");
    EXPECT_EQ(document.elements.at(3).attributes.at("id"), "n00000003");
    EXPECT_EQ(document.children.at(1), (std::vector<NodeId>{2, 3}));
    document.apply(mirror, tree);
    EXPECT_EQ(document.changes, 0);
}

TEST(DomMirror, tells_only_the_node_that_changed) {
    DomMirror mirror;
    Document document;
    Tree tree = page({node(2, 0, Role::Paragraph, "one"), node(3, 0, Role::Button, "two")});
    document.apply(mirror, tree);
    tree[2].state.disabled = true;
    document.apply(mirror, tree);
    EXPECT_EQ(document.changes, 1);
    EXPECT_TRUE(document.elements.at(3).attributes.contains("disabled"));
    tree[1].rect.x = 5;
    tree[1].lines[0].rect.x = 5;
    document.apply(mirror, tree);
    EXPECT_EQ(document.changes, 1) << "lines stand in their element as before";
    EXPECT_EQ(document.elements.at(2).rect.x, 5);
}

TEST(DomMirror, rects_count_from_the_parent) {
    DomMirror mirror;
    Document document;
    Tree tree = page({node(2, 0, Role::Group), node(3, 1, Role::Paragraph, "deep")});
    tree[1].rect = {30, 40, 100, 100};
    tree[2].rect = {35, 60, 50, 20};
    document.apply(mirror, tree);
    EXPECT_EQ(document.elements.at(3).rect, (base::Rect{5, 20, 50, 20}));
}

TEST(DomMirror, says_how_each_line_ends) {
    DomMirror mirror;
    Document document;
    Node text = node(2, 0, Role::Paragraph, "ab cd\nefgh");
    text.lines = {{0, 2, {}, false}, {3, 5, {}, true}, {6, 8, {}, false}, {8, 10, {}, false}};
    document.apply(mirror, page({text}));
    EXPECT_EQ(document.elements.at(2).lines,
              (std::vector<std::string>{"ab|", "cd/", "ef_", "gh "}));
}

TEST(DomMirror, says_which_words_of_a_line_were_put_in_or_taken_out) {
    DomMirror mirror;
    Document document;
    Node text = node(2, 0, Role::Paragraph, "ab cd efgh");
    text.lines = {{0, 5, {}, false}, {6, 10, {}, false}};
    document.apply(mirror, page({text}));
    EXPECT_EQ(document.elements.at(2).lines, (std::vector<std::string>{"ab cd|", "efgh "}));
    text.marks = {{3, 5, kit::MarkKind::TakenOut}, {6, 8, kit::MarkKind::PutIn}};
    document.apply(mirror, page({text}));
    EXPECT_EQ(document.elements.at(2).lines, (std::vector<std::string>{"ab -cd|", "+efgh "}));
    EXPECT_EQ(document.changes, 1) << "only its lines are told anew";
    text.marks = {{0, 2, kit::MarkKind::Found}};
    document.apply(mirror, page({text}));
    EXPECT_EQ(document.elements.at(2).lines, (std::vector<std::string>{"*ab cd|", "efgh "}));
}

TEST(DomMirror, another_tag_is_another_element_with_its_children) {
    DomMirror mirror;
    Document document;
    Tree tree = page({node(2, 0, Role::Group), node(3, 1, Role::Paragraph, "in it")});
    document.apply(mirror, tree);
    tree[1].role = Role::Article;
    document.apply(mirror, tree);
    EXPECT_EQ(document.elements.at(2).tag, "article");
    EXPECT_EQ(document.children.at(1), (std::vector<NodeId>{2}));
    EXPECT_EQ(document.children.at(2), (std::vector<NodeId>{3}));
}

TEST(DomMirror, ends_with_the_trees_order_whatever_moved) {
    DomMirror mirror;
    Document document;
    const std::vector<std::vector<NodeId>> orders{{2, 3, 4, 5},    {5, 4, 3, 2}, {4, 2},
                                                  {6, 2, 7, 4, 3}, {},           {3, 6, 9}};
    for (const auto& order : orders) {
        Tree tree = page({});
        for (const NodeId id : order) tree.push_back(node(id, 0, Role::Paragraph, "text"));
        document.apply(mirror, tree);
        EXPECT_EQ(document.children[1], order);
        EXPECT_EQ(document.elements.size(), order.size() + 1);
    }
}

TEST(DomMirror, a_fields_value_is_told_apart_from_its_attributes) {
    DomMirror mirror;
    Document document;
    Tree tree = page({node(2, 0, Role::TextField)});
    tree[1].value = "before";
    document.apply(mirror, tree);
    EXPECT_FALSE(document.elements.at(2).attributes.contains("value"));
    EXPECT_EQ(document.elements.at(2).content, "before");
    tree[1].value = "after";
    document.apply(mirror, tree);
    EXPECT_EQ(document.changes, 1);
    EXPECT_EQ(document.elements.at(2).content, "after");
}

TEST(DomMirror, a_select_has_options_and_then_a_value) {
    DomMirror mirror;
    Document document;
    Tree tree = page({node(2, 0, Role::Select, "Fig")});
    tree[1].options = {{"fig", "Fig", {}}, {"plum", "Plum", {}}};
    tree[1].value = "fig";
    document.apply(mirror, tree);
    EXPECT_EQ(document.elements.at(2).lines, (std::vector<std::string>{"fig=Fig", "plum=Plum"}));
    EXPECT_EQ(document.elements.at(2).content, "fig");
    tree[1].value = "plum";
    tree[1].text = "Plum";
    document.apply(mirror, tree);
    EXPECT_EQ(document.changes, 1) << "the list may be open: its options stay";
    EXPECT_EQ(document.elements.at(2).content, "plum");
    tree[1].options.push_back({"pear", "Pear", {}});
    document.apply(mirror, tree);
    EXPECT_EQ(document.changes, 2) << "the value is told after new options";
    EXPECT_EQ(document.elements.at(2).content, "plum");
}

TEST(DomMirror, a_container_without_words_is_never_emptied) {
    DomMirror mirror;
    Document document;
    Tree tree = page({node(2, 0, Role::Group), node(3, 1, Role::Paragraph, "in it")});
    document.apply(mirror, tree);
    tree[1].rect.width = 50;
    document.apply(mirror, tree);
    EXPECT_EQ(document.changes, 1) << "its rectangle and nothing else";
}

} // namespace
} // namespace hamandish::web::dom_mirror_test
