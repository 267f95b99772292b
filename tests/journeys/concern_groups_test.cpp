// Does the report tell where in the text a concern was raised and which groups raised it, once it
// is signed, and never a word more?
#include "concern_town.h"

#include "server/documents/zip_archive.h"

#include <algorithm>
#include <array>

namespace hamandish::journeys::concern_groups_test {
namespace {

using contract::ConcernGroup;
using contract::ConcernUnit;
using contract::ReportConcern;
using domain::Role;

class ConcernGroups : public ConcernTown {
  protected:
    /// The number of the citizen who came `place`-th: sessions end before a call does.
    static std::string mobile_of(std::size_t place) {
        return "0936" + std::to_string(1'000'000 + place);
    }
    std::string citizen(const std::string& gender, const std::string& province) {
        const std::string cookie = sign_in(mobile_of(citizens_++));
        send<contract::Profile>("PUT", "/api/v1/me/profile",
                                contract::Profile{"1375", gender, province, "", "public", {}},
                                cookie);
        return cookie;
    }
    void say(const std::string& who, const std::string& unit, int number) {
        static constexpr std::array words{"The thirty days are too short for such a long text",
                                          "Thirty days are too short, I could not read the text",
                                          "Too short: thirty days for a long text"};
        (void)send<contract::CommentRecorded>(
            "POST", call + "/units/" + unit + "/comments",
            contract::SubmitComment{"key-of-citizen-" + std::to_string(1000 + number),
                                    words[static_cast<std::size_t>(number) % words.size()]},
            who);
    }
    /// With speak(): 29 people speak of the deadline, 16 women, 10 men, and 3 who do not say; three
    /// of screen readers. Forty others vote.
    void live() {
        speak();
        for (int i = 0; i < 26; ++i)
            speakers_.push_back(citizen(i < 16 ? "woman" : "man", "IR-23"));
        for (int i = 0; i < 26; ++i)
            say(speakers_[static_cast<std::size_t>(i)], i < 5 ? "article-2" : "article-1", i);
        for (int i = 0; i < 40; ++i)
            (void)send<contract::Counted>(
                "PUT", article + "/vote", contract::Choose{"agree"},
                citizen(i % 2 == 0 ? "woman" : "man", i % 2 == 0 ? "IR-23" : "IR-07"));
        close();
    }
    void sign_all() {
        name_both(staff(Role::Analyst, "tehran"));
        sign(staff(Role::Lead, "tehran"));
    }
    ReportConcern told(std::int64_t number) {
        for (const ReportConcern& one : report().concerns)
            if (one.number == number) return one;
        ADD_FAILURE() << number;
        return {};
    }
    std::string part(const std::string& name) {
        const auto archive = documents::ZipArchive::open(*ask({"GET", call + "/report.zip"}).body);
        return archive->read(name).value_or("");
    }

    std::vector<std::string> speakers_;
    std::size_t citizens_ = 0;
};

TEST_F(ConcernGroups, SayWhereAConcernWasRaised) {
    live();
    const ReportConcern deadline = told(1);
    EXPECT_EQ(deadline.participant_count, 29);
    EXPECT_EQ(deadline.units,
              (std::vector<ConcernUnit>{{"article-1", 24, 24}, {"article-2", 5, 5}}));
    EXPECT_EQ(told(2).units, (std::vector<ConcernUnit>{{"article-1", 3, 3}}));
    EXPECT_NE(part("concern_units.csv").find("1,article-2,5,5\r\n"), std::string::npos);
    const auto page = ask({"GET", "/en/calls/e-participation/report"}); // without scripts
    for (const char* said : {"Raised on", "Concerns part by part"})
        EXPECT_NE(page.body->find(said), std::string::npos) << said;
}

TEST_F(ConcernGroups, AreToldRoughlyOnceTheyAreSigned) {
    live();
    EXPECT_TRUE(told(1).groups.empty()) << "nobody has signed";
    sign_all();
    const ReportConcern deadline = told(1);
    const auto by = [&](const std::string& trait) {
        for (const ConcernGroup& one : deadline.groups)
            if (one.by == trait) return one;
        return ConcernGroup{};
    };
    EXPECT_EQ(by("gender"), (ConcernGroup{"gender", "female", 60, 29}));
    EXPECT_EQ(by("province"), (ConcernGroup{"province", "IR-23", 75, 29})) << "26 of 29";
    EXPECT_TRUE(told(2).groups.empty()) << "three people";
    EXPECT_NE(part("concern_groups.csv").find("1,gender,female,60,29\r\n"), std::string::npos);
    for (const std::string language : {"fa", "en", "ar"})
        EXPECT_EQ(ask({"GET", "/" + language + "/calls/e-participation/report"}).status, 200);
    const auto page = ask({"GET", "/en/calls/e-participation/report"}); // without scripts
    EXPECT_NE(page.body->find("Who raised it"), std::string::npos);
    EXPECT_NE(page.body->find("three quarters or more"), std::string::npos);
}

/// Two tables of nearly the same people would tell of those by whom they differ.
TEST_F(ConcernGroups, AreNeverCountedAgain) {
    live();
    sign_all();
    const auto before = told(1).groups;
    ASSERT_FALSE(before.empty());
    for (std::size_t i = 0; i < 8; ++i)
        send<contract::Profile>("PUT", "/api/v1/me/profile",
                                contract::Profile{"1335", "man", "IR-07", "", "ngo", {}},
                                sign_in(mobile_of(i)));
    for (std::size_t i = 8; i < 12; ++i)
        send<contract::Empty>("POST", "/api/v1/me/erasure", contract::EraseMe{},
                              sign_in(mobile_of(i)));
    EXPECT_EQ(told(1).groups, before);
    (void)true_log(*store_, now());
}

} // namespace
} // namespace hamandish::journeys::concern_groups_test
