#include "server/usecases/opinion_groups.h"

#include "analysis/told_groups.h"
#include "contract/codec.h"
#include "domain/log_kind.h"

#include <map>
#include <string_view>

namespace hamandish::usecases {
namespace {

/// Some three lines of Persian; who wants more follows the link.
constexpr std::size_t excerpt_bytes = 480;
constexpr std::string_view goes_on = "\u2026";

std::string_view word(analysis::GroupsFound found) {
    switch (found) {
    case analysis::GroupsFound::TooFew: return "too_few";
    case analysis::GroupsFound::None: return "none";
    case analysis::GroupsFound::Found: return "found";
    }
    return "";
}

std::vector<contract::GroupedComment> comments_from(const std::vector<analysis::ToldComment>& told,
                                                    const store::CallReactions& reactions) {
    std::vector<contract::GroupedComment> out;
    for (const analysis::ToldComment& one : told) {
        contract::GroupedComment comment;
        comment.quote.comment_id = reactions.comments[one.comment].value;
        comment.side = one.is_agree ? "agree" : "disagree";
        for (const analysis::ToldShares& shares : one.of_groups)
            comment.shares.push_back({shares.is_told, shares.agree, shares.disagree, shares.pass});
        out.push_back(std::move(comment));
    }
    return out;
}

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Up to the end of a word; of one endless word up to the end of a character.
std::string excerpt_of(const std::string& text) {
    if (text.size() <= excerpt_bytes) return text;
    std::size_t end = text.find_last_of(" \n", excerpt_bytes);
    if (end == std::string::npos || end == 0)
        for (end = excerpt_bytes; continues(text[end]);) --end;
    return text.substr(0, end).append(goes_on);
}

using CommentsById = std::map<std::int64_t, const contract::Comment*>;

/// What was hidden or erased since tells nobody anything, and is not quoted.
void quote(std::vector<contract::GroupedComment>& grouped, const CommentsById& comments) {
    std::erase_if(grouped, [&](contract::GroupedComment& one) {
        const auto found = comments.find(one.quote.comment_id);
        if (found == comments.end()) return true;
        const contract::Comment& comment = *found->second;
        if (comment.text.empty() || comment.hiding.hidden_at_ms != 0) return true;
        one.quote.unit_key = comment.unit_key;
        one.quote.text = excerpt_of(comment.text);
        return false;
    });
}

} // namespace

std::optional<CallToGroup> next_call_to_group(store::Connection& connection) {
    const std::string closed(domain::word(domain::LogKind::CallClosed)),
        found(domain::word(domain::LogKind::GroupsFound));
    // Of what the log tells nothing else is sought, even if somebody took its row away.
    for (const store::CallRecord& call : connection.calls.list())
        if (connection.log.find(call.id, closed) && !connection.opinion_groups.of_call(call.id) &&
            !connection.log.find(call.id, found))
            return CallToGroup{call.id, connection.opinion_groups.reactions_of(call.id)};
    return std::nullopt;
}

std::string groups_to_keep(const store::CallReactions& reactions) {
    const analysis::ToldGroups told = analysis::told_groups(reactions.votes);
    contract::OpinionGroups groups;
    groups.state = word(told.found);
    for (const analysis::ToldGroup& one : told.groups)
        groups.groups.push_back({one.about, comments_from(one.telling, reactions)});
    groups.consensus = comments_from(told.consensus, reactions);
    return contract::encode(groups);
}

base::Result<contract::OpinionGroups>
report_opinion_groups(store::Connection& connection, store::CallId call,
                      const std::vector<contract::Comment>& comments) {
    const auto kept = connection.opinion_groups.of_call(call);
    if (!kept) return contract::OpinionGroups{};
    TRY_ASSIGN(auto groups, contract::decode<contract::OpinionGroups>(*kept));
    CommentsById by_id;
    for (const contract::Comment& one : comments) by_id.emplace(one.id, &one);
    for (contract::OpinionGroup& group : groups.groups) quote(group.telling, by_id);
    quote(groups.consensus, by_id);
    return groups;
}

} // namespace hamandish::usecases
