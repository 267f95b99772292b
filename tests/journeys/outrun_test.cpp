// Two members of staff write the same thing at the same time, one of them without scripts.
#include "draft_questions.h"
#include "translations_town.h"

namespace hamandish::journeys::outrun_test {
namespace {

using base::ErrorCode;
using contract::DraftWords;

const std::string outrun = "Somebody else has changed this since you opened the page.";

class OutrunQuestions : public DraftQuestions {
  protected:
    static inline const std::string vote = draft + "/questions/vote-1",
                                    vote_page = page + "/questions/vote-1";
    contract::DraftQuestion asked() { return now_reads().asked.at(0); }
    Ask saving(const contract::Question& question, const std::string& seen) {
        return {"PUT", vote, contract::encode(contract::SaveDraftQuestion{question, seen}),
                cookies()};
    }
    /// It has one option less, too.
    void let_a_colleague_save(const std::string& title) {
        auto one = asked();
        one.question.title.en = title;
        one.question.vote.options.pop_back();
        ASSERT_EQ(ask(saving(one.question, one.version)).status, 200);
    }
    void let_a_colleague_write(const std::vector<DraftWords>& words) {
        (void)Town::send<contract::DraftSaved>("PUT", draft + "/words", contract::SaveDraft{words},
                                               cookies());
    }
};

TEST_F(OutrunQuestions, NothingIsSavedOverAnothersAndNothingTypedIsLost) {
    make_vote("approval");
    open(vote_page);
    let_a_colleague_save("Theirs");
    fill("question-title-en", "Mine");
    fill("question-option-2-en", "Olive");
    for (int again = 0; again < 2; ++again) {
        press("Save");
        EXPECT_TRUE(says(outrun)) << html_;
        EXPECT_EQ(held("question-title-en"), "Mine");
        EXPECT_EQ(held("question-option-2-en"), "Olive") << "theirs has no such option";
        EXPECT_EQ(asked().question.title.en, "Theirs");
    }
    press("Load what is saved");
    EXPECT_FALSE(says(outrun));
    EXPECT_EQ(held("question-title-en"), "Theirs");
    EXPECT_EQ(held("question-option-2-en"), "no such field");
    fill("question-title-en", "Both");
    save();
    EXPECT_EQ(asked().question.title.en, "Both");
}

TEST_F(OutrunQuestions, AnOldVersionIsRefusedUnlessItIsTheSameAgain) {
    make_vote("approval");
    const auto before = asked();
    auto mine = before.question;
    mine.title.en = "Mine";
    ASSERT_EQ(ask(saving(mine, before.version)).status, 200);
    EXPECT_EQ(ask(saving(mine, before.version)).status, 200) << "an answer may have been lost";
    mine.title.en = "Mine again";
    expect_problem(saving(mine, before.version), 409, ErrorCode::Conflict, "seen_question");
    EXPECT_EQ(ask(saving(mine, "")).status, 200) << "a program that asks for it";
}

TEST_F(OutrunQuestions, OnlyWordsThatBothChangedWait) {
    const auto unit = now_reads().units.at(0).id;
    open(page);
    let_a_colleague_write(
        {{0, "summary", "en", "Their summary"}, {unit, "text", "en", "Their text."}});
    fill("draft-title-en", "My title");
    fill("draft-summary-en", "My summary");
    press("Save now");
    EXPECT_EQ(now_reads().call.title.en, "My title");
    EXPECT_EQ(now_reads().units.at(0).text.en, "Their text.")
        << "as it was printed, it says nothing";
    EXPECT_EQ(now_reads().summary.en, "Their summary");
    EXPECT_TRUE(says("Somebody else has changed this text since you opened the page."));
    EXPECT_TRUE(says("Their summary"));
    EXPECT_EQ(held("draft-summary-en"), "My summary");
    press("Save what I typed");
    EXPECT_EQ(now_reads().summary.en, "My summary");

    open(page);
    let_a_colleague_write({{0, "summary", "en", "Theirs again"}});
    fill("draft-summary-en", "Mine again");
    press("Save now");
    EXPECT_EQ(held("draft-summary-en"), "Mine again");
    press("Load what is saved");
    EXPECT_EQ(held("draft-summary-en"), "Theirs again");
    EXPECT_TRUE(says("Everything is saved."));
    EXPECT_EQ(now_reads().summary.en, "Theirs again");
}

class OutrunTranslations : public TranslationsTown {};

TEST_F(OutrunTranslations, ATranslationIsNotSavedOverAnothers) {
    make();
    open("/en/staff/drafts/study-leave/translations/ckb");
    ASSERT_EQ(save("Their translator"), 200);
    fill("translator-field", "Mine");
    press("Save");
    EXPECT_TRUE(says(outrun)) << html_;
    EXPECT_EQ(held("translator-field"), "Mine");
    EXPECT_EQ(now_reads().translations.at(0).card.translated_by, "Their translator");
    press("Load what is saved");
    EXPECT_EQ(held("translator-field"), "Their translator");
    fill("translator-field", "Both");
    press("Save");
    EXPECT_EQ(now_reads().translations.at(0).card.translated_by, "Both");
    const auto words = contract::encode(contract::SaveTranslation{title, "", "x", {}, "new"});
    expect_problem({"PUT", draft + sorani, words, cookies()}, 409, ErrorCode::Conflict,
                   "seen_translation");
}

} // namespace
} // namespace hamandish::journeys::outrun_test
