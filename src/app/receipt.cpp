#include "app/receipt.h"

#include "contract/codec.h"
#include "contract/comment_file_openings.h"
#include "domain/contribution.h"
#include "evidence/merkle_check.h"
#include "evidence/tree_head.h"

namespace hamandish::app {
namespace {

std::optional<evidence::Path> path_from(const std::vector<std::string>& hashes) {
    evidence::Path path;
    for (const std::string& hex : hashes) {
        const auto hash = evidence::hash_from_hex(hex);
        if (!hash) return std::nullopt;
        path.push_back(*hash);
    }
    return path;
}

std::uint64_t size_of(const contract::LogHead& head) {
    return static_cast<std::uint64_t>(head.tree_size);
}

bool speaks_of_files(const contract::Receipt& receipt, const contract::SubmitComment& words) {
    const auto opening = contract::decode<contract::CommentWithFilesOpening>(receipt.opening);
    return opening && opening->files.size() == words.files.size() && words.representing != 0 &&
           opening->kind == words.kind && opening->text == words.text &&
           opening->wording == words.wording && opening->reply_to == words.reply_to &&
           opening->passage.exact.empty() == words.passage.exact.empty() &&
           !opening->organisation.fa.empty() && receipt.opening == contract::encode(*opening);
}

} // namespace

bool is_whole(const contract::Receipt& receipt) {
    return receipt.entry.commitment == evidence::commitment_to(receipt.opening);
}

bool speaks_of_choice(const contract::Receipt& receipt, const std::string& voter,
                      const std::string& choice) {
    const auto opening = contract::decode<contract::ChoiceOpening>(receipt.opening);
    return opening && is_whole(receipt) && opening->voter == voter && opening->choice == choice &&
           opening->call == receipt.entry.call && opening->unit == receipt.entry.unit;
}

bool speaks_of_comment(const contract::Receipt& receipt, const std::string& author,
                       const contract::SubmitComment& words) {
    if (!is_whole(receipt)) return false;
    if (!words.files.empty()) return speaks_of_files(receipt, words);
    if (words.reply_to != 0) {
        const auto opening = contract::decode<contract::ReplyOpening>(receipt.opening);
        const bool for_organisation = opening && !opening->organisation.fa.empty();
        return opening && opening->reply_to == words.reply_to && opening->text == words.text &&
               opening->author == (for_organisation ? std::string() : author) &&
               for_organisation == (words.representing != 0);
    }
    if (!words.passage.exact.empty()) {
        const auto opening = contract::decode<contract::PassageOpening>(receipt.opening);
        const bool for_organisation = words.representing != 0;
        return opening && opening->kind == words.kind && opening->text == words.text &&
               opening->wording == words.wording && !opening->passage.exact.empty() &&
               opening->author == (for_organisation ? std::string() : author) &&
               opening->organisation.fa.empty() != for_organisation;
    }
    if (words.representing != 0) {
        const auto opening = contract::decode<contract::RepresentedOpening>(receipt.opening);
        return opening && opening->kind == words.kind && opening->text == words.text &&
               opening->wording == words.wording && !opening->organisation.fa.empty() &&
               receipt.opening == contract::encode(*opening);
    }
    if (words.kind == domain::word(domain::ContributionKind::Comment)) {
        const auto opening = contract::decode<contract::CommentOpening>(receipt.opening);
        // A comment's opening says no kind; what says one is no comment's.
        return opening && *opening == contract::CommentOpening{author, opening->salt, words.text} &&
               receipt.opening == contract::encode(*opening);
    }
    const auto opening = contract::decode<contract::ContributionOpening>(receipt.opening);
    return opening &&
           *opening == contract::ContributionOpening{author, words.kind, opening->salt, words.text,
                                                     words.wording} &&
           receipt.opening == contract::encode(*opening); // it is about no passage
}

bool speaks_of_objection(const contract::Receipt& receipt, const std::string& author,
                         const std::string& text) {
    const auto opening = contract::decode<contract::ObjectionOpening>(receipt.opening);
    return opening && is_whole(receipt) && opening->author == author && opening->text == text;
}

bool speaks_of_marks(const contract::Receipt& receipt, const std::string& voter,
                     const std::vector<std::int64_t>& marks) {
    const auto opening = contract::decode<contract::MarksOpening>(receipt.opening);
    return opening && is_whole(receipt) && opening->voter == voter && opening->marks == marks &&
           opening->call == receipt.entry.call && opening->question == receipt.entry.unit;
}

bool speaks_of_answers(const contract::Receipt& receipt, const std::string& author,
                       const std::vector<contract::ItemAnswer>& answers) {
    const auto opening = contract::decode<contract::AnswersOpening>(receipt.opening);
    return opening && is_whole(receipt) && opening->author == author &&
           opening->answers == answers && opening->call == receipt.entry.call &&
           opening->question == receipt.entry.unit;
}

bool is_signed(const contract::LogHead& head) {
    const auto root = evidence::hash_from_hex(head.root_hash);
    evidence::PublicKey key{};
    evidence::Signature signature{};
    if (!root || head.tree_size <= 0 ||
        !evidence::bytes_from_hex(head.public_key, key.data(), key.size()) ||
        !evidence::bytes_from_hex(head.signature, signature.data(), signature.size()))
        return false;
    return evidence::is_signed_by(key, evidence::signed_text({size_of(head), *root, head.at_ms}),
                                  signature);
}

bool proves(const contract::ConsistencyProof& proof, const contract::LogHead& old,
            const contract::LogHead& head) {
    const auto path = path_from(proof.path);
    const auto old_root = evidence::hash_from_hex(old.root_hash);
    const auto root = evidence::hash_from_hex(head.root_hash);
    return path && old_root && root &&
           evidence::proves_consistency(*path, size_of(old), *old_root, size_of(head), *root);
}

bool proves(const contract::InclusionProof& proof, const contract::LogEntry& entry,
            const contract::LogHead& head) {
    const auto path = path_from(proof.path);
    const auto root = evidence::hash_from_hex(head.root_hash);
    const auto leaf = evidence::leaf_hash(contract::encode(entry));
    return path && root &&
           evidence::proves_inclusion(*path, leaf, static_cast<std::uint64_t>(entry.index),
                                      size_of(head), *root);
}

} // namespace hamandish::app
