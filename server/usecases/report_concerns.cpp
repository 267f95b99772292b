#include "server/usecases/report_concerns.h"

#include "domain/report_lack.h"
#include "server/usecases/concern_groups.h"
#include "server/usecases/wire.h"

#include <algorithm>
#include <tuple>

namespace hamandish::usecases {
namespace {

/// Lengths keep two lists apart whose texts are cut differently.
std::string text_of(const KeptConcerns::Comments& comments) {
    std::string all;
    for (const analysis::ConcernComment& one : comments)
        ((((all += one.participant) += ' ') += std::to_string(one.text.size())) += ' ') += one.text;
    return all;
}

std::string text_of(const KeptConcerns::Groups& groups) {
    std::string all;
    for (const auto& group : groups) {
        for (const std::size_t index : group) (all += std::to_string(index)) += ' ';
        all += '\n';
    }
    return all;
}

contract::ReportConcern concern_from(const ToldConcern& told, const CallConcerns& all) {
    contract::ReportConcern out;
    out.number = told.hand.number;
    out.label = told.found.label;
    out.name = wire_from(told.hand.label);
    out.summary = wire_from(told.hand.summary);
    out.grouped_by_hand = told.hand.grouped_by_hand;
    out.set_aside = told.hand.set_aside;
    out.participant_count = static_cast<std::int64_t>(told.found.participant_count);
    out.comment_count = static_cast<std::int64_t>(told.found.comments.size());
    out.distinct_count = static_cast<std::int64_t>(told.found.distinct_count);
    for (const std::size_t index : told.found.evidence) {
        const contract::Comment& comment = *all.comments[index];
        out.evidence.push_back({comment.id, comment.unit_key, comment.text});
    }
    out.units = units_of(told, all);
    return out;
}

/// Indices of those of a concern that still have words, of each concern.
KeptConcerns::Groups groups_of(const CallConcerns& all) {
    std::map<std::int64_t, std::size_t> index_of;
    for (std::size_t i = 0; i < all.comments.size(); ++i) index_of[all.comments[i]->id] = i;
    KeptConcerns::Groups groups;
    for (const domain::GroupedConcern& one : all.state.book.concerns()) {
        groups.emplace_back();
        for (const std::int64_t id : one.comments)
            if (const auto found = index_of.find(id); found != index_of.end())
                groups.back().push_back(found->second);
    }
    return groups;
}

void tell_by_machine(CallConcerns& all) {
    for (const analysis::Concern& found : all.found->concerns) {
        ToldConcern told;
        told.hand.number = static_cast<std::int64_t>(all.by_machine.size()) + 1;
        for (const std::size_t index : found.comments)
            told.hand.comments.push_back(all.comments[index]->id);
        told.found = found;
        all.by_machine.push_back(std::move(told));
    }
}

void tell_by_hand(CallConcerns& all, const std::vector<analysis::Concern>& described) {
    const auto& concerns = all.state.book.concerns();
    for (std::size_t i = 0; i < concerns.size(); ++i)
        if (!described[i].comments.empty())
            (concerns[i].set_aside.empty() ? all.standing : all.set_aside)
                .push_back({concerns[i], described[i]});
    const auto rank = [](const ToldConcern& one) {
        return std::tuple(-static_cast<std::int64_t>(one.found.participant_count),
                          -static_cast<std::int64_t>(one.found.comments.size()),
                          one.found.comments.front());
    };
    for (auto* list : {&all.standing, &all.set_aside})
        std::sort(list->begin(), list->end(),
                  [&](const auto& one, const auto& other) { return rank(one) < rank(other); });
}

} // namespace

KeptConcerns::Found KeptConcerns::of(const std::string& call, const Comments& comments) {
    const evidence::Hash texts = evidence::sha256(text_of(comments));
    const std::lock_guard lock(mutex_);
    auto& kept = kept_[call];
    if (!kept.value || kept.of != texts)
        kept = {texts, std::make_shared<const analysis::Concerns>(find_concerns(comments))};
    return kept.value;
}

KeptConcerns::Described KeptConcerns::described(const std::string& call, const Comments& comments,
                                                const Groups& groups) {
    const evidence::Hash of = evidence::sha256(text_of(comments) + '\n' + text_of(groups));
    const std::lock_guard lock(mutex_);
    auto& kept = described_[call];
    if (!kept.value || kept.of != of)
        kept = {of, std::make_shared<const std::vector<analysis::Concern>>(
                        describe_concerns(comments, groups))};
    return kept.value;
}

base::Result<CallConcerns> call_concerns(store::Connection& connection,
                                         const store::CallRecord& call,
                                         const std::vector<contract::Comment>& comments,
                                         KeptConcerns& kept) {
    std::map<std::int64_t, std::int64_t> person_of;
    std::map<std::string, std::int64_t> number_of; // an organisation has one of its own
    for (const auto& [comment, person] : connection.contributions.authors_of_call(call.id))
        person_of[comment.value] = person.value;
    CallConcerns all;
    std::vector<analysis::ConcernComment> texts;
    for (const contract::Comment& comment : comments) {
        if (comment.text.empty()) continue;
        const auto next = static_cast<std::int64_t>(number_of.size()) + 1;
        const std::string speaker = comment.organisation.fa.empty()
                                        ? std::to_string(person_of[comment.id])
                                        : "for " + comment.organisation.fa;
        const bool is_nobody = comment.author.empty() && comment.organisation.fa.empty();
        const auto number = is_nobody ? 0 : number_of.try_emplace(speaker, next).first->second;
        all.authors[comment.id] = number;
        if (comment.reply_to != 0) continue;
        all.comments.push_back(&comment);
        texts.push_back({comment.text, std::to_string(number)});
    }
    all.found = kept.of(call.slug, texts);
    TRY_ASSIGN(all.state, concern_state(connection, call.id));
    tell_by_machine(all);
    if (all.state.book.is_begun())
        tell_by_hand(all, *kept.described(call.slug, texts, groups_of(all)));
    else
        all.standing = all.by_machine;
    return all;
}

const std::vector<ToldConcern>& told_concerns(const CallConcerns& all) {
    return all.state.signature.at_ms != 0 ? all.standing : all.by_machine;
}

const std::vector<ToldConcern>& told_set_aside(const CallConcerns& all) {
    static const std::vector<ToldConcern> none;
    return all.state.signature.at_ms != 0 ? all.set_aside : none;
}

std::vector<contract::ReportConcern>
report_concerns(const CallConcerns& all, const std::vector<ToldConcern>& told, std::size_t most) {
    std::vector<contract::ReportConcern> out;
    for (const ToldConcern& one : told)
        if (out.size() < most) {
            out.push_back(concern_from(one, all));
            out.back().groups = groups_of(all.state, one.hand.number);
        }
    return out;
}

bool have_both_languages(const CallConcerns& all) {
    const auto end =
        all.standing.begin() +
        static_cast<std::ptrdiff_t>(std::min(all.standing.size(), most_report_concerns));
    return std::all_of(all.standing.begin(), end, [](const ToldConcern& one) {
        return domain::has_both_languages(one.hand.label, one.hand.summary);
    });
}

} // namespace hamandish::usecases
