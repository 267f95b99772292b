// Does gaming pay? A town of people who say what they think, and a clique of twelve accounts that
// try one trick after another. POINTS.md shows the figures, and this holds them to it.
#include "analysis/point_ledger.h"

#include <fstream>
#include <gtest/gtest.h>
#include <random>
#include <sstream>

namespace hamandish::analysis::point_town_test {
namespace {

constexpr int townspeople = 300, clique = 12, calls = 4, days = 30, towns = 20;
constexpr int read_by_each = 15; // contributions that one person reacts to in a call

enum class Trick { None, Spam, Rephrasing, Ring, Puppets };

struct Draft {
    PublicContribution words;
    int worth = 0; ///< of a hundred readers, how many agree; staff accept the best
    ReactionCount reactions;
    int thought = 0; ///< the same number: answered together
};

/// One call after another, all in one season.
class Town {
  public:
    Town(unsigned seed, Trick trick) : random_(seed), trick_(trick) {
        for (int call = 0; call < calls; ++call) play(call);
    }
    [[nodiscard]] PublicPoints points() const { return count_public_points(acts_); }
    [[nodiscard]] std::int64_t sent_by_clique() const { return sent_by_clique_; }
    static std::string member(int number) { return "clique " + std::to_string(number); }

  private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
    LoggedMoment moment(int day) { return {entry_++, {day}, {1405, 3}}; }

    void write(const std::string& author, const std::string& text, int call, int worth,
               int thought) {
        const auto sent = moment(call * days + below(days));
        drafts_.push_back({{sent.entry, std::to_string(call), author, text, sent}, worth, {}});
        drafts_.back().reactions.contribution = sent.entry;
        drafts_.back().thought = thought;
        if (author.starts_with("clique")) ++sent_by_clique_;
    }
    /// Six in ten have something to say in a call.
    void write_honestly(const std::string& author, int call, int wordings = 1) {
        const int worth = below(100);
        if (below(100) >= 60) return;
        const int thought = ++thoughts_;
        for (int n = 0; n < wordings; ++n) write(author, fresh(), call, worth, thought);
    }
    std::string fresh() { return "thought " + std::to_string(entry_); }

    void play(int call) {
        drafts_.clear();
        for (int person = 0; person < townspeople; ++person)
            write_honestly("person " + std::to_string(person), call);
        for (int number = 0; number < clique; ++number) write_as_clique(number, call);
        for (int person = 0; person < townspeople; ++person) read_honestly();
        react_as_clique();
        answer(call);
        PublicReactions outcome{{}, moment((call + 1) * days)};
        for (const Draft& one : drafts_) outcome.counts.push_back(one.reactions);
        acts_.reactions.push_back(std::move(outcome));
        for (const Draft& one : drafts_) acts_.contributions.push_back(one.words);
    }

    void write_as_clique(int number, int call) {
        const std::string name = member(number);
        switch (trick_) {
        case Trick::None: return write_honestly(name, call);
        case Trick::Spam: // the same words everywhere, spelt a little differently
            for (int n = 0; n < 20; ++n)
                write(name, std::string(static_cast<std::size_t>(n) + 1, '!') + " Me!", call, 5,
                      ++thoughts_);
            return;
        case Trick::Rephrasing: return write_honestly(name, call, 20);
        case Trick::Ring: return write_honestly(name, call);
        case Trick::Puppets: // all bring what the first one says
            if (number == 0) puppet_worth_ = below(100) < 60 ? below(100) : -1;
            if (number == 0) ++thoughts_;
            if (puppet_worth_ >= 0) write(name, fresh(), call, puppet_worth_, thoughts_);
            return;
        }
    }

