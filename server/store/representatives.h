// Who speaks for organisations that take part, and what they said for them.
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"

#include <optional>
#include <vector>

namespace hamandish::store {

using RepresentationId = base::Id<struct RepresentationTag>;

struct RepresentationRecord {
    RepresentationId id;
    PersonId person;
    std::string pseudonym;
    domain::TwoTexts organisation;
    std::string ground;
    base::Instant verified_at, withdrawn_at; ///< withdrawn 0: it is in force
    std::string withdrawn_reason;
};

struct NewRepresentation {
    PersonId person;
    domain::TwoTexts organisation;
    std::string ground;
    PersonId by;
    base::Instant at;
};

/// Throws what the driver throws, like everything on a Connection.
class Representatives {
  public:
    explicit Representatives(soci::session& session);

    [[nodiscard]] std::vector<RepresentationRecord> all(); ///< the newest first
    [[nodiscard]] std::vector<RepresentationRecord> of(PersonId person);
    [[nodiscard]] std::optional<RepresentationRecord> find(RepresentationId id);
    /// Nothing when the person represents the organisation already.
    [[nodiscard]] std::optional<RepresentationId> insert(const NewRepresentation& one);
    void withdraw(RepresentationId id, PersonId by, base::Instant at, const std::string& reason);
    void note_comment(CommentId comment, RepresentationId id);
    /// Whoever erases their account represents nobody any more, and no ground is kept.
    void erase(PersonId person, base::Instant at);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using Columns = Gives<Number, Number, Text, Text, Text, Text, Number, Number, Text>;

    Prepared<Takes<>, Columns> all_;
    Prepared<Takes<Number>, Columns> of_, find_;
    Prepared<Takes<Number, Text, Text, Text, Number, Number>, Gives<Number>> insert_;
    Prepared<Takes<Number, Number, Text, Number>> withdraw_;
    Prepared<Takes<Number, Number>> note_comment_;
    Prepared<Takes<Number, Number>> end_;
    Prepared<Takes<Number>> forget_grounds_;
};

} // namespace hamandish::store
