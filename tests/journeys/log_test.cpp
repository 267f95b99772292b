// The event log as citizens and strangers use it: receipts, proofs, pages, ballots.
#include "log_town.h"

namespace hamandish::journeys::log_test {
namespace {

using contract::LogHead;

evidence::Hash hash(const std::string& hex) {
    return evidence::hash_from_hex(hex).value_or(evidence::Hash{});
}

evidence::Path path(const std::vector<std::string>& hashes) {
    evidence::Path out;
    for (const std::string& hex : hashes) out.push_back(hash(hex));
    return out;
}

std::string log_path(const std::string& rest) {
    return "/api/v1/log/" + rest;
}

TEST_F(LogTown, AReceiptSaysWhatWasDoneAndByWhom) {
    const std::string sara = sign_in("09121111111");
    const std::string name = get<contract::Me>("/api/v1/me", sara).name;
    const auto receipt = vote(sara, "agree").receipt;
    EXPECT_EQ(receipt.entry.kind, "vote_cast");
    EXPECT_EQ(receipt.entry.call, "e-participation");
    EXPECT_EQ(receipt.entry.unit, "article-1");
    EXPECT_EQ(receipt.entry.commitment, evidence::commitment_to(receipt.opening));
    const auto opening = contract::decode<contract::ChoiceOpening>(receipt.opening).value();
    EXPECT_EQ(opening.choice, "agree");
    EXPECT_EQ(opening.voter, name);
    EXPECT_EQ(opening.salt.size(), 32u);
    // Another choice, and even the same one again, is another entry with another salt.
    const auto again = vote(sara, "agree").receipt;
    EXPECT_EQ(again.entry.kind, "vote_changed");
    EXPECT_EQ(again.entry.subject, receipt.entry.index);
    EXPECT_NE(again.entry.commitment, receipt.entry.commitment);
}

TEST_F(LogTown, ACommentSentAgainGetsItsFirstReceiptBack) {
    const std::string sara = sign_in("09121111111");
    const std::string body = contract::encode(contract::SubmitComment{"key-of-sara-0001", "a"});
    const auto first = ask({"POST", article + "/comments", body, sara});
    const auto again = ask({"POST", article + "/comments", body, sara});
    EXPECT_EQ(*first.body, *again.body);
    const auto recorded = contract::decode<contract::CommentRecorded>(*first.body).value();
    EXPECT_EQ(recorded.receipt.entry.kind, "comment_received");
    EXPECT_EQ(recorded.receipt.entry.subject, recorded.comment.id);
}

TEST_F(LogTown, NamesAndWordsAreNotInTheLog) {
    const std::string sara = sign_in("09121111111");
    const std::string name = get<contract::Me>("/api/v1/me", sara).name;
    comment(sara, "a very private thought", "key-of-sara-0001");
    vote(sara, "disagree");
    keep_log();
    const std::string page = *ask({"GET", log_path("entries/0")}).body;
    for (const std::string& secret :
         {std::string("private"), std::string("disagree"), name, std::string("salt")})
        EXPECT_EQ(page.find('"' + secret), std::string::npos) << secret;
}

TEST_F(LogTown, EveryEntryIsProvenUnderEveryHead) {
    live();
    const auto head = get<LogHead>(log_path("head"));
    const auto page = get<contract::LogPage>(log_path("entries/0"));
    ASSERT_EQ(static_cast<std::int64_t>(page.entries.size()), head.tree_size);
    EXPECT_EQ(page.head, head);
    for (const auto& entry : page.entries) {
        const std::string leaf = evidence::hex_from(evidence::leaf_hash(contract::encode(entry)));
        const std::string size = "/" + std::to_string(head.tree_size);
        const auto proof = get<contract::InclusionProof>(
            log_path("inclusion/" + std::to_string(entry.index) + size));
        EXPECT_EQ(proof.leaf_hash, leaf);
        EXPECT_TRUE(evidence::proves_inclusion(
            path(proof.path), hash(leaf), static_cast<std::uint64_t>(entry.index),
            static_cast<std::uint64_t>(head.tree_size), hash(head.root_hash)));
        EXPECT_EQ(get<contract::InclusionProof>(log_path("inclusion/" + leaf + size)), proof);
    }
}

TEST_F(LogTown, HeadsAreSignedAndOfOneHistory) {
    keep_log();
    const auto old = get<LogHead>(log_path("head"));
    live();
    const auto head = get<LogHead>(log_path("head"));
    ASSERT_GT(head.tree_size, old.tree_size);
    EXPECT_EQ(head.public_key, old.public_key);
    evidence::Signature signature{};
    ASSERT_TRUE(evidence::bytes_from_hex(head.signature, signature.data(), signature.size()));
    EXPECT_TRUE(
        evidence::is_signed_by(log_key_.public_key(),
                               evidence::signed_text({static_cast<std::uint64_t>(head.tree_size),
                                                      hash(head.root_hash), head.at_ms}),
                               signature));
    const auto proof = get<contract::ConsistencyProof>(log_path(
        "consistency/" + std::to_string(old.tree_size) + "/" + std::to_string(head.tree_size)));
    EXPECT_TRUE(evidence::proves_consistency(
        path(proof.path), static_cast<std::uint64_t>(old.tree_size), hash(old.root_hash),
        static_cast<std::uint64_t>(head.tree_size), hash(head.root_hash)));
}

TEST_F(LogTown, WhatNoHeadCoversIsNotShown) {
    EXPECT_EQ(ask({"GET", log_path("head")}).status, 404);
    EXPECT_TRUE(get<contract::LogPage>(log_path("entries/latest")).entries.empty());
    keep_log();
    const auto size = get<LogHead>(log_path("head")).tree_size;
    vote(sign_in("09121111111"), "agree");
    const std::string beyond = std::to_string(size + 1);
    for (const std::string& rest :
         {"entries/" + beyond, "inclusion/0/" + beyond, "consistency/1/" + beyond,
          std::string("consistency/0/1"), std::string("inclusion/x/1"), std::string("entries/-1"),
          "inclusion/" + std::to_string(size) + "/" + std::to_string(size)})
        EXPECT_EQ(ask({"GET", log_path(rest)}).status, 404) << rest;
    EXPECT_EQ(static_cast<std::int64_t>(
                  get<contract::LogPage>(log_path("entries/latest")).entries.size()),
              size);
}

TEST_F(LogTown, BallotsComeAfterTheDeadlineAndAreFoundByTheirVotersAlone) {
    const std::string sara = sign_in("09121111111"), reza = sign_in("09122222222");
    const auto old = vote(sara, "agree").receipt, kept = vote(sara, "pass").receipt;
    vote(reza, "agree");
    EXPECT_EQ(ask({"GET", call + "/ballots"}).status, 409);
    pass_deadline();
    keep_log({morning.ms + 40 * base::ms_per_day});
    const auto list = get<contract::BallotList>(call + "/ballots");
    ASSERT_EQ(list.ballots.size(), 2u);
    const auto choice_of = [&](const contract::Receipt& receipt) {
        for (const auto& one : list.ballots)
            if (one.ballot == evidence::ballot_code(receipt.opening)) return one.choice;
        return std::string();
    };
    EXPECT_EQ(choice_of(kept), "pass");
    EXPECT_EQ(choice_of(old), "") << "a changed vote supersedes the old receipt";
    EXPECT_EQ(list.counts[1], (contract::UnitCount{1, 0, 1, "article-1"}));
    // The log fixed exactly this list.
    const auto page = get<contract::LogPage>(log_path("entries/latest"));
    const contract::LogEntry& closing = page.entries[page.entries.size() - 4];
    EXPECT_EQ(closing.kind, "call_closed");
    EXPECT_EQ(page.entries.back().kind, "report_published");
    EXPECT_EQ(closing.commitment, evidence::commitment_to(contract::encode(list)));
    EXPECT_TRUE(findings().empty());
}

TEST_F(LogTown, CallsOpenAndCloseOnceInTheLog) {
    for (const std::int64_t days : {0, 0, 10, 40, 40, 50})
        keep_log({morning.ms + days * base::ms_per_day});
    std::vector<std::string> kinds;
    for (const auto& entry : get<contract::LogPage>(log_path("entries/0")).entries)
        kinds.push_back(entry.kind);
    // Nothing is owed an answer: the report is complete as soon as it is published.
    EXPECT_EQ(kinds, (std::vector<std::string>{"draft_published", "call_opened", "call_closed",
                                               "reactions_counted", "report_published",
                                               "report_published"}));
}

TEST_F(LogTown, ARefusedActLeavesNoEntryAndNoGap) {
    keep_log();
    const auto size = get<LogHead>(log_path("head")).tree_size;
    const std::string sara = sign_in("09121111111");
    EXPECT_EQ(ask({"PUT", "/api/v1/comments/99/reaction",
                   contract::encode(contract::Choose{"agree"}), sara})
                  .status,
              404);
    comment(sara, "a", "key-of-sara-0001");
    EXPECT_EQ(ask({"POST", article + "/comments",
                   contract::encode(contract::SubmitComment{"key-of-sara-0002", "a"}), sara})
                  .status,
              409);
    keep_log();
    EXPECT_EQ(get<LogHead>(log_path("head")).tree_size, size + 1);
    EXPECT_TRUE(findings().empty());
}

} // namespace
} // namespace hamandish::journeys::log_test
