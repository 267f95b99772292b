#include "html/element.h"
#include "html/page.h"
#include "kit/frame.h"
#include "sample_tree.h"

#include <gtest/gtest.h>

namespace hamandish::html::forms_test {
namespace {

const i18n::Catalogue english(i18n::Locale::English);

kit::Frame new_frame() {
    return kit::Frame(english, {0, 0, true}, base::Instant{0}, {});
}

std::string printed(const kit::Tree& tree) {
    return write_page({.title = "t", .lang = "en", .forms = {"/en/x?y=1&z", {{"token", "a\"b"}}}},
                      tree);
}

/// The tag that holds `part`.
std::string tag_with(const std::string& page, std::string_view part) {
    const std::size_t at = page.find(part);
    if (at == std::string::npos) return "no tag with " + std::string(part);
    const std::size_t begin = page.rfind('<', at);
    return page.substr(begin, page.find('>', at) - begin);
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST(Forms, everything_shares_the_page_s_form_that_posts_to_its_address) {
    kit::Frame frame = new_frame();
    (void)frame.text_field({.anchor = "words", .label = "Words", .multiline = true});
    (void)frame.button({.key = "go", .text = "Go"});
    const std::string page = printed(frame.take_tree());
    EXPECT_TRUE(holds(page, "<form id=\"page-form\" method=\"post\" action=\"/en/x?y=1&amp;z\">"));
    EXPECT_TRUE(holds(page, "<input type=\"hidden\" name=\"token\" value=\"a&quot;b\">"));
    EXPECT_TRUE(holds(tag_with(page, "id=\"words\""), "name=\"words\" form=\"page-form\"") ||
                holds(tag_with(page, "id=\"words\""), "form=\"page-form\" name=\"words\""));
    const std::string button = tag_with(page, "name=\"press\"");
    EXPECT_TRUE(holds(button, "type=\"submit\"")) << button;
    EXPECT_FALSE(holds(button, " disabled")) << button;
}

TEST(Forms, a_line_to_type_in_makes_its_box_a_form_of_its_own) {
    kit::Frame frame = new_frame();
    {
        const auto box = frame.box({.key = "f", .role = kit::Role::Form, .name = "Sign in"});
        (void)frame.text_field({.anchor = "number", .label = "Number"});
        (void)frame.button({.key = "go", .text = "Go"});
    }
    const std::string page = printed(frame.take_tree());
    EXPECT_FALSE(holds(tag_with(page, "id=\"number\""), "page-form"));
    EXPECT_TRUE(holds(tag_with(page, "aria-label=\"Sign in\""), "method=\"post\""));
    EXPECT_TRUE(holds(tag_with(page, "name=\"press\""), "formaction=\"/en/x?y=1&amp;z#number\""));
    EXPECT_TRUE(holds(page, "</div></form>")) << "each form carries the token";
}

TEST(Forms, a_form_of_its_own_with_a_field_for_a_file_is_sent_with_it_and_no_other) {
    kit::Frame frame = new_frame();
    {
        const auto box = frame.box({.key = "f", .role = kit::Role::Form, .name = "Logo"});
        (void)frame.file_field({.anchor = "picture", .label = "Choose"});
        (void)frame.text_field({.anchor = "reason", .label = "Reason"});
        (void)frame.button({.key = "go", .text = "Go"});
    }
    {
        const auto box = frame.box({.key = "g", .role = kit::Role::Form, .name = "Name"});
        (void)frame.text_field({.anchor = "name", .label = "Name"});
    }
    const std::string page = printed(frame.take_tree());
    EXPECT_TRUE(holds(tag_with(page, "aria-label=\"Logo\""), "enctype=\"multipart/form-data\""));
    EXPECT_FALSE(holds(tag_with(page, "aria-label=\"Name\""), "enctype"));
    const std::string field = tag_with(page, "id=\"picture\"");
    EXPECT_TRUE(holds(field, "name=\"picture\"")) << field;
    EXPECT_FALSE(holds(field, "page-form")) << field;
    EXPECT_FALSE(holds(tag_with(page, "id=\"page-form\""), "enctype"));
}

TEST(Forms, a_fragment_takes_the_focus_from_no_field_of_several) {
    kit::Frame frame = new_frame();
    {
        const auto box = frame.box({.key = "f", .role = kit::Role::Form, .name = "Write"});
        (void)frame.text_field({.anchor = "quoted", .label = "Quoted", .multiline = true});
        (void)frame.text_field({.anchor = "words", .label = "Words", .multiline = true});
        (void)frame.button({.key = "go", .text = "Go"});
    }
    (void)frame.text_field({.anchor = "beside", .label = "Beside", .multiline = true});
    const std::string page = printed(frame.take_tree());
    EXPECT_FALSE(holds(tag_with(page, "name=\"press\""), "formaction")) << page;
}

TEST(Forms, choices_are_buttons_that_tab_reaches) {
    kit::Frame frame = new_frame();
    (void)frame.choice({.key = "c",
                        .anchor = "vote",
                        .label = "Vote",
                        .options = {{"a", "A", ""}, {"b", "B", ""}},
                        .chosen = "b"});
    const std::string page = printed(frame.take_tree());
    EXPECT_FALSE(holds(page, "role=\"radio"));
    EXPECT_FALSE(holds(page, "tabindex=\"-1\" "));
    EXPECT_TRUE(holds(page, "aria-pressed=\"true\""));
    EXPECT_TRUE(holds(page, "role=\"group\" aria-label=\"Vote\""));
    EXPECT_TRUE(holds(page, "#vote\""));
}

TEST(Forms, what_works_at_the_caret_says_that_it_needs_a_script) {
    kit::Frame frame = new_frame();
    (void)frame.button({.key = "k", .text = "Half-space", .keeps_focus = true});
    const std::string page = printed(frame.take_tree());
    EXPECT_TRUE(holds(tag_with(page, "data-keeps-focus"), "data-needs-script"));
    EXPECT_TRUE(holds(tag_with(page, "data-keeps-focus"), " disabled"));
}

TEST(Forms, the_field_to_be_corrected_has_the_focus) {
    kit::Frame frame = new_frame();
    (void)frame.text_field({.anchor = "one", .label = "One", .multiline = true});
    (void)frame.text_field({.anchor = "two", .label = "Two", .error = "No", .multiline = true});
    (void)frame.text_field({.anchor = "three", .label = "3", .error = "No", .multiline = true});
    const std::string page = printed(frame.take_tree());
    EXPECT_FALSE(holds(tag_with(page, "id=\"one\""), "autofocus"));
    EXPECT_TRUE(holds(tag_with(page, "id=\"two\""), "autofocus"));
    EXPECT_FALSE(holds(tag_with(page, "id=\"three\""), "autofocus"));
}

TEST(Forms, ids_name_their_nodes) {
    kit::Frame frame = new_frame();
    (void)frame.text_field({.key = "k", .label = "One"});
    (void)frame.button({.anchor = "named", .text = "Go"});
    for (const kit::Node& node : frame.take_tree())
        EXPECT_EQ(node_from_dom_id(dom_id(node)), node.id);
}

TEST(Forms, a_field_for_a_file_has_its_form_sent_with_it) {
    kit::Frame frame = new_frame();
    (void)frame.file_field({.key = "plan", .anchor = "plan", .label = "Add a file"});
    (void)frame.button({.key = "go", .text = "Go"});
    const std::string page = printed(frame.take_tree());
    EXPECT_TRUE(holds(page, "<form id=\"page-form\" method=\"post\" action=\"/en/x?y=1&amp;z\" "
                            "enctype=\"multipart/form-data\">"));
    const std::string field = tag_with(page, "id=\"plan\"");
    EXPECT_TRUE(holds(field, "name=\"plan\"")) << field;
    EXPECT_TRUE(holds(field, "form=\"page-form\"")) << field;
    EXPECT_FALSE(holds(field, " disabled")) << field;
}

TEST(Forms, a_file_that_the_device_reads_is_not_sent) {
    kit::Frame frame = new_frame();
    (void)frame.file_field(
        {.key = "look", .anchor = "look", .label = "Open a file", .needs_script = true});
    const std::string page = printed(frame.take_tree());
    EXPECT_FALSE(holds(page, "enctype"));
    EXPECT_TRUE(holds(tag_with(page, "id=\"look\""), " disabled"));
}

} // namespace
} // namespace hamandish::html::forms_test
