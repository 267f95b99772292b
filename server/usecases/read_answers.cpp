#include "server/usecases/read_answers.h"

#include "analysis/duplicates.h"
#include "analysis/search.h"
#include "base/utf8.h"
#include "server/usecases/answer.h"
#include "server/usecases/answer_book.h"
#include "server/usecases/comment_files.h"
#include "server/usecases/wire.h"
#include "server/usecases/wording_changes.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

constexpr std::size_t voices_told = 5;
constexpr std::size_t most_groups = 100, longest_query = 800, most_words = 8;

/// Everything about a call's contributions that are owed an answer, told once.
class Reading {
  public:
    Reading(store::Connection& connection, const store::CallRecord& call, base::Instant now)
        : connection_(connection), book_(AnswerBook::of_call(connection, call.id)),
          units_(connection.calls.units(call.id)) {
        const AnswerTerms terms = terms_of(connection, call);
        figures.days = terms.days;
        for (const store::CommentRecord& record : connection.contributions.of_call(call.id)) {
            contract::Comment comment = wire_from(record);
            const auto timing = book_.fill(comment, terms, now);
            if (!timing) continue;
            count(figures, *timing);
            tell_files(connection, comment);
            owed_.push_back(std::move(comment));
        }
    }
    /// Contributions to one unit, with no answer yet.
    [[nodiscard]] contract::AnswerGroup group(std::vector<contract::Comment> contributions) const {
        const store::UnitRecord& at = unit(contributions.front().unit_key);
        contract::Comment& first = contributions.front();
        first.changes = wording_changes(at.text, first.wording);
        return {at.key, at.kind, at.number, wire_from(at.heading), {}, std::move(contributions)};
    }
    [[nodiscard]] std::optional<contract::AnswerGroup>
    group_of(const store::ReasonedAnswerRecord& answer) {
        std::vector<contract::Comment> answered;
        for (const store::AnswerLink& link : connection_.answers.links_of(answer.id)) {
            const auto found =
                std::lower_bound(owed_.begin(), owed_.end(), link.comment.value,
                                 [](const auto& one, std::int64_t id) { return one.id < id; });
            if (found != owed_.end() && found->id == link.comment.value) answered.push_back(*found);
        }
        if (answered.empty()) return std::nullopt;
        const std::size_t size = answered.size();
        auto out = group(std::move(answered));
        out.answer = wire_from(answer, size);
        return out;
    }
    /// Near-identical ones that nobody has written an answer to, those due soonest first.
    [[nodiscard]] std::vector<contract::AnswerGroup> waiting() const {
        std::vector<contract::AnswerGroup> all;
        for (const store::UnitRecord& at : units_) {
            std::vector<const contract::Comment*> here;
            std::vector<std::string> texts;
            for (const contract::Comment& one : owed_)
                if (one.unit_key == at.key && !book_.is_taken(one.id)) {
                    here.push_back(&one);
                    texts.push_back(one.text + "\n" + one.wording);
                }
            for (const auto& same : analysis::group_near_duplicates(texts)) {
                std::vector<contract::Comment> together;
                for (const std::size_t index : same) together.push_back(*here[index]);
                all.push_back(group(std::move(together)));
            }
        }
        std::sort(all.begin(), all.end(), [](const auto& one, const auto& other) {
            const auto &a = one.contributions.front(), &b = other.contributions.front();
            return std::tie(a.answering.due_at_ms, a.id) < std::tie(b.answering.due_at_ms, b.id);
        });
        return all;
    }
    [[nodiscard]] const std::vector<store::UnitRecord>& units() const { return units_; }
    [[nodiscard]] const std::vector<contract::Comment>& owed() const { return owed_; }

    contract::AnswerFigures figures;

  private:
    [[nodiscard]] const store::UnitRecord& unit(const std::string& key) const {
        return *std::find_if(units_.begin(), units_.end(),
                             [&](const store::UnitRecord& one) { return one.key == key; });
    }

    store::Connection& connection_;
    AnswerBook book_;
    std::vector<store::UnitRecord> units_;
    std::vector<contract::Comment> owed_; ///< in the order of their ids
};

/// A campaign may have thousands of voices: the words of a few tell what all say, and the answer
/// they got together stands once.
contract::AnswerGroup shortened(contract::AnswerGroup group) {
    for (std::size_t i = 0; i < group.contributions.size(); ++i) {
        contract::Comment& one = group.contributions[i];
        if (i >= voices_told) one.text = one.wording = {};
        if (i >= voices_told || group.answer.id != 0) one.answering.answers.clear();
    }
    return group;
}

