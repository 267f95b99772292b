// The votes and surveys of drafts, before they are asked.
#pragma once

#include "server/store/drafts.h"

namespace hamandish::store {

/// `definition` is a document that the store does not look into.
struct DraftQuestionRecord {
    std::int64_t id = 0;
    std::string key, definition;
    friend bool operator==(const DraftQuestionRecord&, const DraftQuestionRecord&) = default;
};

/// Throws what the driver throws, like everything on a Connection.
class DraftQuestions {
  public:
    explicit DraftQuestions(soci::session& session);

    [[nodiscard]] std::vector<DraftQuestionRecord> of_draft(DraftId draft); ///< in their order
    /// At the end. False when the draft has one with this key.
    [[nodiscard]] bool insert(DraftId draft, const std::string& key, const std::string& definition);
    /// False where it is not as it was before any more: nothing is changed.
    [[nodiscard]] bool change(const DraftQuestionRecord& before, const std::string& definition);
    /// Each takes the other's place in the order.
    void swap(std::int64_t one, std::int64_t other);
    void remove(std::int64_t question);

  private:
    using Text = std::string;
    using Number = std::int64_t;

    Prepared<Takes<Number>, Gives<Number, Text, Text>> of_draft_;
    Prepared<Takes<Number, Number, Text, Text>, Gives<Number>> insert_;
    Prepared<Takes<Text, Number, Text>, Gives<Number>> change_;
    Prepared<Takes<Number>, Gives<int>> position_;
    Prepared<Takes<int, Number>> place_;
    Prepared<Takes<Number>> delete_;
};

} // namespace hamandish::store
