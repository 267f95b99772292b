// Files that come with what is said for an organisation.
#include "server/http/api_steps.h"
#include "server/http/attachments.h"
#include "server/http/received_file.h"
#include "server/usecases/comment_files.h"

#include <charconv>

namespace hamandish::http {
namespace {

/// What names nothing is refused like an unknown one, after it is known who asks.
std::int64_t id_from(std::string_view text) {
    std::int64_t id = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), id);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? id : 0;
}

} // namespace

void Api::add_comment_file(const Parameters& parameters, const Request& request,
                           const Reply& reply) {
    const usecases::CommentFilePlace place{session_hash_of(request),
                                           parameters[0],
                                           parameters[1],
                                           {id_from(parameters[2])},
                                           begun_of(request, key_)};
    const auto now = options_.clock.now();
    // Nobody's file is opened before it is known that they may.
    const auto allowed =
        store_.readers().read([&](store::Connection& connection) -> base::Result<bool> {
            TRY(usecases::may_add_comment_file(connection, place, now));
            return true;
        });
    if (!allowed) return reply(problem(allowed.error(), request.id));
    HAMANDISH_OR_REFUSE(
        auto file, received_file(parameters[3], request.body, options_.file_attached != nullptr));
    store_.writer().submit(
        [place, file = std::move(file), now](store::Connection& connection) {
            return usecases::add_comment_file(connection, place, file, now);
        },
        [this, reply, id = request.id](base::Result<contract::WaitingFiles> files) {
            if (files && options_.file_attached) options_.file_attached();
            reply(files ? response_with(200, json_type, contract::encode(*files))
                        : problem(files.error(), id));
        });
}

void Api::remove_comment_file(const Parameters& parameters, const Request& request,
                              const Reply& reply) {
    commit(
        [session = session_hash_of(request), file = store::CommentFileId{id_from(parameters[0])},
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::remove_comment_file(connection, session, file, now);
        },
        request, reply);
}

base::Result<Response> Api::download_comment_file(const Parameters& parameters,
                                                  const Request& request) {
    TRY_ASSIGN(const auto download, store_.readers().read([&](store::Connection& connection) {
        return usecases::download_comment_file(connection, session_hash_of(request),
                                               {id_from(parameters[0])}, {id_from(parameters[1])},
                                               options_.clock.now());
    }));
    return saved_file(request, download);
}

} // namespace hamandish::http
