#include "html/page.h"

#include "html/escape.h"
#include "html/theme_css.h"
#include "sample_tree.h"

#include <gtest/gtest.h>
#include <random>

namespace hamandish::html::page_test {
namespace {

Document document() {
    return {.title = "A & B",
            .description = "About \"this\"",
            .lang = "fa",
            .direction = base::Direction::RightToLeft,
            .origin = "https://example.org",
            .path = "/fa/calls/x",
            .alternates = {{"fa", "fa_IR", "/fa/calls/x"},
                           {"en", "en_GB", "/en/calls/x"},
                           {"ar", "ar_EG", "/ar/calls/x"}},
            .stylesheets = {"/site/page.1.css"},
            .scripts = {"/site/boot.2.js"},
            .preloads = {"/site/font.3.ttf"},
            .no_script_notice = "fa notice\nen notice"};
}

bool holds(const std::string& page, std::string_view part) {
    return page.find(part) != std::string::npos;
}

TEST(Page, says_language_direction_and_where_else_it_is) {
    const std::string page = write_page(document(), sample_tree());
    EXPECT_TRUE(page.starts_with("<!doctype html>\n<html lang=\"fa\" dir=\"rtl\">"));
    for (const char* part :
         {"<title>A &amp; B</title>", "content=\"About &quot;this&quot;\"",
          "rel=\"canonical\" href=\"https://example.org/fa/calls/x\"",
          "hreflang=\"fa\" href=\"https://example.org/fa/calls/x\"",
          "hreflang=\"en\" href=\"https://example.org/en/calls/x\"",
          "hreflang=\"ar\" href=\"https://example.org/ar/calls/x\"",
          "hreflang=\"x-default\" href=\"https://example.org/fa/calls/x\"",
          "property=\"og:title\" content=\"A &amp; B\"",
          "property=\"og:url\" content=\"https://example.org/fa/calls/x\"",
          "property=\"og:locale\" content=\"fa_IR\"",
          "property=\"og:locale:alternate\" content=\"ar_EG\"",
          "rel=\"stylesheet\" href=\"/site/page.1.css\"", "type=\"module\" src=\"/site/boot.2.js\"",
          "rel=\"preload\" href=\"/site/font.3.ttf\"",
          "<canvas id=\"canvas\" aria-hidden=\"true\"></canvas><div id=\"page\"",
          "<p dir=\"auto\">fa notice</p><p dir=\"auto\">en notice</p>"})
        EXPECT_TRUE(holds(page, part)) << part;
    EXPECT_FALSE(holds(page, "user-scalable")) << "people may zoom";
    EXPECT_FALSE(holds(page, "style=")) << "the content security policy forbids it";
}

TEST(Page, says_what_was_put_in_and_taken_out) {
    static const i18n::Catalogue catalogue(i18n::Locale::English);
    kit::Frame frame(catalogue, {0, 0, true}, base::Instant{0}, {});
    frame.text({.text = "a <b> c d",
                .marks = {{2, 5, kit::MarkKind::TakenOut}, {6, 7, kit::MarkKind::PutIn}}});
    const std::string page = write_page(document(), frame.take_tree());
    EXPECT_TRUE(holds(page, ">a <del>&lt;b&gt;</del> <ins>c</ins> d</p>")) << page;
}

TEST(Page, says_what_was_found) {
    static const i18n::Catalogue catalogue(i18n::Locale::English);
    kit::Frame frame(catalogue, {0, 0, true}, base::Instant{0}, {});
    frame.text({.text = "a <b> c", .marks = {{2, 5, kit::MarkKind::Found}}});
    const std::string page = write_page(document(), frame.take_tree());
    EXPECT_TRUE(holds(page, ">a <mark>&lt;b&gt;</mark> c</p>")) << page;
}

TEST(Page, draws_shapes_as_a_picture_that_its_element_names) {
    static const i18n::Catalogue catalogue(i18n::Locale::English);
    const kit::OutlineSet two{
        0.5f, {{{{0, 0}, {0.5f, 0}, {0.5f, 0.5f}}}, {{{0.5f, 0}, {1, 0}, {1, 0.5f}}}}};
    kit::Frame frame(catalogue, {0, 0, true}, base::Instant{0}, {});
    frame.outlines(two, {0.36f, kit::untold}, 200, "Map");
    frame.outlines(two, {1}, 20);
    const std::string page = write_page(document(), frame.take_tree());
    for (const char* part :
         {R"(class="ornament o-outlines" role="img" aria-label="Map")",
          R"(<svg aria-hidden="true" width="200" viewBox="0 0 1000 500">)",
          R"(<path fill-opacity=".36" d="M0 0L500 0L500 500Z"/>)",
          R"(<path fill-opacity=".00" d="M500 0L1000 0L1000 500Z"/><path class="hatch" d="M)",
          R"(<path fill-opacity=".99" d="M0 0L500 0L500 500Z"/></svg>)"})
        EXPECT_TRUE(holds(page, part)) << part << "\n" << page;
    EXPECT_FALSE(holds(page, "style=")) << "the content security policy forbids it";
}

TEST(Page, draws_halves_of_a_pyramid_from_the_middle) {
    static const i18n::Catalogue catalogue(i18n::Locale::English);
    kit::Frame frame(catalogue, {0, 0, true}, base::Instant{0}, {});
    frame.ornament(kit::Ornament::BarBefore, {0.25f, 0.5f}, 0, 14);
    frame.ornament(kit::Ornament::BarAfter, {kit::untold}, 0, 14);
    frame.ornament(kit::Ornament::Bar, {0.5f}, 0, 14);
    const std::string page = write_page(document(), frame.take_tree());
    for (const char* part : {R"(<rect class="before" x="750" width="250" height="14"/>)",
                             R"(<rect class="mark" x="495" width="10" height="14"/></svg>)",
                             R"(<rect class="hatch" x="0" width="120" height="14"/></svg>)"})
        EXPECT_TRUE(holds(page, part)) << part << "\n" << page;
    EXPECT_FALSE(holds(page, "class=\"after\"")) << "what is untold has no length";
    EXPECT_TRUE(holds(theme_css(), "html[dir=rtl]:not(.live) .o-half>svg{transform:scaleX(-1)}"));
}

TEST(Page, says_what_others_speak_of) {
    static const i18n::Catalogue catalogue(i18n::Locale::English);
    kit::Frame frame(catalogue, {0, 0, true}, base::Instant{0}, {});
    frame.text({.text = "a <b> c", .marks = {{2, 5, kit::MarkKind::Noted}}});
    const std::string page = write_page(document(), frame.take_tree());
    EXPECT_TRUE(holds(page, ">a <u>&lt;b&gt;</u> c</p>")) << page;
}

TEST(Page, in_english_points_the_default_at_persian) {
    Document english = document();
    english.lang = "en";
    english.direction = base::Direction::LeftToRight;
    english.path = "/en/calls/x";
    const std::string page = write_page(english, sample_tree());
    EXPECT_TRUE(holds(page, "<html lang=\"en\" dir=\"ltr\">"));
    EXPECT_TRUE(holds(page, "hreflang=\"x-default\" href=\"https://example.org/fa/calls/x\""));
}

TEST(Page, prints_every_control_disabled) {
    const std::string page = write_page(document(), sample_tree());
    for (const std::string_view tag : {"<button", "<input", "<textarea"}) {
        std::size_t count = 0;
        for (std::size_t at = page.find(tag); at != std::string::npos;
             at = page.find(tag, at + 1)) {
            ++count;
            EXPECT_TRUE(holds(page.substr(at, page.find('>', at) - at), " disabled"))
                << page.substr(at, 200);
        }
        EXPECT_GT(count, 0u) << tag;
    }
}

TEST(Page, says_which_controls_only_wait_for_the_client) {
    const i18n::Catalogue english(i18n::Locale::English);
    kit::Frame frame(english, {0, 0, true}, base::Instant{0}, {});
    (void)frame.button({.text = "one", .disabled = true});
    (void)frame.button({.text = "two"});
    const std::string page = write_page(document(), frame.take_tree());
    const std::size_t first = page.find("<button"), second = page.find("<button", first + 1);
    EXPECT_FALSE(holds(page.substr(first, page.find('>', first) - first), "data-waiting"));
    EXPECT_TRUE(holds(page.substr(second, page.find('>', second) - second), "data-waiting"));
}

TEST(Page, is_the_same_bytes_every_time) {
    EXPECT_EQ(write_page(document(), sample_tree()), write_page(document(), sample_tree()));
}

/// Walks the tags of `html` as a parser would; false when one is closed that is not open.
bool is_well_nested(std::string_view html) {
    std::vector<std::string> open;
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
        const std::size_t end = html.find('>', at);
        if (end == std::string_view::npos) return false;
        const bool closes = html[at + 1] == '/';
        const std::string tag(html.substr(at + (closes ? 2 : 1), html.find_first_of(" >", at + 1) -
                                                                     at - (closes ? 2 : 1)));
        at = end;
        if (tag == "!doctype" || tag == "meta" || tag == "link" || tag == "input" || tag == "hr")
            continue;
        if (!closes) {
            open.push_back(tag);
        } else {
            if (open.empty() || open.back() != tag) return false;
            open.pop_back();
        }
    }
    return open.empty();
}

