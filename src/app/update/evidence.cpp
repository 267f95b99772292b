// The device checks the public event log for its person: that the log only grows, and that what was
// done here is in it. Heads and receipts outlive the visit; an alarm is never taken back by itself.
#include "app/change.h"
#include "app/receipt.h"

#include <algorithm>
#include <array>

namespace hamandish::app {
namespace {

using contract::RouteId;

constexpr std::string_view head_name = "log/head";
constexpr std::string_view receipt_prefix = "receipt/";
constexpr std::string_view proven_mark = "proven ";

/// Refused because it is not so, not because nobody answered.
bool is_denied(const ReplyArrived& reply) {
    return reply.status >= 400 && reply.status < 500 && reply.status != 429;
}

void store_receipt(Change& change, const std::string& key, const KeptReceipt& kept) {
    const std::string mark(kept.state == ReceiptState::Proven ? proven_mark : "");
    change.effects.push_back(
        StoreText{std::string(receipt_prefix) + key, mark + contract::encode(kept.receipt)});
}

void prove_receipts(Change& change) {
    auto& watch = change.state.log_watch;
    for (auto& [key, kept] : watch.receipts) {
        const bool is_covered = kept.receipt.entry.index < watch.seen->tree_size;
        if (kept.state != ReceiptState::Recorded || !is_covered) continue;
        const std::array parameters{std::to_string(kept.receipt.entry.index),
                                    std::to_string(watch.seen->tree_size)};
        send(change, RouteId::ProveInclusion, parameters, key);
    }
}

void believe(Change& change, const contract::LogHead& head) {
    auto& watch = change.state.log_watch;
    watch.is_checked = true;
    watch.offered.reset();
    if (!watch.seen || head.tree_size > watch.seen->tree_size) {
        watch.seen = head;
        change.effects.push_back(StoreText{std::string(head_name), contract::encode(head)});
    }
    prove_receipts(change);
}

void take_consistency(Change& change, const ReplyArrived& reply) {
    auto& watch = change.state.log_watch;
    if (!watch.offered || !watch.seen) return;
    const contract::LogHead offered = *watch.offered;
    watch.offered.reset();
    const auto proof = contract::decode<contract::ConsistencyProof>(reply.body);
    if (!succeeded(reply) && !is_denied(reply)) return; // asked again at the next head
    const bool grew = offered.tree_size > watch.seen->tree_size;
    const bool is_proven =
        succeeded(reply) && proof &&
        (grew ? proves(*proof, *watch.seen, offered) : proves(*proof, offered, *watch.seen));
    if (!is_proven) {
        watch.is_alarmed = true;
        return;
    }
    believe(change, offered);
}

void take_inclusion(Change& change, const Pending& pending, const ReplyArrived& reply) {
    auto& watch = change.state.log_watch;
    const auto found = watch.receipts.find(pending.key);
    if (found == watch.receipts.end() || !watch.seen) return;
    if (!succeeded(reply) && !is_denied(reply)) return;
    auto& kept = found->second;
    const auto proof = contract::decode<contract::InclusionProof>(reply.body);
    // Another head has been believed meanwhile; its proof was asked for then.
    if (proof && proof->tree_size != watch.seen->tree_size) return;
    const bool is_proven =
        succeeded(reply) && proof && proves(*proof, kept.receipt.entry, *watch.seen);
    kept.state = is_proven ? ReceiptState::Proven : ReceiptState::Broken;
    store_receipt(change, pending.key, kept);
}

} // namespace

std::string receipt_key_of_comment(std::int64_t comment_id) {
    return "comment/" + std::to_string(comment_id);
}

std::string receipt_key_of_objection(std::int64_t comment_id) {
    return "objection/" + std::to_string(comment_id);
}

std::string receipt_key_of_reaction(std::int64_t comment_id) {
    return "reaction/" + std::to_string(comment_id);
}

std::string receipt_key_of_vote(const std::string& unit) {
    return "vote/" + unit;
}

std::string receipt_key_of_question(const std::string& question) {
    return "question/" + question;
}

void keep_receipt(Change& change, const std::string& key, const contract::Receipt& receipt,
                  bool is_of_act) {
    const auto state = is_of_act ? ReceiptState::Recorded : ReceiptState::Broken;
    const auto& kept = change.state.log_watch.receipts[key] = KeptReceipt{receipt, state};
    store_receipt(change, key, kept);
    if (change.state.is_plain_page && is_of_act)
        change.state.log_watch.told = ToldReceipt{receipt.entry.index, receipt.entry.commitment};
}

void forget_receipts(Change& change) {
    for (const auto& [key, kept] : change.state.log_watch.receipts)
        change.effects.push_back(StoreText{std::string(receipt_prefix) + key, {}});
    change.state.log_watch.receipts.clear();
    change.state.log_watch.told.reset();
}

void restore_log_watch(Change& change, const Started& started) {
    auto& watch = change.state.log_watch;
    for (const auto& [name, value] : started.stored) {
        if (name == head_name) {
            auto head = contract::decode<contract::LogHead>(value);
            if (head && is_signed(*head)) watch.seen = std::move(*head);
        } else if (name.starts_with(receipt_prefix)) {
            const bool is_proven = value.starts_with(proven_mark);
            auto receipt = contract::decode<contract::Receipt>(
                std::string_view(value).substr(is_proven ? proven_mark.size() : 0));
            if (!receipt) continue;
            // What does not open is a receipt of nothing, whatever was noted beside it.
            const auto state = !is_whole(*receipt) ? ReceiptState::Broken
                               : is_proven         ? ReceiptState::Proven
                                                   : ReceiptState::Recorded;
            watch.receipts[name.substr(receipt_prefix.size())] = {std::move(*receipt), state};
        }
    }
}

void check_log(Change& change) {
    const bool keeps_nothing = change.state.anonymous_page || change.state.is_plain_page;
    if (keeps_nothing || is_pending(change.state, RouteId::ShowLogHead)) return;
    send(change, RouteId::ShowLogHead, {}, "");
}

void take_head(Change& change, const contract::LogHead& head) {
    auto& watch = change.state.log_watch;
    if (change.state.anonymous_page || watch.offered) return;
    // Before the first act nothing is signed yet; later that would be a log that was emptied.
    if (head.tree_size == 0 && !watch.seen) return;
    const bool is_known_key = !watch.seen || watch.seen->public_key == head.public_key;
    if (!is_known_key || !is_signed(head)) {
        watch.is_alarmed = true;
        return;
    }
    if (!watch.seen) return believe(change, head);
    if (head.tree_size == watch.seen->tree_size) {
        if (head.root_hash == watch.seen->root_hash) return believe(change, head);
        watch.is_alarmed = true;
        return;
    }
    watch.offered = head;
    const auto [few, many] = std::minmax(head.tree_size, watch.seen->tree_size);
    const std::array parameters{std::to_string(few), std::to_string(many)};
    send(change, RouteId::ProveConsistency, parameters, "");
}

void take_log_reply(Change& change, const Pending& pending, const ReplyArrived& reply) {
    switch (pending.route) {
    case RouteId::ShowLogHead:
        if (const auto head = contract::decode<contract::LogHead>(reply.body);
            succeeded(reply) && head)
            take_head(change, *head);
        return;
    case RouteId::ProveConsistency: return take_consistency(change, reply);
    case RouteId::ProveInclusion: return take_inclusion(change, pending, reply);
    default: return;
    }
}

} // namespace hamandish::app
