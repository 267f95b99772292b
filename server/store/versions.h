// The texts of calls that came after the ones consulted on; never changed once they are here.
#pragma once

#include "server/store/drafts.h"

#include <optional>
#include <vector>

namespace hamandish::store {

using VersionId = base::Id<struct VersionTag>;

struct VersionRecord {
    VersionId id;
    CallId call;
    int number = 0;
    std::string kind; ///< adopted, revised
    DraftId draft;
    CallId opened;           ///< in which a revised text is consulted on; 0: an adopted one
    std::string opened_slug; ///< its name
    domain::TwoTexts title, note;
    base::Instant published_at;
    std::int64_t entry_index = -1;
};

/// Throws what the driver throws, like everything on a Connection.
class Versions {
  public:
    explicit Versions(soci::session& session);

    [[nodiscard]] std::vector<VersionRecord> of_call(CallId call); ///< the newest first
    [[nodiscard]] std::optional<VersionRecord> find(VersionId version);
    [[nodiscard]] std::vector<VersionRecord> list(); ///< in the order of their entries
    [[nodiscard]] std::vector<domain::DraftUnit> units(VersionId version); ///< in order

    /// The draft is to become a version of the call's text.
    void begin(DraftId draft, CallId call);
    /// Nothing when the call has a version with that number.
    [[nodiscard]] std::optional<VersionId> insert(const VersionRecord& version,
                                                  const std::vector<domain::DraftUnit>& units);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using VersionColumns = Gives<Number, Number, int, Text, Number, Number, Text, Text, Text, Text,
                                 Text, Number, Number>;

    soci::session& session_;
    Prepared<Takes<Number>, VersionColumns> of_call_;
    Prepared<Takes<Number>, VersionColumns> find_;
    Prepared<Takes<>, VersionColumns> list_;
    Prepared<Takes<Number>, Gives<Text, Text, int, int, Text, Text, Text, Text>> units_;
};

} // namespace hamandish::store