    void react(Draft& to, int worth) {
        const int said = below(100);
        if (said < worth)
            ++to.reactions.agree;
        else
            ++(said < worth + (100 - worth) / 2 ? to.reactions.pass : to.reactions.disagree);
    }
    /// A person who reads what is at the top as well as what is anywhere.
    void read_honestly() {
        const int size = static_cast<int>(drafts_.size());
        for (int n = 0; n < read_by_each; ++n) {
            Draft& one = drafts_[static_cast<std::size_t>(below(1 + below(size)))];
            react(one, one.worth);
        }
    }
    void react_as_clique() {
        for (int number = 0; number < clique; ++number) {
            if (trick_ == Trick::None) {
                read_honestly();
                continue;
            }
            for (Draft& one : drafts_) {
                const bool own = one.words.author.starts_with("clique");
                const bool leader = one.words.author == member(0);
                if (trick_ == Trick::Puppets ? leader : own) react(one, 100);
            }
        }
    }

    /// Staff accept about one in seven, and answer what says the same together.
    void answer(int call) {
        std::map<int, PublicAnswer> answers;
        for (const Draft& one : drafts_) {
            PublicAnswer& to = answers[one.thought];
            to.contributions.push_back(one.words.id);
            to.decision = one.worth > 95   ? domain::Decision::Accepted
                          : one.worth > 85 ? domain::Decision::PartlyAccepted
                                           : domain::Decision::Rejected;
        }
        for (auto& [thought, to] : answers) {
            to.moment = moment((call + 1) * days);
            acts_.answers.push_back(std::move(to));
        }
    }

    std::mt19937 random_;
    Trick trick_;
    std::int64_t entry_ = 1, sent_by_clique_ = 0;
    int thoughts_ = 0, puppet_worth_ = 0;
    std::vector<Draft> drafts_;
    PublicActs acts_;
};

struct Outcome {
    std::int64_t sent = 0, clique_points = 0, best_points = 0, town_points = 0;
};

Outcome outcome_of(Trick trick) {
    Outcome out;
    for (unsigned seed = 1; seed <= towns; ++seed) {
        const Town town(seed, trick);
        out.sent += town.sent_by_clique();
        int best = 0;
        for (const auto& [author, awards] : town.points().awards) {
            const int points = sum_of(awards);
            const bool of_clique = author.starts_with("clique");
            (of_clique ? out.clique_points : out.town_points) += points;
            if (of_clique) best = std::max(best, points);
        }
        out.best_points += best;
    }
    return out;
}

/// "12.3", without floating point.
std::string tenths(std::int64_t sum, std::int64_t count) {
    const std::int64_t value = (sum * 10 + count / 2) / count;
    return std::to_string(value / 10) + '.' + std::to_string(value % 10);
}
std::string row(const std::string& name, const Outcome& out) {
    return "| " + name + " | " + tenths(out.sent, towns * clique) + " | " +
           tenths(out.clique_points, towns * clique) + " | " + tenths(out.best_points, towns) +
           " | " + tenths(out.town_points, towns * townspeople) + " |";
}

TEST(PointTown, GamingDoesNotPay) {
    const Outcome honest = outcome_of(Trick::None);
    ASSERT_GT(honest.clique_points, 0);
    std::ifstream file(HAMANDISH_SOURCE_DIR "/src/analysis/POINTS.md");
    std::stringstream told;
    told << file.rdbuf();
    const auto figures = [&](const std::string& name, const Outcome& out) {
        EXPECT_NE(told.str().find(row(name, out)), std::string::npos) << "POINTS.md should say:\n"
                                                                      << row(name, out);
    };
    figures("none: say what they think", honest);
    const std::pair<Trick, const char*> tricks[] = {
        {Trick::Spam, "spam: the same words, 20 times a call"},
        {Trick::Rephrasing, "rephrasing: one thought in 20 wordings"},
        {Trick::Ring, "vote ring: agree with each other"},
        {Trick::Puppets, "sock puppets: eleven follow one"}};
    for (const auto& [trick, name] : tricks) {
        const Outcome out = outcome_of(trick);
        EXPECT_LT(out.clique_points, honest.clique_points) << name;
        EXPECT_LT(out.best_points, honest.best_points) << name;
        figures(name, out);
    }
}

} // namespace
} // namespace hamandish::analysis::point_town_test
