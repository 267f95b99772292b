// A small event log with a key of its own, for tests of those who check one.
#pragma once

#include "contract/codec.h"
#include "contract/log_openings.h"
#include "evidence/compact_tree.h"
#include "evidence/tree_head.h"

#include <sodium/crypto_sign_ed25519.h>

namespace hamandish::test {

class FakeLog {
  public:
    explicit FakeLog(std::uint8_t seed = 1) {
        std::array<std::uint8_t, 32> seeds{};
        seeds[0] = seed;
        crypto_sign_ed25519_seed_keypair(key_.data(), secret_.data(), seeds.data());
    }

    /// The next entry, committed to the opening.
    contract::Receipt append(contract::LogEntry entry, const std::string& opening) {
        entry.commitment = evidence::commitment_to(opening);
        entry.index = static_cast<std::int64_t>(leaves_.size());
        leaves_.push_back(evidence::leaf_hash(contract::encode(entry)));
        return {entry, opening};
    }
    contract::Receipt append(const std::string& kind, const std::string& opening) {
        contract::LogEntry entry;
        entry.at_ms = signed_at_ms;
        entry.call = "e-participation";
        entry.kind = kind;
        entry.unit = "article-1";
        return append(std::move(entry), opening);
    }
    contract::Receipt append_vote(const std::string& voter, const std::string& choice) {
        return append("vote_cast",
                      contract::encode(contract::ChoiceOpening{
                          "e-participation", choice, std::string(32, 'a'), 0, "article-1", voter}));
    }
    void append_others(int count) {
        for (int i = 0; i < count; ++i) append("vote_cast", std::to_string(leaves_.size()));
    }

    [[nodiscard]] contract::LogHead head() const {
        const evidence::TreeHead head{leaves_.size(), evidence::tree_root(leaves_.size(), tree()),
                                      signed_at_ms};
        const std::string text = evidence::signed_text(head);
        evidence::Signature signature{};
        crypto_sign_ed25519_detached(signature.data(), nullptr,
                                     reinterpret_cast<const unsigned char*>(text.data()),
                                     text.size(), secret_.data());
        return {head.at_ms, evidence::hex_from_bytes(key_.data(), key_.size()),
                evidence::hex_from(head.root),
                evidence::hex_from_bytes(signature.data(), signature.size()),
                static_cast<std::int64_t>(head.size)};
    }
    [[nodiscard]] contract::InclusionProof inclusion(std::int64_t index) const {
        const auto at = static_cast<std::uint64_t>(index);
        return {index, evidence::hex_from(leaves_[at]),
                hex_of(evidence::inclusion_path(at, leaves_.size(), tree())),
                static_cast<std::int64_t>(leaves_.size())};
    }
    [[nodiscard]] contract::ConsistencyProof consistency(std::int64_t old) const {
        return {old,
                hex_of(evidence::consistency_path(static_cast<std::uint64_t>(old), leaves_.size(),
                                                  tree())),
                static_cast<std::int64_t>(leaves_.size())};
    }

    std::int64_t signed_at_ms = 1'800'000'000'000;

  private:
    [[nodiscard]] evidence::Subtrees tree() const {
        return [this](int level, std::uint64_t position) {
            evidence::CompactTree subtree;
            for (auto i = position << level; i < (position + 1) << level; ++i)
                subtree.append(leaves_[i]);
            return subtree.root();
        };
    }
    static std::vector<std::string> hex_of(const evidence::Path& path) {
        std::vector<std::string> out;
        for (const auto& hash : path) out.push_back(evidence::hex_from(hash));
        return out;
    }

    std::vector<evidence::Hash> leaves_;
    evidence::PublicKey key_{};
    std::array<std::uint8_t, 64> secret_{};
};

} // namespace hamandish::test
