#include "server/usecases/report.h"

#include "analysis/ranking.h"
#include "domain/report_clock.h"
#include "server/logbook/report_statistics.h"
#include "server/usecases/answer_book.h"
#include "server/usecases/opinion_groups.h"
#include "server/usecases/own_words.h"
#include "server/usecases/report_days.h"
#include "server/usecases/wire.h"

#include <algorithm>
#include <map>
#include <set>

namespace hamandish::usecases {
namespace {

/// How many comments each list of the report holds.
constexpr std::size_t report_list_size = 5;
/// Among how many of the strongest those are sought that do not repeat each other.
constexpr std::size_t report_candidates = 50;

contract::ReportUnit report_unit_from(const store::UnitRecord& unit) {
    return {unit.key,           unit.kind,
            unit.number,        wire_from(unit.heading),
            unit.comment_count, wire_from(unit.votes)};
}

/// How often a thought was said, and by which comment first.
struct Said {
    std::size_t first = 0;
    std::int64_t count = 0;
};

/// By comment: what says nearly the same in all of the call.
std::map<std::int64_t, Said> sayings(const CallConcerns& all) {
    std::map<std::int64_t, Said> out;
    for (std::size_t i = 0; i < all.comments.size(); ++i) {
        const auto& alike = all.found->alike[i];
        out[all.comments[i]->id] = {alike.first, static_cast<std::int64_t>(alike.count)};
    }
    return out;
}

/// The strongest of each group of comments that say nearly the same: a petition sent a hundred
/// times takes one place of a list, which tells the hundred.
std::vector<contract::Comment> chosen(const std::vector<contract::Comment>& comments,
                                      const std::map<std::int64_t, Said>& said,
                                      const std::vector<std::int64_t>& ids) {
    std::vector<contract::Comment> out;
    std::set<std::size_t> listed;
    for (const std::int64_t id : ids) {
        const auto known = said.find(id);
        // All that is erased has one place, and says nothing that could be said again.
        const Said what = known == said.end() ? Said{comments.size(), 0} : known->second;
        if (!listed.insert(what.first).second) continue;
        const auto found = std::find_if(comments.begin(), comments.end(),
                                        [id](const auto& one) { return one.id == id; });
        out.push_back(*found);
        out.back().alike_count = what.count;
        if (out.size() == report_list_size) break;
    }
    return out;
}

/// Every contribution to a call with where it stands; a report is final once nothing waits, and
/// answered once everything has its first answer.
std::vector<contract::Comment> count_answers(store::Connection& connection,
                                             const store::CallRecord& call,
                                             contract::Report& report, base::Instant now) {
    const AnswerTerms terms = terms_of(connection, call);
    AnswerBook book = AnswerBook::of_call(connection, call.id);
    std::vector<contract::Comment> all;
    std::vector<std::optional<base::Instant>> first_answers;
    for (const store::CommentRecord& comment : connection.contributions.of_call(call.id)) {
        all.push_back(wire_from(comment));
        if (all.back().hiding.hidden_at_ms != 0) ++report.hidden_count;
        if (all.back().reply_to != 0) ++report.reply_count;
        if (!book.fill(all.back(), terms, now)) continue;
        first_answers.push_back(first_answered_at(all.back()));
        ++report.owed_count;
        if (all.back().answering.state == "answered") ++report.answered_count;
    }
    report.is_final = report.answered_count == report.owed_count;
    report.due_at_ms = domain::report_due_at(call.period, terms.days).ms;
    if (const auto complete = domain::report_complete_at(call.period, first_answers))
        report.complete_at_ms = complete->ms;
    return all;
}

/// Which comments people agreed with, and which they did not.
void rank_comments(const std::vector<contract::Comment>& comments,
                   const std::map<std::int64_t, Said>& said, contract::Report& report) {
    std::vector<analysis::Counts> counts;
    for (const contract::Comment& comment : comments) {
        const contract::Tally& c = comment.reactions;
        // What is hidden is counted, not quoted; nobody reacts to replies.
        if (comment.hiding.hidden_at_ms == 0 && comment.reply_to == 0)
            counts.push_back({comment.id, c.agree, c.disagree, c.pass});
        report.reaction_count += c.agree + c.disagree + c.pass;
    }
    report.most_agreed = chosen(comments, said, analysis::most_agreed(counts, report_candidates));
    report.most_disputed =
        chosen(comments, said, analysis::most_disputed(counts, report_candidates));
}

void tell_concerns(CallReport& all) {
    const auto& standing = told_concerns(all.concerns);
    const auto& set_aside = told_set_aside(all.concerns);
    all.report.concerns = report_concerns(all.concerns, standing, most_report_concerns);
    all.report.set_aside_concerns = report_concerns(all.concerns, set_aside, set_aside.size());
    all.report.concern_count = static_cast<std::int64_t>(standing.size());
    all.report.concerns_signed = all.concerns.state.signature;
}

/// What the unit says of its own is everyone's with the publication alone.
void tell_publication(store::Connection& connection, store::CallId call, CallReport& all) {
    all.own_words = connection.own_words.find(call).value_or(store::OwnWordsRecord{});
    const auto published = connection.concerns.publication(call);
    if (!published) return;
    all.report.published_at_ms = published->at.ms;
    if (all.own_words.entry_index == published->entry_index)
        all.report.words = wire_from(all.own_words.words);
}

} // namespace

bool report_needs_publication(store::Connection& connection, const store::CallRecord& call) {
    const auto rules = connection.answers.rules(call.id);
    return domain::needs_publication(call.period, rules && rules->organisation);
}

base::Result<CallReport> report_of(store::Connection& connection, const std::string& slug,
                                   base::Instant now, KeptConcerns& kept) {
    const auto call = connection.calls.find(slug);
    if (!call) return base::fail(base::ErrorCode::NotFound, "call");
    TRY(domain::require_closed(call->period, now));
    if (!call->period.ever_opens()) return base::fail(base::ErrorCode::NotFound, "report");
    CallReport all;
    contract::Report& report = all.report;
    report.now_ms = now.ms;
    report.call = wire_from(*call, now);
    for (const store::UnitRecord& unit : connection.calls.units(call->id))
        report.units.push_back(report_unit_from(unit));
    all.comments = count_answers(connection, *call, report, now);
    report.statistics = logbook::report_statistics(connection, *call);
    report.days = report_days(connection, *call);
    report.unchecked_sheet_count = connection.sheets.counts(call->id).unchecked;
    TRY_ASSIGN(all.concerns, call_concerns(connection, *call, all.comments, kept));
    rank_comments(all.comments, sayings(all.concerns), report);
    tell_concerns(all);
    TRY_ASSIGN(report.opinion_groups, report_opinion_groups(connection, call->id, all.comments));
    report.needs_publication = report_needs_publication(connection, *call);
    tell_publication(connection, call->id, all);
    return all;
}

base::Result<contract::Report> show_report(store::Connection& connection, const std::string& slug,
                                           base::Instant now, KeptConcerns& kept) {
    TRY_ASSIGN(auto all, report_of(connection, slug, now, kept));
    return std::move(all.report);
}

} // namespace hamandish::usecases
