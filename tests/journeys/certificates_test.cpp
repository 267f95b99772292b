// A citizen who took part has it certified; anyone checks it; it can be revoked.
#include "contract/certificate_messages.h"
#include "contract/credential.h"
#include "contract/own_data_messages.h"
#include "i18n/jalali.h"
#include "server/credentials/proven.h"
#include "server/credentials/status_list.h"
#include "server/usecases/certificates.h"
#include "town.h"

namespace hamandish::journeys::certificates_test {
namespace {

using base::ErrorCode;
using contract::AskCertificate;
using contract::Certificate;

const std::string ask_path = call + "/certificate";

class Certificates : public Town {
  protected:
    /// Took part, and the deadline has passed.
    std::string participant() {
        const std::string sara = sign_in("09121111111");
        send<contract::Counted>("PUT", article + "/vote", contract::Choose{"agree"}, sara);
        pass_deadline();
        return sign_in("09121111111"); // forty days later
    }
    Certificate ask_for(const std::string& cookie, const std::string& name = {}) {
        return send<Certificate>("POST", ask_path, AskCertificate{name}, cookie);
    }
    std::string file(const std::string& path) {
        const auto response = ask({"GET", path});
        EXPECT_EQ(response.status, 200) << path;
        EXPECT_EQ(header(response, "Access-Control-Allow-Origin"), "*") << path;
        return *response.body;
    }
    base::Result<credentials::Proven> proven(const std::string& text) {
        return credentials::proven_from(
            text, contract::key_methods_from(file("/.well-known/did.json")).value());
    }
    bool revoked_by_list(const std::string& credential) {
        const auto summary = contract::credential_summary_from(credential).value();
        const auto list = proven(file(summary.status_list.substr(std::string("http://h").size())));
        return credentials::is_bit_set(
                   contract::status_list_summary_from(list.value().document).value().encoded_list,
                   summary.status_index)
            .value();
    }
    base::Status revoke(const std::string& number, const std::string& reason) {
        const auto done = store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                TRY(usecases::revoke_certificate(connection, number, reason, now()));
                return true;
            });
        if (!done) return tl::unexpected(done.error());
        return {};
    }
    static std::string body_of(const std::string& name) {
        return contract::encode(AskCertificate{name});
    }
};

TEST_F(Certificates, ACertificateIsForWhoTookPartOnceTheCallIsClosed) {
    expect_problem({"POST", ask_path, body_of("")}, 401, ErrorCode::SignInNeeded, "");
    const std::string sara = sign_in("09121111111");
    send<contract::Counted>("PUT", article + "/vote", contract::Choose{"agree"}, sara);
    expect_problem({"POST", ask_path, body_of(""), sara}, 409, ErrorCode::TooEarly, "certificate");
    EXPECT_TRUE(get<contract::MyCertificates>("/api/v1/me/certificates", sara).calls.empty());
    pass_deadline();
    const std::string reza = sign_in("09122222222");
    expect_problem({"POST", ask_path, body_of(""), reza}, 403, ErrorCode::Forbidden,
                   "participation");
    expect_problem({"POST", "/api/v1/calls/nowhere/certificate", body_of(""), reza}, 404,
                   ErrorCode::NotFound, "call");
    EXPECT_TRUE(get<contract::MyCertificates>("/api/v1/me/certificates", reza).calls.empty());
    EXPECT_EQ(rows("certificates"), 0);
}

TEST_F(Certificates, RefusalsSayWhyInTheirOwnWords) {
    pass_deadline();
    const auto refused = ask({"POST", ask_path, body_of(""), sign_in("09122222222")});
    const auto problem = contract::decode<contract::Problem>(*refused.body).value();
    EXPECT_NE(problem.message.en.find("took part"), std::string::npos) << problem.message.en;
}

TEST_F(Certificates, ItIsMadeOutToThePseudonymOrToTheNameThatIsWished) {
    const std::string sara = participant();
    const auto mine = get<contract::MyCertificates>("/api/v1/me/certificates", sara);
    ASSERT_EQ(mine.calls.size(), 1u);
    EXPECT_EQ(mine.calls[0].call_slug, "e-participation");
    EXPECT_EQ(mine.calls[0].number, "");
    expect_problem({"POST", ask_path, body_of("two\nlines"), sara}, 422, ErrorCode::TextForbidden,
                   "name");
    const auto about = ask_for(sara, " سارا رضایی ");
    EXPECT_EQ(about.name, "سارا رضایی");
    EXPECT_FALSE(about.is_pseudonym);
    EXPECT_EQ(about.state, "valid");
    EXPECT_EQ(ask_for(sara, "another"), about) << "one for each person and call, its name for ever";
    EXPECT_EQ(get<contract::MyCertificates>("/api/v1/me/certificates", sara).calls[0].number,
              about.number);
    EXPECT_EQ(rows("certificates"), 1);
}

