// By which invitations people came: counts, never who.
#pragma once

#include "domain/invitation.h"
#include "server/store/prepared.h"
#include "server/store/records.h"

#include <map>

namespace hamandish::store {

/// Throws what the driver throws, like everything on a Connection.
class Invited {
  public:
    explicit Invited(soci::session& session);

    /// One more person took part in the call first after such an invitation.
    void count_participant(CallId call, domain::Invitation way);
    /// Of those by whom anybody came.
    [[nodiscard]] std::map<domain::Invitation, std::int64_t> participants(CallId call);

  private:
    using Text = std::string;
    using Number = std::int64_t;
    Prepared<Takes<Number, Text>> count_;
    Prepared<Takes<Number>, Gives<Text, Number>> participants_;
};

} // namespace hamandish::store
