// Inviting to a call: its poster, and the address on it.
#include "town.h"

#include <set>

namespace hamandish::journeys {
namespace {

using Invitation = Town;

TEST_F(Invitation, APosterIsPrintedWhileTheCallMayBeAnswered) {
    const auto poster = ask({"GET", "/posters/e-participation.pdf"});
    EXPECT_EQ(poster.status, 200);
    EXPECT_EQ(header(poster, "Content-Type"), "application/pdf");
    EXPECT_TRUE(poster.body->starts_with("%PDF-"));
    EXPECT_NE(*poster.body, *ask({"GET", "/posters/e-participation.pdf?size=a3"}).body);
    set_clock({morning.ms - 3 * base::ms_per_day});
    EXPECT_EQ(ask({"GET", "/posters/e-participation.pdf"}).status, 200) << "before it opens";
    pass_deadline();
    const auto gone = ask({"GET", "/posters/e-participation.pdf"});
    EXPECT_EQ(gone.status, 410);
    EXPECT_EQ(contract::decode<contract::Problem>(*gone.body)->code, "closed");
}

TEST_F(Invitation, ALinkToACallHasAPictureInEachLanguage) {
    const std::string page = *ask({"GET", "/en/calls/e-participation"}).body;
    EXPECT_NE(page.find("\"og:image\" content=\"http://h/cards/e-participation.en.png\""),
              std::string::npos);
    EXPECT_EQ(ask({"GET", "/en/"}).body->find("og:image"), std::string::npos);
    std::set<std::string> pictures;
    for (const std::string name :
         {"fa.png", "en.png", "ar.png", "fa.png?shape=square", "en.png?shape=square"}) {
        const auto card = ask({"GET", "/cards/e-participation." + name});
        EXPECT_EQ(card.status, 200) << name;
        EXPECT_EQ(header(card, "Content-Type"), "image/png");
        EXPECT_TRUE(pictures.insert(*card.body).second) << name << " looks like another";
    }
    pass_deadline();
    EXPECT_TRUE(pictures.insert(*ask({"GET", "/cards/e-participation.fa.png"}).body).second)
        << "then it tells of the report";
    for (const std::string path :
         {"/cards/nothing.fa.png", "/cards/e-participation.png", "/cards/e-participation.de.png",
          "/cards/e-participation.fa.png?shape=round", "/cards/.fa.png"})
        EXPECT_EQ(ask({"GET", path}).status, 404) << path;
}

TEST_F(Invitation, WhatIsNoPosterIsNotFound) {
    for (const std::string path : {"/posters/nothing.pdf", "/posters/e-participation",
                                   "/posters/e-participation.pdf?size=a0", "/posters/.pdf"})
        EXPECT_EQ(ask({"GET", path}).status, 404) << path;
}

TEST_F(Invitation, TheAddressOnItLeadsToTheCallInTheReadersLanguage) {
    const auto led = ask({"GET", "/calls/e-participation"});
    EXPECT_EQ(led.status, 302);
    EXPECT_EQ(header(led, "Location"), "/fa/calls/e-participation");
    EXPECT_EQ(header(led, "Vary"), "Accept-Language");
}

TEST_F(Invitation, PrintingIsLimitedByAddress) {
    Ask again{"GET", "/posters/e-participation.pdf?size=a0"};
    again.address = "198.51.100.7";
    int refused = 0;
    for (int i = 0; i < 80; ++i) refused += ask(again).status == 429;
    EXPECT_GT(refused, 10);
}

} // namespace
} // namespace hamandish::journeys