TEST_F(Certificates, AnyoneChecksItByItsNumberHoweverItIsTyped) {
    const std::string sara = participant();
    const auto about = ask_for(sara);
    EXPECT_EQ(about.name, get<contract::Me>("/api/v1/me", sara).name);
    EXPECT_TRUE(about.is_pseudonym);
    std::string typed = about.number;
    for (char& letter : typed) letter = static_cast<char>(std::tolower(letter));
    EXPECT_EQ(get<Certificate>("/api/v1/certificates/" + typed), about);
    expect_problem({"GET", "/api/v1/certificates/0000-0000-0001"}, 404, ErrorCode::NotFound,
                   "certificate");
    for (const char* language : {"fa", "en", "ar"}) {
        const auto page = ask({"GET", "/" + std::string(language) + "/verify/" + about.number});
        EXPECT_EQ(page.status, 200);
        EXPECT_NE(page.body->find(about.number), std::string::npos) << language;
    }
    EXPECT_NE(ask({"GET", "/en/verify/" + about.number}).body->find("is valid"), std::string::npos);
    const auto unknown = ask({"GET", "/en/verify/1111-1111-1111"});
    EXPECT_EQ(unknown.status, 404);
    EXPECT_NE(unknown.body->find("No certificate"), std::string::npos);
    EXPECT_EQ(ask({"GET", "/en/verify"}).status, 200);
}

TEST_F(Certificates, BothFilesAreProvenByThePublishedKeysAndSayNothingOfOpinions) {
    const auto about = ask_for(participant(), "Sara");
    const std::string json = file("/certificates/" + about.number + ".json"),
                      token = file("/certificates/" + about.number + ".jwt");
    for (const std::string& text : {json, token}) {
        const auto document = proven(text).value().document;
        const auto summary = contract::credential_summary_from(document).value();
        EXPECT_EQ(summary.holder, "Sara");
        EXPECT_EQ(summary.id, "http://h/fa/verify/" + about.number);
        EXPECT_EQ(summary.issuer, "did:web:h");
        EXPECT_NE(summary.achievement.find(about.call_title.fa), std::string::npos);
        EXPECT_NE(summary.achievement.find(about.call_title.en), std::string::npos);
        for (const char* opinion : {"agree", "article-1", "vote", "count"})
            EXPECT_EQ(document.find(opinion), std::string::npos) << opinion;
    }
    std::string changed = json;
    changed.replace(changed.find("Sara"), 4, "Reza");
    EXPECT_EQ(proven(changed).error().where, "signature");
    EXPECT_NE(file("/.well-known/jwks.json").find("\"kid\":\"did:web:h#key-1\""),
              std::string::npos);
    EXPECT_FALSE(revoked_by_list(json));
}

/// What is on it, and whether others can read it, is asked in tests/independent.
TEST_F(Certificates, ItsPageForPrintIsOfferedAndTheSameHoweverItIsAskedFor) {
    const std::string sara = participant();
    const auto about = ask_for(sara, "سارا رضایی");
    const std::string path = "/certificates/" + about.number + ".pdf";
    const auto response = ask({"GET", path});
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(header(response, "Content-Type"), "application/pdf");
    EXPECT_EQ(header(response, "Cache-Control"), "no-store") << "a revocation is seen at once";
    EXPECT_EQ(header(response, "Content-Disposition"),
              "attachment; filename=\"certificate-" + about.number + ".pdf\"");
    EXPECT_TRUE(response.body->starts_with("%PDF-"));
    std::string typed = about.number;
    for (char& letter : typed) letter = static_cast<char>(std::tolower(letter));
    EXPECT_EQ(file("/certificates/" + typed + ".pdf"), *response.body);
    for (const std::string& page : {"/en/verify/" + about.number, std::string("/fa/me")})
        EXPECT_NE(ask({"GET", page, {}, sara}).body->find("href=\"" + path + "\""),
                  std::string::npos)
            << page;
}

TEST_F(Certificates, PrintingIsLimitedByAddress) {
    Ask print{"GET", "/certificates/0000-0000-0001.pdf"};
    print.address = "192.0.2.1";
    for (int i = 0; i < domain::prints_per_address.burst; ++i) ask(print);
    EXPECT_EQ(ask(print).status, 429);
    print.address = "192.0.2.2";
    EXPECT_EQ(ask(print).status, 404);
}

