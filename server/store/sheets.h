// Forms filled in on paper and telephone calls, as staff entered them.
#pragma once

#include "domain/sheet.h"
#include "server/store/prepared.h"
#include "server/store/records.h"

#include <optional>
#include <vector>

namespace hamandish::store {

using SheetId = base::Id<struct SheetTag>;

struct SheetRecord {
    SheetId id;
    CallId call;
    std::int64_t number = 0;
    std::string state, content, note; ///< content: of the contract; empty once it is checked
    PersonId entered_by;
    base::Instant entered_at;
    std::string channel = "paper"; ///< a word of domain::SheetChannel
};

struct NewSheet {
    CallId call;
    std::int64_t number = 0;
    std::string content;
    PersonId entered_by;
    base::Instant entered_at;
    std::string channel = "paper";
};

/// A second member of staff's word on a sheet.
struct SheetVerdict {
    SheetId id;
    PersonId by;
    base::Instant at;
};

struct SheetCounts {
    std::int64_t checked = 0,
                 unchecked = 0; ///< unchecked: waiting, or returned and not entered anew
    std::int64_t phoned = 0;    ///< of the checked, by telephone
};

/// Throws what the driver throws, like everything on a Connection.
class Sheets {
  public:
    explicit Sheets(soci::session& session);

    /// At most `most` that are not checked, by number: first those which `reader` may check, then
    /// those returned, then what the reader entered.
    [[nodiscard]] std::vector<SheetRecord> unchecked(CallId call, PersonId reader,
                                                     std::size_t most);
    [[nodiscard]] std::optional<SheetRecord> find(SheetId id);
    [[nodiscard]] SheetCounts counts(CallId call);

    /// A new sheet, or a returned one anew. Nothing when the number is taken in the call.
    [[nodiscard]] std::optional<SheetId> enter(const NewSheet& sheet);
    /// False unless it waits. What it said is `person`'s from now on and is emptied here.
    [[nodiscard]] bool check(const SheetVerdict& verdict, PersonId person);
    /// False unless it waits. `note`: why.
    [[nodiscard]] bool give_back(const SheetVerdict& verdict, const std::string& note);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using Columns = Gives<Number, Number, Number, Text, Text, Text, Number, Number, Text>;
    using Row = std::tuple<Number, Number, Number, Text, Text, Text, Number, Number, Text>;
    [[nodiscard]] static SheetRecord record_from(const Row& row);

    Prepared<Takes<Number, Number, Number>, Columns> unchecked_;
    Prepared<Takes<Number>, Columns> find_;
    Prepared<Takes<Number>, Gives<Number, Number, Number>> counts_;
    Prepared<Takes<Number, Number, Text, Number, Number, Text>, Gives<Number>> enter_;
    Prepared<Takes<Number, Number, Number, Number>, Gives<Number>> check_;
    Prepared<Takes<Number, Number, Text, Number>, Gives<Number>> give_back_;
};

} // namespace hamandish::store
