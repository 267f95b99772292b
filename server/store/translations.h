// Translations of drafts, and so of calls, into further languages.
#pragma once

#include "server/store/drafts.h"

#include <optional>
#include <vector>

namespace hamandish::store {

/// `document` is one that the store does not look into.
struct TranslationRecord {
    std::int64_t id = 0;
    DraftId draft;
    std::string language, document;
    base::Instant changed_at;
    std::int64_t entry_index = -1; ///< in the event log; -1: not there
    friend bool operator==(const TranslationRecord&, const TranslationRecord&) = default;
};

/// Throws what the driver throws, like everything on a Connection.
class Translations {
  public:
    explicit Translations(soci::session& session);

    /// The newest of each language, in the order in which they were changed.
    [[nodiscard]] std::vector<TranslationRecord> of_draft(DraftId draft);
    /// Of the draft that the call came of.
    [[nodiscard]] std::vector<TranslationRecord> of_call(CallId call);
    [[nodiscard]] std::optional<TranslationRecord> find(std::int64_t translation);
    /// Every one there ever was of drafts that are calls or adopted texts now.
    [[nodiscard]] std::vector<TranslationRecord> of_calls();

    /// Its id: the newest of its language from now on. The id of `translation` is not looked at.
    [[nodiscard]] std::int64_t insert(const TranslationRecord& translation);
    /// All there ever was in the language.
    void remove(DraftId draft, const std::string& language);

    /// Words of the newest file that found no Persian unit, in their order.
    [[nodiscard]] std::vector<LeftoverRecord> leftovers(DraftId draft, const std::string& language);
    void add_leftover(DraftId draft, const std::string& language, const LeftoverRecord& words);
    void remove_leftovers(DraftId draft, const std::string& language);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using Columns = Gives<Number, Number, Text, Text, Number, Number>;

    Prepared<Takes<Number>, Columns> of_draft_, of_call_, find_;
    Prepared<Takes<>, Columns> of_calls_;
    Prepared<Takes<Number, Text, Text, Number, Number>, Gives<Number>> insert_;
    Prepared<Takes<Number, Text>> delete_, delete_leftovers_;
    Prepared<Takes<Number, Text>, Gives<Number, Text, Text, Text, Text>> leftovers_;
    Prepared<Takes<Number, Text, Text, Text, Text, Text>> add_leftover_;
};

} // namespace hamandish::store
