// The light version: chosen by a link, kept by a cookie, suggested to whoever asks for less data;
// never mixed up with the full one by a cache.
#include "town.h"

namespace hamandish::journeys::light_test {
namespace {

const std::string page = "/fa/calls/e-participation";

class LightVersion : public Town {
  protected:
    std::string text(const std::string& path, const std::string& cookie = {},
                     const std::string& save_data = {}) {
        Ask words{"GET", path, {}, cookie};
        words.save_data = save_data;
        const auto response = ask(words);
        EXPECT_EQ(response.status, 200) << path;
        return *response.body;
    }
};

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST_F(LightVersion, ALinkTurnsItOnAndOffAndComesBack) {
    const auto on = ask({"GET", "/light/on?to=%2Ffa%2Fcalls%2Fe-participation"});
    EXPECT_EQ(on.status, 303);
    EXPECT_EQ(header(on, "Location"), page);
    EXPECT_TRUE(header(on, "Set-Cookie").starts_with("light=1; Path=/; HttpOnly; SameSite=Lax"));
    const auto off = ask({"GET", "/light/off?to=%2Ffa%2F", {}, "light=1"});
    EXPECT_EQ(header(off, "Location"), "/fa/");
    EXPECT_TRUE(has(header(off, "Set-Cookie"), "light=; ")) << "and forgets at once:";
    EXPECT_TRUE(has(header(off, "Set-Cookie"), "Max-Age=0"));
}

TEST_F(LightVersion, LeadsNowhereElse) {
    for (const char* to : {"", "%2F%2Fevil.example", "https%3A%2F%2Fevil.example",
                           "%2Ffa%5C%5Cevil", "%2Ffa%2F%0D%0ASet-Cookie%3A%20a", "%2Flight%2Fon"})
        EXPECT_EQ(header(ask({"GET", std::string("/light/on?to=") + to}), "Location"), "/") << to;
}

TEST_F(LightVersion, HasNoProgramAndTheSameWords) {
    const std::string full = text(page), light = text(page, "light=1; script=1");
    EXPECT_FALSE(has(light, "<script"));
    EXPECT_FALSE(has(light, "rel=\"preload\""));
    EXPECT_TRUE(has(light, "/light/off?to=%2Ffa%2Fcalls%2Fe-participation"));
    EXPECT_TRUE(has(full, "/light/on?to=%2Ffa%2Fcalls%2Fe-participation"));
    const auto main_of = [](const std::string& whole) {
        const auto start = whole.find("<main"), end = whole.find("</main>");
        return whole.substr(start, end - start);
    };
    EXPECT_EQ(main_of(light), main_of(full));
}

TEST_F(LightVersion, IsSuggestedToWhoeverSavesDataAndToNobodyElse) {
    const std::string words = "/light/on";
    const auto count = [&](const std::string& whole) {
        int times = 0;
        for (std::size_t at = 0; (at = whole.find(words, at)) != std::string::npos; ++at) ++times;
        return times;
    };
    EXPECT_EQ(count(text(page)), 1) << "at the foot";
    EXPECT_EQ(count(text(page, {}, "on")), 2);
    EXPECT_EQ(count(text(page, {}, "off")), 1);
    EXPECT_EQ(count(text(page, "light=1", "on")), 0) << "it is on already";
    EXPECT_EQ(count(text(page)), 1) << "nobody gets what was kept for another";
}

TEST_F(LightVersion, CachesAreToldWhatPagesDependOn) {
    const auto full = ask({"GET", page});
    EXPECT_EQ(header(full, "Vary"), "Accept-Encoding, Cookie, Save-Data");
    const auto light = ask({"GET", page, {}, "light=1"});
    EXPECT_NE(header(full, "ETag"), header(light, "ETag"));
    Ask again{"GET", page, {}, "light=1"};
    again.if_none_match = header(light, "ETag");
    EXPECT_EQ(ask(again).status, 304);
    again.if_none_match = header(full, "ETag");
    EXPECT_EQ(ask(again).status, 200);
}

TEST_F(LightVersion, ShowsOnesOwnStateEvenWhereAClientOnceRan) {
    const std::string sara = sign_in("09121111111");
    send<contract::Counted>("PUT", article + "/vote", contract::Choose{"agree"}, sara);
    const std::string own = page + "/article-1";
    const auto seen = ask({"GET", own, {}, sara + "; script=1; light=1"});
    EXPECT_EQ(header(seen, "Cache-Control"), "private, no-store");
    EXPECT_TRUE(has(*seen.body, "aria-pressed=\"true\""));
    EXPECT_FALSE(has(*seen.body, "<script"));
}

} // namespace
} // namespace hamandish::journeys::light_test
