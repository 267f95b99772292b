#include "server/usecases/thanks.h"

#include "domain/certificate.h"
#include "i18n/jalali.h"
#include "server/recognition/thanks.h"
#include "server/usecases/name_order.h"
#include "server/usecases/wire.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;

/// Those with a name as readers look for it; then the others, who came first first.
base::Result<contract::Thanks> in_order(contract::Thanks thanks) {
    auto& people = thanks.people;
    const auto nameless = std::stable_partition(people.begin(), people.end(),
                                                [](const auto& one) { return !one.name.empty(); });
    std::vector<contract::ThankedPerson> named(people.begin(), nameless),
        numbered(nameless, people.end());
    TRY(sort_by_persian_name(named, [](const auto& one) { return one.name; }));
    std::stable_sort(numbered.begin(), numbered.end(), [](const auto& one, const auto& other) {
        return std::pair(one.pseudonym.size(), one.pseudonym) <
               std::pair(other.pseudonym.size(), other.pseudonym);
    });
    people = std::move(named);
    people.insert(people.end(), numbered.begin(), numbered.end());
    return thanks;
}

base::Result<contract::Thanks> thanks_within(store::Connection& connection,
                                             const recognition::ThanksScope& scope,
                                             recognition::KeptPoints& kept, base::Instant now) {
    return in_order(recognition::thanks_of(*kept.of(connection), connection.recognitions.shown(),
                                           scope, i18n::jalali_year(now)));
}

} // namespace

base::Result<contract::Thanks> show_year_thanks(store::Connection& connection,
                                                const std::string& year,
                                                recognition::KeptPoints& kept, base::Instant now) {
    const int this_year = i18n::jalali_year(now);
    int asked = this_year;
    if (year != "current") {
        TRY_ASSIGN(asked, domain::certificate_year_from_text(year));
    }
    if (asked > this_year) return base::fail(ErrorCode::NotFound, "year");
    return thanks_within(connection, {{}, asked}, kept, now);
}

base::Result<contract::Thanks> show_call_thanks(store::Connection& connection,
                                                const std::string& slug,
                                                recognition::KeptPoints& kept, base::Instant now) {
    const auto call = connection.calls.find(slug);
    if (!call) return base::fail(ErrorCode::NotFound, "call");
    TRY_ASSIGN(auto thanks, thanks_within(connection, {slug, 0}, kept, now));
    thanks.call_title = wire_from(call->title);
    return thanks;
}

} // namespace hamandish::usecases
