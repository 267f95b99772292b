#include "server/usecases/report_concerns.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

/// Lengths keep two lists apart whose texts are cut differently.
evidence::Hash hash_of(const std::vector<analysis::ConcernComment>& comments) {
    std::string all;
    for (const analysis::ConcernComment& one : comments)
        ((((all += one.participant) += ' ') += std::to_string(one.text.size())) += ' ') += one.text;
    return evidence::sha256(all);
}

contract::ReportConcern concern_from(const analysis::Concern& concern, const CallConcerns& all) {
    contract::ReportConcern out;
    out.label = concern.label;
    out.participant_count = static_cast<std::int64_t>(concern.participant_count);
    out.comment_count = static_cast<std::int64_t>(concern.comments.size());
    out.distinct_count = static_cast<std::int64_t>(concern.distinct_count);
    for (const std::size_t index : concern.evidence) {
        const contract::Comment& comment = *all.comments[index];
        out.evidence.push_back({comment.id, comment.unit_key, comment.text});
    }
    return out;
}

} // namespace

KeptConcerns::Found KeptConcerns::of(const std::string& call,
                                     const std::vector<analysis::ConcernComment>& comments) {
    const evidence::Hash texts = hash_of(comments);
    const std::lock_guard lock(mutex_);
    Kept& kept = kept_[call];
    if (!kept.found || kept.texts != texts)
        kept = {texts, std::make_shared<const analysis::Concerns>(find_concerns(comments))};
    return kept.found;
}

CallConcerns call_concerns(store::Connection& connection, const store::CallRecord& call,
                           const std::vector<contract::Comment>& comments, KeptConcerns& kept) {
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
    return all;
}

std::vector<contract::ReportConcern> report_concerns(const CallConcerns& all) {
    std::vector<contract::ReportConcern> out;
    for (const analysis::Concern& concern : all.found->concerns)
        if (out.size() < most_report_concerns) out.push_back(concern_from(concern, all));
    return out;
}

} // namespace hamandish::usecases
