// Organisations take part through a representative whom staff have verified.
#include "contract/answer_messages.h"
#include "contract/representative_messages.h"
#include "plain_page.h"
#include "server/usecases/staff.h"
#include "staff_town.h"
#include "true_log.h"

namespace hamandish::journeys::representatives_test {
namespace {

using base::ErrorCode;
using domain::Role;

const std::string desk = "/api/v1/staff/representatives";
const contract::Bilingual chamber{R"(اتاق بازرگانی تهران)", "Tehran Chamber of Commerce"};

class Representation : public StaffTown {
  protected:
    void SetUp() override {
        StaffTown::SetUp();
        administrator_ = staff(Role::Administrator);
        sara_ = newcomer();
    }
    contract::Representatives verify(const std::string& cookie,
                                     const contract::Bilingual& organisation = chamber) {
        return send<contract::Representatives>(
            "POST", desk,
            contract::VerifyRepresentative{name_of(cookie), organisation,
                                           "letter 12 of 1405/02/03"},
            administrator_);
    }
    contract::Representatives withdraw(std::int64_t id) {
        return send<contract::Representatives>(
            "POST", desk + "/" + std::to_string(id) + "/withdrawal",
            contract::WithdrawRepresentative{"a new letter names another"}, administrator_);
    }
    /// What Sara may choose.
    std::int64_t only_choice() {
        const auto me = get<contract::Me>("/api/v1/me", sara_);
        EXPECT_EQ(me.represents.size(), 1u);
        return me.represents.empty() ? 0 : me.represents[0].id;
    }
    static Ask saying(const std::string& text, std::int64_t representing, const std::string& cookie,
                      const std::string& key = "key-of-sara-0001") {
        return {"POST", article + "/comments",
                contract::encode(contract::SubmitComment{key, text, "comment", {}, representing}),
                cookie};
    }
    contract::CommentRecorded say(const std::string& text, std::int64_t representing,
                                  const std::string& key = "key-of-sara-0001") {
        const auto response = ask(saying(text, representing, sara_, key));
        EXPECT_EQ(response.status, 200) << *response.body;
        return contract::decode<contract::CommentRecorded>(*response.body)
            .value_or(contract::CommentRecorded{});
    }
    contract::Comment only_comment() {
        const auto page = get<contract::UnitPage>(article);
        EXPECT_EQ(page.comments.size(), 1u);
        return page.comments.empty() ? contract::Comment{} : page.comments[0];
    }
    std::string administrator_, sara_;
};

TEST_F(Representation, IsVerifiedOnAGroundThatIsWrittenDown) {
    const auto all = verify(sara_);
    ASSERT_EQ(all.representatives.size(), 1u);
    EXPECT_EQ(all.representatives[0].person, name_of(sara_));
    EXPECT_EQ(all.representatives[0].organisation, chamber);
    EXPECT_EQ(all.representatives[0].ground, "letter 12 of 1405/02/03");
    const auto acts = get<contract::StaffActs>("/api/v1/staff/acts", administrator_);
    ASSERT_FALSE(acts.acts.empty());
    EXPECT_EQ(acts.acts[0].act, "verify_representatives");
    EXPECT_EQ(acts.acts[0].person, name_of(administrator_));
    EXPECT_EQ(acts.acts[0].reason, "letter 12 of 1405/02/03");
    EXPECT_NE(acts.acts[0].subject.find(chamber.en), std::string::npos);
    EXPECT_EQ(
        get<contract::Me>("/api/v1/me", sara_).represents,
        (std::vector<contract::RepresentedOrganisation>{{all.representatives[0].id, chamber}}));
}

TEST_F(Representation, NeedsAPersonANameInBothLanguagesAndAGround) {
    const std::string name = name_of(sara_);
    const auto refused = [&](const contract::VerifyRepresentative& message, int status,
                             ErrorCode code, const std::string& where) {
        expect_problem({"POST", desk, contract::encode(message), administrator_}, status, code,
                       where);
    };
    refused({"99999999", chamber, "letter 12"}, 404, ErrorCode::NotFound, "person");
    refused({name, {"", "x"}, "letter 12"}, 422, ErrorCode::TextEmpty, "organisation_fa");
    refused({name, {R"(اتاق)", " "}, "letter 12"}, 422, ErrorCode::TextEmpty, "organisation_en");
    refused({name, chamber, "x"}, 422, ErrorCode::TextEmpty, "ground");
    (void)verify(sara_);
    refused({name, chamber, "letter 12"}, 409, ErrorCode::Conflict, "representative");
    EXPECT_EQ(verify(sara_, {R"(انجمن)", "Society"}).representatives.size(), 2u)
        << "one may represent several";
}

TEST_F(Representation, IsForAdministratorsWithTheirSecondFactor) {
    const contract::VerifyRepresentative message{name_of(sara_), chamber, "letter 12"};
    for (const Role role : {Role::Lead, Role::Moderator, Role::Auditor})
        expect_problem({"POST", desk, contract::encode(message), staff(role)}, 403,
                       ErrorCode::Forbidden, "role");
    expect_problem(
        {"POST", desk, contract::encode(message), staff(Role::Administrator, "ministry", false)},
        403, ErrorCode::Forbidden, "second_factor");
    expect_problem({"GET", desk, {}, sara_}, 403, ErrorCode::Forbidden, "role");
}

TEST_F(Representation, SpeaksForTheOrganisationWithoutTellingWho) {
    (void)verify(sara_);
    const auto said = say("Chambers should be asked first.", only_choice());
    EXPECT_EQ(said.comment.organisation, chamber);
    EXPECT_EQ(said.comment.author, "");
    const auto shown = only_comment();
    EXPECT_EQ(shown.organisation, chamber);
    EXPECT_EQ(shown.author, "");
    const auto opening = contract::decode<contract::RepresentedOpening>(said.receipt.opening);
    ASSERT_TRUE(opening);
    EXPECT_EQ(opening->organisation, (contract::LoggedText{chamber.en, chamber.fa}));
    EXPECT_EQ(said.receipt.opening.find(name_of(sara_)), std::string::npos);
    EXPECT_EQ(get<contract::MyUnit>(article + "/mine", sara_).comment_ids,
              std::vector<std::int64_t>{shown.id})
        << "it is hers all the same";
}

TEST_F(Representation, IsChosenEachTimeAndVotesAreOnesOwn) {
    (void)verify(sara_);
    (void)say("For myself.", 0);
    const auto own = only_comment();
    EXPECT_EQ(own.organisation, contract::Bilingual{});
    EXPECT_EQ(own.author, name_of(sara_));
    const auto counted =
        send<contract::Counted>("PUT", article + "/vote", contract::Choose{"agree"}, sara_);
    EXPECT_EQ(counted.tally.agree, 1);
    EXPECT_NE(counted.receipt.opening.find(name_of(sara_)), std::string::npos);
    (void)say("For the chamber.", only_choice(), "key-of-sara-0002");
    EXPECT_EQ(get<contract::CallPage>(call).call.participant_count, 1) << "one person is one";
}

TEST_F(Representation, OfOthersIsRefused) {
    const std::int64_t id = verify(sara_).representatives[0].id;
    expect_problem(saying("As if.", id, newcomer()), 403, ErrorCode::Forbidden, "organisation");
    expect_problem(saying("As if.", id + 100, sara_), 403, ErrorCode::Forbidden, "organisation");
    expect_problem(saying("As if.", -1, sara_), 403, ErrorCode::Forbidden, "organisation");
}

TEST_F(Representation, EndsWithAReasonAndWhatWasSaidStays) {
    const std::int64_t id = verify(sara_).representatives[0].id;
    (void)say("While it lasted.", id);
    const auto all = withdraw(id);
    EXPECT_EQ(all.representatives[0].withdrawn_reason, "a new letter names another");
    EXPECT_EQ(get<contract::StaffActs>("/api/v1/staff/acts", administrator_).acts[0].reason,
              "a new letter names another");
    EXPECT_TRUE(get<contract::Me>("/api/v1/me", sara_).represents.empty());
    expect_problem(saying("Afterwards.", id, sara_, "key-of-sara-0002"), 403, ErrorCode::Forbidden,
                   "organisation");
    EXPECT_EQ(only_comment().organisation, chamber);
    EXPECT_EQ(ask(saying("While it lasted.", id, sara_)).status, 200) << "sent again, as it stands";
    expect_problem({"POST", desk + "/" + std::to_string(id) + "/withdrawal",
                    contract::encode(contract::WithdrawRepresentative{"once more"}),
                    administrator_},
                   409, ErrorCode::Conflict, "representative");
    EXPECT_EQ(verify(sara_).representatives.size(), 2u) << "and may begin anew";
}

/// The same key is the same act: in whose name is part of it.
TEST_F(Representation, SentAgainInAnotherNameIsAConflict) {
    const std::int64_t id = verify(sara_).representatives[0].id;
    (void)say("Once.", id);
    expect_problem(saying("Once.", 0, sara_), 409, ErrorCode::Conflict, "client_key");
}

TEST_F(Representation, IsInOnesOwnDataAndOverWhenTheAccountIsErased) {
    const std::int64_t id = verify(sara_).representatives[0].id;
    (void)say("For the chamber.", id);
    const auto data = get<contract::MyData>("/api/v1/me/export", sara_);
    ASSERT_EQ(data.representing.size(), 1u);
    EXPECT_EQ(data.representing[0].ground, "letter 12 of 1405/02/03");
    EXPECT_EQ(data.contributions.comments[0].comment.organisation, chamber);
    send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{false}, sara_);
    EXPECT_EQ(only_comment().organisation, chamber) << "it was the organisation's word";
    const auto left = get<contract::Representatives>(desk, administrator_);
    ASSERT_EQ(left.representatives.size(), 1u);
    EXPECT_EQ(left.representatives[0].person, "");
    EXPECT_EQ(left.representatives[0].ground, "");
    EXPECT_NE(left.representatives[0].withdrawn_at_ms, 0);
}

TEST_F(Representation, AgreesWithTheLog) {
    const std::int64_t id = verify(sara_).representatives[0].id;
    (void)say("For the chamber.", id);
    (void)say("For myself.", 0, "key-of-sara-0002");
    const auto changed = [&](const std::string& sql) {
        return write([&](store::Connection& connection) -> base::Result<bool> {
            connection.database->session() << sql;
            return true;
        });
    };
    const auto faults = [&] {
        const auto check = store_->readers().read(
            [](store::Connection& connection) -> base::Result<logbook::ChainCheck> {
                return logbook::verify_database(connection);
            });
        return check ? check->findings().size() : 99;
    };
    const std::string log = true_log(*store_, now());
    EXPECT_NE(log.find(chamber.en), log.npos) << "whose word it was is public";
    EXPECT_FALSE(changed("UPDATE representations SET organisation_en = 'Somebody else'"));
    ASSERT_TRUE(changed("DROP TRIGGER representations_stay_as_begun"));
    ASSERT_TRUE(changed("UPDATE representations SET organisation_en = 'Somebody else'"));
    EXPECT_EQ(faults(), 2u) << "nobody speaks for another organisation afterwards: what was said"
                               " is not as it was logged, nor is who represents whom";
    ASSERT_TRUE(changed("UPDATE representations SET organisation_en = '" + chamber.en + "'"));
    ASSERT_TRUE(changed("DELETE FROM represented_comments"));
    EXPECT_EQ(faults(), 1u);
}

TEST_F(Representation, SpeaksOfCertainWordsWithoutTellingWhoDoes) {
    verify(sara_);
    contract::SubmitComment words{"key-of-sara-0001", "That is short."};
    words.representing = only_choice();
    words.passage = {"en", "at least 30 calendar days", {}, {}};
    const auto said = send<contract::CommentRecorded>("POST", article + "/comments", words, sara_);
    EXPECT_EQ(said.comment.organisation, chamber);
    EXPECT_EQ(said.comment.author, "");
    const auto opening = contract::decode<contract::PassageOpening>(said.receipt.opening);
    ASSERT_TRUE(opening);
    EXPECT_EQ(opening->author, "");
    EXPECT_EQ(opening->organisation.fa, chamber.fa);
    EXPECT_EQ(opening->passage.exact, words.passage.exact);
    EXPECT_EQ(said.receipt.opening.find('"' + name_of(sara_) + '"'), std::string::npos);
    true_log(*store_, now());
}

// ---- by the page alone

class PlainRepresentation : public PlainTown {
  protected:
    void represent(const std::string& cookie) {
        const auto me = get<contract::Me>("/api/v1/me", cookie);
        const auto done = store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                const auto person = connection.people.find_by_pseudonym(me.name);
                (void)connection.representatives.insert(
                    {person->id, {chamber.fa, chamber.en}, "letter 12", {}, morning});
                return true;
            });
        ASSERT_TRUE(done);
    }
};

TEST_F(PlainRepresentation, ChoosesInWhoseNameOneWrites) {
    open("/en/sign-in?next=/en/calls/e-participation/article-1");
    sign_in_by_form("09121234567");
    EXPECT_FALSE(says("In whose name")) << "whoever represents nobody is not asked";
    represent("session=" + jar_["session"]);
    open("/en/calls/e-participation/article-1");
    EXPECT_EQ(button_with("My own").get("aria-pressed"), "true");
    press("Tehran Chamber");
    EXPECT_EQ(button_with("Tehran Chamber").get("aria-pressed"), "true");
    fill("comment-field", "The chamber agrees.");
    press("Send comment");
    EXPECT_TRUE(says("Tehran Chamber of Commerce"));
    EXPECT_TRUE(says("verified representative"));
    const auto page = get<contract::UnitPage>(article);
    ASSERT_EQ(page.comments.size(), 1u);
    EXPECT_EQ(page.comments[0].organisation, chamber);
    open("/fa/calls/e-participation/article-1");
    EXPECT_TRUE(says(R"(نماینده تأییدشده)"));
}

} // namespace
} // namespace hamandish::journeys::representatives_test