std::string random_words(std::mt19937& random) {
    constexpr std::string_view bits[] = {"<",        ">",   "&",     "\"",       "'", "</p>",
                                         "<script>", "]]>", "&amp;", "\xD8\xB3", "a", " ",
                                         "\n",       "-->", "\x01",  "<!--"};
    std::string words;
    for (auto i = random() % 12; i > 0; --i) words += bits[random() % std::size(bits)];
    return words.empty() ? "x" : words;
}

TEST(Page, no_words_break_out_of_their_element) {
    for (unsigned seed = 0; seed < 500; ++seed) {
        std::mt19937 random(seed);
        const std::string words = random_words(random);
        Document wild = document();
        wild.title = wild.description = wild.path = wild.no_script_notice = wild.data = words;
        const std::string page = write_page(wild, sample_tree(words));
        ASSERT_TRUE(is_well_nested(page)) << seed;
        ASSERT_FALSE(holds(page, "<script>")) << seed;
    }
}

/// What a browser makes of escaped text.
std::string unescaped(std::string text) {
    for (const auto& [from, to] :
         {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}})
        for (std::size_t at = text.find(from); at != std::string::npos;
             at = text.find(from, at + 1))
            text.replace(at, std::string_view(from).size(), to);
    return text;
}

TEST(Escape, is_undone_by_a_browser_and_leaves_nothing_special) {
    for (unsigned seed = 0; seed < 2000; ++seed) {
        std::mt19937 random(seed);
        std::string words = random_words(random);
        std::string escaped;
        append_escaped(escaped, words);
        ASSERT_EQ(escaped.find_first_of("<>\""), std::string::npos) << words;
        for (std::size_t at = words.find('\x01'); at != std::string::npos; at = words.find('\x01'))
            words.replace(at, 1, "\xEF\xBF\xBD");
        ASSERT_EQ(unescaped(escaped), words);
    }
}

