// The messages of the public event log (evidence/FORMAT.md). Their fields stand in alphabetical
// order, so that what the codec writes is already canonical JSON (RFC 8785).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hamandish::contract {

/// One line of the log. `commitment` is the SHA-256 of a document, the opening, that says the rest.
/// `subject` is a comment's id, for an erasure the index of the entry whose opening is gone, else
/// 0.
struct LogEntry {
    std::int64_t at_ms = 0;
    std::string call, commitment;
    std::int64_t index = 0;
    std::string kind;
    std::int64_t subject = 0;
    std::string unit;
    friend bool operator==(const LogEntry&, const LogEntry&) = default;
    template <class F>
    static void fields(F&& f) {
        f("at_ms", &LogEntry::at_ms);
        f("call", &LogEntry::call);
        f("commitment", &LogEntry::commitment);
        f("index", &LogEntry::index);
        f("kind", &LogEntry::kind);
        f("subject", &LogEntry::subject);
        f("unit", &LogEntry::unit);
    }
};

/// GET /api/v1/log/head: hexadecimal throughout.
struct LogHead {
    std::int64_t at_ms = 0;
    std::string public_key, root_hash, signature;
    std::int64_t tree_size = 0;
    friend bool operator==(const LogHead&, const LogHead&) = default;
    template <class F>
    static void fields(F&& f) {
        f("at_ms", &LogHead::at_ms);
        f("public_key", &LogHead::public_key);
        f("root_hash", &LogHead::root_hash);
        f("signature", &LogHead::signature);
        f("tree_size", &LogHead::tree_size);
    }
};

/// GET /api/v1/log/entries/{first}: at most a hundred from there on, of those under the head.
struct LogPage {
    std::vector<LogEntry> entries;
    LogHead head;
    friend bool operator==(const LogPage&, const LogPage&) = default;
    template <class F>
    static void fields(F&& f) {
        f("entries", &LogPage::entries);
        f("head", &LogPage::head);
    }
};

/// GET /api/v1/log/inclusion/{entry}/{size}; {entry} is an index or a leaf hash.
struct InclusionProof {
    std::int64_t index = 0;
    std::string leaf_hash;
    std::vector<std::string> path;
    std::int64_t tree_size = 0;
    friend bool operator==(const InclusionProof&, const InclusionProof&) = default;
    template <class F>
    static void fields(F&& f) {
        f("index", &InclusionProof::index);
        f("leaf_hash", &InclusionProof::leaf_hash);
        f("path", &InclusionProof::path);
        f("tree_size", &InclusionProof::tree_size);
    }
};

/// GET /api/v1/log/consistency/{old}/{size}.
struct ConsistencyProof {
    std::int64_t old_size = 0;
    std::vector<std::string> path;
    std::int64_t tree_size = 0;
    friend bool operator==(const ConsistencyProof&, const ConsistencyProof&) = default;
    template <class F>
    static void fields(F&& f) {
        f("old_size", &ConsistencyProof::old_size);
        f("path", &ConsistencyProof::path);
        f("tree_size", &ConsistencyProof::tree_size);
    }
};

/// What a person keeps of an act: the entry, and the document its commitment opens to.
struct Receipt {
    LogEntry entry;
    std::string opening;
    friend bool operator==(const Receipt&, const Receipt&) = default;
    template <class F>
    static void fields(F&& f) {
        f("entry", &Receipt::entry);
        f("opening", &Receipt::opening);
    }
};

} // namespace hamandish::contract
