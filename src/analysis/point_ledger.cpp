#include "analysis/point_ledger.h"

#include "analysis/folding.h"
#include "domain/point_appeal.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace hamandish::analysis {
namespace {

using domain::PointRule;
using domain::PointSort;

/// The acts in the order of the log.
template <class Act>
std::vector<const Act*> in_order(const std::vector<Act>& acts) {
    std::vector<const Act*> sorted;
    for (const Act& act : acts) sorted.push_back(&act);
    std::sort(sorted.begin(), sorted.end(), [](const Act* one, const Act* other) {
        return one->moment.entry < other->moment.entry;
    });
    return sorted;
}

/// Gives points until a cap is reached, entry by entry.
class Capped {
  public:
    explicit Capped(PointSort sort) : caps_(domain::caps_of(sort)) {}
    /// What is left of `points` for somebody; `day` is that of the act, not of its reward.
    int take(const std::string& person, const std::string& call, base::Day day, int points) {
        int& of_call = of_call_[{person, call}];
        int& of_day = of_day_[{person, day}];
        points = std::min({points, caps_.per_call - of_call, caps_.per_day - of_day});
        of_call += points;
        of_day += points;
        return points;
    }

  private:
    domain::PointCaps caps_;
    std::map<std::pair<std::string, std::string>, int> of_call_;
    std::map<std::pair<std::string, base::Day>, int> of_day_;
};

class Ledger {
  public:
    explicit Ledger(const PublicActs& acts) : acts_(acts) {}

    PublicPoints count() {
        find_new_words();
        reward_answers();
        reward_agreement();
        correct();
        cap();
        return std::move(out_);
    }

  private:
    struct Due {
        const PublicContribution* contribution;
        PointRule rule;
        LoggedMoment moment;
        int correction = 0;
    };

    void find_new_words() {
        std::set<std::string> said;
        for (const PublicContribution* one : in_order(acts_.contributions)) {
            std::string folded = fold_text(one->text).text;
            if (folded.empty() || !said.insert(std::move(folded)).second) continue;
            if (one->author.empty()) continue; // an organisation's: nobody's points
            rewarded_[one->id] = one;
            out_.new_words.insert(one->moment.entry);
        }
    }

    void reward_answers() {
        const auto answers = in_order(acts_.answers);
        std::map<std::int64_t, const PublicAnswer*> newest;
        for (const PublicAnswer* answer : answers)
            for (const std::int64_t id : answer->contributions) newest[id] = answer;
        for (const PublicAnswer* answer : answers) reward(*answer, newest);
    }

    void reward(const PublicAnswer& answer,
                const std::map<std::int64_t, const PublicAnswer*>& newest) {
        if (answer.decision != domain::Decision::Accepted &&
            answer.decision != domain::Decision::PartlyAccepted)
            return;
        const std::set<std::int64_t> ids(answer.contributions.begin(), answer.contributions.end());
        std::set<std::string> authors;
        for (const std::int64_t id : ids) {
            const auto found = rewarded_.find(id);
            if (found == rewarded_.end() || newest.at(id) != &answer) continue;
            if (!authors.insert(found->second->author).second) continue;
            const PointRule whole = answer.decision == domain::Decision::Accepted
                                        ? PointRule::Accepted
                                        : PointRule::PartlyAccepted;
            due_.push_back(
                {found->second, id == *ids.begin() ? whole : PointRule::SameAnswer, answer.moment});
        }
    }

    void reward_agreement() {
        for (const PublicReactions* call : in_order(acts_.reactions)) {
            std::int64_t reactions = 0;
            for (const ReactionCount& one : call->counts)
                reactions += one.agree + one.disagree + one.pass;
            for (const ReactionCount& one : call->counts) {
                const auto found = rewarded_.find(one.contribution);
                if (found != rewarded_.end() &&
                    domain::is_agreed_with(one.agree, one.disagree, reactions))
                    due_.push_back({found->second, PointRule::AgreedWith, call->moment});
            }
        }
    }

