// Members of staff whose browsers run no scripts.
#pragma once

#include "given_role.h"
#include "plain_page.h"
#include "server/usecases/staff.h"

namespace hamandish::journeys {

class PlainStaffTown : public PlainTown {
  protected:
    /// Signs in as `role` of "ministry", the second factor shown for an hour. `also` is told of
    /// whose organisation that is, in the same transaction.
    template <class Also>
    void become(domain::Role role, Also also) {
        open("/en/sign-in?next=/en/staff");
        sign_in_by_form("09350000002");
        ASSERT_TRUE(store_->writer().submit_and_wait([&](store::Connection& connection)
                                                         -> base::Result<bool> {
            const std::string hash = usecases::session_hash_from(jar_["session"]);
            const auto person = connection.people.find_by_session(hash, now());
            const contract::Organisation one{"ministry", "", "ministry", {"وزارت", "The ministry"}};
            (void)usecases::add_organisation(connection, {{}, {one, "made by the test"}, true},
                                             now()); // refused the second time
            const auto organisation = connection.staff.find_organisation("ministry");
            if (!person || !organisation) return base::fail(base::ErrorCode::Internal, "town");
            give_role(connection, *person, organisation->id, role, now());
            connection.staff.put_session(hash, person->id, {now().ms + base::ms_per_hour});
            return also(connection, organisation->id);
        }));
    }
    void become(domain::Role role) {
        become(role, [](store::Connection&, store::OrganisationId) -> base::Result<bool> {
            return true;
        });
    }
};

} // namespace hamandish::journeys
