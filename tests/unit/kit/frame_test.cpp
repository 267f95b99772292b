#include "kit/frame.h"

#include <gtest/gtest.h>
#include <set>

namespace hamandish::kit::frame_test {
namespace {

const i18n::Catalogue english(i18n::Locale::English);
const i18n::Catalogue persian(i18n::Locale::Persian);

Frame frame_of(Events events = {}, Room room = {800, 600, false}) {
    return Frame(english, room, base::Instant{0}, std::move(events));
}

const Node* find(const Tree& tree, Role role, std::size_t nth = 0) {
    for (const Node& node : tree)
        if (node.role == role && nth-- == 0) return &node;
    return nullptr;
}

TEST(Frame, begins_with_the_page) {
    Frame frame = frame_of();
    const Tree tree = frame.take_tree();
    ASSERT_EQ(tree.size(), 1u);
    EXPECT_EQ(tree[0].role, Role::Page);
    EXPECT_EQ(tree[0].anchor, "page");
    EXPECT_EQ(tree[0].parent, -1);
}

TEST(Frame, direction_and_width_come_from_outside) {
    EXPECT_EQ(frame_of().direction(), base::Direction::LeftToRight);
    EXPECT_EQ(Frame(persian, {360, 640, false}, {}, {}).direction(), base::Direction::RightToLeft);
    EXPECT_FALSE(Frame(persian, {360, 640, false}, {}, {}).wide());
    EXPECT_FALSE(Frame(persian, {720, 640, false}, {}, {}).wide());
    EXPECT_TRUE(Frame(persian, {721, 640, false}, {}, {}).wide());
    EXPECT_TRUE(Frame(persian, {0, 0, true}, {}, {}).wide());
}

TEST(Frame, nests_boxes_in_reading_order) {
    Frame frame = frame_of();
    {
        const Scope outer = frame.box({.role = Role::Main});
        frame.paragraph("one");
        const Scope inner = frame.box({.role = Role::Article});
        frame.paragraph("two");
    }
    frame.paragraph("three");
    const Tree tree = frame.take_tree();
    ASSERT_EQ(tree.size(), 6u);
    const std::int32_t parents[] = {-1, 0, 1, 1, 3, 0};
    for (std::size_t i = 0; i < tree.size(); ++i) EXPECT_EQ(tree[i].parent, parents[i]) << i;
}

TEST(Frame, ids_differ_among_all_nodes) {
    Frame frame = frame_of();
    for (int i = 0; i < 200; ++i) {
        const std::string key = "comment-" + std::to_string(i);
        const Scope article = frame.box({.key = key, .role = Role::Article});
        frame.paragraph("same");
        frame.paragraph("same");
        (void)frame.choice(
            {.key = "reaction", .label = "same", .options = {{"a", "A", "1"}, {"b", "B", "2"}}});
    }
    std::set<NodeId> ids;
    const Tree tree = frame.take_tree();
    for (const Node& node : tree) EXPECT_TRUE(ids.insert(node.id).second) << node.id;
    EXPECT_FALSE(ids.contains(0));
}

TEST(Frame, a_key_keeps_its_id_when_siblings_come_and_go) {
    const auto id_of_second = [](bool with_first) {
        Frame frame = frame_of();
        if (with_first) {
            const Scope first = frame.box({.key = "1", .role = Role::Article});
        }
        { const Scope second = frame.box({.key = "2", .role = Role::Article}); }
        return frame.take_tree().back().id;
    };
    EXPECT_EQ(id_of_second(true), id_of_second(false));
}

TEST(Frame, an_anchor_keeps_its_id_wherever_it_stands) {
    Frame one = frame_of(), other = frame_of();
    one.heading(1, "x", TextLook::Title, "here");
    {
        const Scope box = other.box({.role = Role::Main});
        other.heading(2, "y", TextLook::Title, "here");
    }
    EXPECT_EQ(one.take_tree().back().id, other.take_tree().back().id);
}

TEST(Frame, ids_are_the_same_with_meaning_only) {
    const auto ids = [](Room room) {
        Frame frame(persian, room, {}, {});
        (void)frame.text_field({.key = "mobile", .label = "x", .hint = "y", .error = "z"});
        std::vector<NodeId> all;
        for (const Node& node : frame.take_tree()) all.push_back(node.id);
        return all;
    };
    EXPECT_EQ(ids({1200, 800, false}), ids({0, 0, true}));
}

NodeId id_of_button() {
    Frame frame = frame_of();
    (void)frame.button({.key = "send", .text = "Send"});
    return frame.take_tree().back().id;
}

TEST(Button, reports_the_press_of_its_own_node_only) {
    const NodeId id = id_of_button();
    EXPECT_TRUE(frame_of({.activated = id}).button({.key = "send", .text = "Send"}));
    EXPECT_FALSE(frame_of({.activated = id + 1}).button({.key = "send", .text = "Send"}));
    EXPECT_FALSE(frame_of().button({.key = "send", .text = "Send"}));
}

TEST(Button, does_not_answer_while_disabled_or_busy) {
    const NodeId id = id_of_button();
    EXPECT_FALSE(
        frame_of({.activated = id}).button({.key = "send", .text = "x", .disabled = true}));
    EXPECT_FALSE(frame_of({.activated = id}).button({.key = "send", .text = "x", .busy = true}));
}

TEST(TextField, ties_label_hint_and_error_to_the_field) {
    Frame frame = frame_of();
    (void)frame.text_field({.key = "m", .label = "Mobile", .hint = "Like 0912", .error = "Wrong"});
    const Tree tree = frame.take_tree();
    const Node* field = find(tree, Role::TextField);
    ASSERT_NE(field, nullptr);
    EXPECT_TRUE(field->state.invalid);
    EXPECT_EQ(field->look, BoxLook::FieldInvalid);
    ASSERT_GE(field->hint, 0);
    ASSERT_GE(field->alert, 0);
    EXPECT_EQ(tree[field->hint].text, "Like 0912");
    EXPECT_EQ(tree[field->alert].text, "Wrong");
    EXPECT_EQ(tree[field->alert].role, Role::Alert);
    const Node* label = find(tree, Role::Text);
    ASSERT_NE(label, nullptr);
    EXPECT_EQ(label->text, "Mobile");
    EXPECT_EQ(&tree[label->labels], field);
}

Select fruit() {
    return {.key = "fruit",
            .label = "Fruit",
            .options = {{"", "None", {}}, {"fig", "Fig", {}}, {"plum", "Plum", {}}},
            .chosen = "fig"};
}

TEST(Select, shows_the_label_of_what_is_chosen) {
    Frame frame = frame_of();
    (void)frame.select(fruit());
    const Tree tree = frame.take_tree();
    const Node* node = find(tree, Role::Select);
    ASSERT_NE(node, nullptr);
    EXPECT_EQ(node->text, "Fig");
    EXPECT_EQ(node->value, "fig");
    EXPECT_EQ(node->options.size(), 3u);
    EXPECT_EQ(&tree[find(tree, Role::Text)->labels], node);
}

TEST(Select, gives_only_what_it_offers) {
    Frame first = frame_of();
    (void)first.select(fruit());
    const Tree tree = first.take_tree();
    const NodeId id = find(tree, Role::Select)->id;
    EXPECT_EQ(frame_of({.edited = id, .edited_value = "plum"}).select(fruit()), "plum");
    EXPECT_EQ(frame_of({.edited = id, .edited_value = ""}).select(fruit()), "");
    EXPECT_EQ(frame_of({.edited = id, .edited_value = "pear"}).select(fruit()), std::nullopt);
    EXPECT_EQ(frame_of().select(fruit()), std::nullopt);
    Select disabled = fruit();
    disabled.disabled = true;
    EXPECT_EQ(frame_of({.edited = id, .edited_value = "plum"}).select(disabled), std::nullopt);
}

TEST(Tick, is_named_by_the_label_beside_it_and_pressed_by_hand) {
    const Tick fig{.key = "fig", .label = "Fig", .detail = "Cost: 3", .value = "fig"};
    Frame first = frame_of();
    (void)first.tick(fig);
    const Tree tree = first.take_tree();
    const Node* box = find(tree, Role::CheckBox);
    ASSERT_NE(box, nullptr);
    EXPECT_GE(box->layout.width, 44) << "a finger finds it";
    EXPECT_EQ(&tree[find(tree, Role::Text)->labels], box);
    EXPECT_EQ(tree[box->hint].text, "Cost: 3");
    EXPECT_TRUE(frame_of({.activated = box->id}).tick(fig));
    EXPECT_FALSE(frame_of().tick(fig));
    Tick disabled = fig;
    disabled.disabled = true;
    EXPECT_FALSE(frame_of({.activated = box->id}).tick(disabled));
    Frame other = frame_of();
    (void)other.tick({.key = "fig", .label = "Fig", .group = "fruit"});
    EXPECT_NE(find(other.take_tree(), Role::RadioButton), nullptr);
}

TEST(TextField, a_hidden_label_is_still_the_name) {
    Frame frame = frame_of();
    (void)frame.text_field({.key = "m", .label = "Mobile", .label_hidden = true});
    const Tree tree = frame.take_tree();
    EXPECT_EQ(find(tree, Role::TextField)->name, "Mobile");
    EXPECT_EQ(find(tree, Role::Text), nullptr);
}

TEST(TextField, gives_the_new_value_once_edited) {
    Frame first = frame_of();
    (void)first.text_field({.key = "m", .label = "Mobile"});
    const Tree tree = first.take_tree();
    const NodeId id = find(tree, Role::TextField)->id;
    const Events edit{.edited = id, .edited_value = "new"};
    EXPECT_EQ(frame_of(edit).text_field({.key = "m", .label = "Mobile"}), "new");
    EXPECT_EQ(frame_of().text_field({.key = "m", .label = "Mobile"}), std::nullopt);
    EXPECT_EQ(frame_of(edit).text_field({.key = "m", .label = "Mobile", .disabled = true}),
              std::nullopt);
}

Choice reaction(bool disabled = false) {
    return {.key = "r",
            .label = "What do you think?",
            .options = {{"agree", "Agree", "9"}, {"pass", "Pass", ""}},
            .chosen = "agree",
            .disabled = disabled};
}

TEST(Choice, is_a_radio_group_whose_radios_know_their_state) {
    Frame frame = frame_of();
    (void)frame.choice(reaction());
    const Tree tree = frame.take_tree();
    EXPECT_EQ(find(tree, Role::RadioGroup)->name, "What do you think?");
    EXPECT_TRUE(find(tree, Role::Radio, 0)->state.checked);
    EXPECT_FALSE(find(tree, Role::Radio, 1)->state.checked);
    EXPECT_EQ(find(tree, Role::Radio, 0)->look, BoxLook::SegmentChosen);
    EXPECT_EQ(find(tree, Role::Radio, 1)->value, "pass");
    EXPECT_EQ(find(tree, Role::Radio, 2), nullptr);
}

TEST(Choice, gives_the_value_of_the_pressed_radio) {
    Frame first = frame_of();
    (void)first.choice(reaction());
    const Tree tree = first.take_tree();
    const NodeId id = find(tree, Role::Radio, 1)->id;
    EXPECT_EQ(frame_of({.activated = id}).choice(reaction()), "pass");
    EXPECT_EQ(frame_of({.activated = id}).choice(reaction(true)), std::nullopt);
    EXPECT_EQ(frame_of().choice(reaction()), std::nullopt);
}

TEST(Room, everything_to_touch_is_as_large_as_it_asks) {
    constexpr float least = 60;
    Frame frame = frame_of({}, {800, 600, false, least});
    (void)frame.button({.text = "b"});
    (void)frame.tick({.key = "t", .label = "t"});
    (void)frame.text_field({.key = "f", .label = "f"});
    frame.link("l", "/fa/about");
    frame.paragraph("p");
    for (const Node& node : frame.take_tree()) {
        const bool is_target = node.role == Role::Button || node.role == Role::CheckBox ||
                               node.role == Role::TextField || node.role == Role::Link;
        EXPECT_EQ(node.layout.min_height >= least, is_target || node.role == Role::Page)
            << static_cast<int>(node.role);
        EXPECT_TRUE(node.role != Role::CheckBox || node.layout.width == least);
    }
}

TEST(Room, without_an_exit_links_lead_to_pages_of_ours_alone) {
    Frame frame = frame_of({}, {800, 600, false, 0, true});
    const std::vector<std::string> ours{"/fa/", "/en/calls/x", "/fa/sign-in?next=/fa/", "#main"},
        elsewhere{"https://a.example", "http://a.example/fa/",    "//a.example/fa/",
                  "mailto:a@b.c",      "/sign-in/site?next=/fa/", "/posters/x.pdf",
                  "/fa/calls.ics",     "/api/v1/x.zip",           "javascript:0",
                  "/certificates/x"};
    for (const std::string& href : ours) frame.link("ours", href);
    for (const std::string& href : elsewhere) frame.link("elsewhere", href);
    {
        const Scope card = frame.box({.role = Role::Link, .href = elsewhere[0]});
        frame.paragraph("a whole card");
    }
    std::size_t links = 0;
    for (const Node& node : frame.take_tree()) {
        EXPECT_FALSE(node.text.starts_with("elsewhere") && !node.href.empty()) << node.href;
        links += node.role == Role::Link;
    }
    EXPECT_EQ(links, ours.size());
}

TEST(Room, says_where_a_link_would_have_led) {
    Frame frame = frame_of({}, {800, 600, false, 0, true});
    frame.link("The law", "https://law.example/1");
    EXPECT_EQ(frame.take_tree().back().text, "The law (https://law.example/1)");
}

} // namespace
} // namespace hamandish::kit::frame_test
