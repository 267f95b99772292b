// Where people can be reached, sealed, and which ways of being told things they want.
#pragma once

#include "server/store/prepared.h"
#include "server/store/records.h"

#include <optional>
#include <vector>

namespace hamandish::store {

struct Address {
    std::string reach; ///< mobile, email, bale, rubika
    std::string sealed;
    std::string hash; ///< keyed, of reach and address
};

/// Throws what the driver throws, like everything on a Connection.
class Addresses {
  public:
    explicit Addresses(soci::session& session);

    [[nodiscard]] std::vector<Address> of(PersonId person);
    void put(PersonId person, const Address& address, base::Instant now);
    void remove(PersonId person, const std::string& reach);
    /// This one alone: another of the same reach stays.
    void forget(PersonId person, const std::string& hash);
    /// Everybody with this address: a family may share a number.
    [[nodiscard]] std::vector<PersonId> who_has(const std::string& hash);

    /// Where nothing was said, yes.
    [[nodiscard]] bool wants(PersonId person, const std::string& way);
    void choose(PersonId person, const std::string& way, bool wanted, base::Instant now);
    [[nodiscard]] std::optional<std::string> language_of(PersonId person);
    void put_language(PersonId person, const std::string& language);

    void delete_everything_of(PersonId person);

  private:
    using Text = std::string;
    using Number = std::int64_t;

    Prepared<Takes<Number>, Gives<Text, Text, Text>> of_;
    Prepared<Takes<Number, Text, Text, Text, Number>> put_;
    Prepared<Takes<Number, Text>> remove_, forget_;
    Prepared<Takes<Text>, Gives<Number>> who_has_;
    Prepared<Takes<Number, Text>, Gives<int>> wants_;
    Prepared<Takes<Number, Text, int, Number>> choose_;
    Prepared<Takes<Number>, Gives<Text>> language_of_;
    Prepared<Takes<Number, Text>> put_language_;
    Prepared<Takes<Number>> delete_addresses_, delete_choices_, delete_language_;
};

} // namespace hamandish::store
