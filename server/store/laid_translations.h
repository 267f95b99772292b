// What translations of published texts say of each unit, laid out so that no document need be read.
#pragma once

#include "server/store/drafts.h"
#include "server/store/prepared.h"

#include <optional>
#include <vector>

namespace hamandish::store {

struct LaidUnit {
    std::string key, heading, text;
    friend bool operator==(const LaidUnit&, const LaidUnit&) = default;
};

/// `unit_count`: units that are translated or have nothing to translate. `translation`: the row of
/// Translations of which it was made.
struct LaidTranslation {
    DraftId draft;
    std::string language;
    std::int64_t translation = 0;
    std::string translated_by;
    base::Instant changed_at;
    std::int64_t unit_count = 0;
    std::vector<LaidUnit> units = {}; ///< only where it says so
    friend bool operator==(const LaidTranslation&, const LaidTranslation&) = default;
};

/// Throws what the driver throws, like everything on a Connection.
class LaidTranslations {
  public:
    explicit LaidTranslations(soci::session& session);

    /// Of the draft that the call came of, without units; in any order, as below.
    [[nodiscard]] std::vector<LaidTranslation> of_call(CallId call);
    /// The same, with the unit of this key where it is translated.
    [[nodiscard]] std::vector<LaidTranslation> of_unit(CallId call, const std::string& unit_key);
    [[nodiscard]] std::vector<LaidTranslation> of_draft(DraftId draft);
    /// With all its units, by their keys.
    [[nodiscard]] std::optional<LaidTranslation> find(DraftId draft, const std::string& language);

    /// In the place of what there was of its draft in its language.
    void put(const LaidTranslation& translation);
    void remove(DraftId draft, const std::string& language);

    /// Those with anything laid out.
    [[nodiscard]] std::vector<DraftId> drafts();
    /// Drafts whose translations are from before there were these rows.
    [[nodiscard]] std::vector<DraftId> unlaid();
    void forget_unlaid(DraftId draft);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using Card = Gives<Number, Text, Number, Text, Number, Number>;

    Prepared<Takes<Number>, Card> of_call_, of_draft_;
    Prepared<Takes<Text, Number>, Gives<Number, Text, Number, Text, Number, Number, Text, Text>>
        of_unit_;
    Prepared<Takes<Number, Text>, Gives<Text, Text, Text>> units_;
    Prepared<Takes<Number, Text, Number, Text, Number, Number>> put_;
    Prepared<Takes<Number, Text, Text, Text, Text>> put_unit_;
    Prepared<Takes<Number, Text>> delete_, delete_units_;
    Prepared<Takes<>, Gives<Number>> drafts_, unlaid_;
    Prepared<Takes<Number>> forget_unlaid_;
};

} // namespace hamandish::store
