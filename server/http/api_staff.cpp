// What staff read and change. Who may is decided in the use cases, by domain/permission.h.
#include "contract/staff_messages.h"
#include "server/http/api_steps.h"
#include "server/usecases/concerns.h"
#include "server/usecases/drafts.h"
#include "server/usecases/embed_code.h"
#include "server/usecases/kiosks.h"
#include "server/usecases/outbox_desk.h"
#include "server/usecases/read_answers.h"
#include "server/usecases/read_floods.h"
#include "server/usecases/read_moderation.h"
#include "server/usecases/representatives.h"
#include "server/usecases/second_factor.h"
#include "server/usecases/sheets.h"
#include "server/usecases/staff.h"

#include <charconv>

namespace hamandish::http {

using contract::RouteId;

namespace {

/// The call, and perhaps one of its concerns; what is no number is no concern.
usecases::ConcernPlace concern_place(const std::string& session_hash,
                                     const std::vector<std::string>& parameters) {
    usecases::ConcernPlace place{session_hash, parameters[0], 0};
    if (parameters.size() < 2) return place;
    const std::string& text = parameters[1];
    const auto read = std::from_chars(text.data(), text.data() + text.size(), place.concern);
    const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    if (!whole || place.concern < 1) place.concern = -1;
    return place;
}

} // namespace

base::Result<std::string> Api::read_staff(RouteId id, const Parameters& parameters,
                                          const std::string& session_hash) {
    const base::Instant now = options_.clock.now();
    return store_.readers().read([&](store::Connection& connection) -> base::Result<std::string> {
        switch (id) {
        case RouteId::ShowStaffMe:
            return encoded(usecases::show_staff_me(connection, session_hash, now));
        case RouteId::ListRoles:
            return encoded(usecases::list_roles(connection, session_hash, now));
        case RouteId::ShowOrganisation:
            return encoded(usecases::with_code(
                usecases::show_organisation(connection, session_hash, parameters[0], now),
                options_.origin));
        case RouteId::ListStaffActs:
            return encoded(usecases::list_staff_acts(connection, session_hash, now));
        case RouteId::ListAnswerQueue:
            return encoded(
                usecases::list_answer_queue(connection, session_hash, parameters[0], now));
        case RouteId::ShowModerationQueue:
            return encoded(usecases::show_moderation_queue(connection, session_hash, now));
        case RouteId::ShowFloods:
            return encoded(usecases::show_floods(connection, session_hash, parameters[0], now));
        case RouteId::ListKiosks:
            return encoded(usecases::list_kiosks(connection, session_hash, now));
        case RouteId::ListSheets:
            return encoded(usecases::list_sheets(connection, session_hash, parameters[0], now));
        case RouteId::ListConcerns:
        case RouteId::ShowConcern:
            return encoded(usecases::show_concerns(
                connection, concern_place(session_hash, parameters), now, concerns_));
        case RouteId::ListRepresentatives:
            return encoded(usecases::list_representatives(connection, session_hash, now));
        case RouteId::ShowOutbox:
            return encoded(usecases::show_outbox(connection, session_hash, now));
        case RouteId::ListStaffCalls:
            return encoded(usecases::list_staff_calls(connection, session_hash, now));
        case RouteId::ShowDraft:
            return encoded(usecases::show_draft(connection, {session_hash, parameters[0]}, now));
        case RouteId::ShowPeriod:
            return encoded(usecases::show_period(connection, {session_hash, parameters[0]}, now));
        default: return base::fail(base::ErrorCode::NotFound, "address");
        }
    });
}

void Api::write_staff(const contract::RouteMatch& match, const Request& request,
                      const Reply& reply) {
    switch (match.route->id) {
    case RouteId::GrantRole: return change_role(false, request, reply);
    case RouteId::RevokeRole: return change_role(true, request, reply);
    case RouteId::AddOrganisation: return add_organisation(request, reply);
    case RouteId::ChangeOrganisation: return change_organisation(match.parameters, request, reply);
    case RouteId::SetLogo: return set_logo(match, request, reply);
    case RouteId::RemoveLogo: return remove_logo(match.parameters, request, reply);
    case RouteId::SetUpSecondFactor: return set_up_second_factor(request, reply);
    case RouteId::ConfirmSecondFactor: return confirm_second_factor(request, reply);
    case RouteId::ShowSecondFactor: return show_second_factor(request, reply);
    case RouteId::WriteAnswer: return write_answer(match.parameters, request, reply);
    case RouteId::ReviewAnswer: return review_answer(match.parameters, request, reply);
    case RouteId::SetAnswerRules: return set_answer_rules(match.parameters, request, reply);
    case RouteId::ModerateComment: return moderate(match.parameters, request, reply);
    case RouteId::DecidePoints: return decide_points(match.parameters, request, reply);
    case RouteId::RegisterKiosk: return register_kiosk(request, reply);
    case RouteId::RevokeKiosk: return revoke_kiosk(match.parameters, request, reply);
    case RouteId::EnterSheet: return enter_sheet(match.parameters, request, reply);
    case RouteId::CheckSheet: return check_sheet(match.parameters, request, reply);
    case RouteId::ChangeConcerns: return change_concerns(match.parameters, request, reply);
    case RouteId::SignConcerns: return sign_concerns(match.parameters, request, reply);
    case RouteId::PublishReport: return publish_report(match.parameters, request, reply);
    case RouteId::WriteOwnWords: return write_own_words(match.parameters, request, reply);
    case RouteId::VerifyRepresentative: return verify_representative(request, reply);
    case RouteId::WithdrawRepresentative:
        return withdraw_representative(match.parameters, request, reply);
    case RouteId::SendAgain: return send_again(request, reply);
    default: return write_draft(match, request, reply);
    }
}

void Api::change_role(bool revoked, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto change, contract::decode<contract::ChangeRole>(request.body));
    const usecases::RoleCommand command{session_hash_of(request), std::move(change), revoked};
    const Reply then_deliver = [this, reply](Response response) {
        if (response.status == 200) options_.outbox_written();
        reply(std::move(response));
    };
    commit(
        [this, command, now = options_.clock.now()](
            store::Connection& connection) -> base::Result<contract::Empty> {
            TRY(usecases::change_role(connection, key_, command, now));
            return contract::Empty{};
        },
        request, then_deliver);
}

