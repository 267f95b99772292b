// The archive of answers: what stands in it, and where it leads.
#include "hand.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace hamandish::screens::test::archive_test {
namespace {

using app::test::Story;
using i18n::MessageKey;

contract::ArchivedAnswer archived(std::int64_t id) {
    contract::ArchivedAnswer one;
    one.call.slug = "e-participation";
    one.call.title = {"f", "A call"};
    one.organisation = {"ministry", {"f", "The ministry"}};
    one.ground = "0a9f";
    one.group.unit_key = "article-1";
    one.group.unit_heading = {"f", "Openness"};
    one.group.answer.id = id;
    one.group.answer.decision = "rejected";
    one.group.answer.reason = {"f", "There is no money"};
    one.group.answer.ground.document = {"f", "An act"};
    contract::Comment voice;
    voice.id = 7;
    voice.kind = "proposal";
    voice.text = "Open the library";
    one.group.contributions = {voice};
    return one;
}

Hand shown(const std::string& path, const std::string& request, contract::AnswerArchive page) {
    Hand hand{Story(path)};
    EXPECT_TRUE(hand.story.reply(request, page));
    return hand;
}

bool leads_to(const Hand& hand, const std::string& href) {
    const auto page = hand.page();
    return std::any_of(page.begin(), page.end(),
                       [&](const kit::Node& node) { return node.href == href; });
}

TEST(ArchiveScreen, ShowsAnAnswerWithWhatItIsAboutAndLeadsOn) {
    contract::AnswerArchive page;
    page.answers = {archived(3)};
    page.older = 40;
    page.organisations = {archived(3).organisation};
    page.grounds = {{"0a9f", {"f", "An act"}}};
    const Hand hand = shown("/en/answers", "/answers/all/all/all/newest", page);
    const std::string words = hand.words();
    for (const char* said : {"A call", "Open the library", "There is no money", "An act"})
        EXPECT_NE(words.find(said), words.npos) << said;
    for (const char* path :
         {"/en/calls/e-participation", "/en/calls/e-participation/article-1?list=at-7#comment-7",
          "/en/calls/e-participation/answers#answer-3", "/en/answers?organisation=ministry",
          "/en/answers?ground=0a9f", "/en/answers?outcome=partly_accepted",
          "/en/answers?before=40"})
        EXPECT_TRUE(leads_to(hand, path)) << path;
}

TEST(ArchiveScreen, AChoiceKeepsTheOthersAndBeginsAnew) {
    contract::AnswerArchive page;
    page.answers = {archived(3)};
    const Hand hand = shown("/en/answers?q=money&outcome=rejected&before=40",
                            "/answers/rejected/all/all/40?q=money", page);
    EXPECT_TRUE(leads_to(hand, "/en/answers?q=money&outcome=accepted"));
    EXPECT_TRUE(leads_to(hand, "/en/answers?q=money")) << "any outcome";
    EXPECT_TRUE(leads_to(hand, "/en/answers?q=money&outcome=rejected&organisation=ministry"));
    EXPECT_TRUE(leads_to(hand, "/en/answers?q=money&outcome=rejected")) << "back to the newest";
}

TEST(ArchiveScreen, MarksTheWordsThatWereLookedFor) {
    contract::AnswerArchive page;
    page.answers = {archived(3)};
    page.answers[0].hits = {{"answer", "article-1", "en", 0, "no money", 0, {{3, 8}}, false}};
    const Hand hand = shown("/en/answers?q=money", "/answers/all/all/all/newest?q=money", page);
    const auto nodes = hand.page();
    EXPECT_EQ(std::count_if(nodes.begin(), nodes.end(),
                            [](const kit::Node& node) { return !node.marks.empty(); }),
              1);
}

TEST(ArchiveScreen, SaysThatThereIsNothingYetAndThatNothingWasFound) {
    const i18n::Catalogue english(i18n::Locale::English);
    const Hand none = shown("/en/answers", "/answers/all/all/all/newest", {});
    EXPECT_NE(none.words().find(english.format(MessageKey::archive_none_hint)), std::string::npos);
    EXPECT_EQ(none.words().find(english.format(MessageKey::answers_none)), std::string::npos)
        << "after an update they may be on their way";
    const Hand missed = shown("/en/answers?q=x", "/answers/all/all/all/newest?q=x", {});
    EXPECT_NE(missed.words().find(english.format(MessageKey::archive_none_found)),
              std::string::npos);
}

} // namespace
} // namespace hamandish::screens::test::archive_test
