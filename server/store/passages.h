// The words of units that comments are about.
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"

#include <vector>

namespace hamandish::store {

/// Throws what the driver throws, like everything on a Connection.
class Passages {
  public:
    explicit Passages(soci::session& session);

    /// Notes that a comment is about a passage of its unit, which is stored if it is the first.
    void note_comment(CommentId comment, UnitId unit, const PassageRecord& passage);
    /// Those of a unit that comments which can be read are about, in the order of its text, each
    /// language by itself: of very many, those that most speak of.
    [[nodiscard]] std::vector<PassageRecord> of_unit(UnitId unit);
    /// Comments about a passage of a unit: the newest first, hidden ones last, after `skipped`.
    [[nodiscard]] std::vector<CommentId> page(UnitId unit, PassageId passage, std::int64_t skipped);
    [[nodiscard]] std::int64_t count_comments(UnitId unit, PassageId passage);
    /// A person's comments are about no passage any more.
    void erase(PersonId person);

  private:
    using Text = std::string;
    using Number = std::int64_t;

    Prepared<Takes<Number, Text, Number, Number, Text, Text, Text>> insert_;
    Prepared<Takes<Number, Number, Text, Number, Number>> note_comment_;
    Prepared<Takes<Number>, Gives<Number, Text, Text, Text, Text, Number, Number, Number>> of_unit_;
    Prepared<Takes<Number, Number, Number>, Gives<Number>> page_;
    Prepared<Takes<Number, Number>, Gives<Number>> count_comments_;
    Prepared<Takes<Number>> erase_;
};

} // namespace hamandish::store
