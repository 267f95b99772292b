// What a unit says in its report: where it is written, and where everyone reads it.
#include "hand.h"

#include "app/own_words.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace hamandish::screens::test::own_words_test {
namespace {

using app::test::Story;
using kit::Role;

const contract::OwnWords words{{"چرا پرسیدیم", "Why we asked\nand what we heard"},
                               {"پس از این", "What happens next"}};

contract::ConcernDesk desk() {
    contract::ConcernDesk out;
    out.call.slug = "law";
    out.call.owner = {"دانشگاه", "The university"};
    out.may_publish = true;
    out.signature.at_ms = 1;
    out.words = words;
    out.words_saves = 1;
    return out;
}

Hand at_the_desk(const contract::ConcernDesk& shown) {
    Hand hand(Story("/en/staff/calls/law/concerns"));
    EXPECT_TRUE(hand.story.reply("/api/v1/me", contract::Me{true, "4821"}));
    EXPECT_TRUE(hand.story.reply("/staff/me",
                                 contract::StaffMe{"4821", "shown", {{"4821", "x", "lead"}}, 10}));
    EXPECT_TRUE(hand.story.reply("/staff/calls/law/concerns", shown));
    return hand;
}

Hand reading(const contract::OwnWords& own, const std::string& language) {
    Hand hand(Story("/" + language + "/calls/law/report"));
    contract::Report report;
    report.call.slug = "law";
    report.call.owner = {"دانشگاه", "The university"};
    report.words = own;
    EXPECT_TRUE(hand.story.reply("/report", report));
    while (hand.story.reply("/api/", 500, "")) {
    }
    return hand;
}

bool has(const Hand& hand, std::string_view said) {
    return hand.words().find(said) != std::string::npos;
}

TEST(OwnWordsScreen, StandInTheReportAsTheUnitsOwn) {
    const Hand english = reading(words, "en");
    for (const char* said : {"Introduction", "Why we asked", "and what we heard", "Conclusion",
                             "What happens next", "The university"})
        EXPECT_TRUE(has(english, said)) << said;
    EXPECT_FALSE(has(english, "پرسیدیم"));
    EXPECT_TRUE(has(reading(words, "ar"), "چرا پرسیدیم"));
    const auto page = english.page();
    EXPECT_TRUE(std::any_of(page.begin(), page.end(), [](const kit::Node& node) {
        return node.text == "and what we heard";
    })) << "a line is a paragraph";
    EXPECT_FALSE(has(reading({}, "en"), "Introduction")) << "nothing is made up";
}

TEST(OwnWordsScreen, AreSavedBeforeAnythingIsPublished) {
    Hand hand = at_the_desk(desk());
    EXPECT_TRUE(has(hand, "Publish the report"));
    ASSERT_TRUE(hand.type("concern-field-conclusion_en", "What else happens"));
    EXPECT_FALSE(has(hand, "Publish the report"));
    EXPECT_TRUE(has(hand, "not saved yet"));
    ASSERT_TRUE(hand.press(Role::Button, "Save the unit"));
    auto saved = desk();
    saved.words.conclusion.en = "What else happens";
    ASSERT_TRUE(hand.story.reply("/report/words", saved));
    EXPECT_TRUE(has(hand, "Publish the report"));
}

TEST(OwnWordsScreen, WhatLacksLeadsToThem) {
    auto half = desk();
    half.words.conclusion.en.clear();
    half.lacks = {"words"};
    const Hand hand = at_the_desk(half);
    const auto page = hand.page();
    EXPECT_TRUE(std::any_of(page.begin(), page.end(), [](const kit::Node& node) {
        return node.role == Role::Link && node.href.ends_with("/concerns#own-words");
    }));
    EXPECT_TRUE(std::any_of(page.begin(), page.end(), [](const kit::Node& node) {
        return node.anchor == app::own_words_anchor;
    }));
}

TEST(OwnWordsScreen, WhoMayNotPublishOnlyReadsThem) {
    auto shown = desk();
    shown.may_publish = false;
    const Hand hand = at_the_desk(shown);
    EXPECT_TRUE(has(hand, "Why we asked"));
    EXPECT_FALSE(has(hand, "Save the unit"));
    shown.words = {};
    EXPECT_FALSE(has(at_the_desk(shown), "own words"));
}

TEST(OwnWordsScreen, SayWhatIsWrongWhereItIs) {
    Hand hand = at_the_desk(desk());
    ASSERT_TRUE(hand.type("concern-field-conclusion_en", "long"));
    ASSERT_TRUE(hand.press(Role::Button, "Save the unit"));
    contract::Problem problem;
    problem.code = "text_too_long";
    problem.where = "conclusion_en";
    ASSERT_TRUE(hand.story.reply("/report/words", 422, contract::encode(problem)));
    const auto page = hand.page();
    for (const auto& node : page)
        if (node.role == Role::TextField && node.state.invalid) {
            EXPECT_EQ(node.anchor, "concern-field-conclusion_en");
        }
    EXPECT_TRUE(has(hand, "Nothing was saved."));
    EXPECT_TRUE(has(hand, "longer than 4,000 characters"));
    problem.code = "conflict";
    problem.where = "seen_words";
    ASSERT_TRUE(hand.press(Role::Button, "Save the unit"));
    ASSERT_TRUE(hand.story.reply("/report/words", 409, contract::encode(problem)));
    auto theirs = desk();
    theirs.words.conclusion.en = "Theirs";
    ASSERT_TRUE(hand.story.reply("/staff/calls/law/concerns", theirs));
    EXPECT_TRUE(has(hand, "Theirs"));
    EXPECT_TRUE(has(hand, "long")) << "beside what was typed";
}

} // namespace
} // namespace hamandish::screens::test::own_words_test
