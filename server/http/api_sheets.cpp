// Forms filled in on paper, entered and checked.
#include "contract/sheet_messages.h"
#include "server/http/api_steps.h"
#include "server/ops/secrets.h"
#include "server/usecases/sheets.h"

#include <charconv>

namespace hamandish::http {
namespace {

/// 0, which is no sheet, for what is no number of a row: the use case looks for it.
store::SheetId sheet_from(std::string_view text) {
    store::SheetId id;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), id.value);
    const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return whole ? id : store::SheetId{};
}

} // namespace

void Api::enter_sheet(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto sheet, contract::decode<contract::EnterSheet>(request.body));
    const usecases::SheetCommand command{session_hash_of(request), parameters[0], std::move(sheet)};
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::enter_sheet(connection, command, now);
        },
        request, reply);
}

void Api::check_sheet(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::CheckSheet>(request.body));
    const usecases::SheetCheckCommand command{session_hash_of(request), sheet_from(parameters[0]),
                                              std::move(wish), ops::random_salt()};
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::check_sheet(connection, command, now);
        },
        request, reply);
}

} // namespace hamandish::http
