// Authors are told what moderators did about their words: once for each act, with the rule and the
// reason, never with the words themselves, and only where they can be reached.
#include "channels_from.h"
#include "contract/moderation_messages.h"
#include "contract/own_data_messages.h"
#include "domain/moderation.h"
#include "server/outbox/words.h"
#include "staff_town.h"

namespace hamandish::journeys::moderation_notice_test {
namespace {

using contract::ModerationQueue;
using domain::Role;

const std::string said = "call Sara on 0912 555 66 77";
const std::string why = "somebody's telephone number";

bool is_in(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
}

class AuthorTold : public StaffTown {
  protected:
    void SetUp() override {
        // Nothing is delivered here: that there is a way makes numbers kept.
        channels_ = channels_from(
            R"({"channels":[{"name":"sms","type":"kavenegar","key":"k","template":"t","sender":"s",)"
            R"("plain_http":true,"base":"http://127.0.0.1:9"}],"codes":["sms"],"notices":["sms"]})");
        StaffTown::SetUp();
        author_ = newcomer();
        moderator_ = staff(Role::Moderator);
        comment_ = say(author_);
    }
    std::int64_t say(const std::string& cookie, const std::string& text = said) {
        return comment(cookie, text, "key-of-somebody-" + std::to_string(++keys_)).id;
    }
    void moderate(const std::string& cookie, const std::string& act, std::int64_t comment,
                  const std::string& reason = why) {
        const bool is_hiding = act == "hide", is_masking = act == "mask";
        (void)send<ModerationQueue>(
            "POST", "/api/v1/staff/comments/" + std::to_string(comment) + "/moderation",
            contract::ModerateComment{act, is_hiding ? "personal_data" : "", reason,
                                      is_masking ? "0912 555 66 77" : ""},
            cookie);
    }
    void moderate(const std::string& act, const std::string& reason = why) {
        moderate(moderator_, act, comment_, reason);
    }
    void appeal() {
        (void)send<contract::Comment>("POST",
                                      "/api/v1/comments/" + std::to_string(comment_) + "/appeal",
                                      contract::AppealHiding{"it is my own number"}, author_);
    }
    /// What would be sent, in their order.
    std::vector<outbox::Words> told(i18n::Locale locale = i18n::Locale::English) {
        return store_->readers()
            .read([&](store::Connection& c) -> base::Result<std::vector<outbox::Words>> {
                std::vector<outbox::Words> all;
                const soci::rowset<std::string> rows =
                    (c.database->session().prepare
                     << "SELECT sealed FROM outbox WHERE kind = 'comment_moderated' ORDER BY id");
                for (const std::string& sealed : rows) {
                    TRY_ASSIGN(const auto message, outbox::message_from(key_, sealed));
                    all.push_back(outbox::words_of(message, {std::string(outbox::comment_moderated),
                                                             0, locale, "https://h", false}));
                }
                return all;
            })
            .value();
    }
    outbox::Words last_told() {
        const auto all = told();
        EXPECT_FALSE(all.empty());
        return all.empty() ? outbox::Words{} : all.back();
    }

    std::string author_, moderator_;
    std::int64_t comment_ = 0;
    int keys_ = 0;
};

TEST_F(AuthorTold, OfAHidingByWhichRuleAndWhyAndHowToAppeal) {
    moderate("hide");
    ASSERT_EQ(told().size(), 1u);
    const auto words = last_told();
    EXPECT_EQ(words.subject, "Your comment was hidden");
    EXPECT_TRUE(is_in(words.text, "Rule: Personal data of other people")) << words.text;
    EXPECT_TRUE(is_in(words.text, "Reason: " + why)) << words.text;
    EXPECT_TRUE(is_in(words.text, "appeal once")) << words.text;
    EXPECT_TRUE(is_in(words.text, "https://h/en/calls/e-participation/article-1?list=at-" +
                                      std::to_string(comment_) + "#comment-" +
                                      std::to_string(comment_)))
        << words.text;
    for (const i18n::Locale locale : i18n::locales) {
        const auto said_in = told(locale).at(0);
        EXPECT_TRUE(is_in(said_in.text, why)) << said_in.text;
        EXPECT_FALSE(is_in(said_in.text + said_in.subject, "0912")) << "never the hidden words";
    }
    const std::string own = std::to_string(comment_);
    EXPECT_EQ(rows("outbox o JOIN comments c ON c.person_id = o.person_id WHERE"
                   " o.kind = 'comment_moderated' AND c.id = " +
                   own),
              1);
}

TEST_F(AuthorTold, OfEveryActOnceAndOfWhatAnAppealCameTo) {
    moderate("hide");
    appeal();
    moderate(staff(Role::Moderator), "uphold", comment_, "the number is of another person");
    EXPECT_EQ(last_told().subject, "Your appeal was decided");
    EXPECT_TRUE(is_in(last_told().text, "stays hidden")) << last_told().text;
    EXPECT_TRUE(is_in(last_told().text, "the number is of another person"));
    EXPECT_FALSE(is_in(last_told().text, "appeal once")) << "there is no second appeal";
    moderate("show", "after the other person agreed");
    EXPECT_EQ(last_told().subject, "Your comment is shown again");
    moderate("hide", "and took it back again");
    EXPECT_EQ(told().size(), 4u) << "a second hiding is told like the first";
    appeal();
    moderate(staff(Role::Lead), "lift", comment_, "it is their own number");
    EXPECT_EQ(told().size(), 5u);
    EXPECT_TRUE(is_in(last_told().text, "shown again")) << last_told().text;
}

TEST_F(AuthorTold, OfMaskedWordsWithoutSayingThem) {
    moderate("mask");
    EXPECT_EQ(last_told().subject, "Personal data in your comment was masked");
    EXPECT_FALSE(is_in(last_told().text, "0912")) << last_told().text;
    EXPECT_FALSE(is_in(last_told().text, "Rule:")) << last_told().text;
    appeal();
    moderate(staff(Role::Moderator), "uphold_mask", comment_);
    EXPECT_TRUE(is_in(last_told().text, "stay masked")) << last_told().text;
    moderate("unmask");
    EXPECT_EQ(last_told().subject, "Masked words are shown again");
    moderate("mask");
    moderate("mask");
    EXPECT_EQ(told().size(), 5u) << "masked anew: one act, told once";
}

TEST_F(AuthorTold, OfNothingThatChangesNoWords) {
    (void)send<contract::Empty>("POST", "/api/v1/comments/" + std::to_string(comment_) + "/reports",
                                contract::ReportComment{"personal_data"}, newcomer());
    moderate("dismiss");
    const std::string petition =
        "Keep the consultation open for sixty days instead of thirty, because the text is long";
    comment_ = say(author_, petition);
    for (int i = 0; i < 5; ++i) say(newcomer(), petition);
    moderate("mark_campaign");
    moderate("unmark_campaign");
    EXPECT_TRUE(told().empty());
}

TEST_F(AuthorTold, OfALongReasonTheBeginningInWholeWords) {
    std::string reason;
    while (reason.size() < 1'800) reason += "because ";
    moderate("hide", reason + "and so on");
    EXPECT_TRUE(is_in(last_told().text, "because \u2026\n")) << last_told().text;
    EXPECT_FALSE(is_in(last_told().text, "and so on"));
    EXPECT_LT(last_told().text.size(), 800u);
}

TEST_F(AuthorTold, NeitherWithoutAnAddressNorAfterTheyAreGone) {
    const std::string silent = newcomer(), gone = newcomer();
    const std::int64_t of_silent = say(silent), of_gone = say(gone);
    (void)send<contract::MyNotices>("PUT", "/api/v1/me/notices",
                                    contract::MyNotices{"fa", {{"sms", false}}}, silent);
    moderate(moderator_, "hide", of_silent);
    EXPECT_TRUE(told().empty()) << "their page says so";
    moderate(moderator_, "hide", of_gone);
    EXPECT_EQ(told().size(), 1u);
    (void)send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{false}, gone);
    EXPECT_TRUE(told().empty()) << "what was not sent yet is gone with them";
    moderate(moderator_, "show", of_gone);
    EXPECT_TRUE(told().empty());
}

TEST_F(AuthorTold, NotOfWhatTheyDidThemselves) {
    const std::int64_t own = say(moderator_);
    moderate(moderator_, "hide", own);
    EXPECT_TRUE(told().empty());
}

} // namespace
} // namespace hamandish::journeys::moderation_notice_test
