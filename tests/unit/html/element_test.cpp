#include "html/element.h"

#include "sample_tree.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <optional>
#include <set>

namespace hamandish::html::element_test {
namespace {

using kit::Role;

std::optional<std::string> attribute(const Element& element, std::string_view name) {
    for (const auto& [key, value] : element.attributes)
        if (key == name) return value;
    return std::nullopt;
}

std::vector<Element> elements_of(const kit::Tree& tree, Role role) {
    std::vector<Element> found;
    for (std::size_t i = 0; i < tree.size(); ++i)
        if (tree[i].role == role) found.push_back(element_from_node(tree, i));
    return found;
}

TEST(DomId, is_the_anchor_or_eight_digits) {
    kit::Node node;
    node.id = 0x0012ABCD;
    EXPECT_EQ(dom_id(node), "n0012abcd");
    node.anchor = "article-1";
    EXPECT_EQ(dom_id(node), "article-1");
}

TEST(Element, uses_native_tags) {
    const kit::Tree tree = sample_tree();
    const auto tag = [&](Role role) { return elements_of(tree, role).at(0).tag; };
    EXPECT_EQ(tag(Role::Banner), "header");
    EXPECT_EQ(tag(Role::Navigation), "nav");
    EXPECT_EQ(tag(Role::Main), "main");
    EXPECT_EQ(tag(Role::Heading), "h1");
    EXPECT_EQ(tag(Role::Paragraph), "p");
    EXPECT_EQ(tag(Role::List), "ul");
    EXPECT_EQ(tag(Role::ListItem), "li");
    EXPECT_EQ(tag(Role::Link), "a");
    EXPECT_EQ(tag(Role::Button), "button");
    EXPECT_EQ(tag(Role::Form), "form");
    EXPECT_EQ(tag(Role::Separator), "hr");
    EXPECT_EQ(elements_of(tree, Role::TextField).at(0).tag, "input");
    EXPECT_EQ(elements_of(tree, Role::TextField).at(1).tag, "textarea");
}

TEST(Element, a_table_of_texts_is_laid_out_as_one) {
    const i18n::Catalogue catalogue(i18n::Locale::Persian);
    kit::Frame frame(catalogue, {0, 0, true}, base::Instant{0}, {});
    {
        const auto table = frame.box({.role = Role::Table, .layout = {.axis = kit::Axis::Table}});
        const auto body = frame.box({.role = Role::TableBody});
        const auto row = frame.box({.role = Role::Row});
        frame.text({.role = Role::Cell, .text = "words"});
    }
    const kit::Tree tree = frame.take_tree();
    const auto first = [&](Role role) { return elements_of(tree, role).at(0); };
    EXPECT_EQ(first(Role::Table).tag, "table");
    EXPECT_EQ(attribute(first(Role::Table), "class"), "x-table");
    EXPECT_EQ(first(Role::TableBody).tag, "tbody");
    EXPECT_EQ(first(Role::Row).tag, "tr");
    EXPECT_EQ(first(Role::Cell).tag, "td");
    EXPECT_EQ(attribute(first(Role::Cell), "role"), "cell");
}

TEST(Element, every_id_is_there_once_and_first) {
    const kit::Tree tree = sample_tree();
    std::set<std::string> ids;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const Element element = element_from_node(tree, i);
        ASSERT_FALSE(element.attributes.empty());
        EXPECT_EQ(element.attributes[0].first, "id");
        EXPECT_TRUE(ids.insert(element.attributes[0].second).second);
    }
}

TEST(Element, no_attribute_is_said_twice) {
    const kit::Tree tree = sample_tree();
    for (std::size_t i = 0; i < tree.size(); ++i) {
        std::set<std::string> names;
        for (const auto& [name, value] : element_from_node(tree, i).attributes)
            EXPECT_TRUE(names.insert(name).second) << name;
    }
}

TEST(Link, says_where_it_leads_and_where_one_is) {
    const auto links = elements_of(sample_tree(), Role::Link);
    EXPECT_EQ(attribute(links.at(0), "href"), "/fa/");
    EXPECT_EQ(attribute(links.at(0), "aria-current"), "page");
    EXPECT_EQ(attribute(links.at(1), "aria-current"), std::nullopt);
    EXPECT_EQ(attribute(links.at(1), "lang"), "en");
    EXPECT_EQ(attribute(links.at(1), "dir"), "ltr");
}

TEST(Link, that_leads_away_opens_a_tab_of_its_own) {
    const auto link = [](std::string href) {
        kit::Tree tree(1);
        tree[0].role = Role::Link;
        tree[0].text = "words";
        tree[0].href = std::move(href);
        return element_from_node(tree, 0);
    };
    for (const char* ours : {"/fa/", "#comment-field", "tel:+982112345"})
        EXPECT_EQ(attribute(link(ours), "target"), std::nullopt) << ours;
    for (const char* away : {"https://example.org/", "http://example.org/a"}) {
        EXPECT_EQ(attribute(link(away), "target"), "_blank");
        EXPECT_EQ(attribute(link(away), "rel"), "noopener noreferrer");
    }
}

TEST(Paragraph, of_people_s_words_finds_its_own_direction) {
    EXPECT_EQ(attribute(elements_of(sample_tree(), Role::Paragraph).at(0), "dir"), "auto");
}

TEST(Image, is_hidden_without_a_name_and_an_image_with_one) {
    const auto images = elements_of(sample_tree("chart"), Role::Image);
    EXPECT_EQ(attribute(images.at(0), "aria-hidden"), "true");
    EXPECT_EQ(attribute(images.at(0), "role"), std::nullopt);
    EXPECT_EQ(attribute(images.at(1), "role"), "img");
    EXPECT_EQ(attribute(images.at(1), "aria-label"), "chart");
}

TEST(Picture, says_nothing_beside_the_name_of_what_it_shows) {
    kit::Node node;
    node.role = Role::Picture;
    node.href = "/logos/a.png";
    node.layout.width = node.layout.height = 48;
    node.decorative = true;
    const Element picture = element_from_node({node}, 0);
    EXPECT_EQ(picture.tag, "img");
    EXPECT_EQ(attribute(picture, "src"), "/logos/a.png");
    EXPECT_EQ(attribute(picture, "alt"), "");
    EXPECT_EQ(attribute(picture, "width"), "48");
    EXPECT_EQ(attribute(picture, "height"), "48");
    EXPECT_EQ(attribute(picture, "hidden"), std::nullopt);
    node.covered = true;
    EXPECT_EQ(attribute(element_from_node({node}, 0), "hidden"), "");
}

TEST(TextField, is_labelled_and_described) {
    const kit::Tree tree = sample_tree();
    const Element field = elements_of(tree, Role::TextField).at(0);
    EXPECT_EQ(attribute(field, "id"), "mobile");
    EXPECT_EQ(attribute(field, "aria-invalid"), "true");
    EXPECT_EQ(attribute(field, "aria-required"), "true");
    EXPECT_EQ(attribute(field, "autocomplete"), "tel");
    EXPECT_EQ(attribute(field, "type"), "text"); // never email or tel: they lose the selection API
    std::set<std::string> ids;
    for (const auto& node : tree) ids.insert(dom_id(node));
    const std::string alert = attribute(field, "aria-errormessage").value();
    EXPECT_TRUE(ids.contains(alert));
    const std::string described = attribute(field, "aria-describedby").value();
    ASSERT_TRUE(described.ends_with(" " + alert)) << described;
    EXPECT_TRUE(ids.contains(described.substr(0, described.size() - alert.size() - 1)));
    const auto texts = elements_of(tree, Role::Text);
    const auto label = std::find_if(texts.begin(), texts.end(),
                                    [](const Element& text) { return text.tag == "label"; });
    ASSERT_NE(label, texts.end());
    EXPECT_EQ(attribute(*label, "for"), "mobile");
}

TEST(TextField, with_a_hidden_label_has_an_accessible_name) {
    const Element field = elements_of(sample_tree(), Role::TextField).at(1);
    EXPECT_EQ(attribute(field, "aria-label"), "Text");
    EXPECT_EQ(field.text, "\nwords");
    EXPECT_EQ(attribute(field, "value"), std::nullopt);
}

TEST(TextField, keeps_the_page_s_direction_while_empty) {
    kit::Node node;
    node.role = Role::TextField;
    node.auto_direction = true;
    EXPECT_EQ(attribute(element_from_node({node}, 0), "dir"), std::nullopt);
    node.value = "x";
    EXPECT_EQ(attribute(element_from_node({node}, 0), "dir"), "auto");
}

TEST(Select, is_the_browser_s_own_with_its_options) {
    kit::Node node;
    node.role = Role::Select;
    node.text = "Fig";
    node.value = "fig";
    node.ornament = kit::Ornament::Unfold;
    node.options = {{"plum", "Plum & co", {}}, {"fig", "Fig", {}}};
    const Element element = element_from_node({node}, 0);
    EXPECT_EQ(element.tag, "select");
    EXPECT_EQ(element.text, "") << "the drawn label is the chosen option's";
    EXPECT_EQ(element.chosen, "fig");
    EXPECT_EQ(element.options.size(), 2u);
    EXPECT_EQ(attribute(element, "class")->find("ornament"), std::string::npos);
}

TEST(Tick, is_the_browser_s_own) {
    kit::Node node;
    node.role = Role::CheckBox;
    node.value = "fig";
    node.ornament = kit::Ornament::Tick;
    node.state.checked = true;
    Element element = element_from_node({node}, 0);
    EXPECT_EQ(element.tag, "input");
    EXPECT_EQ(attribute(element, "type"), "checkbox");
    EXPECT_EQ(attribute(element, "value"), "fig");
    EXPECT_EQ(attribute(element, "checked"), "");
    node.role = Role::RadioButton;
    node.group = "fruit";
    node.state.checked = false;
    element = element_from_node({node}, 0);
    EXPECT_EQ(attribute(element, "type"), "radio");
    EXPECT_EQ(attribute(element, "name"), "fruit");
    EXPECT_EQ(attribute(element, "checked"), std::nullopt);
}

TEST(Radio, exactly_one_of_a_group_is_in_the_tab_order) {
    kit::Tree tree = sample_tree();
    const auto order = [&tree] {
        std::string all;
        for (const Element& radio : elements_of(tree, Role::Radio))
            all += attribute(radio, "tabindex").value() + " ";
        return all;
    };
    EXPECT_EQ(order(), "0 -1 -1 ");
    for (kit::Node& node : tree)
        if (node.value == "c") node.state.checked = true;
    EXPECT_EQ(order(), "-1 -1 0 ");
}

TEST(Radio, says_whether_it_is_checked) {
    const Element radio = elements_of(sample_tree(), Role::Radio).at(0);
    EXPECT_EQ(attribute(radio, "role"), "radio");
    EXPECT_EQ(attribute(radio, "aria-checked"), "false");
    EXPECT_EQ(attribute(radio, "type"), "button");
}

TEST(Button, the_main_one_of_a_form_submits_it) {
    const auto buttons = elements_of(sample_tree(), Role::Button);
    EXPECT_EQ(attribute(buttons.at(0), "type"), "submit");
    EXPECT_EQ(attribute(buttons.at(1), "type"), "button");
}

TEST(Button, submits_its_form_as_the_default_however_quiet_it_looks) {
    kit::Node form, button;
    form.role = Role::Form;
    button.role = Role::Button;
    button.parent = 0;
    button.look = kit::BoxLook::Ghost;
    EXPECT_EQ(attribute(element_from_node({form, button}, 1), "type"), "button");
    button.is_default = true;
    EXPECT_EQ(attribute(element_from_node({form, button}, 1), "type"), "submit");
    form.role = Role::Group;
    EXPECT_EQ(attribute(element_from_node({form, button}, 1), "type"), "button");
}

TEST(Paragraph, that_holds_boxes_is_not_a_p) {
    kit::Node node;
    node.role = Role::Paragraph;
    EXPECT_EQ(element_from_node({node}, 0).tag, "div");
}

TEST(Heading, stays_within_six_levels) {
    kit::Node node;
    node.role = Role::Heading;
    node.text = "x";
    for (const auto& [level, tag] :
         {std::pair{0, "h1"}, {1, "h1"}, {3, "h3"}, {6, "h6"}, {9, "h6"}}) {
        node.level = level;
        EXPECT_EQ(element_from_node({node}, 0).tag, tag);
    }
}

} // namespace
} // namespace hamandish::html::element_test
