// Inviting to a call: its poster, and the address on it.
#include "town.h"

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
