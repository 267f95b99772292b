// Appeals of citizens, of every kind, as the event log speaks of them: against a hiding, against
// masked words, about points.
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"

#include <functional>
#include <optional>
#include <vector>

namespace hamandish::store {

enum class Appealed { Hiding, Masking, Points };
/// "hiding", "masking", "points".
[[nodiscard]] std::string_view word(Appealed about);

/// `number` is that of the hiding, of the masking, or of the appeal about points.
struct AppealKey {
    Appealed about = Appealed::Hiding;
    std::int64_t number = 0;
    friend bool operator==(const AppealKey&, const AppealKey&) = default;
};

/// What was asked for. The last three are of points: by which rule and entry of the log they were
/// given, and how many. `comment` 0: points for taking part, whose `unit_key` is empty, as that of
/// all points.
struct AppealRow {
    AppealKey key;
    Evidence evidence; ///< -1 and empty while there is no entry; the salt also once it is erased
    PersonId keeper;   ///< whose salt it is: the author, or somebody tampered with it
    CommentId comment;
    CallId call;
    std::string call_slug, unit_key;
    PersonId person;
    std::string author, text;
    base::Instant appealed_at;
    std::string rule;
    std::int64_t award_entry = 0, award_points = 0;
};

/// Throws what the driver throws, like everything on a Connection.
class MadeAppeals {
  public:
    explicit MadeAppeals(soci::session& session);

    /// Names the entry that says that the appeal was made; once for each.
    void note(const AppealKey& appeal, PersonId author, const Evidence& evidence);

    [[nodiscard]] std::optional<AppealRow> find(const AppealKey& appeal);
    /// Those that have entries, in their order.
    [[nodiscard]] std::vector<AppealKey> of_person(PersonId person);
    /// Each appeal there is, with an entry or without.
    void each(const std::function<void(const AppealRow&)>& use);
    /// How many entries were noted.
    [[nodiscard]] std::int64_t count();

    /// Appeals from before there were entries for them: some at a time, always the same until they
    /// are forgotten.
    [[nodiscard]] std::vector<AppealKey> unlogged();
    /// Those that unlogged() gives have their entries now; it gives the next some then.
    void forget_unlogged();

  private:
    using Text = std::string;
    using Number = std::int64_t;
    using Columns = Gives<Number, Number, Text, Number, Number, Number, Text, Text, Number, Text,
                          Text, Number, Text, Number, Number>;

    Prepared<Takes<Number, Text, Number, Number, Text>> note_;
    Prepared<Takes<Number>, Columns> of_hiding_, of_masking_, of_points_;
    Prepared<Takes<>, Columns> hidings_, maskings_, points_;
    Prepared<Takes<Number>, Gives<Text, Number>> of_person_;
    Prepared<Takes<>, Gives<Number>> count_;
    Prepared<Takes<>, Gives<Text, Number>> unlogged_;
    Prepared<Takes<>> forget_unlogged_;
};

} // namespace hamandish::store
