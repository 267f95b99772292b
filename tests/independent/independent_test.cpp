// Do verifiers that share no line with the server find its exports true, and tampered ones not?
#include "certificates_beside.h"
#include "late_acts.h"
#include "recognition_town.h"
#include "server/commands/ranking.h"
#include "server/documents/zip_archive.h"
#include "server/documents/zip_writer.h"

namespace hamandish::journeys::independent_test {
namespace {

TEST_F(Independent, VerifyAnExportAndRefuseTamperedOnes) {
    live();
    send<contract::CommentRecorded>(
        "POST", article + "/comments",
        contract::SubmitComment{"key-of-mina-0001", "shorter", "proposal", "Other words."},
        sign_in("09133333333"));
    keep_log(after_the_end);
    const std::string text = exported();
    ASSERT_TRUE(is_whole(text));
    ASSERT_TRUE(is_in_time(text));
    EXPECT_FALSE(is_whole(replaced(text, "Other words.", "Others' words"))) << "a proposed wording";
    EXPECT_FALSE(is_whole(replaced(text, "article-1", "article-3")));
    EXPECT_FALSE(is_whole(replaced(text, "\"vote_cast\"", "\"vote_changed\"")));
    EXPECT_FALSE(is_whole(replaced(text, "first", "other"))) << "an opening";
    EXPECT_FALSE(is_whole(replaced(text, "\"at_ms\":1", "\"at_ms\":2")));
    const std::size_t head = text.rfind("\"signature\":\"") + 13;
    std::string forged = text;
    forged[head] = forged[head] == 'a' ? 'b' : 'a';
    EXPECT_FALSE(is_whole(forged)) << "a signature";
    const std::size_t entry = text.find("{\"entry\"", text.size() / 2);
    std::string shorter = text;
    EXPECT_FALSE(is_whole(shorter.erase(entry, text.find('\n', entry) + 1 - entry)));
    EXPECT_FALSE(is_whole(text.substr(0, text.rfind("{\"head\"")))) << "no newest head";
}

TEST_F(Independent, ALogOfAnotherKeyIsNotTheOneExpected) {
    live();
    const std::string path = file("log.jsonl", exported());
    const auto& key = log_key_.public_key();
    EXPECT_TRUE(passes("verify_log.py", {path, evidence::hex_from_bytes(key.data(), key.size())}));
    EXPECT_FALSE(passes("verify_log.py", {path, std::string(64, '0')}));
}

TEST_F(Independent, FollowThePeriodOfACall) {
    live();
    extend_by(2);
    extend_by(1);
    keep_log(after_the_end);
    EXPECT_TRUE(is_in_time(exported()));
    ASSERT_TRUE(
        store_->writer().submit_and_wait([&](store::Connection& connection) -> base::Result<bool> {
            connection.database->session() << "DROP INDEX log_entries_once_extended";
            const std::int64_t index = connection.log.take_index();
            logbook::log_extension(connection, index,
                                   connection.calls.find(store::CallId{1}).value(), morning);
            return true;
        }));
    keep_log(after_the_end);
    EXPECT_TRUE(is_whole_but_out_of_time(exported())) << "it is no later than before";
}

TEST_F(Independent, FollowTheWithdrawalOfACall) {
    live();
    extend_by(2);
    withdraw();
    keep_log(after_the_end);
    const std::string text = exported();
    ASSERT_TRUE(is_whole(text));
    ASSERT_TRUE(is_in_time(text));
    EXPECT_FALSE(is_whole(replaced(text, "the reason told", "another reason")));
    const std::string at = "withdrawn_at_ms\\\":";
    const std::string later = replaced(text, at + "1", at + "2");
    EXPECT_FALSE(is_whole(later)) << "its instant";
    EXPECT_FALSE(is_in_time(later)) << "its instant";
    ASSERT_TRUE(
        store_->writer().submit_and_wait([&](store::Connection& connection) -> base::Result<bool> {
            connection.database->session() << "DROP INDEX log_entries_once_withdrawn";
            const std::int64_t index = connection.log.take_index();
            logbook::log_withdrawal(connection, index,
                                    connection.calls.find(store::CallId{1}).value(), morning);
            return true;
        }));
    keep_log(after_the_end);
    EXPECT_TRUE(is_whole_but_out_of_time(exported())) << "it was withdrawn before";
}

TEST_F(Independent, FindWhatCameOutsideOfThePeriod) {
    live();
    const auto card = get<contract::CallPage>(call).call;
    const std::int64_t limit = card.closes_at_ms + logbook::closing_grace_ms;
    const auto with_acts_at = [&](std::int64_t at_ms) {
        std::string text;
        const auto done = store_->writer().submit_and_wait(
            [&](store::Connection& connection) -> base::Result<bool> {
                take_in_acts(connection, {at_ms});
                logbook::sign_head(connection, log_key_, {at_ms});
                text.clear();
                TRY(logbook::write_export(connection,
                                          [&](std::string_view line) { text += line; }));
                return base::fail(base::ErrorCode::Conflict, "taken back");
            });
        EXPECT_FALSE(done);
        return text;
    };
    EXPECT_TRUE(is_in_time(with_acts_at(card.opens_at_ms)));
    EXPECT_TRUE(is_whole_but_out_of_time(with_acts_at(card.opens_at_ms - 1)));
    EXPECT_TRUE(is_in_time(with_acts_at(limit - 1)));
    EXPECT_TRUE(is_whole_but_out_of_time(with_acts_at(limit)));
    keep_log({limit});
    EXPECT_TRUE(is_in_time(exported()));
    const std::string behind_the_closing = with_acts_at(card.closes_at_ms - 1);
    EXPECT_FALSE(is_in_time(behind_the_closing));
    EXPECT_FALSE(is_whole(behind_the_closing)) << "its list of ballots has one more";
}

class IndependentRanking : public Beside<RecognitionTown> {
  protected:
    /// By the script, and by the command; both must agree.
    bool same(const std::string& log, const std::string& ranking) {
        const std::string log_path = file("log.jsonl", log);
        const std::string ranking_file = file("ranking.json", ranking);
        const bool by_script = passes("recompute_ranking.py", {log_path, ranking_file});
        testing::internal::CaptureStdout();
        const auto code = server::run_recompute_ranking({log_path, ranking_file, {}});
        testing::internal::GetCapturedStdout();
        EXPECT_EQ(by_script, code == server::ExitCode::Success) << ranking;
        return by_script;
    }
    /// Somebody appeals, and is granted so many points.
    void correct(std::size_t person, std::int64_t comment, const std::string& points) {
        const auto told = send<contract::MyPoints>(
            "POST", "/api/v1/me/points/appeals",
            contract::AppealPoints{"missing", 0, comment, "e-participation", "it is not right"},
            session(person));
        send<contract::ModerationQueue>(
            "POST", "/api/v1/staff/point-appeals/" + std::to_string(told.appeals.at(0).id),
            contract::DecidePoints{"grant", points, "so it is"}, staff(domain::Role::Moderator));
        keep_log();
    }
};

TEST_F(IndependentRanking, IsCountedAgainFromTheLogByteForByte) {
    six_are_useful();
    for (std::size_t i = 0; i < 6; ++i) {
        say(session(i), {"1360", "", "IR-23", "", "", {}, i > 0 ? "tehran" : "shiraz"});
        i == 0 ? wish(session(0), "name", "سارا \"S\" رضایی") : wish(session(i), "pseudonym");
    }
    const std::string log = exported();
    ASSERT_TRUE(passes("verify_log.py", {file("log.jsonl", log)}));
    for (const std::string& path :
         {ranking_path, std::string("/api/v1/ranking/current/IR-23"),
          std::string("/api/v1/ranking/current/university-tehran"),
          std::string("/api/v1/ranking/current/university-shiraz"),
          std::string("/api/v1/ranking/current/ngo"), std::string("/api/v1/ranking/1404-2/all")}) {
        const std::string ranking = *ask({"GET", path}).body;
        EXPECT_TRUE(same(log, ranking)) << ranking;
    }
    const std::string ranking = *ask({"GET", ranking_path}).body;
    EXPECT_FALSE(same(log, replaced(ranking, "\"score\":128", "\"score\":129")));
    EXPECT_FALSE(same(log, replaced(ranking, "\"place\":2", "\"place\":1")));
    EXPECT_FALSE(same(log, replaced(ranking, "\"people_count\":6", "\"people_count\":7")));
    correct(1, ids_[1], "7");
    correct(2, ids_[2], "-2");
    correct(5, ids_[6], "3");
    const std::string corrected = *ask({"GET", ranking_path}).body;
    EXPECT_NE(corrected, ranking);
    EXPECT_TRUE(same(exported(), corrected)) << corrected;
    EXPECT_FALSE(same(log, corrected)) << "without the corrections";
    hide(ids_[0]);
    keep_log();
    EXPECT_FALSE(same(exported(), ranking)) << "what was hidden since earns nothing";
    EXPECT_TRUE(same(exported(), *ask({"GET", ranking_path}).body));
}

/// The archive with other words in one part, whose checksum is made good.
std::string forged(const std::string& archive, const std::string& part, const std::string& what,
                   const std::string& with) {
    const auto opened = documents::ZipArchive::open(archive);
    std::vector<documents::ZipPart> parts;
    std::string sums;
    for (const char* name :
         {"README.fa.md", "README.en.md", "report.json", "statistics.csv", "days.csv",
          "population.csv", "units.csv", "votes.csv", "comments.csv", "concerns.csv",
          "concern_comments.csv", "concern_units.csv", "concern_groups.csv", "opinion_groups.csv",
          "opinion_group_comments.csv"}) {
        std::string text = opened->read(name).value_or("");
        const std::size_t at = name == part ? text.find(what) : text.npos;
        EXPECT_EQ(at == text.npos, name != part) << what;
        if (at != text.npos) text.replace(at, what.size(), with);
        sums += evidence::hex_from(evidence::sha256(text)) + "  " + name + "\n";
        parts.push_back({name, std::move(text)});
    }
    parts.push_back({"SHA256SUMS", sums});
    return documents::zip_from(parts).value_or("");
}

TEST_F(Independent, RecomputeAReportFromItsOpenDataAlone) {
    live_and_report();
    const std::string archive = *ask({"GET", call + "/report.zip"}).body;
    const std::string page = *ask({"GET", call + "/report"}).body;
    const auto agrees = [&](const std::string& bytes) {
        return passes("recompute_report.py",
                      {file("report.zip", bytes), file("report.json", page)});
    };
    ASSERT_TRUE(agrees(archive));
    ASSERT_TRUE(agrees(forged(archive, "README.en.md", "Nobody is named", "Nobody is shown")))
        << "a forgery whose figures are the same";
    EXPECT_FALSE(agrees(forged(archive, "statistics.csv", "IR-23,shown,9", "IR-23,shown,8")));
    EXPECT_FALSE(agrees(forged(archive, "statistics.csv", ",68\r", ",69\r"))) << "a rate";
    EXPECT_FALSE(agrees(forged(archive, "statistics.csv", "male,suppressed,", "male,shown,7")));
    EXPECT_FALSE(
        agrees(forged(archive, "statistics.csv", "0-14/female,shown,0", "0-14/female,shown,5")));
    EXPECT_FALSE(
        agrees(forged(archive, "statistics.csv", "45-54/male,suppressed,", "45-54/male,shown,7")));
    EXPECT_FALSE(
        agrees(forged(archive, "population.csv", "IR-23,IR-07,0-14,1", "IR-23,IR-07,0-14,2")));
    EXPECT_FALSE(agrees(forged(archive, "days.csv", "shown,22", "shown,23")));
    EXPECT_FALSE(agrees(
        forged(archive, "days.csv", "comments,not_stated,shown,0", "comments,not_stated,shown,5")));
    EXPECT_FALSE(agrees(forged(archive, "votes.csv", ",disagree", ",agree")));
    EXPECT_FALSE(
        agrees(forged(archive, "units.csv", "article-1,article,1", "article-9,article,1")));
    EXPECT_FALSE(agrees(forged(archive, "comments.csv", ",waiting,", ",answered,")));
    EXPECT_FALSE(agrees(forged(archive, "comments.csv", ",1,,,,\r\n", ",,,,,\r\n"))) << "a reply";
    EXPECT_FALSE(agrees(forged(archive, "comments.csv",
                               "Blind people cannot use the website with a screen reader",
                               "The website must work with the screen reader of blind people")))
        << "one text less";
    EXPECT_FALSE(agrees(forged(archive, "concern_comments.csv", "1,1\r\n", "")));
    EXPECT_FALSE(agrees(forged(archive, "concern_units.csv", "article-1,3,3", "article-1,2,3")));
    EXPECT_FALSE(agrees(forged(archive, "report.json", "\"owed_count\":1", "\"owed_count\":2")));
    EXPECT_FALSE(
        agrees(forged(archive, "report.json", "\"hidden_count\":0", "\"hidden_count\":1")));
}

using IndependentCertificate = CertificatesBeside<ReportTown>;

/// A certificate as its person gets it, with what anyone needs to check it.
TEST_F(IndependentCertificate, HoldsAsJsonAndAsATokenUntilItIsRevoked) {
    const std::string sara = sign_in("09121111111");
    vote(sara, "agree");
    pass_deadline();
    const auto about = ask_certificate(sign_in("09121111111"), "سارا \"S\"");
    expect_it_holds_until_revoked(about, "http://h/verify/" + about.number);
}

TEST_F(IndependentCertificate, IsReadOffItsPage) {
    vote(sign_in("09121111111"), "agree");
    pass_deadline();
    const auto about = ask_certificate(sign_in("09121111111"), "سارا رضایی");
    const std::string address = "http://h/verify/" + about.number;
    EXPECT_TRUE(is_printed(about, address, "تحقیقات و فناوری"));
    EXPECT_FALSE(is_printed(about, address + "X", "تحقیقات و فناوری"));
    EXPECT_FALSE(is_printed(about, address, "agree")) << "nothing of an opinion";
}

/// A form to be filled in by hand: what it asks, in both languages, and where the text is.
TEST_F(Independent, ReadAFormOffItsPages) {
    const std::string pdf = *ask({"GET", "/calls/e-participation/form.pdf"}).body;
    const auto says = [&](const std::string& address, const std::string& word) {
        return passes("read_paper.py",
                      {file("form.pdf", pdf), "3+", address, "Take part on paper",
                       "مشارکت روی کاغذ", "I prefer not to say", "Number of the sheet:", word});
    };
    const std::string address = "http://h/calls/e-participation";
    for (const std::string word : {"Agree", "موافق", "Proposal", "NGO"})
        EXPECT_TRUE(says(address, word)) << word;
    EXPECT_FALSE(says(address + "X", "Agree"));
    EXPECT_FALSE(says(address, "a word that no form has"));
}

/// A report on paper: the numbers of its page, in both languages.
TEST_F(Independent, ReadAReportOffItsPages) {
    live_and_report();
    const std::string pdf = *ask({"GET", "/calls/e-participation/report.pdf"}).body;
    const auto report = get<contract::Report>(call + "/report");
    ASSERT_EQ(report.call.participant_count, 22);
    const auto says = [&](const std::string& word) {
        return passes("read_paper.py",
                      {file("report.pdf", pdf), "4+", "http://h/calls/e-participation/report",
                       report.call.title.en, report.call.owner.fa, "گزارش مشارکت",
                       "Report on participation", "thirty days", word});
    };
    for (const std::string word : {"22", "۲۲", "Tehran", "تهران", "Women 11", "Men hidden"})
        EXPECT_TRUE(says(word)) << word;
    EXPECT_FALSE(says("Men 8")) << "a number that is hidden on the page";
}

/// Where numbers are hidden, and beside a comment whose author is erased.
TEST_F(Independent, CompareTheFacesOfAReport) {
    live_and_report();
    const std::string json = *ask({"GET", call + "/report"}).body;
    const auto fault = [&](const std::string& told, const std::string& name,
                           const std::string& address) {
        return fault_of("compare_faces.py",
                        {file("told.json", told), file(name, *ask({"GET", address}).body)});
    };
    const std::string other = replaced(json, R"("count":11)", R"("count":12)");
    const std::string path = "/calls/e-participation/report";
    for (const auto& [name, address] :
         {std::pair<std::string, std::string>{"fa.html", "/fa" + path},
          {"en.html", "/en" + path},
          {"report.pdf", path + ".pdf"}}) {
        EXPECT_EQ(fault(json, name, address), "") << name;
        EXPECT_NE(fault(other, name, address), "") << name;
    }
    const std::string page = replaced(*ask({"GET", "/en" + path}).body,
                                      R"(aria-label="By channel")", R"(aria-label="By planet")");
    EXPECT_NE(fault_of("compare_faces.py", {file("told.json", json), file("en.html", page)})
                  .find("By planet"),
              std::string::npos)
        << "a table that nobody knows";
}

} // namespace
} // namespace hamandish::journeys::independent_test