void Api::add_organisation(const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto addition, contract::decode<contract::AddOrganisation>(request.body));
    const usecases::OrganisationCommand command{session_hash_of(request), std::move(addition)};
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::add_organisation(connection, command, now);
        },
        request, reply);
}

void Api::set_up_second_factor(const Request& request, const Reply& reply) {
    commit(
        [this, hash = session_hash_of(request),
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::set_up_second_factor(connection, key_, hash, options_.site_name, now);
        },
        request, reply);
}

template <class Step>
void Api::try_second_factor(Step step, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto message, contract::decode<contract::SecondFactorCode>(request.body));
    const usecases::SecondFactorCommand command{session_hash_of(request), std::move(message.code),
                                                usecases::new_recovery_codes()};
    store_.writer().submit(
        [this, step, command, now = options_.clock.now()](store::Connection& connection) {
            return step(connection, key_, command, now);
        },
        [this, reply, id = request.id](auto outcome) {
            if (!outcome) return reply(problem(outcome.error(), id));
            if (outcome->refused) return reply(problem(*outcome->refused, id));
            options_.outbox_written();
            reply(response_with(200, json_type, contract::encode(outcome->message)));
        });
}

void Api::confirm_second_factor(const Request& request, const Reply& reply) {
    try_second_factor(&usecases::confirm_second_factor, request, reply);
}

void Api::show_second_factor(const Request& request, const Reply& reply) {
    try_second_factor(&usecases::show_second_factor, request, reply);
}

} // namespace hamandish::http