TEST(Page, says_what_it_is_about_as_data_that_nothing_runs) {
    Document about = document();
    EXPECT_FALSE(holds(write_page(about, sample_tree()), "ld+json"));
    about.data = R"({"name":"a </script><!-- b"})";
    EXPECT_TRUE(holds(write_page(about, sample_tree()),
                      R"(<script type="application/ld+json">)"
                      R"({"name":"a \u003c/script\u003e\u003c!-- b"}</script>)"));
}

TEST(EscapedJson, is_the_same_json_and_ends_no_element_and_no_line) {
    const std::pair<std::string_view, std::string_view> escapes[] = {{"<", "\\u003c"},
                                                                     {">", "\\u003e"},
                                                                     {"&", "\\u0026"},
                                                                     {"\u2028", "\\u2028"},
                                                                     {"\u2029", "\\u2029"}};
    for (const auto& [plain, escape] : escapes) {
        std::string out;
        append_escaped_json(out, std::string("[\"\u2027").append(plain).append("\u202A\"]"));
        EXPECT_EQ(out, std::string("[\"\u2027").append(escape).append("\u202A\"]"));
    }
    std::string cut;
    append_escaped_json(cut, "\xE2\x80");
    EXPECT_EQ(cut, "\xE2\x80") << "half a character is none of these";
}

TEST(ThemeCss, has_every_tone_and_look_and_balances) {
    const std::string css = theme_css();
    for (const char* part : {"--accent:#0b6e74", "prefers-color-scheme:dark", "--accent:#5cc3c6",
                             "prefers-contrast:more", ".t-law{font-size:18px;line-height:37px",
                             ".b-card{", ".x-row{", ".gap-16{", "max-width:720px"})
        EXPECT_TRUE(holds(css, part)) << part;
    EXPECT_EQ(std::count(css.begin(), css.end(), '{'), std::count(css.begin(), css.end(), '}'));
    for (const char* physical : {"left", "right"}) EXPECT_FALSE(holds(css, physical)) << physical;
}

} // namespace
} // namespace hamandish::html::page_test
