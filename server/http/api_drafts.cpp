// Drafts of staff: their words, their files, their opening.
#include "contract/draft_messages.h"
#include "server/http/api_steps.h"
#include "server/http/draft_file.h"
#include "server/http/draft_place.h"
#include "server/http/received_file.h"
#include "server/usecases/attachments.h"
#include "server/usecases/drafts.h"
#include "server/usecases/versions.h"

#include <charconv>

namespace hamandish::http {
namespace {

using base::ErrorCode;
using contract::RouteId;

base::Result<std::int64_t> unit_from(std::string_view text) {
    std::int64_t id = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), id);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size())
        return base::fail(ErrorCode::NotFound, "unit");
    return id;
}

base::Result<usecases::ReadFile> file_from(const std::string& language, const std::string& name,
                                           std::string_view bytes) {
    if (language != "fa" && language != "en") return base::fail(ErrorCode::NotFound, "language");
    return draft_file_from(name, bytes, language == "fa");
}

} // namespace

bool Api::is_slow(const Request& request) {
    return request.method == "GET" || request.method == "HEAD" ||
           contract::takes_file(request.method, request.path);
}

void Api::write_draft(const contract::RouteMatch& match, const Request& request,
                      const Reply& reply) {
    switch (match.route->id) {
    case RouteId::StartDraft: return start_draft(request, reply);
    case RouteId::SaveDraft: return save_draft(match.parameters, request, reply);
    case RouteId::ReadDraftFile: return read_draft_file(match.parameters, request, reply);
    case RouteId::AttachFile: return attach_file(match.parameters, request, reply);
    case RouteId::RemoveAttachment: return remove_attachment(match.parameters, request, reply);
    case RouteId::ChangeDraftUnit: return change_draft_unit(match.parameters, request, reply);
    case RouteId::DismissLeftover: return dismiss_leftover(match.parameters, request, reply);
    case RouteId::AddDraftQuestion: return add_draft_question(match.parameters, request, reply);
    case RouteId::SaveDraftQuestion: return save_draft_question(match.parameters, request, reply);
    case RouteId::ChangeDraftQuestion:
        return change_draft_question(match.parameters, request, reply);
    case RouteId::SaveTranslation: return save_translation(match.parameters, request, reply);
    case RouteId::ReadTranslationFile:
        return read_translation_file(match.parameters, request, reply);
    case RouteId::RemoveTranslation: return remove_translation(match.parameters, request, reply);
    case RouteId::ScheduleDraft: return schedule_draft(match.parameters, request, reply);
    case RouteId::StartVersion: return start_version(match.parameters, request, reply);
    case RouteId::AdoptDraft: return adopt_draft(match.parameters, request, reply);
    case RouteId::DeleteDraft: return delete_draft(match.parameters, request, reply);
    case RouteId::ExtendCall: return extend_call(match.parameters, request, reply);
    case RouteId::WithdrawCall: return withdraw_call(match.parameters, request, reply);
    default: return reply(problem({ErrorCode::NotFound, "address"}, request.id));
    }
}

void Api::start_draft(const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto start, contract::decode<contract::StartDraft>(request.body));
    commit(
        [hash = session_hash_of(request), start = std::move(start),
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::start_draft(connection, hash, start, now);
        },
        request, reply);
}

void Api::save_draft(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto words, contract::decode<contract::SaveDraft>(request.body));
    commit(
        [place = place_of(parameters, request), words = std::move(words),
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::save_draft(connection, place, words, now);
        },
        request, reply);
}

void Api::read_draft_file(const Parameters& parameters, const Request& request,
                          const Reply& reply) {
    const auto place = place_of(parameters, request);
    const auto now = options_.clock.now();
    // Nobody's file is opened before it is known that they may.
    const auto allowed = store_.readers().read([&](store::Connection& connection) {
        return usecases::may_change_draft(connection, place, now);
    });
    if (!allowed) return reply(problem(allowed.error(), request.id));
    HAMANDISH_OR_REFUSE(auto file, file_from(parameters[1], parameters[2], request.body));
    commit(
        [place, file = std::move(file), now](store::Connection& connection) {
            return usecases::take_draft_file(connection, place, file, now);
        },
        request, reply);
}

void Api::attach_file(const Parameters& parameters, const Request& request, const Reply& reply) {
    const auto place = place_of(parameters, request);
    const auto now = options_.clock.now();
    const auto allowed = store_.readers().read([&](store::Connection& connection) {
        return usecases::may_change_draft(connection, place, now);
    });
    if (!allowed) return reply(problem(allowed.error(), request.id));
    HAMANDISH_OR_REFUSE(
        auto file, received_file(parameters[1], request.body, options_.file_attached != nullptr));
    store_.writer().submit(
        [place, file = std::move(file), now](store::Connection& connection) {
            return usecases::attach_file(connection, place, file, now);
        },
        [this, reply, id = request.id](base::Result<contract::DraftPage> page) {
            if (page && options_.file_attached) options_.file_attached();
            reply(page ? response_with(200, json_type, contract::encode(*page))
                       : problem(page.error(), id));
        });
}

void Api::remove_attachment(const Parameters& parameters, const Request& request,
                            const Reply& reply) {
    // What names no file is refused like an unknown one, after it is known who asks.
    const store::AttachmentId file{unit_from(parameters[1]).value_or(0)};
    commit(
        [place = place_of(parameters, request), file,
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::remove_attachment(connection, place, file, now);
        },
        request, reply);
}

void Api::change_draft_unit(const Parameters& parameters, const Request& request,
                            const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::ChangeDraftUnit>(request.body));
    // What names no unit is refused like an unknown one, after it is known who asks.
    const auto unit = unit_from(parameters[1]).value_or(0);
    commit(
        [place = place_of(parameters, request), unit, wish = std::move(wish),
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::change_draft_unit(connection, place, unit, wish, now);
        },
        request, reply);
}

void Api::dismiss_leftover(const Parameters& parameters, const Request& request,
                           const Reply& reply) {
    const auto words = unit_from(parameters[1]).value_or(0);
    commit(
        [place = place_of(parameters, request), words,
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::dismiss_leftover(connection, place, words, now);
        },
        request, reply);
}

void Api::schedule_draft(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::ScheduleDraft>(request.body));
    commit(
        [place = place_of(parameters, request), wish = std::move(wish),
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::schedule_draft(connection, place, wish, now);
        },
        request, reply);
}

void Api::start_version(const Parameters& parameters, const Request& request, const Reply& reply) {
    commit(
        [place = place_of(parameters, request),
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::start_version(connection, place, now);
        },
        request, reply);
}

void Api::adopt_draft(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::AdoptDraft>(request.body));
    commit(
        [place = place_of(parameters, request), wish = std::move(wish),
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::adopt_draft(connection, place, wish, now);
        },
        request, reply);
}

void Api::delete_draft(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::DeleteDraft>(request.body));
    commit(
        [place = place_of(parameters, request), wish = std::move(wish),
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::delete_draft(connection, place, wish, now);
        },
        request, reply);
}

void Api::extend_call(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::ExtendCall>(request.body));
    commit(
        [place = place_of(parameters, request), wish = std::move(wish),
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::extend_call(connection, place, wish, now);
        },
        request, reply);
}

void Api::withdraw_call(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto wish, contract::decode<contract::WithdrawCall>(request.body));
    commit(
        [place = place_of(parameters, request), wish = std::move(wish),
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::withdraw_call(connection, place, wish, now);
        },
        request, reply);
}

} // namespace hamandish::http