/// What a phone does that reads the code on paper.
TEST_F(Certificates, AnAddressWithoutALanguageLeadsToTheReadersOwn) {
    const auto about = ask_for(participant());
    const auto led = [&](const std::string& liked) {
        Ask reader{"GET", "/verify/" + about.number};
        reader.accept_language = liked;
        const auto response = ask(reader);
        EXPECT_EQ(response.status, 302);
        EXPECT_EQ(header(response, "Vary"), "Accept-Language");
        return header(response, "Location");
    };
    EXPECT_EQ(led(""), "/fa/verify/" + about.number);
    EXPECT_EQ(led("de,en;q=0.8,fa;q=0.5"), "/en/verify/" + about.number);
    EXPECT_EQ(ask({"GET", led("en")}).status, 200);
    EXPECT_EQ(header(ask({"GET", "/verify"}), "Location"), "/fa/verify");
    EXPECT_EQ(header(ask({"GET", "/verify//example.org"}), "Location"), "/fa/verify//example.org");
}

TEST_F(Certificates, RevocationIsSeenOnThePageAndInTheList) {
    const auto about = ask_for(participant(), "Sara");
    const std::string json = file("/certificates/" + about.number + ".json");
    EXPECT_EQ(revoke(about.number, "no").error().code, ErrorCode::TextEmpty) << "a reason";
    EXPECT_EQ(revoke("0000-0000-0001", "some mistake").error().code, ErrorCode::NotFound);
    ASSERT_TRUE(revoke(about.number, "issued by mistake"));
    EXPECT_EQ(revoke(about.number, "issued by mistake").error().code, ErrorCode::Conflict);
    const auto after = get<Certificate>("/api/v1/certificates/" + about.number);
    EXPECT_EQ(after.state, "revoked");
    EXPECT_EQ(after.reason, "issued by mistake");
    EXPECT_TRUE(revoked_by_list(json));
    const auto page = ask({"GET", "/en/verify/" + about.number});
    EXPECT_NE(page.body->find("has been revoked"), std::string::npos);
    EXPECT_NE(page.body->find("issued by mistake"), std::string::npos);
    EXPECT_EQ(page.body->find(".pdf"), std::string::npos) << "nothing of it is printed any more";
    const auto print = ask({"GET", "/certificates/" + about.number + ".pdf"});
    EXPECT_EQ(print.status, 410);
    const auto problem = contract::decode<contract::Problem>(*print.body).value();
    EXPECT_NE(problem.message.en.find("revoked"), std::string::npos) << problem.message.en;
    EXPECT_NE(problem.message.fa.find("باطل"), std::string::npos) << problem.message.fa;
}

TEST_F(Certificates, ErasingTheAccountRevokesAndTakesTheNameAway) {
    const std::string sara = participant();
    const auto about = ask_for(sara, "Sara Rezaei");
    const std::string json = file("/certificates/" + about.number + ".json");
    ASSERT_EQ(ask({"POST", "/api/v1/me/erasure", contract::encode(contract::EraseMe{false}), sara})
                  .status,
              200);
    const auto after = get<Certificate>("/api/v1/certificates/" + about.number);
    EXPECT_EQ(after.state, "revoked");
    EXPECT_EQ(after.name, "");
    EXPECT_EQ(after.reason, "erased");
    EXPECT_TRUE(revoked_by_list(json)) << "also for who kept the file";
    for (const std::string& path :
         {"/certificates/" + about.number + ".json", "/certificates/" + about.number + ".jwt"})
        EXPECT_EQ(ask({"GET", path}).status, 404) << path;
    EXPECT_EQ(ask({"GET", "/certificates/" + about.number + ".pdf"}).status, 410);
    EXPECT_EQ(ask({"GET", "/fa/verify/" + about.number}).body->find("Rezaei"), std::string::npos);
}

TEST_F(Certificates, AfterARotationOldAndNewAreTrue) {
    const std::string sara = participant();
    const auto about = ask_for(sara);
    keys_.push_back(ops::SigningKey::from_bytes({7, 8, 9}));
    pass_deadline(); // the server starts anew
    const auto json = file("/certificates/" + about.number + ".json");
    EXPECT_EQ(proven(json).value().method, "did:web:h#key-1");
    EXPECT_EQ(proven(file("/credentials/status/1")).value().method, "did:web:h#key-2");
}

class YearCertificates : public Certificates {
  protected:
    /// Past the end of every year in which a call of the town ended.
    std::string a_year_later(const std::string& mobile) {
        set_clock({morning.ms + 400 * base::ms_per_day});
        return sign_in(mobile);
    }
    static std::string path_of(std::int64_t year) {
        return "/api/v1/me/certificates/" + std::to_string(year);
    }
};

