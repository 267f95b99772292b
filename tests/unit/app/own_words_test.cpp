// What a unit says in its report, as it is written, saved and published at the desk.
#include "app/own_words.h"

#include "story.h"

namespace hamandish::app::test::own_words_test {
namespace {

using contract::ConcernDesk;
using contract::OwnWords;

const std::string list = "/staff/calls/law/concerns", words = "/staff/calls/law/report/words";
const OwnWords saved{{"چرا", "why"}, {"پس", "then"}};

ConcernDesk desk(std::int64_t saves = 1, const OwnWords& own = saved) {
    ConcernDesk out;
    out.call.slug = "law";
    out.is_begun = out.may_change = out.may_publish = true;
    out.act_count = 1;
    out.words = own;
    out.words_saves = saves;
    return out;
}

Story at_the_desk(const ConcernDesk& shown = desk()) {
    Story story("/fa/staff/calls/law/concerns");
    EXPECT_TRUE(story.reply("/api/v1/me", contract::Me{true, "4821"}));
    EXPECT_TRUE(
        story.reply("/staff/me", contract::StaffMe{"4821", "shown", {{"4821", "x", "lead"}}, 10}));
    EXPECT_TRUE(story.reply(list, shown));
    return story;
}

void write(Story& story, const std::string& name, const std::string& text) {
    story.act(ConcernFact{ConcernFieldEdited{name, text}});
}
void press(Story& story, ConcernPress what) {
    story.act(ConcernFact{ConcernPressed{what}});
}
contract::WriteOwnWords sent(const Story& story) {
    const auto all = story.open_requests(words);
    EXPECT_EQ(all.size(), 1u);
    if (all.empty()) return {};
    return contract::decode<contract::WriteOwnWords>(all[0].body)
        .value_or(contract::WriteOwnWords{});
}
void be_refused(Story& story, const std::string& path, const std::string& code,
                const std::string& where, int status) {
    contract::Problem problem;
    problem.code = code;
    problem.where = where;
    EXPECT_TRUE(story.reply(path, status, contract::encode(problem)));
}

TEST(OwnWords, AreSavedAllAtOnceAndWhatElseIsTypedStays) {
    Story story = at_the_desk();
    EXPECT_EQ(written_in(story.state.concerns, "introduction_en"), "why");
    EXPECT_FALSE(has_unsaved_words(story.state.concerns));
    write(story, "conclusion_en", "now");
    write(story, "publish_reason", "Resolution 7");
    EXPECT_TRUE(has_unsaved_words(story.state.concerns));
    press(story, ConcernPress::WriteWords);
    press(story, ConcernPress::WriteWords);
    const OwnWords wanted{saved.introduction, {"پس", "now"}};
    EXPECT_EQ(sent(story), (contract::WriteOwnWords{wanted, 1}));
    ASSERT_TRUE(story.reply(words, desk(2, wanted)));
    EXPECT_FALSE(has_unsaved_words(story.state.concerns));
    EXPECT_EQ(written_in(story.state.concerns, "conclusion_en"), "now");
    EXPECT_EQ(written_in(story.state.concerns, "publish_reason"), "Resolution 7");
    EXPECT_EQ(story.state.toast->message, i18n::MessageKey::own_words_saved);
    EXPECT_TRUE(story.asked_focus(own_words_anchor));
}

TEST(OwnWords, StayWhereTheyAreTypedOverOtherActsAndPages) {
    Story story = at_the_desk();
    write(story, "conclusion_en", "now");
    press(story, ConcernPress::TakeBack);
    ASSERT_TRUE(story.reply(list, desk(5)));
    EXPECT_EQ(written_in(story.state.concerns, "conclusion_en"), "now");
    story.act(AddressChanged{"/fa/staff/calls/law/concerns/1", false, story.now_ms});
    story.act(AddressChanged{"/fa/staff/calls/law/concerns", false, story.now_ms});
    EXPECT_EQ(story.state.concerns.form.fields.at("conclusion_en"), "now");
    EXPECT_EQ(story.state.concerns.form.seen_words, 1) << "not what was saved meanwhile";
    story.act(AddressChanged{"/fa/staff/calls/other/concerns", false, story.now_ms});
    EXPECT_TRUE(story.state.concerns.form.fields.empty());
}

TEST(OwnWords, AColleaguesStandBesideOnesOwnBeforeTheyGiveWay) {
    Story story = at_the_desk();
    write(story, "conclusion_en", "mine");
    press(story, ConcernPress::WriteWords);
    be_refused(story, words, "conflict", "seen_words", 409);
    EXPECT_TRUE(story.asked_focus(concern_refusal_anchor));
    EXPECT_TRUE(story.state.concerns.form.shows_saved_words);
    ASSERT_TRUE(story.reply(list, desk(2, {saved.introduction, {"پس", "theirs"}})))
        << "what is saved comes by itself";
    EXPECT_EQ(written_in(story.state.concerns, "conclusion_en"), "mine");
    EXPECT_EQ(saved_own_words(*story.state.concerns.desk.value, "conclusion_en"), "theirs");
    EXPECT_EQ(story.state.concerns.form.error,
              (base::Error{base::ErrorCode::Conflict, "seen_words"}));
    write(story, "conclusion_en", "mine and theirs");
    EXPECT_TRUE(story.state.concerns.form.shows_saved_words) << "while it is read";
    press(story, ConcernPress::WriteWords);
    EXPECT_EQ(sent(story).seen_words, 2);
    EXPECT_EQ(sent(story).words.conclusion.en, "mine and theirs");
    ASSERT_TRUE(story.reply(words, desk(3)));
    EXPECT_FALSE(story.state.concerns.form.shows_saved_words);
}

TEST(OwnWords, ARefusalKeepsWhatWasTyped) {
    Story story = at_the_desk();
    write(story, "conclusion_en", "too long");
    press(story, ConcernPress::WriteWords);
    be_refused(story, words, "text_too_long", "conclusion_en", 422);
    EXPECT_EQ(written_in(story.state.concerns, "conclusion_en"), "too long");
    EXPECT_EQ(story.state.concerns.form.error,
              (base::Error{base::ErrorCode::TextTooLong, "conclusion_en"}));
    EXPECT_TRUE(story.open_requests(list).empty()) << "nothing is asked for anew";
}

TEST(OwnWords, ArePublishedAsTheyWereSeen) {
    const LastingAct publishing{LastingKind::PublishReport};
    Story story = at_the_desk(desk(4));
    write(story, "publish_reason", "Resolution 7");
    story.act(StaffFact{LastingActPressed{publishing, LastingStep::Ask}});
    EXPECT_TRUE(is_asked_about(story.state, publishing));
    story.state.concerns.desk.value->words_saves = 5; // came anew in between
    EXPECT_FALSE(is_asked_about(story.state, publishing)) << "these were not looked at";
    story.act(StaffFact{LastingActPressed{publishing, LastingStep::Ask}});
    story.act(StaffFact{LastingActPressed{publishing, LastingStep::Confirm}});
    const auto sent = story.open_requests("/report/publication");
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(contract::decode<contract::PublishReport>(sent[0].body).value(),
              (contract::PublishReport{"Resolution 7", 5}));
    be_refused(story, "/report/publication", "conflict", "seen_words", 409);
    EXPECT_EQ(story.open_requests(list).size(), 1u) << "they come anew";
}

} // namespace
} // namespace hamandish::app::test::own_words_test