/// What is looked for; no words where there is nothing but signs.
base::Result<std::vector<std::string>> words_from(const std::string& query) {
    if (query.size() > longest_query || !base::is_well_formed_utf8(query))
        return base::fail(base::ErrorCode::InvalidInput, "q");
    return analysis::words_of_query(query, most_words);
}

/// Are the words in what was said or answered?
bool says(const contract::AnswerGroup& group, const std::vector<std::string>& words) {
    if (words.empty()) return false;
    const contract::Answer& answer = group.answer;
    std::vector<std::string> texts{answer.reason.fa,
                                   answer.reason.en,
                                   group.unit_heading.fa,
                                   group.unit_heading.en,
                                   answer.ground.document.fa + " " + answer.ground.article.fa,
                                   answer.ground.document.en + " " + answer.ground.article.en};
    for (const contract::Comment& one : group.contributions)
        texts.push_back(one.text + "\n" + one.wording);
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
        return !analysis::find_words(analysis::fold_text(text), words).empty();
    });
}

} // namespace

AnswerStanding answer_standing(store::Connection& connection, const store::CallRecord& call,
                               base::Instant now) {
    const Reading reading(connection, call, now);
    AnswerStanding standing{reading.figures, {}};
    for (const contract::Comment& one : reading.owed())
        standing.first_answers.push_back(first_answered_at(one));
    return standing;
}

base::Result<contract::AnswersPage> list_answers(store::Connection& connection,
                                                 const std::string& slug, const std::string& query,
                                                 base::Instant now) {
    TRY_ASSIGN(const auto words, words_from(query));
    const auto call = connection.calls.find(slug);
    if (!call) return base::fail(base::ErrorCode::NotFound, "call");
    Reading reading(connection, *call, now);
    contract::AnswersPage page{now.ms, wire_from(*call, now), reading.figures, 0, {}};
    auto answers = connection.answers.of_call(call->id);
    std::stable_sort(answers.begin(), answers.end(), [](const auto& one, const auto& other) {
        return other.published_at < one.published_at;
    });
    for (const store::ReasonedAnswerRecord& answer : answers) {
        if (answer.state != "published") continue;
        auto group = reading.group_of(answer);
        if (!group || (!query.empty() && !says(*group, words))) continue;
        ++page.group_count;
        if (page.groups.size() < most_groups) page.groups.push_back(shortened(std::move(*group)));
    }
    return page;
}

std::vector<contract::AnswerGroup>
accepted_groups(store::Connection& connection, const store::CallRecord& call, base::Instant now) {
    Reading reading(connection, call, now);
    std::vector<contract::AnswerGroup> accepted;
    for (const store::ReasonedAnswerRecord& answer : connection.answers.of_call(call.id)) {
        const auto decision = answer.words.decision;
        const bool accepts =
            decision == domain::Decision::Accepted || decision == domain::Decision::PartlyAccepted;
        if (answer.state != "published" || !accepts) continue;
        auto group = reading.group_of(answer);
        if (!group) continue;
        // Of some the answer may have been contested and given anew since.
        std::erase_if(group->contributions, [&](const contract::Comment& one) {
            const auto& answers = one.answering.answers;
            return answers.empty() || answers.back().id != answer.id.value;
        });
        if (!group->contributions.empty()) accepted.push_back(shortened(std::move(*group)));
    }
    return accepted;
}

base::Result<contract::AnswerQueue> list_answer_queue(store::Connection& connection,
                                                      const std::string& session_hash,
                                                      const std::string& slug, base::Instant now) {
    TRY_ASSIGN(const auto answering, require_answering(connection, session_hash, slug, now));
    const auto& [person, call] = answering;
    Reading reading(connection, call, now);
    contract::AnswerQueue queue{now.ms, wire_from(call, now), reading.figures, {}, {}, {}};
    auto waiting = reading.waiting();
    for (contract::AnswerGroup& group : waiting)
        if (queue.waiting.size() < most_groups)
            queue.waiting.push_back(shortened(std::move(group)));
    for (const store::ReasonedAnswerRecord& answer : connection.answers.of_call(call.id)) {
        if (answer.state == "published") continue;
        auto group = reading.group_of(answer);
        if (!group) continue;
        queue.written.push_back(
            {shortened(std::move(*group)), answer.state, answer.note, answer.author == person.id});
    }
    for (const store::UnitRecord& unit : reading.units()) queue.units.push_back(wire_from(unit));
    return queue;
}

} // namespace hamandish::usecases
