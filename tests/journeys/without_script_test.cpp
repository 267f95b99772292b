// Taking part by the page alone: every step is a form or a link that is printed on it.
#include "domain/comment_text.h"
#include "plain_page.h"
#include "server/http/form_body.h"

namespace hamandish::journeys::without_script_test {
namespace {

const std::string page_of_article = "/en/calls/e-participation/article-1";

class WithoutScript : public PlainTown {
  protected:
    void SetUp() override {
        Town::SetUp();
        open("/en/sign-in?next=" + page_of_article);
        sign_in_by_form("09121234567");
        ASSERT_EQ(path_, page_of_article);
    }
    contract::UnitPage unit() { return get<contract::UnitPage>(article); }
};

TEST_F(WithoutScript, SigningInLeadsBackAndSaysSoOnce) {
    EXPECT_TRUE(says("You are signed in."));
    open(path_);
    EXPECT_FALSE(says("You are signed in."));
    EXPECT_EQ(header(response_, "Cache-Control"), "private, no-store");
    EXPECT_EQ(header(response_, "ETag").empty(), false);
}

TEST_F(WithoutScript, WhatAnAddressAsksIsAskedForPeopleToo) {
    const std::string answers = "/en/calls/e-participation/answers";
    open(answers + "?q=library");
    EXPECT_EQ(response_.status, 200);
    EXPECT_EQ(held("answers-search"), "library");
    fill("answers-search", "rooms");
    press("Find");
    EXPECT_EQ(path_, answers + "?q=rooms");
    EXPECT_EQ(response_.status, 200);
    EXPECT_EQ(held("answers-search"), "rooms");
}

TEST_F(WithoutScript, CommentsAreRecordedAndSeenAsOnesOwn) {
    fill("comment-field", "First line.\r\nSecond <line>.");
    press("Send comment");
    EXPECT_EQ(response_.status, 200);
    EXPECT_TRUE(says("Your comment is recorded."));
    EXPECT_TRUE(says("Second &lt;line&gt;."));
    ASSERT_EQ(unit().comments.size(), 1u);
    EXPECT_EQ(unit().comments[0].text, "First line.\nSecond <line>.");
    EXPECT_EQ(held("comment-field"), "");
    EXPECT_TRUE(tells_newest_receipt());
    EXPECT_EQ(header(response_, "Cache-Control"), "private, no-store");
    open(path_);
    EXPECT_FALSE(tells_newest_receipt()) << "it is told once";
    open("/en/me");
    EXPECT_TRUE(says("Your receipts are in the file with your data"));
    EXPECT_TRUE(says("Get my data"));
}

TEST_F(WithoutScript, WhatNobodyCameToSeeIsNoPartOfWhatIsDoneNext) {
    Ask vote = form_of("Agree");
    fill("comment-field", "Once.");
    send(form_of("Send comment"));
    ASSERT_TRUE(jar_["told"].starts_with("recorded")) << jar_["told"];
    vote.cookie = cookies();
    send(vote);
    ASSERT_EQ(response_.status, 303);
    EXPECT_FALSE(jar_["told"].empty());
    EXPECT_FALSE(jar_["told"].starts_with("recorded")) << jar_["told"];
}

TEST_F(WithoutScript, SentTwiceCountsOnce) {
    fill("comment-field", "Once.");
    const Ask form = form_of("Send comment");
    send(form);
    EXPECT_EQ(response_.status, 303);
    send(form);
    EXPECT_EQ(response_.status, 303);
    EXPECT_EQ(unit().comments.size(), 1u);
    EXPECT_EQ(rows("comments"), 1);
}

TEST_F(WithoutScript, AnEmptyCommentIsRefusedAtItsField) {
    press("Send comment");
    EXPECT_EQ(response_.status, 422);
    EXPECT_TRUE(says("There is no text yet."));
    EXPECT_TRUE(says("aria-invalid=\"true\""));
    EXPECT_TRUE(says(" autofocus"));
    EXPECT_EQ(unit().comments.size(), 0u);
}

TEST_F(WithoutScript, VotesAreCountedShownAndChanged) {
    press("Agree");
    EXPECT_EQ(path_, page_of_article);
    EXPECT_EQ(place_, "vote");
    EXPECT_TRUE(says("Your vote is recorded."));
    EXPECT_TRUE(tells_newest_receipt());
    EXPECT_EQ(button_with("Agree").get("aria-pressed"), "true");
    press("Disagree");
    EXPECT_TRUE(tells_newest_receipt()) << "of the vote that counts now";
    EXPECT_EQ(unit().unit.votes.agree, 0);
    EXPECT_EQ(unit().unit.votes.disagree, 1);
    EXPECT_EQ(button_with("Disagree").get("aria-pressed"), "true");
}

TEST_F(WithoutScript, AVoteDoesNotLoseWhatIsBeingWritten) {
    fill("comment-field", "Half a thought");
    press("Agree");
    EXPECT_EQ(unit().unit.votes.agree, 1);
    EXPECT_TRUE(tells_newest_receipt());
    EXPECT_EQ(held("comment-field"), "Half a thought");
    press("Send comment");
    EXPECT_EQ(unit().comments.size(), 1u);
}

TEST_F(WithoutScript, ReactionsAndContributions) {
    const std::string other = sign_in("09120000002");
    (void)comment(other, "From somebody else.", "0123456789abcdef");
    open(path_);
    // The vote's own buttons come first.
    Ask reaction = form_of("Agree");
    std::string id;
    for (const Control& one : controls_)
        if (one.tag == "button" && one.words.starts_with("Agree")) id = one.get("value");
    reaction.body = reaction.body.substr(0, reaction.body.rfind("press=")) + "press=" + id;
    send(reaction);
    EXPECT_EQ(response_.status, 303);
    EXPECT_EQ(unit().comments[0].reactions.agree, 1);
    follow();
    EXPECT_TRUE(says("Your reaction is recorded."));
    EXPECT_TRUE(tells_newest_receipt());
    open("/en/me");
    EXPECT_TRUE(says("Sign out"));
    press("Sign out");
    EXPECT_TRUE(says("You are signed out."));
    EXPECT_FALSE(jar_.contains("session"));
}

TEST_F(WithoutScript, AfterTheDeadlineTheTextIsKept) {
    set_clock({morning.ms + 29 * base::ms_per_day});
    jar_.clear(); // thirty days: the session is older than its life
    open("/en/sign-in?next=" + page_of_article);
    sign_in_by_form("09121234567");
    fill("comment-field", "Too late, but clear.");
    Ask late = form_of("Send comment");
    set_clock({morning.ms + 45 * base::ms_per_day});
    send(late);
    EXPECT_TRUE(says("The consultation period has ended"));
    EXPECT_TRUE(says("Too late, but clear."));
    EXPECT_EQ(unit().comments.size(), 0u);
}

TEST_F(WithoutScript, TheProfileIsSavedAndTheAccountErased) {
    open("/en/profile");
    fill("gender-field", "woman");
    press("Save the answers");
    EXPECT_TRUE(says("Your answers are saved."));
    press("Erase the account");
    EXPECT_TRUE(says("<dialog"));
    press("Keep the account");
    EXPECT_FALSE(says("<dialog"));
    press("Erase the account");
    press("Erase it, keep my comments");
    EXPECT_TRUE(says("Your account is erased."));
    EXPECT_FALSE(jar_.contains("session"));
}

TEST_F(WithoutScript, AUniversityIsChosenInTheProfile) {
    open("/en/profile");
    EXPECT_FALSE(says("Your university")) << "there is none to choose";
    ASSERT_TRUE(
        store_->writer().submit_and_wait([](store::Connection& connection) -> base::Result<bool> {
            (void)connection.staff.insert(
                {{}, {}, "tehran", "university", {"دانشگاه تهران", "University of Tehran"}});
            return true;
        }));
    open("/en/profile");
    EXPECT_TRUE(says("University of Tehran"));
    fill("university-field", "tehran");
    press("Save the answers");
    EXPECT_TRUE(says("Your answers are saved."));
    open("/en/profile");
    EXPECT_EQ(held("university-field"), "tehran");
}

TEST_F(WithoutScript, NothingIsShownThatDoesNothing) {
    for (const std::string& path :
         {page_of_article, std::string("/en/me"), std::string("/en/profile")}) {
        open(path);
        for (const Control& one : controls_) {
            if (one.has("disabled")) {
                EXPECT_TRUE(one.has("data-needs-script")) << path << ": " << one.words;
                continue;
            }
            EXPECT_TRUE(one.has("name")) << path << ": " << one.words;
            EXPECT_NE(one.get("role"), "radio") << "arrow keys need a script";
        }
    }
}

TEST_F(WithoutScript, AProposalWordsTheArticleAnew) {
    press("Proposal");
    EXPECT_EQ(button_with("Proposal").get("aria-pressed"), "true");
    const std::string field = labelled("Your wording in place of this part");
    const std::string before = held(field);
    EXPECT_FALSE(before.empty()) << "it begins with the text";
    fill(field, before + "\r\nAnd nobody pays for it.");
    fill("comment-field", " ");
    press("Send comment");
    EXPECT_EQ(response_.status, 422) << "no reasons";
    EXPECT_EQ(button_with("Proposal").get("aria-pressed"), "true");
    fill("comment-field", "Else it is for the rich.");
    press("Send comment");
    ASSERT_EQ(get<contract::UnitPage>(article).comments.size(), 1u);
    const auto comment = get<contract::UnitPage>(article).comments[0];
    EXPECT_EQ(comment.kind, "proposal");
    EXPECT_EQ(comment.wording, before + "\nAnd nobody pays for it.");
    EXPECT_EQ(button_with("Comment").get("aria-pressed"), "true") << "the next one is plain again";
}

class Stranger : public PlainTown {};

TEST_F(Stranger, AProposalIsKeptOnTheWayThroughSigningIn) {
    open(page_of_article);
    press("Proposal");
    const std::string field = labelled("Your wording in place of this part");
    const std::string wording = held(field) + "\nkept person x";
    fill(field, wording);
    fill("comment-field", "Because.");
    press("Send comment");
    sign_in_by_form("09121234567");
    const auto comments = get<contract::UnitPage>(article).comments;
    ASSERT_EQ(comments.size(), 1u);
    EXPECT_EQ(comments[0].kind, "proposal");
    EXPECT_EQ(comments[0].wording, wording);
}

TEST_F(Stranger, AVoteLeadsToSigningInAndIsCountedThen) {
    open(page_of_article);
    EXPECT_EQ(header(response_, "Cache-Control"), "public, no-cache");
    fill("comment-field", "Written before signing in.");
    press("Agree");
    EXPECT_TRUE(says("mobile-field"));
    EXPECT_EQ(get<contract::UnitPage>(article).unit.votes.agree, 0);
    sign_in_by_form("09121234567");
    EXPECT_EQ(get<contract::UnitPage>(article).unit.votes.agree, 1);
    EXPECT_EQ(held("comment-field"), "Written before signing in.");
}

TEST_F(Stranger, ACommentLeadsToSigningInAndIsSentThen) {
    open(page_of_article);
    fill("comment-field", "Kept on the way.");
    press("Send comment");
    sign_in_by_form("09121234567");
    ASSERT_EQ(get<contract::UnitPage>(article).comments.size(), 1u);
    EXPECT_EQ(get<contract::UnitPage>(article).comments[0].text, "Kept on the way.");
}

TEST_F(Stranger, AWrongNumberAndAWrongCodeAreSaidAtTheirFields) {
    open("/en/sign-in");
    fill("mobile-field", "12345");
    press("Send the code");
    EXPECT_EQ(response_.status, 422);
    EXPECT_TRUE(says("This is not an Iranian mobile number."));
    EXPECT_EQ(held("mobile-field"), "12345");
    fill("mobile-field", "۰۹۱۲ ۱۲۳ ۴۵۶۷");
    press("Send the code");
    EXPECT_EQ(response_.status, 200);
    const std::string code = last_code();
    fill("code-field", code == "111111" ? "222222" : "111111");
    press("Sign in");
    EXPECT_EQ(response_.status, 422);
    EXPECT_TRUE(says("This code is not right."));
    EXPECT_FALSE(jar_.contains("session"));
    fill("code-field", code);
    press("Sign in");
    EXPECT_TRUE(jar_.contains("session"));
}

class Forged : public WithoutScript {};

TEST_F(Forged, WithoutItsTokenAFormChangesNothingAndKeepsTheWords) {
    fill("comment-field", "Not lost.");
    Ask form = form_of("Send comment");
    const std::string whole = form.body;
    form.body = whole.substr(whole.find('&') + 1); // the token comes first
    send(form);
    EXPECT_TRUE(says("This page was out of date"));
    EXPECT_EQ(held("comment-field"), "Not lost.");
    form.body = "token=" + std::string(64, '0') + "&" + form.body;
    send(form);
    EXPECT_TRUE(says("This page was out of date"));
    EXPECT_EQ(unit().comments.size(), 0u);
    // What is shown then is a page of this session, and sends it.
    press("Send comment");
    EXPECT_EQ(unit().comments.size(), 1u);
}

TEST_F(Forged, AnotherPersonsTokenIsNone) {
    fill("comment-field", "Mine.");
    const std::string body = form_of("Send comment").body;
    jar_.clear();
    open("/en/sign-in?next=" + page_of_article);
    sign_in_by_form("09120000002");
    Ask form = form_of("Send comment");
    form.body = body;
    send(form);
    EXPECT_TRUE(says("This page was out of date"));
    EXPECT_EQ(unit().comments.size(), 0u);
}

TEST_F(Forged, AnotherSitesFormIsRefused) {
    for (const auto& [origin, site] :
         {std::pair{"https://evil.example", ""}, std::pair{"", "cross-site"}, std::pair{"null", ""},
          std::pair{"", "same-site"}}) {
        Ask form = form_of("Agree");
        form.origin = origin;
        form.fetch_site = site;
        expect_problem(form, 403, base::ErrorCode::Forbidden, "origin");
    }
    Ask form = form_of("Agree");
    form.content_type = "text/plain";
    expect_problem(form, 400, base::ErrorCode::InvalidInput, "content-type");
    EXPECT_EQ(unit().unit.votes.agree, 0);
}

TEST_F(Forged, ASignInOfAnothersIsNotSlippedIn) {
    jar_.clear();
    open("/en/sign-in");
    fill("mobile-field", "09121112222");
    Ask form = form_of("Send the code");
    form.cookie.clear(); // another browser
    const std::int64_t before = rows("outbox");
    send(form);
    EXPECT_TRUE(says("This page was out of date"));
    EXPECT_EQ(rows("outbox"), before);
}

TEST_F(Forged, ABrokenBodyIsRefused) {
    Ask form = form_of("Agree");
    const std::string whole = form.body;
    for (const char* const tail : {"&x=%", "&x=%4", "&x=%zz", "&x=%ff", "&x=%c0%80", "&x=%00",
                                   "&x=%ed%a0%80", "&token=twice"}) {
        form.body = whole + tail;
        expect_problem(form, 400, base::ErrorCode::InvalidInput, "form");
    }
    form.body = whole;
    for (std::size_t i = 0; i < http::FormBody::most_fields; ++i)
        form.body += "&f" + std::to_string(i) + "=";
    expect_problem(form, 400, base::ErrorCode::InvalidInput, "form");
    EXPECT_EQ(unit().unit.votes.agree, 0);
}

TEST_F(Forged, WhatIsCarriedIsOnlyWords) {
    for (const char* const carried :
         {"sent", "sent x y z", "sent 1 2", "intent vote ../../me x 0 agree", "intent", "writing",
          "writing ../x\ntext", "intent fly a b 0 agree", "erasing", "\n\n \n", "writing a/b"}) {
        Ask form = form_of("Agree");
        const std::size_t at = form.body.find("carried=");
        form.body.replace(at, form.body.find('&', at) - at, "carried=" + percent_encoded(carried));
        const http::Response answer = ask(form);
        EXPECT_TRUE(answer.status == 303 || answer.status == 200) << carried;
    }
    EXPECT_EQ(rows("comments"), 0);
}

TEST_F(Forged, ATextThatIsTooLongIsRefusedAndKept) {
    std::string text;
    for (std::size_t i = 0; i <= domain::comment_limit; ++i) text += "ب";
    fill("comment-field", text);
    press("Send comment");
    EXPECT_EQ(response_.status, 422);
    EXPECT_TRUE(held("comment-field") == text);
    EXPECT_EQ(unit().comments.size(), 0u);
}

TEST_F(Forged, PersonalPagesStayOutOfTheSharedCache) {
    press("Agree");
    const http::Response stranger = ask({"GET", page_of_article});
    EXPECT_EQ(header(stranger, "Cache-Control"), "public, no-cache");
    EXPECT_EQ(stranger.body->find("token"), std::string::npos);
    // What is pressed there is the kind of a new contribution, the same for everyone.
    const auto pressed = [](const std::string& body) {
        std::size_t count = 0;
        for (std::size_t at = 0; (at = body.find("aria-pressed=\"true\"", at)) != body.npos; ++at)
            ++count;
        return count;
    };
    EXPECT_EQ(pressed(*stranger.body) + 1,
              pressed(*ask({"GET", page_of_article, {}, cookies()}).body));
    // Where a client keeps the person's state, the page is everyone's.
    const http::Response with_client = ask({"GET", page_of_article, {}, cookies() + "; script=1"});
    EXPECT_EQ(*with_client.body, *stranger.body);
}

} // namespace
} // namespace hamandish::journeys::without_script_test
