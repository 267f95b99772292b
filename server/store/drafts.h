// Drafts that staff work on, before they are calls.
#pragma once

#include "domain/draft_form.h"
#include "server/store/staff.h"

#include <optional>
#include <vector>

namespace hamandish::store {

using DraftId = base::Id<struct DraftTag>;

struct DraftRecord {
    DraftId id;
    std::string slug, document_kind;
    OrganisationId organisation;
    domain::TwoTexts title, summary, questions, files; ///< files: the names of what was read
    base::Instant changed_at;
    CallId published;              ///< 0: not yet
    CallId revises = {};           ///< the call whose next version it is to be, or 0
    std::string revised_slug = {}; ///< its name
    int version = 0;               ///< its number there, once it is published as one
    std::string topics = {};       ///< domain::text_from
};

/// Words of an English or a translated file that found no Persian unit, under the name of theirs.
struct LeftoverRecord {
    std::int64_t id = 0;
    domain::TwoTexts name;
    std::string heading, text;
};

/// Throws what the driver throws, like everything on a Connection.
class Drafts {
  public:
    explicit Drafts(soci::session& session);

    [[nodiscard]] std::vector<DraftRecord> list(); ///< what was changed last comes first
    [[nodiscard]] std::optional<DraftRecord> find(const std::string& slug);
    [[nodiscard]] std::optional<DraftRecord> find(DraftId id);
    /// Nothing when the slug is taken.
    [[nodiscard]] std::optional<DraftId> insert(const DraftRecord& draft);
    void update(const DraftRecord& draft);
    /// With everything that is its alone: units, files, votes and surveys. False when there is no
    /// such draft, or it became a call; what was published as a version is refused by the database.
    [[nodiscard]] bool remove(DraftId draft);

    [[nodiscard]] std::vector<domain::DraftFormUnit> units(DraftId draft); ///< in order
    /// Writes the list as it now is: units with an id keep it, the others get one.
    void replace_units(DraftId draft, const std::vector<domain::DraftFormUnit>& units);
    /// False when the draft has no such unit.
    [[nodiscard]] bool update_words(DraftId draft, const domain::DraftFormUnit& unit);

    [[nodiscard]] std::vector<LeftoverRecord> leftovers(DraftId draft); ///< the oldest first
    void add_leftover(DraftId draft, const LeftoverRecord& words);
    void remove_leftovers(DraftId draft);
    /// False when the draft has none such.
    [[nodiscard]] bool remove_leftover(DraftId draft, std::int64_t words);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using DraftColumns = Gives<Number, Text, Text, Number, Text, Text, Text, Text, Text, Text, Text,
                               Text, Number, Number, Number, Text, int, Text>;

    soci::session& session_;
    Prepared<Takes<>, DraftColumns> list_;
    Prepared<Takes<Text>, DraftColumns> find_;
    Prepared<Takes<Number>, DraftColumns> find_by_id_;
    Prepared<Takes<Number>, Gives<Number, int, Text, int, Text, Text, Text, Text, Text, Text, Text>>
        units_;
    Prepared<Takes<Text, Text, Text, Text, Number, Number>, Gives<Number>> update_words_;
    Prepared<Takes<Number>, Gives<Number, Text, Text, Text, Text>> leftovers_;
    Prepared<Takes<Number, Number>, Gives<Number>> delete_leftover_;
};

} // namespace hamandish::store
