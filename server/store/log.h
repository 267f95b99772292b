// The public event log's rows: entries, nodes of their tree, signed heads.
#pragma once

#include "evidence/merkle.h"
#include "server/store/prepared.h"
#include "server/store/records.h"

#include <optional>
#include <vector>

namespace hamandish::store {

/// `text` is the entry's canonical JSON; the rest repeats it for looking it up.
struct LogRecord {
    std::int64_t index = 0;
    std::string kind;
    CallId call;
    std::int64_t subject = 0;
    std::string text, leaf_hash;
};

/// Hexadecimal, as published.
struct HeadRecord {
    std::int64_t tree_size = 0;
    std::string root_hash;
    base::Instant at;
    std::string public_key, signature;
};

/// Throws what the driver throws, like everything on a Connection.
class Log {
  public:
    explicit Log(soci::session& session);

    /// The next entry's index, which is the caller's: append() must follow in the transaction.
    [[nodiscard]] std::int64_t take_index();
    void append(const LogRecord& record);

    [[nodiscard]] std::int64_t size();
    [[nodiscard]] std::vector<LogRecord> entries(std::int64_t start, std::int64_t end);
    /// Those of one kind before `end`, in order; and the newest, -1 for none.
    [[nodiscard]] std::vector<LogRecord> entries_of(const std::string& kind, std::int64_t end);
    [[nodiscard]] std::int64_t newest_of(const std::string& kind, std::int64_t end);
    [[nodiscard]] std::optional<std::int64_t> find(const std::string& leaf_hash);
    [[nodiscard]] std::optional<std::int64_t> find(CallId call, const std::string& kind);
    [[nodiscard]] std::int64_t count_of(CallId call, const std::string& kind);
    /// That entries from `start` on speak of.
    [[nodiscard]] std::vector<CallId> calls_since(std::int64_t start);
    [[nodiscard]] std::vector<std::string> leaf_hashes(std::int64_t start, std::int64_t end);

    [[nodiscard]] std::optional<std::string> node(int level, std::int64_t position);
    void put_node(int level, std::int64_t position, const std::string& hash);

    [[nodiscard]] std::optional<HeadRecord> newest_head();
    [[nodiscard]] std::vector<HeadRecord> heads(); ///< smallest first
    void put_head(const HeadRecord& head);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using HeadColumns = Gives<Number, Text, Number, Text, Text>;

    Prepared<Takes<>, Gives<Number>> take_index_, size_;
    Prepared<Takes<Number, Text, Number, Number, Text, Text>> append_;
    Prepared<Takes<Number, Number>, Gives<Number, Text, Number, Number, Text, Text>> entries_;
    Prepared<Takes<Text, Number>, Gives<Number, Text, Number, Number, Text, Text>> entries_of_;
    Prepared<Takes<Text, Number>, Gives<Number>> newest_of_;
    Prepared<Takes<Text>, Gives<Number>> find_by_hash_;
    Prepared<Takes<Number, Text>, Gives<Number>> find_step_, count_of_;
    Prepared<Takes<Number>, Gives<Number>> calls_since_;
    Prepared<Takes<Number, Number>, Gives<Text>> leaf_hashes_;
    Prepared<Takes<int, Number>, Gives<Text>> node_;
    Prepared<Takes<int, Number, Text>> put_node_;
    Prepared<Takes<>, HeadColumns> newest_head_, heads_;
    Prepared<Takes<Number, Text, Number, Text, Text>> put_head_;
};

} // namespace hamandish::store
