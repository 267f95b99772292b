#include "client/client.h"

#include "html/element.h"
#include "i18n/catalogue.h"
#include "person.h"
#include "support/parted_catalogue.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <imgui.h>

namespace hamandish::client::client_test {
namespace {

using test::Person;
using test::World;

constexpr const char* unit_path = "/fa/calls/e-participation/article-2";

TEST(Client, refuses_what_is_not_a_font_or_a_catalogue) {
    const std::string font = test::file_bytes(HAMANDISH_FONT_DIR "/vazirmatn-regular.ttf");
    const std::string words = test::catalogue_bytes(i18n::Locale::Persian);
    EXPECT_FALSE(Client::create("not a font", "neither", words));
    EXPECT_FALSE(Client::create(font, font, "no catalogue"));
    EXPECT_TRUE(Client::create(font, font, words));
}

TEST(Client, draws_nothing_before_it_was_started) {
    Client client = test::client_for("/fa/");
    EXPECT_FALSE(client.needs_frame());
    client.step(Resized{360, 740, 2}, test::sample_now);
    EXPECT_FALSE(client.needs_frame());
    client.step(Started{"/fa/", {}, std::string(32, 'a'), true}, test::sample_now);
    EXPECT_TRUE(client.needs_frame());
}

TEST(Client, draws_nothing_in_a_language_without_its_words) {
    Client client = test::client_for("/en/");
    client.step(Resized{360, 740, 2}, test::sample_now);
    client.step(Started{"/fa/", {}, std::string(32, 'a'), true}, test::sample_now);
    client.step(Activated{1}, test::sample_now);
    EXPECT_FALSE(client.needs_frame());
    client.step(CatalogueArrived{"fa", 200, test::catalogue_bytes(i18n::Locale::Persian)},
                test::sample_now);
    ASSERT_TRUE(client.needs_frame());
    EXPECT_EQ(client.frame(test::sample_now).lang, "fa");
}

TEST(Client, shows_the_address_it_was_started_at) {
    Person person(unit_path);
    const FrameOutput& output = person.frame();
    EXPECT_TRUE(output.settled);
    EXPECT_EQ(output.lang, "fa");
    EXPECT_EQ(output.direction, base::Direction::RightToLeft);
    EXPECT_FALSE(output.title.empty());
    EXPECT_GT(output.page_height_px, 800);
    EXPECT_GT(output.draw_data->TotalVtxCount, 1000);
    EXPECT_FALSE(person.client().drawn().empty());
}

TEST(Client, is_idle_once_drawn) {
    Person person(unit_path);
    (void)person.frame();
    EXPECT_FALSE(person.client().needs_frame());
    person.step(HoverChanged{0});
    person.step(Scrolled{0});
    person.step(PressChanged{0});
    EXPECT_FALSE(person.client().needs_frame()) << "nothing changed";
}

TEST(Client, scrolling_paints_the_same_tree_elsewhere) {
    Person person(unit_path);
    const std::uint32_t revision = person.frame().tree_revision;
    const std::string first = person.client().drawn().front().text;
    person.step(Scrolled{400});
    EXPECT_TRUE(person.client().needs_frame());
    EXPECT_EQ(person.frame().tree_revision, revision);
    EXPECT_NE(person.client().drawn().front().text, first);
    for (const DrawnText& text : person.client().drawn()) EXPECT_GE(text.rect.bottom(), 400);
}

TEST(Client, pressing_a_choice_casts_it) {
    Person person(unit_path, true);
    const kit::NodeId id = person.node(kit::Role::Radio, "disagree").id;
    person.step(Activated{id});
    const auto requests = person.effects_of<app::SendRequest>();
    const auto sent = std::find_if(requests.begin(), requests.end(),
                                   [](const auto& one) { return one.method == "PUT"; });
    ASSERT_NE(sent, requests.end());
    EXPECT_NE(sent->path.find("/vote"), std::string::npos);
    EXPECT_NE(sent->body.find("disagree"), std::string::npos);
}

TEST(Client, what_is_written_is_drawn_and_kept_on_the_device) {
    Person person(unit_path, true);
    const kit::NodeId id = person.node(kit::Role::TextField).id;
    person.step(FieldChanged{id, "HTML\u200c\u0647\u0627", 5, 5, 0, 0, 0, 0});
    EXPECT_EQ(person.node(kit::Role::TextField).value, "HTML\u200c\u0647\u0627");
    const auto stored = person.effects_of<app::StoreText>();
    ASSERT_FALSE(stored.empty());
    EXPECT_NE(stored.back().value.find("HTML\u200c\u0647\u0627"), std::string::npos);
}

TEST(Client, moving_the_caret_changes_neither_words_nor_picture) {
    Person person(unit_path, true);
    const kit::NodeId id = person.node(kit::Role::TextField).id;
    person.step(FieldChanged{id, "words", 5, 5, 0, 0, 0, 0});
    (void)person.frame();
    const std::size_t before = person.effects().size();
    person.step(FieldChanged{id, "words", 2, 4, 0, 0, 0, 0});
    EXPECT_FALSE(person.client().needs_frame());
    EXPECT_EQ(person.effects().size(), before);
    person.step(FieldChanged{id, "words", 2, 2, 0, 2, 0, 0});
    EXPECT_TRUE(person.client().needs_frame()) << "what is composed is underlined";
}

TEST(Client, turning_a_paragraph_goes_by_the_caret_and_by_how_it_runs) {
    Person person(unit_path, true);
    const kit::NodeId id = person.node(kit::Role::TextField).id;
    person.step(FieldChanged{id, "one\n\u062F\u0648\nthree", 5, 5, 0, 0, 0, 0});
    const kit::NodeId button =
        person
            .node(kit::Role::Button,
                  i18n::Catalogue(i18n::Locale::Persian).format(i18n::MessageKey::comment_turn, {}))
            .id;
    person.step(Activated{button});
    person.step(FieldChanged{id, "one\n\u062F\u0648\nthree", 9, 9, 0, 0, 0, 0});
    person.step(Activated{button});
    const std::vector<app::ReplaceText> wanted{{"comment-field", 4, 4, "\u200E"},
                                               {"comment-field", 7, 7, "\u200F"}};
    EXPECT_EQ(person.effects_of<app::ReplaceText>(), wanted);
}

TEST(Client, a_character_of_the_second_fonts_asks_for_them_once) {
    Person person(unit_path, true);
    person.step(Resized{1200, 6000, 1}); // what is out of view is not drawn
    (void)person.frame();
    EXPECT_TRUE(person.client().take_wanted_pictures().empty());
    EXPECT_FALSE(person.client().take_want_of_more_fonts());
    const kit::NodeId id = person.node(kit::Role::TextField).id;
    person.step(FieldChanged{id, "Caf\u00e9", 4, 4, 0, 0, 0, 0});
    (void)person.frame();
    const auto wanted = person.client().take_wanted_pictures();
    ASSERT_EQ(wanted.size(), 1u) << "until they are there, it is the browser's";
    EXPECT_TRUE(person.client().take_want_of_more_fonts());
    EXPECT_FALSE(person.client().take_want_of_more_fonts());
    EXPECT_FALSE(person.client().add_font("no font").has_value());
    ASSERT_TRUE(person.client()
                    .add_font(test::file_bytes(HAMANDISH_FONT_DIR "/vazirmatn-regular-more.ttf"))
                    .has_value());
    ASSERT_TRUE(person.client().needs_frame());
    person.step(FieldChanged{id, "Caf\u00e9 \u00e8", 6, 6, 0, 0, 0, 0});
    (void)person.frame();
    EXPECT_TRUE(person.client().take_wanted_pictures().empty()) << "the font has both";
}

TEST(Client, a_page_whose_code_comes_later_is_shown_when_it_is_here) {
    Person person(unit_path, false);
    person.client().begin_without_later_pages();
    const auto revision = person.frame().tree_revision;
    const kit::NodeId link = person.node(kit::Role::Link).id;
    EXPECT_FALSE(person.client().awaits_later_pages());
    person.step(AddressChanged{"/fa/points", false});
    EXPECT_TRUE(person.client().awaits_later_pages());
    EXPECT_FALSE(person.client().needs_frame());
    person.step(Activated{link});
    EXPECT_EQ(person.frame().tree_revision, revision) << "what there was stays";
    person.step(AddressChanged{unit_path, false});
    EXPECT_FALSE(person.client().awaits_later_pages()) << "another page was asked for meanwhile";
    EXPECT_TRUE(person.client().needs_frame());
    person.step(AddressChanged{"/fa/points", false});
    person.client().add_later_pages();
    EXPECT_FALSE(person.client().awaits_later_pages());
    ASSERT_TRUE(person.client().needs_frame());
    EXPECT_GT(person.frame().tree_revision, revision);
}

/// With the first file of Persian, which holds all but one message, at the list of calls.
Client client_without(i18n::MessageKey key, std::string& rest) {
    const auto parted = test::parted_catalogue(test::catalogue_bytes(i18n::Locale::Persian),
                                               [key](i18n::MessageKey one) { return one == key; });
    rest = parted.rest;
    Client client = std::move(
        Client::create(test::file_bytes(HAMANDISH_FONT_DIR "/vazirmatn-regular.ttf"),
                       test::file_bytes(HAMANDISH_FONT_DIR "/vazirmatn-bold.ttf"), parted.first)
            .value());
    client.begin_without_later_pages();
    client.step(Resized{360, 740, 2}, test::sample_now);
    client.step(Started{"/fa/", {}, std::string(32, 'a'), true}, test::sample_now);
    return client;
}

TEST(Client, a_page_whose_words_come_later_is_shown_when_all_of_them_are_here) {
    std::string rest;
    Client client = client_without(i18n::MessageKey::access_contrast, rest);
    ASSERT_TRUE(client.needs_frame()) << "the first page has its words";
    (void)client.frame(test::sample_now);
    client.step(AddressChanged{"/fa/access", false}, test::sample_now);
    EXPECT_TRUE(client.awaits_later_pages());
    client.add_later_pages();
    EXPECT_TRUE(client.awaits_later_pages()) << "its words are not here";
    EXPECT_FALSE(client.needs_frame());
    client.step(CatalogueArrived{"fa", 200, rest.substr(1)}, test::sample_now);
    EXPECT_TRUE(client.awaits_later_pages()) << "something else came";
    client.step(CatalogueArrived{"fa", 200, rest}, test::sample_now);
    EXPECT_FALSE(client.awaits_later_pages());
    EXPECT_TRUE(client.needs_frame());
}

TEST(Client, what_is_told_in_words_that_come_later_waits_for_them) {
    std::string rest;
    Client client = client_without(i18n::MessageKey::status_other_language_unreachable, rest);
    client.step(AddressChanged{"/en/", false}, test::sample_now);
    EXPECT_FALSE(client.awaits_later_pages());
    client.step(CatalogueArrived{"en", 0, ""}, test::sample_now);
    EXPECT_TRUE(client.awaits_later_pages());
    client.step(CatalogueArrived{"fa", 200, rest}, test::sample_now);
    EXPECT_FALSE(client.awaits_later_pages());
    EXPECT_TRUE(client.needs_frame());
}

TEST(Client, what_the_server_says_to_the_desk_waits_for_the_desks_code) {
    Person person(unit_path, true);
    person.client().begin_without_later_pages();
    person.step(AddressChanged{"/fa/staff", false});
    const auto asked = person.effects_of<app::SendRequest>();
    ASSERT_EQ(asked.back().path, "/api/v1/staff/me");
    person.step(Resized{1200, 800, 2});
    EXPECT_EQ(person.effects_of<app::SendRequest>().size(), asked.size()) << "nobody read that";
    person.client().add_later_pages();
    person.step(Resized{1200, 800, 2});
    EXPECT_GT(person.effects_of<app::SendRequest>().size(), asked.size()) << "and went on";
}

TEST(Client, an_emoji_asks_for_a_picture_and_not_for_fonts) {
    Person person(unit_path, true);
    person.step(Resized{1200, 6000, 1}); // what is out of view is not drawn
    const kit::NodeId id = person.node(kit::Role::TextField).id;
    person.step(FieldChanged{id, "\U0001F331", 2, 2, 0, 0, 0, 0});
    (void)person.frame();
    const auto wanted = person.client().take_wanted_pictures();
    ASSERT_EQ(wanted.size(), 1u);
    EXPECT_FALSE(person.client().take_want_of_more_fonts());
    const auto revision = person.frame().tree_revision;
    const auto provide = [&](std::int32_t advance_64ths) {
        person.client().provide_picture(wanted[0], {1, 1, 0, 1, advance_64ths, {0, 0, 0, 255}});
        return person.frame().tree_revision;
    };
    EXPECT_GT(provide(3000), revision) << "laid out with the room it takes";
    EXPECT_EQ(provide(3000), revision + 1) << "which is known now";
}

TEST(Client, an_unknown_node_changes_nothing) {
    Person person(unit_path, true);
    const std::size_t before = person.effects().size();
    person.step(Activated{12345});
    person.step(FieldChanged{12345, "x", 0, 0, 0, 0, 0, 0});
    EXPECT_EQ(person.effects().size(), before);
}

TEST(Client, following_a_link_to_the_other_language_mirrors_the_page) {
    Person person(unit_path);
    person.step(AddressChanged{"/en/calls/e-participation/article-2", false});
    EXPECT_EQ(person.frame().lang, "fa");
    ASSERT_EQ(person.effects_of<app::LoadCatalogue>(), std::vector{app::LoadCatalogue{"en"}});
    person.step(CatalogueArrived{"en", 200, test::catalogue_bytes(i18n::Locale::English)});
    const FrameOutput& output = person.frame();
    EXPECT_EQ(output.lang, "en");
    EXPECT_EQ(output.direction, base::Direction::LeftToRight);
}

TEST(Client, stays_in_its_language_when_the_other_one_cannot_be_had) {
    const std::string path = "/en/calls/e-participation/article-2";
    const std::string english = test::catalogue_bytes(i18n::Locale::English);
    for (const CatalogueArrived& failed :
         {CatalogueArrived{"en", 0, ""}, CatalogueArrived{"en", 404, ""},
          CatalogueArrived{"en", 404, english}, CatalogueArrived{"en", 200, english.substr(1)},
          CatalogueArrived{"en", 200, test::catalogue_bytes(i18n::Locale::Arabic)}}) {
        Person person(unit_path);
        person.step(AddressChanged{path, false});
        person.step(CatalogueArrived{"de", 200, "x"}); // no language of ours
        EXPECT_FALSE(person.frame().settled);
        person.step(failed);
        EXPECT_EQ(person.frame().lang, "fa");
        EXPECT_TRUE(person.frame().settled);
        const std::vector<app::LoadPage> loaded{{path, false}};
        EXPECT_EQ(person.effects_of<app::LoadPage>(),
                  failed.status == 0 ? std::vector<app::LoadPage>{} : loaded);
    }
}

/// Texts are shown to its readers in another language, which is said in that one's words.
TEST(Client, arabic_comes_with_the_language_of_its_texts) {
    Person person("/ar/calls/e-participation/article-2");
    const std::string title = i18n::Catalogue(i18n::Locale::Persian)
                                  .format(i18n::MessageKey::unit_article, {{"number", 2}});
    EXPECT_NE(person.node(kit::Role::Heading, title).text.find(title), std::string::npos);
    person.step(AddressChanged{unit_path, false});
    EXPECT_EQ(person.frame().lang, "fa") << "its words are here already";
    EXPECT_TRUE(person.effects_of<app::LoadCatalogue>().empty());
}

TEST(Client, the_skip_link_comes_down_when_focused) {
    Person person(unit_path);
    const kit::Tree& tree = *person.frame().tree;
    const auto skip = std::find_if(tree.begin(), tree.end(), [](const kit::Node& node) {
        return node.look == kit::BoxLook::SkipLink;
    });
    ASSERT_NE(skip, tree.end());
    EXPECT_LT(skip->rect.bottom(), 0);
    const kit::NodeId id = skip->id;
    person.step(FocusChanged{id, true});
    for (const kit::Node& node : *person.frame().tree)
        if (node.id == id) {
            EXPECT_GT(node.rect.y, 0);
        }
}

TEST(Client, survives_the_loss_of_the_device) {
    Person person(unit_path);
    (void)person.frame();
    person.step(DeviceLost{});
    ASSERT_TRUE(person.client().needs_frame());
    const FrameOutput& output = person.frame();
    ASSERT_NE(output.draw_data->Textures, nullptr);
    for (const ImTextureData* texture : *output.draw_data->Textures)
        EXPECT_EQ(texture->Status, ImTextureStatus_WantCreate);
}

/// What the triangles cover of the surface, as often as they do.
float painted_pixels(const ImDrawData& data) {
    float sum = 0;
    for (const ImDrawList* list : data.CmdLists)
        for (int at = 0; at + 2 < list->IdxBuffer.Size; at += 3) {
            const auto corner = [&](int index) {
                return list->VtxBuffer[static_cast<int>(list->IdxBuffer[at + index])].pos;
            };
            const ImVec2 a = corner(0), b = corner(1), c = corner(2);
            const auto [first, last] = std::minmax({a.x, b.x, c.x});
            const auto [top, bottom] = std::minmax({a.y, b.y, c.y});
            const float width = std::min(last, data.DisplaySize.x) - std::max(first, 0.0f);
            const float height = std::min(bottom, data.DisplaySize.y) - std::max(top, 0.0f);
            const float area = std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
            if (width > 0 && height > 0) sum += std::min(area, width * height);
        }
    return sum;
}

/// Whoever has no graphics card pays for each pixel: the page's ground is what the surface is
/// cleared to.
TEST(Client, paints_no_ground_under_the_page) {
    Person person("/fa/calls/e-participation/article-1");
    const ImDrawData& data = *person.frame().draw_data;
    EXPECT_LT(painted_pixels(data), data.DisplaySize.x * data.DisplaySize.y);
}

TEST(Client, the_same_inputs_give_the_same_picture) {
    Person one(unit_path), other(unit_path);
    const FrameOutput &a = one.frame(), &b = other.frame();
    ASSERT_EQ(a.tree->size(), b.tree->size());
    EXPECT_EQ(a.draw_data->TotalVtxCount, b.draw_data->TotalVtxCount);
    for (std::size_t i = 0; i < a.tree->size(); ++i) {
        EXPECT_EQ((*a.tree)[i].id, (*b.tree)[i].id);
        EXPECT_EQ((*a.tree)[i].rect, (*b.tree)[i].rect);
    }
}

TEST(Client, quotes_what_is_selected_in_the_text_of_a_unit_and_nothing_else) {
    Person person("/fa/calls/e-participation/article-2", true);
    const auto quotable = [&] {
        std::vector<kit::NodeId> nodes;
        for (const kit::Node& node : *person.frame().tree)
            if (node.quotable) nodes.push_back(node.id);
        return nodes;
    };
    const auto offers = [&](std::string_view words) {
        const kit::Tree& tree = *person.frame().tree;
        return std::any_of(tree.begin(), tree.end(), [&](const kit::Node& node) {
            return node.role == kit::Role::Button && node.text.find(words) != std::string::npos;
        });
    };
    const auto nodes = quotable();
    ASSERT_FALSE(nodes.empty());
    const kit::NodeId heading = person.node(kit::Role::Heading).id;
    person.step(WordsSelected{{heading}, {}, "elsewhere", {}});
    person.step(WordsSelected{{heading, nodes[0]}, {}, "elsewhere", {}});
    person.step(WordsSelected{{}, {}, "elsewhere", {}});
    EXPECT_FALSE(offers("elsewhere"));
    person.step(WordsSelected{{nodes[0]}, "before ", "some words", " after"});
    EXPECT_TRUE(offers("some words"));
    EXPECT_EQ(quotable(), nodes) << "nothing that is selected becomes another node";
}

} // namespace
} // namespace hamandish::client::client_test
