// Do verifiers that share no line with the server find its exports true, and tampered ones not?
#include "contract/question_messages.h"
#include "log_town.h"

#include <cstdlib>
#include <fstream>

namespace hamandish::journeys {
namespace {

class Independent : public LogTown {
  protected:
    /// Writes a file beside the database and gives its path.
    std::string file(const std::string& name, const std::string& text) {
        const std::string path = folder_ + "/" + name;
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }
    static bool passes(const std::string& script, const std::vector<std::string>& arguments) {
        std::string command =
            HAMANDISH_PYTHON " " HAMANDISH_SOURCE_DIR "/tests/independent/" + script;
        for (const std::string& one : arguments) command += " '" + one + "'";
        return std::system((command + " > /dev/null 2>&1").c_str()) == 0;
    }
    bool verifies(const std::string& text) {
        return passes("verify_log.py", {file("log.jsonl", text)});
    }
    static std::string replaced(std::string text, const std::string& what,
                                const std::string& with) {
        const std::size_t at = text.find(what);
        EXPECT_NE(at, std::string::npos) << what;
        return at == std::string::npos ? text : text.replace(at, what.size(), with);
    }
    static constexpr base::Instant after_the_end{morning.ms + 40 * base::ms_per_day};
};

TEST_F(Independent, VerifyAnExportAndRefuseTamperedOnes) {
    live();
    send<contract::CommentRecorded>(
        "POST", article + "/comments",
        contract::SubmitComment{"key-of-mina-0001", "shorter", "proposal", "Other words."},
        sign_in("09133333333"));
    keep_log(after_the_end);
    const std::string text = exported();
    ASSERT_TRUE(verifies(text));
    EXPECT_FALSE(verifies(replaced(text, "Other words.", "Others' words"))) << "a proposed wording";
    EXPECT_FALSE(verifies(replaced(text, "article-1", "article-3")));
    EXPECT_FALSE(verifies(replaced(text, "\"vote_cast\"", "\"vote_changed\"")));
    EXPECT_FALSE(verifies(replaced(text, "first", "other"))) << "an opening";
    EXPECT_FALSE(verifies(replaced(text, "\"at_ms\":1", "\"at_ms\":2")));
    const std::size_t head = text.rfind("\"signature\":\"") + 13;
    std::string forged = text;
    forged[head] = forged[head] == 'a' ? 'b' : 'a';
    EXPECT_FALSE(verifies(forged)) << "a signature";
    const std::size_t entry = text.find("{\"entry\"", text.size() / 2);
    std::string shorter = text;
    EXPECT_FALSE(verifies(shorter.erase(entry, text.find('\n', entry) + 1 - entry)));
    EXPECT_FALSE(verifies(text.substr(0, text.rfind("{\"head\"")))) << "no newest head";
}

TEST_F(Independent, ALogOfAnotherKeyIsNotTheOneExpected) {
    live();
    const std::string path = file("log.jsonl", exported());
    const auto& key = log_key_.public_key();
    EXPECT_TRUE(passes("verify_log.py", {path, evidence::hex_from_bytes(key.data(), key.size())}));
    EXPECT_FALSE(passes("verify_log.py", {path, std::string(64, '0')}));
}

TEST_F(Independent, RecountTheVotesFromOpenDataAlone) {
    live();
    pass_deadline();
    keep_log(after_the_end);
    const std::string ballots = *ask({"GET", call + "/ballots"}).body;
    const std::string log = file("log.jsonl", exported());
    const std::string report = file("report.json", *ask({"GET", call + "/report"}).body);
    const auto counts = [&](const std::string& list) {
        return passes("recount.py", {file("ballots.json", list), log, report});
    };
    ASSERT_TRUE(counts(ballots));
    EXPECT_FALSE(counts(replaced(ballots, "\"choice\":\"agree\"", "\"choice\":\"pass\"")));
    EXPECT_FALSE(counts(replaced(ballots, "\"agree\":1", "\"agree\":2")));
    const std::size_t first = ballots.find("{\"ballot\":"), end = ballots.find("},", first) + 2;
    std::string fewer = ballots, twice = ballots;
    EXPECT_FALSE(counts(fewer.erase(first, end - first)));
    EXPECT_FALSE(counts(twice.insert(first, ballots.substr(first, end - first))));
    EXPECT_FALSE(
        passes("recount.py", {file("ballots.json", ballots), log,
                              file("report.json", replaced(*ask({"GET", call + "/report"}).body,
                                                           "\"agree\":1", "\"agree\":7"))}));
}

TEST_F(Independent, RecountAQuestionFromOpenDataAlone) {
    live();
    ASSERT_TRUE(server::add_demo_questions(*store_, now()));
    const std::string vote = call + "/questions/first-steps";
    const std::vector<std::vector<std::int64_t>> said{
        {1, 2, 0, 3, 0}, {2, 1, 0, 0, 0}, {1, 0, 0, 2, 3}};
    for (std::size_t i = 0; i < said.size(); ++i)
        send<contract::MarksRecorded>("PUT", vote + "/ballot", contract::CastMarks{said[i]},
                                      sign_in("0912000010" + std::to_string(i)));
    pass_deadline();
    keep_log(after_the_end);
    const std::string result = *ask({"GET", vote + "/result"}).body;
    const std::string log = file("log.jsonl", exported());
    const auto counts = [&](const std::string& data) {
        return passes("recount.py", {file("result.json", data), log});
    };
    ASSERT_TRUE(counts(result));
    EXPECT_TRUE(passes("verify_log.py", {log}));
    EXPECT_FALSE(counts(replaced(result, "\"winners\":[\"", "\"winners\":[\"report\",\"")));
    EXPECT_FALSE(counts(replaced(result, "\"marks\":[2,1", "\"marks\":[1,2")));
    EXPECT_FALSE(counts(replaced(result, "\"answer_count\":3", "\"answer_count\":4")));
}

} // namespace
} // namespace hamandish::journeys