    void correct() {
        std::map<std::int64_t, const PublicContribution*> contributions;
        for (const PublicContribution& one : acts_.contributions) contributions[one.id] = &one;
        for (const PublicCorrection& one : acts_.corrections) {
            const auto found = contributions.find(one.contribution);
            if (found == contributions.end() || found->second->author.empty()) continue;
            if (domain::is_correction(one.points, PointSort::Usefulness))
                due_.push_back({found->second, PointRule::Corrected, one.moment,
                                static_cast<int>(one.points)});
        }
    }

    void cap() {
        std::sort(due_.begin(), due_.end(), [](const Due& one, const Due& other) {
            return std::tie(one.moment.entry, one.contribution->id) <
                   std::tie(other.moment.entry, other.contribution->id);
        });
        Capped capped(PointSort::Usefulness);
        for (const Due& due : due_) {
            const PublicContribution& one = *due.contribution;
            const int points = due.correction != 0
                                   ? due.correction
                                   : capped.take(one.author, one.call, one.moment.day,
                                                 domain::row_of(due.rule).points);
            out_.awards[one.author].push_back({due.rule, points, one.call, one.id, due.moment});
        }
    }

    const PublicActs& acts_;
    std::map<std::int64_t, const PublicContribution*> rewarded_;
    std::vector<Due> due_;
    PublicPoints out_;
};

PointRule rule_of(OwnAct::Kind kind) {
    return kind == OwnAct::Kind::Survey ? PointRule::SurveyAnswered : PointRule::VoteRound;
}

} // namespace

PublicPoints count_public_points(const PublicActs& acts) {
    return Ledger(acts).count();
}

std::vector<PointAward> count_own_points(std::vector<OwnAct> acts) {
    std::vector<PointAward> awards;
    Capped capped(PointSort::Participation);
    const auto give = [&](PointRule rule, const OwnAct& act) {
        const int points = capped.take({}, act.call, act.moment.day, domain::row_of(rule).points);
        awards.push_back({rule, points, act.call, 0, act.moment});
    };
    std::set<std::tuple<OwnAct::Kind, std::string, std::string>> rounds;
    bool is_first = true;
    for (const OwnAct* act : in_order(acts)) {
        if (act->kind == OwnAct::Kind::Correction) {
            awards.push_back({PointRule::OwnCorrected, act->points, act->call, 0, act->moment});
            continue;
        }
        if (std::exchange(is_first, false)) give(PointRule::FirstParticipation, *act);
        const bool rewarded =
            act->kind != OwnAct::Kind::Contribution && act->kind != OwnAct::Kind::Other;
        if (rewarded && rounds.emplace(act->kind, act->call, act->question).second)
            give(rule_of(act->kind), *act);
    }
    return awards;
}

std::vector<PointStanding> standings_in(const PublicPoints& points, domain::Season season) {
    std::vector<PointStanding> standings;
    for (const auto& [author, awards] : points.awards) {
        PointStanding one{author};
        for (const PointAward& award : awards) {
            const int age = domain::seasons_between(award.moment.season, season);
            one.score += award.points * domain::weight_after(age);
            if (age == 0) one.points += award.points;
        }
        if (one.score > 0) standings.push_back(std::move(one));
    }
    std::stable_sort(standings.begin(), standings.end(),
                     [](const PointStanding& one, const PointStanding& other) {
                         return one.score > other.score;
                     });
    for (std::size_t at = 0; at < standings.size(); ++at) {
        const bool shares = at > 0 && standings[at].score == standings[at - 1].score;
        standings[at].place = shares ? standings[at - 1].place : static_cast<int>(at) + 1;
    }
    return standings;
}

int sum_of(const std::vector<PointAward>& awards) {
    int sum = 0;
    for (const PointAward& award : awards) sum += award.points;
    return sum;
}

} // namespace hamandish::analysis
