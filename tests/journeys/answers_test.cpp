// Article 4 from beginning to end: proposed, answered by one member of staff, reviewed by another,
// read by everyone, contested once, answered again; and every way around it that is barred.
#include "answer_town.h"
#include "contract/answer_messages.h"
#include "contract/report_messages.h"
#include "domain/answer_clock.h"
#include "true_log.h"

namespace hamandish::journeys::answers_test {
namespace {

using base::ErrorCode;
using domain::Role;

const std::string queue_path = "/api/v1/staff/calls/e-participation/answers";

class AnswersJourney : public AnswerTown {
  protected:
    contract::Comment contribute(const std::string& cookie, const std::string& kind,
                                 const std::string& text, const std::string& wording = {}) {
        const std::string key = "key-of-somebody-" + std::to_string(++keys_);
        return send<contract::CommentRecorded>("POST", article + "/comments",
                                               contract::SubmitComment{key, text, kind, wording},
                                               cookie)
            .comment;
    }
    static contract::WriteAnswer rejection(std::vector<std::int64_t> ids) {
        return {0,
                std::move(ids),
                "rejected",
                {"با قانون سازگار نیست", "It contradicts the law"},
                {{"قانون مدیریت خدمات کشوری", "Civil Service Management Act"},
                 {"ماده ۲۵", "Article 25"},
                 {},
                 "https://example.ir/law"}};
    }
    contract::AnswerQueue write_answer(const std::string& cookie,
                                       const contract::WriteAnswer& answer) {
        return send<contract::AnswerQueue>("POST", queue_path, answer, cookie);
    }
    static std::string review_path(std::int64_t answer) {
        return "/api/v1/staff/answers/" + std::to_string(answer) + "/review";
    }
    contract::AnswerQueue publish(const std::string& cookie, std::int64_t answer) {
        return send<contract::AnswerQueue>("POST", review_path(answer),
                                           contract::ReviewAnswer{true, {}}, cookie);
    }
    contract::Objected object(const std::string& cookie, std::int64_t id, const std::string& text) {
        return send<contract::Objected>("POST",
                                        "/api/v1/comments/" + std::to_string(id) + "/objection",
                                        contract::ObjectToAnswer{text}, cookie);
    }
    void refused(const std::string& cookie, const std::string& path, const std::string& body,
                 int status, ErrorCode code, const std::string& where) {
        expect_problem({"POST", path, body, cookie}, status, code, where);
    }
    contract::Comment on_the_page(std::int64_t id) {
        for (const contract::Comment& one : get<contract::UnitPage>(article).comments)
            if (one.id == id) return one;
        ADD_FAILURE() << "no comment " << id;
        return {};
    }
    void expect_true_log() { true_log(*store_, morning); }
    int keys_ = 0;
};

TEST_F(AnswersJourney, AProposalShowsWhatItChanges) {
    const std::string sara = newcomer();
    const std::string text = get<contract::UnitPage>(article).unit.text.en;
    const std::string word = text.substr(0, text.find(' '));
    const auto one =
        contribute(sara, "proposal", "better so", "Whoever" + text.substr(word.size()));
    const auto shown = on_the_page(one.id);
    EXPECT_EQ(shown.kind, "proposal");
    ASSERT_EQ(shown.changes.size(), 1u);
    EXPECT_EQ(shown.changes[0].removed, word);
    EXPECT_EQ(shown.changes[0].added, "Whoever");
    EXPECT_EQ(shown.answering.state, "waiting");
    EXPECT_EQ(contribute(sara, "proposal", "as it stands", text).wording, "");
    expect_true_log();
}

TEST_F(AnswersJourney, WhoeverSendsNoKindComments) {
    const auto response =
        ask({"POST", article + "/comments",
             R"({"client_key":"key-of-an-old-client","text":"as before"})", newcomer()});
    ASSERT_EQ(response.status, 200) << *response.body;
    const auto comment = contract::decode<contract::CommentRecorded>(*response.body)->comment;
    EXPECT_EQ(comment.kind, "comment");
    EXPECT_EQ(comment.answering, contract::Answering{});
    expect_problem(
        {"POST", article + "/comments",
         contract::encode(contract::SubmitComment{"key-of-an-old-clien2", "x", "petition", {}}),
         newcomer()},
        400, ErrorCode::InvalidInput, "kind");
}

TEST_F(AnswersJourney, OneAnswerReachesEachAuthorOfACampaign) {
    const std::string words =
        "مهلت نظرخواهی برای دانشگاه‌ها دست‌کم چهل و پنج "
        "روز "
        "باشد";
    std::vector<std::string> people;
    for (int i = 0; i < 3; ++i) people.push_back(newcomer());
    for (const std::string& one : people)
        contribute(one, "proposal", one == people[1] ? words + " لطفا" : words);
    contribute(people[0], "request", "please publish the minutes of the meeting");
    contribute(people[0], "comment", "good");
    const std::string editor = staff(Role::Editor), lead = staff(Role::Lead);
    const auto queue = get<contract::AnswerQueue>(queue_path, editor);
    ASSERT_EQ(queue.waiting.size(), 2u) << "near-identical ones wait together, comments not at all";
    ASSERT_EQ(queue.waiting[0].contributions.size(), 3u);
    EXPECT_EQ(queue.figures.waiting, 4);
    std::vector<std::int64_t> ids;
    for (const auto& one : queue.waiting[0].contributions) ids.push_back(one.id);
    const auto written = write_answer(editor, rejection(ids));
    ASSERT_EQ(written.written.size(), 1u);
    EXPECT_TRUE(written.written[0].mine);
    EXPECT_EQ(written.waiting.size(), 1u);
    const std::int64_t answer = written.written[0].group.answer.id;
    EXPECT_EQ(on_the_page(ids[0]).answering.state, "waiting") << "nobody reviewed it yet";
    EXPECT_TRUE(get<contract::AnswersPage>(call + "/answers").groups.empty());
    EXPECT_TRUE(told().empty());
    publish(lead, answer);
    expect_told(people, ids);
    for (const std::string& one : people) {
        const auto mine = get<contract::MyContributions>("/api/v1/me/contributions", one);
        const contract::Comment& proposal = mine.comments.back().comment;
        ASSERT_EQ(proposal.answering.answers.size(), 1u);
        EXPECT_EQ(proposal.answering.answers[0].ground.article.en, "Article 25");
        EXPECT_EQ(proposal.answering.answers[0].contribution_count, 3);
    }
    const auto page = get<contract::AnswersPage>(call + "/answers");
    ASSERT_EQ(page.groups.size(), 1u);
    EXPECT_EQ(page.groups[0].contributions.size(), 3u);
    EXPECT_EQ(page.figures.in_time, 3);
    EXPECT_EQ(page.figures.waiting, 1);
    expect_true_log();
}

TEST_F(AnswersJourney, AnswersAreFoundHoweverTheyAreSpelt) {
    const auto one =
        contribute(newcomer(), "proposal",
                   "کتابخانه‌های دانشگاه شب‌ها باز باشد");
    const std::string editor = staff(Role::Editor);
    const auto queue = write_answer(editor, rejection({one.id}));
    publish(staff(Role::Lead), queue.written[0].group.answer.id);
    const auto found = [&](const std::string& words) {
        return get<contract::AnswersPage>(
                   contract::api_path(contract::RouteId::ListAnswers,
                                      std::array{std::string("e-participation"), words}))
            .group_count;
    };
    EXPECT_EQ(found(""), 1);
    EXPECT_EQ(found("كتابخانه هاي"), 1) << "Arabic letters, a space for a half-space";
    EXPECT_EQ(found("management act"), 1) << "the legal ground";
    EXPECT_EQ(found("contradicts"), 1);
    EXPECT_EQ(found("dormitory"), 0);
    EXPECT_EQ(found(" . "), 0);
    EXPECT_EQ(ask({"GET", call + "/answers?q=" + std::string(801, 'a')}).status, 400);
    EXPECT_EQ(ask({"GET", call + "/answers?q=%ff"}).status, 400);
}

TEST_F(AnswersJourney, NobodyAnswersAndReviewsAlone) {
    const auto one = contribute(newcomer(), "proposal", "shorten the article");
    const std::string editor = staff(Role::Editor), other = staff(Role::Editor);
    const auto queue = write_answer(editor, rejection({one.id}));
    const std::int64_t answer = queue.written[0].group.answer.id;
    const std::string yes = contract::encode(contract::ReviewAnswer{true, {}});
    refused(editor, review_path(answer), yes, 403, ErrorCode::Forbidden, "reviewer");
    for (const Role role : {Role::Moderator, Role::Auditor, Role::Administrator})
        refused(staff(role), review_path(answer), yes, 403, ErrorCode::Forbidden, "role");
    refused(staff(Role::Lead, "ministry", false), review_path(answer), yes, 403,
            ErrorCode::Forbidden, "second_factor");
    refused(other, review_path(answer), contract::encode(contract::ReviewAnswer{false, {}}), 422,
            ErrorCode::TextEmpty, "note");
    const auto returned = send<contract::AnswerQueue>(
        "POST", review_path(answer), contract::ReviewAnswer{false, "name the clause, too"}, other);
    EXPECT_EQ(returned.written[0].note, "name the clause, too");
    EXPECT_EQ(returned.written[0].state, "returned");
    refused(other, review_path(answer), yes, 409, ErrorCode::Conflict, "answer");
    // Whoever writes it anew is its author from then on.
    contract::WriteAnswer anew = rejection({});
    anew.answer_id = answer;
    write_answer(other, anew);
    refused(other, review_path(answer), yes, 403, ErrorCode::Forbidden, "reviewer");
    EXPECT_TRUE(publish(editor, answer).written.empty());
    refused(staff(Role::Lead), review_path(answer), yes, 409, ErrorCode::Conflict, "answer");
    anew.answer_id = answer;
    refused(editor, queue_path, contract::encode(anew), 409, ErrorCode::Conflict, "answer_id");
}

TEST_F(AnswersJourney, ARejectionWithoutItsGroundIsRefused) {
    const auto one = contribute(newcomer(), "request", "say who decides");
    const std::string editor = staff(Role::Editor);
    contract::WriteAnswer answer = rejection({one.id});
    answer.ground = {};
    refused(editor, queue_path, contract::encode(answer), 422, ErrorCode::TextEmpty, "document_fa");
    answer = rejection({one.id});
    answer.reason.en = "";
    refused(editor, queue_path, contract::encode(answer), 422, ErrorCode::TextEmpty, "reason_en");
    answer.decision = "no";
    refused(editor, queue_path, contract::encode(answer), 400, ErrorCode::InvalidInput, "decision");
    EXPECT_EQ(rows("answers"), 0);
}

TEST_F(AnswersJourney, OnlyWhatIsOwedAnAnswerGetsOneAndOnlyOne) {
    const std::string sara = newcomer(), editor = staff(Role::Editor);
    const auto comment = contribute(sara, "comment", "good");
    const auto proposal = contribute(sara, "proposal", "shorten it");
    const auto elsewhere = send<contract::CommentRecorded>(
        "POST", call + "/units/article-2/comments",
        contract::SubmitComment{"key-of-sara-elsewhere", "and this", "proposal", {}}, sara);
    const auto expect = [&](std::vector<std::int64_t> ids, int status, ErrorCode code) {
        refused(editor, queue_path, contract::encode(rejection(std::move(ids))), status, code,
                "comment_ids");
    };
    expect({}, 400, ErrorCode::InvalidInput);
    expect({comment.id}, 409, ErrorCode::Conflict);
    expect({999}, 404, ErrorCode::NotFound);
    expect({proposal.id, proposal.id}, 409, ErrorCode::Conflict);
    expect({proposal.id, elsewhere.comment.id}, 400, ErrorCode::InvalidInput);
    EXPECT_EQ(rows("answers"), 0) << "a refusal leaves nothing behind";
    write_answer(editor, rejection({proposal.id}));
    expect({proposal.id}, 409, ErrorCode::Conflict);
}

TEST_F(AnswersJourney, WhoIsNotSatisfiedSaysSoOnce) {
    const std::string sara = newcomer(), reza = newcomer();
    const auto one = contribute(sara, "proposal", "shorten the article");
    const std::string path = "/api/v1/comments/" + std::to_string(one.id) + "/objection";
    const std::string why = contract::encode(contract::ObjectToAnswer{"the ground is another"});
    refused(sara, path, why, 409, ErrorCode::Conflict, "comment");
    const std::string editor = staff(Role::Editor), lead = staff(Role::Lead);
    publish(lead, write_answer(editor, rejection({one.id})).written[0].group.answer.id);
    refused(reza, path, why, 403, ErrorCode::Forbidden, "comment");
    refused(sara, path, contract::encode(contract::ObjectToAnswer{" "}), 422, ErrorCode::TextEmpty,
            "text");
    const auto objected = object(sara, one.id, "the ground is another");
    EXPECT_EQ(objected.comment.answering.state, "reopened");
    EXPECT_EQ(objected.receipt.entry.kind, "answer_contested");
    EXPECT_EQ(object(sara, one.id, "the ground is another").receipt, objected.receipt);
    refused(sara, path, contract::encode(contract::ObjectToAnswer{"and another thing"}), 409,
            ErrorCode::Conflict, "comment");
    EXPECT_EQ(get<contract::AnswersPage>(call + "/answers").figures.waiting, 1);
    const auto queue = get<contract::AnswerQueue>(queue_path, editor);
    ASSERT_EQ(queue.waiting.size(), 1u);
    EXPECT_EQ(queue.waiting[0].contributions[0].answering.objection, "the ground is another");
    contract::WriteAnswer second = rejection({one.id});
    second.decision = "accepted";
    second.ground = {};
    publish(editor, write_answer(lead, second).written[0].group.answer.id);
    const auto answering = on_the_page(one.id).answering;
    EXPECT_EQ(answering.state, "answered");
    ASSERT_EQ(answering.answers.size(), 2u);
    EXPECT_EQ(answering.answers[1].decision, "accepted");
    refused(sara, path, contract::encode(contract::ObjectToAnswer{"still not enough"}), 409,
            ErrorCode::Conflict, "comment");
    expect_true_log();
}

TEST_F(AnswersJourney, AReportIsNotFinalWhileAnythingWaits) {
    const auto one = contribute(newcomer(), "proposal", "shorten the article");
    contribute(newcomer(), "comment", "good");
    pass_deadline();
    const auto before = get<contract::Report>(call + "/report");
    EXPECT_EQ(before.owed_count, 1);
    EXPECT_EQ(before.answered_count, 0);
    EXPECT_FALSE(before.is_final);
    const std::string editor = staff(Role::Editor);
    publish(staff(Role::Lead),
            write_answer(editor, rejection({one.id})).written[0].group.answer.id);
    const auto after = get<contract::Report>(call + "/report");
    EXPECT_EQ(after.answered_count, 1);
    EXPECT_TRUE(after.is_final);
}

TEST_F(AnswersJourney, TheLimitIsPublicAndKeptToTheDay) {
    contribute(newcomer(), "request", "say who decides");
    const auto page = [&] { return get<contract::AnswersPage>(call + "/answers").figures; };
    EXPECT_EQ(page().days, domain::default_answer_days);
    const std::string rules = "/api/v1/staff/calls/e-participation/answer-rules";
    const auto set = [&](const std::string& cookie, int days, const std::string& owner) {
        return ask({"PUT", rules,
                    contract::encode(contract::AnswerRules{days, owner, "as the law asks"}),
                    cookie})
            .status;
    };
    const std::string lead = staff(Role::Lead), shiraz = staff(Role::Lead, "shiraz");
    EXPECT_EQ(set(lead, 31, ""), 409) << "a promise is not stretched once the call is open";
    EXPECT_EQ(set(lead, 0, ""), 400);
    EXPECT_EQ(set(shiraz, 10, "tehran"), 403) << "one leads where it goes, too";
    EXPECT_EQ(set(lead, 20, "tehran"), 200);
    EXPECT_EQ(page().days, 20);
    EXPECT_EQ(set(shiraz, 10, ""), 403);
    // From now on the call is answered in Tehran, or above.
    EXPECT_EQ(ask({"GET", queue_path, {}, staff(Role::Editor, "shiraz")}).status, 403);
    EXPECT_EQ(ask({"GET", queue_path, {}, staff(Role::Editor, "tehran")}).status, 200);
    EXPECT_EQ(ask({"GET", queue_path, {}, staff(Role::Editor, "ministry")}).status, 200);
    const auto due = get<contract::UnitPage>(article).comments[0].answering.due_at_ms;
    set_clock({due - base::ms_per_minute});
    EXPECT_EQ(page().waiting, 1);
    set_clock({due + base::ms_per_minute});
    EXPECT_EQ(page().overdue, 1);
}

TEST_F(AnswersJourney, ErasingOneselfTakesTheWordsAndLeavesTheCount) {
    const std::string sara = newcomer(), editor = staff(Role::Editor), lead = staff(Role::Lead);
    const auto one = contribute(sara, "proposal", "shorten the article", "In short.");
    contribute(sara, "request", "say who decides");
    publish(lead, write_answer(editor, rejection({one.id})).written[0].group.answer.id);
    object(sara, one.id, "the ground is another");
    const auto data = get<contract::MyData>("/api/v1/me/export", sara);
    EXPECT_EQ(data.contributions.comments[1].comment.wording, "In short.");
    EXPECT_EQ(data.contributions.comments[1].comment.answering.objection, "the ground is another");
    EXPECT_EQ(data.contributions.comments[1].comment.answering.answers.size(), 1u);
    send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{true}, sara);
    const auto shown = on_the_page(one.id);
    EXPECT_EQ(shown.text + shown.wording + shown.author + shown.answering.objection, "");
    EXPECT_EQ(shown.answering.answers.size(), 1u);
    const auto queue = get<contract::AnswerQueue>(queue_path, editor);
    EXPECT_EQ(queue.figures.waiting, 1) << "what says nothing any more is owed no first answer";
    expect_true_log();
}

TEST_F(AnswersJourney, WhoTampersWithAnAnswerIsFound) {
    const auto one = contribute(newcomer(), "proposal", "shorten the article");
    const std::string editor = staff(Role::Editor);
    publish(staff(Role::Lead),
            write_answer(editor, rejection({one.id})).written[0].group.answer.id);
    expect_true_log();
    for (const char* sql :
         {"UPDATE answers SET reason_en = 'It was never asked'", "DELETE FROM answered_comments",
          "UPDATE comments SET kind = 'request'"}) {
        const auto findings = write(
            [&](store::Connection& connection) -> base::Result<std::vector<logbook::Finding>> {
                connection.database->session() << "SAVEPOINT tampering";
                connection.database->session() << "DROP TRIGGER answers_are_unchanged";
                connection.database->session() << sql;
                auto found = logbook::verify_database(connection).findings();
                connection.database->session() << "ROLLBACK TO tampering";
                return found;
            });
        ASSERT_TRUE(findings);
        EXPECT_EQ(findings->size(), 1u) << sql;
    }
}

} // namespace
} // namespace hamandish::journeys::answers_test
