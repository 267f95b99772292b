// Translations of drafts and calls, as their staff change them.
#include "server/http/api_steps.h"
#include "server/http/draft_file.h"
#include "server/usecases/translations.h"

namespace hamandish::http {
namespace {

usecases::TranslationPlace translation_place_of(const std::vector<std::string>& parameters,
                                                const Request& request) {
    return {{session_hash_of(request), parameters[0]}, parameters[1]};
}

} // namespace

void Api::save_translation(const Parameters& parameters, const Request& request,
                           const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto words, contract::decode<contract::SaveTranslation>(request.body));
    commit(
        [place = translation_place_of(parameters, request), words = std::move(words),
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::save_translation(connection, place, words, now);
        },
        request, reply);
}

void Api::read_translation_file(const Parameters& parameters, const Request& request,
                                const Reply& reply) {
    const auto place = translation_place_of(parameters, request);
    const auto now = options_.clock.now();
    // Nobody's file is opened before it is known that they may.
    const auto allowed =
        store_.readers().read([&](store::Connection& connection) -> base::Result<bool> {
            TRY_ASSIGN(const auto draft,
                       usecases::open_for_translation_file(connection, place, now));
            return draft.record.id.value != 0;
        });
    if (!allowed) return reply(problem(allowed.error(), request.id));
    HAMANDISH_OR_REFUSE(auto file, draft_file_from(parameters[2], request.body, false));
    commit(
        [place, file = std::move(file), now](store::Connection& connection) {
            return usecases::take_translation_file(connection, place, file, now);
        },
        request, reply);
}

void Api::remove_translation(const Parameters& parameters, const Request& request,
                             const Reply& reply) {
    commit(
        [place = translation_place_of(parameters, request),
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::remove_translation(connection, place, now);
        },
        request, reply);
}

} // namespace hamandish::http
