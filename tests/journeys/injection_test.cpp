// Markup and quotation marks wherever people and staff may write a name, a wording or a reason:
// what is read of them afterwards is text.
#include "contract/certificate_messages.h"
#include "contract/draft_messages.h"
#include "contract/representative_messages.h"
#include "recognition_town.h"
#include "true_log.h"

#include <sstream>

namespace hamandish::journeys::injection_test {
namespace {

using domain::Role;

/// Closes an attribute, opens an element, and runs if any browser believes it.
const std::string evil = R"("><img src=x onerror=alert(1)>&')";
const std::string as_text = "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&amp;'";
const contract::Bilingual evil_names{evil + " فا", evil + " en"};

class Injection : public RecognitionTown {
  protected:
    /// The page holds what was written, and not as markup.
    void expect_text(const std::string& path, const std::string& cookie = {}) {
        const auto response = ask({"GET", path, {}, cookie});
        EXPECT_EQ(response.status, 200) << path;
        EXPECT_EQ(response.body->find("<img src=x"), std::string::npos) << path;
        EXPECT_NE(response.body->find(as_text), std::string::npos) << path << *response.body;
    }
    /// Speaks for an organisation whose name is an attack.
    void speak_for_organisation(const std::string& cookie) {
        const auto all = send<contract::Representatives>(
            "POST", "/api/v1/staff/representatives",
            contract::VerifyRepresentative{name_of(cookie), evil_names, "letter 12 of the bureau"},
            staff(Role::Administrator));
        ASSERT_EQ(all.representatives.size(), 1u);
        contract::SubmitComment said{"key-of-sara-0001", "For us all", "comment"};
        said.representing = all.representatives[0].id;
        (void)send<contract::CommentRecorded>("POST", article + "/comments", said, cookie);
    }
    /// An adult's own name.
    void be_called(std::size_t person, const std::string& name) {
        contract::Profile profile;
        profile.birth_year = "1360";
        say(session(person), profile);
        EXPECT_EQ(wish(session(person), "name", name).name, name);
    }
};

/// Names ran scripts on another platform (CVE-2026-23891).
TEST_F(Injection, InjectionThroughNames) {
    const std::string admin = staff(Role::Administrator);
    const contract::Organisation one{"evil", "ministry", "unit", evil_names};
    (void)send<contract::Organisation>("POST", "/api/v1/staff/organisations",
                                       contract::AddOrganisation{one, "made by the test"}, admin);
    expect_text("/en/staff/people", admin);
    expect_text("/fa/staff/people", admin);
    speak_for_organisation(newcomer());
    expect_text("/en/calls/e-participation/article-1");
    expect_text("/en/staff/representatives", admin);
    six_are_useful();
    be_called(0, evil);
    for (std::size_t i = 1; i < 6; ++i) wish(session(i), "pseudonym");
    expect_text("/en/ranking");
    const auto certificate = send<contract::Certificate>(
        "POST", call + "/certificate", contract::AskCertificate{evil}, session(0));
    EXPECT_EQ(certificate.name, evil);
    expect_text("/en/verify/" + certificate.number);
}

TEST_F(Injection, InjectionThroughUniversities) {
    (void)send<contract::Organisation>(
        "POST", "/api/v1/staff/organisations",
        contract::AddOrganisation{{"evil", "ministry", "university", evil_names},
                                  "made by the test"},
        staff(Role::Administrator));
    six_are_useful();
    for (std::size_t i = 0; i < 6; ++i) {
        say(session(i), {"", "", "", "", "", {}, "evil"});
        wish(session(i), "pseudonym");
    }
    expect_text("/en/profile", session(0));
    expect_text("/en/ranking");
    expect_text("/fa/ranking/current/university-evil");
}

TEST_F(Injection, InjectionThroughAppealsAboutPoints) {
    const std::string sara = newcomer(), moderator = staff(Role::Moderator);
    const std::string forged = "\n{\"kind\":\"forged\"}\n";
    const auto said = contribute(sara, "comment", evil);
    const auto told = send<contract::MyPoints>(
        "POST", "/api/v1/me/points/appeals",
        contract::AppealPoints{"missing", 0, said.id, "e-participation", evil + forged}, sara);
    expect_text("/en/my-points", sara);
    expect_text("/en/staff/moderation", moderator);
    (void)send<contract::ModerationQueue>(
        "POST", "/api/v1/staff/point-appeals/" + std::to_string(told.appeals.at(0).id),
        contract::DecidePoints{"grant", "3", "why " + evil + forged}, moderator);
    expect_text("/fa/my-points", sara);
    std::istringstream lines(true_log(*store_, now()));
    for (std::string line; std::getline(lines, line);)
        EXPECT_TRUE(line.starts_with('{') && line.ends_with('}')) << line;
}

/// The page of versions ran scripts on another platform (CVE-2024-41673).
TEST_F(Injection, InjectionThroughDiffs) {
    const std::string old = get<contract::UnitPage>(article).unit.text.fa;
    (void)send<contract::CommentRecorded>(
        "POST", article + "/comments",
        contract::SubmitComment{"key-of-sara-0001", "Like this", "proposal", old + " " + evil},
        newcomer());
    expect_text("/fa/calls/e-participation/article-1");
    pass_deadline();
    const std::string lead = staff(Role::Lead), draft = "/api/v1/staff/drafts/e-participation-v2";
    const auto page = send<contract::DraftPage>(
        "POST", "/api/v1/staff/calls/e-participation/versions", contract::Empty{}, lead);
    const auto unit = std::find_if(page.units.begin(), page.units.end(), [](const auto& each) {
        return each.kind == "article" && each.number == 1;
    });
    ASSERT_NE(unit, page.units.end());
    (void)send<contract::DraftSaved>(
        "PUT", draft + "/words",
        contract::SaveDraft{{{unit->id, "text", "fa", unit->text.fa + " " + evil},
                             {unit->id, "text", "en", unit->text.en + " " + evil},
                             {0, "questions", "fa", "یادداشت " + evil},
                             {0, "questions", "en", "A note " + evil}}},
        lead);
    expect_text("/en/staff/drafts/e-participation-v2", lead);
    (void)send<contract::DraftPage>("POST", draft + "/adoption",
                                    contract::AdoptDraft{"resolution " + evil}, lead);
    for (const std::string language : {"/fa", "/en"}) {
        const std::string path = language + "/calls/e-participation/versions/2";
        expect_text(path);
        EXPECT_NE(ask({"GET", path}).body->find("<ins>"), std::string::npos) << "there is a diff";
    }
}

/// The records of what was done are read by those whom an attacker would like best: staff, auditors
/// and whoever verifies the log (CVE-2024-43415 of another platform).
/// tests/robust/server_log_test.cpp has the server's own lines.
TEST_F(Injection, InjectionThroughLogs) {
    const std::string forged = "\n{\"kind\":\"forged\"}\n";
    const auto proposal = contribute(newcomer(), "proposal", "Say it in one line");
    const auto said = contribute(newcomer(), "comment", evil + forged);
    contract::WriteAnswer words{0, {proposal.id}, "accepted", {evil + forged, evil + forged}, {}};
    const auto queue = send<contract::AnswerQueue>(
        "POST", "/api/v1/staff/calls/e-participation/answers", words, staff(Role::Editor));
    ASSERT_EQ(queue.written.size(), 1u);
    (void)send<contract::AnswerQueue>(
        "POST",
        "/api/v1/staff/answers/" + std::to_string(queue.written[0].group.answer.id) + "/review",
        contract::ReviewAnswer{true, {}}, staff(Role::Lead));
    (void)send<contract::ModerationQueue>(
        "POST", "/api/v1/staff/comments/" + std::to_string(said.id) + "/moderation",
        contract::ModerateComment{"hide", "advertising", "why " + evil}, staff(Role::Moderator));
    expect_text("/en/calls/e-participation/moderation");
    expect_text("/en/staff/acts", staff(Role::Auditor));
    const std::string log = true_log(*store_, now());
    EXPECT_NE(log.find("onerror=alert(1)"), log.npos) << "reasons are public words of the log";
    std::istringstream lines(log);
    for (std::string line; std::getline(lines, line);) {
        EXPECT_EQ(line.find("{\"kind\":\"forged\""), line.npos) << line;
        EXPECT_TRUE(line.starts_with('{') && line.ends_with('}')) << line;
    }
}

} // namespace
} // namespace hamandish::journeys::injection_test
