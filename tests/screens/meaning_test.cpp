// What assistive technology is told of every sample screen: parts in their wholes, names for what
// can be acted on, headings without gaps, landmarks told apart.
#include "client/page.h"
#include "html/element.h"
#include "picture.h"
#include "samples.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace hamandish::test::meaning_test {
namespace {

using kit::Node;
using kit::Role;

template <class Check>
void for_every_tree(Check check) {
    for (const i18n::Locale locale : i18n::locales)
        for (const Sample& sample : samples(locale))
            for (const float width_px : {360.0f, 1200.0f}) {
                const auto direction = i18n::direction(locale);
                const auto tree = laid_out_screen(sample.state, {width_px, 800, 1}, direction);
                check(tree, sample.name + "." + std::string(i18n::code(locale)) +
                                (width_px > 720 ? ".desktop" : ".phone"));
            }
}

bool can_be_acted_on(const Node& node) {
    return node.role == Role::Link || node.role == Role::Button || node.role == Role::Radio ||
           node.role == Role::Tab || node.role == Role::TextField || node.role == Role::Select ||
           node.role == Role::CheckBox || node.role == Role::RadioButton ||
           node.role == Role::FileField;
}

/// The nearest ancestor that is not a bare group, as browsers skip those.
Role whole_of(const kit::Tree& tree, const Node& node) {
    std::int32_t at = node.parent;
    while (at > 0 && tree[at].role == Role::Group && tree[at].name.empty()) at = tree[at].parent;
    return at < 0 ? Role::Page : tree[at].role;
}

/// What is read when `index` has focus: its name, its words, or its descendants'.
std::string spoken(const kit::Tree& tree, std::size_t index) {
    const Node& node = tree[index];
    if (!node.name.empty()) return node.name;
    std::string words = node.text;
    for (std::size_t i = index + 1; i < tree.size(); ++i)
        if (tree[i].parent == static_cast<std::int32_t>(index) && !tree[i].decorative)
            words += spoken(tree, i);
    if (node.role == Role::TextField || node.role == Role::Select || node.role == Role::CheckBox ||
        node.role == Role::RadioButton)
        for (const Node& label : tree)
            if (label.labels == static_cast<std::int32_t>(index)) words += label.text;
    return words;
}

TEST(Meaning, parts_stand_in_their_wholes) {
    const std::map<Role, std::set<Role>> wholes{
        {Role::ListItem, {Role::List}},
        {Role::Radio, {Role::RadioGroup}},
        {Role::RadioButton, {Role::RadioGroup}},
        {Role::Tab, {Role::TabList}},
        {Role::Row, {Role::TableHead, Role::TableBody, Role::Table}},
        {Role::TableHead, {Role::Table}},
        {Role::TableBody, {Role::Table}},
        {Role::Cell, {Role::Row}},
        {Role::RowHeader, {Role::Row}},
        {Role::ColumnHeader, {Role::Row}},
        {Role::Term, {Role::DescriptionList}},
        {Role::Description, {Role::DescriptionList}}};
    for_every_tree([&](const kit::Tree& tree, const std::string& label) {
        for (const Node& node : tree) {
            const auto found = wholes.find(node.role);
            if (found == wholes.end()) continue;
            EXPECT_TRUE(found->second.contains(whole_of(tree, node)))
                << label << ": " << html::dom_id(node) << " " << node.text;
        }
    });
}

TEST(Meaning, lists_and_tables_hold_nothing_but_their_parts) {
    for_every_tree([](const kit::Tree& tree, const std::string& label) {
        for (const Node& node : tree) {
            if (node.parent < 0) continue;
            const Role whole = tree[node.parent].role;
            if (whole == Role::List) {
                EXPECT_EQ(node.role, Role::ListItem) << label << ": " << node.text;
            }
            if (whole == Role::TableHead || whole == Role::TableBody) {
                EXPECT_EQ(node.role, Role::Row) << label << ": " << node.text;
            }
        }
    });
}

TEST(Meaning, whatever_can_be_acted_on_has_a_name) {
    for_every_tree([](const kit::Tree& tree, const std::string& label) {
        for (std::size_t i = 0; i < tree.size(); ++i) {
            if (!can_be_acted_on(tree[i]) && tree[i].role != Role::RadioGroup) continue;
            EXPECT_FALSE(spoken(tree, i).empty()) << label << ": " << html::dom_id(tree[i]);
        }
    });
}

TEST(Meaning, nothing_to_act_on_lies_in_another) {
    for_every_tree([](const kit::Tree& tree, const std::string& label) {
        for (const Node& node : tree) {
            if (!can_be_acted_on(node)) continue;
            for (std::int32_t at = node.parent; at >= 0; at = tree[at].parent)
                EXPECT_FALSE(can_be_acted_on(tree[at])) << label << ": " << node.text;
        }
    });
}

TEST(Meaning, headings_go_down_one_level_at_a_time) {
    for_every_tree([](const kit::Tree& tree, const std::string& label) {
        int level = 0;
        for (const Node& node : tree) {
            if (node.role != Role::Heading) continue;
            EXPECT_LE(node.level, level + 1) << label << ": " << node.text;
            EXPECT_FALSE(node.text.empty()) << label;
            level = node.level;
        }
    });
}

TEST(Meaning, landmarks_of_one_kind_are_told_apart_by_name) {
    for_every_tree([](const kit::Tree& tree, const std::string& label) {
        for (const Role role : {Role::Navigation, Role::Complementary, Role::Region, Role::Form}) {
            std::multiset<std::string> names;
            for (const Node& node : tree)
                if (node.role == role) names.insert(node.name);
            for (const std::string& name : names) {
                EXPECT_EQ(names.count(name), 1u) << label << ": " << name;
                EXPECT_FALSE(name.empty() && names.size() > 1) << label << ": no name";
            }
        }
    });
}

TEST(Meaning, everything_is_in_a_landmark) {
    for_every_tree([](const kit::Tree& tree, const std::string& label) {
        for (std::size_t i = 1; i < tree.size(); ++i) {
            if (tree[i].parent != 0 || tree[i].look == kit::BoxLook::SkipLink) continue;
            const Role role = tree[i].role;
            const bool is_region = role == Role::Region && !tree[i].name.empty();
            EXPECT_TRUE(is_region || role == Role::Banner || role == Role::Main ||
                        role == Role::ContentInfo)
                << label << ": " << tree[i].text;
        }
    });
}

TEST(Meaning, links_within_the_page_lead_to_something) {
    for_every_tree([](const kit::Tree& tree, const std::string& label) {
        for (const Node& node : tree) {
            if (!node.href.starts_with("#")) continue;
            const std::string anchor = node.href.substr(1);
            EXPECT_TRUE(std::any_of(tree.begin(), tree.end(),
                                    [&](const Node& one) { return one.anchor == anchor; }))
                << label << ": " << node.href;
        }
    });
}

} // namespace
} // namespace hamandish::test::meaning_test