TEST_F(YearCertificates, AYearThatIsOverIsCertifiedByTheNumberOfItsCalls) {
    const std::string early = participant();
    const auto before = get<contract::MyCertificates>("/api/v1/me/certificates", early);
    EXPECT_TRUE(before.years.empty()) << "it is not over";
    const std::string sara = a_year_later("09121111111");
    const auto mine = get<contract::MyCertificates>("/api/v1/me/certificates", sara);
    ASSERT_EQ(mine.years.size(), 1u);
    EXPECT_EQ(mine.years[0].call_count, 1);
    const std::string path = path_of(mine.years[0].year);
    const auto about = send<Certificate>("POST", path, AskCertificate{"Sara Rezaei"}, sara);
    EXPECT_EQ(about.year, mine.years[0].year);
    EXPECT_EQ(about.call_count, 1);
    EXPECT_EQ(about.call_slug, "");
    EXPECT_GE(about.closes_at_ms - about.opens_at_ms, 365 * base::ms_per_day);
    EXPECT_EQ(send<Certificate>("POST", path, AskCertificate{"another"}, sara), about);
    EXPECT_EQ(get<contract::MyCertificates>("/api/v1/me/certificates", sara).years[0].number,
              about.number);
    const auto of_call = ask_for(sara);
    EXPECT_NE(of_call.number, about.number) << "one does not stand in the other's way";
}

TEST_F(YearCertificates, RefusesWhatCannotBeCertified) {
    const auto refused = [&](const std::string& year, int status, ErrorCode code,
                             const std::string& where, const std::string& cookie) {
        expect_problem({"POST", "/api/v1/me/certificates/" + year, body_of(""), cookie}, status,
                       code, where);
    };
    const std::string sara = participant();
    const int this_year = i18n::jalali_from_day(base::tehran_day(now())).year;
    refused(std::to_string(this_year), 409, ErrorCode::TooEarly, "year", sara);
    refused(std::to_string(this_year + 1), 409, ErrorCode::TooEarly, "year", sara);
    refused(std::to_string(this_year - 1), 403, ErrorCode::Forbidden, "participation_in_year",
            sara);
    for (const char* year : {"14o4", "140", "14040", "0000", "-404", "2026"})
        refused(year, 404, ErrorCode::NotFound, "year", sara);
    refused("1404", 401, ErrorCode::SignInNeeded, "", {});
    const std::string reza = a_year_later("09122222222");
    refused(std::to_string(this_year), 403, ErrorCode::Forbidden, "participation_in_year", reza);
    EXPECT_EQ(rows("certificates"), 0);
}

TEST_F(YearCertificates, IsProvenCheckedPrintedAndRevokedAsThoseOfCalls) {
    (void)participant();
    const std::string sara = a_year_later("09121111111");
    const auto year = get<contract::MyCertificates>("/api/v1/me/certificates", sara).years.at(0);
    const auto about =
        send<Certificate>("POST", path_of(year.year), AskCertificate{"Sara Rezaei"}, sara);
    const std::string json = file("/certificates/" + about.number + ".json");
    for (const std::string& text : {json, file("/certificates/" + about.number + ".jwt")}) {
        const auto summary =
            contract::credential_summary_from(proven(text).value().document).value();
        EXPECT_EQ(summary.holder, "Sara Rezaei");
        EXPECT_NE(summary.achievement.find("1 call for participation in the Iranian year " +
                                           std::to_string(year.year)),
                  std::string::npos)
            << summary.achievement;
    }
    const auto page = ask({"GET", "/en/verify/" + about.number});
    EXPECT_NE(page.body->find("Took part in 1 call"), std::string::npos);
    EXPECT_EQ(page.body->find("See the call"), std::string::npos);
    EXPECT_TRUE(file("/certificates/" + about.number + ".pdf").starts_with("%PDF-"));
    ASSERT_TRUE(revoke(about.number, "issued by mistake"));
    EXPECT_TRUE(revoked_by_list(json));
    EXPECT_EQ(get<Certificate>("/api/v1/certificates/" + about.number).state, "revoked");
}

TEST_F(Certificates, OtherFilesThereAreNone) {
    for (const char* path :
         {"/certificates/", "/certificates/x", "/certificates/0000-0000-0001.json",
          "/certificates/0000-0000-0001.pdf", "/certificates/x.pdf",
          "/certificates/0000-0000-0001.exe", "/certificates/../hamandish.key",
          "/credentials/status/0", "/credentials/status/2", "/credentials/status/x"})
        EXPECT_EQ(ask({"GET", path}).status, 404) << path;
}

} // namespace
} // namespace hamandish::journeys::certificates_test
