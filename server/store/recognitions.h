// Who wishes to be shown in the ranking, and how.
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"

#include <optional>
#include <vector>

namespace hamandish::store {

struct RecognitionRecord {
    std::string shown_as; ///< pseudonym, name
    std::string name;     ///< empty for a pseudonym
};

/// Somebody to show, with what the profile says; empty where it does not.
struct ShownPerson {
    RecognitionRecord recognition;
    std::string pseudonym, birth_year, province, audience_group;
    std::string university = {}; ///< a slug
};

/// Throws what the driver throws, like everything on a Connection.
class Recognitions {
  public:
    explicit Recognitions(soci::session& session);

    [[nodiscard]] std::optional<RecognitionRecord> find(PersonId person);
    void put(PersonId person, const RecognitionRecord& recognition, base::Instant at);
    void remove(PersonId person);
    [[nodiscard]] std::vector<ShownPerson> shown(); ///< by row

  private:
    using Text = std::string;
    using Number = std::int64_t;

    Prepared<Takes<Number>, Gives<Text, Text>> find_;
    Prepared<Takes<Number, Text, Text, Number>> put_;
    Prepared<Takes<Number>> remove_;
    Prepared<Takes<>, Gives<Text, Text, Text, Text, Text, Text, Text>> shown_;
};

} // namespace hamandish::store
