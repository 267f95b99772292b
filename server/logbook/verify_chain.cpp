#include "server/logbook/verify_chain.h"

#include "contract/codec.h"
#include "domain/log_kind.h"

namespace hamandish::logbook {
namespace {

/// More would be no use to a reader.
constexpr std::size_t most_findings = 1000;

bool is_signed(const contract::LogHead& head, const evidence::Hash& root) {
    evidence::PublicKey key{};
    evidence::Signature signature{};
    if (!evidence::bytes_from_hex(head.public_key, key.data(), key.size()) ||
        !evidence::bytes_from_hex(head.signature, signature.data(), signature.size()))
        return false;
    const evidence::TreeHead signed_head{static_cast<std::uint64_t>(head.tree_size), root,
                                         head.at_ms};
    return evidence::is_signed_by(key, evidence::signed_text(signed_head), signature);
}

} // namespace

void ChainCheck::add(std::int64_t entry, std::string what) {
    if (findings_.size() < most_findings) findings_.push_back({entry, std::move(what)});
}

std::optional<contract::LogEntry> ChainCheck::take_entry(std::string_view text) {
    const std::int64_t expected = entry_count();
    tree_.append(evidence::leaf_hash(text));
    auto entry = contract::decode<contract::LogEntry>(text);
    if (!entry || contract::encode(*entry) != text || !domain::log_kind_from_word(entry->kind)) {
        add(expected, "entry: not in its canonical form");
        last_ = {};
        return std::nullopt;
    }
    if (entry->index != expected) add(expected, "index: another entry stands here");
    last_ = *entry;
    periods_.take(*entry);
    return *entry;
}

void ChainCheck::take_head(const contract::LogHead& head) {
    ++head_count_;
    covered_ = head.tree_size;
    if (public_key_.empty()) public_key_ = head.public_key;
    if (head.public_key != public_key_) add(-1, "head: signed by another key");
    const evidence::Hash root = tree_.root();
    const std::string size = std::to_string(head.tree_size);
    if (head.tree_size != entry_count())
        add(-1, "head: over " + size + " entries of " + std::to_string(entry_count()));
    else if (head.root_hash != evidence::hex_from(root))
        add(head.tree_size - 1, "head: another root over the first " + size + " entries");
    else if (!is_signed(head, root))
        add(-1, "head: the signature over " + size + " entries is wrong");
}

void ChainCheck::take_opening(std::string_view opening) {
    if (evidence::commitment_to(opening) != last_.commitment)
        return add(entry_count() - 1, "opening: not what the entry is committed to");
    periods_.take_opening(last_, opening);
}

void ChainCheck::finish() {
    if (head_count_ == 0 && entry_count() > 0)
        add(-1, "head: there is none");
    else if (covered_ != entry_count())
        add(covered_, "head: the newest one does not cover the last entries");
    finish_periods();
}

void ChainCheck::finish_periods() {
    for (Finding& found : periods_.findings()) add(found.entry, std::move(found.what));
}

} // namespace hamandish::logbook
