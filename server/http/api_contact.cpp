// Signing in by sharing one's number in a messenger: the way there. The way back is sign_in().
#include "server/http/api_steps.h"
#include "server/ops/qr_code.h"
#include "server/usecases/contact_sign_in.h"

namespace hamandish::http {
namespace {

/// The number, and then its code, take their time.
constexpr std::int64_t contact_life_ms = 2 * domain::code_life_ms;

} // namespace

/// What ends the sign-in stays where no script and no other site can send it from.
std::string Api::contact_cookie(std::string_view token, std::int64_t life_ms) const {
    std::string cookie = std::string(contact_cookie_name) + "=" + std::string(token) +
                         "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" +
                         std::to_string(life_ms / base::ms_per_second);
    if (options_.secure_cookies) cookie += "; Secure";
    return cookie;
}

void Api::start_contact_sign_in(const Request& request, const Reply& reply) {
    const outbox::Channel* bot = options_.contact_bot;
    if (bot == nullptr) return reply(problem({base::ErrorCode::NotFound, "channel"}, request.id));
    const usecases::ContactCommand command{
        std::string(cookie_value(request.cookie, contact_cookie_name)), ops::random_token(),
        request.address};
    store_.writer().submit(
        [this, command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::start_contact_sign_in(connection, key_, command, now);
        },
        [this, bot, reply, id = request.id](base::Result<usecases::ContactStarted> started) {
            if (!started) return reply(problem(started.error(), id));
            const std::string link = bot->start_link(started->nonce);
            Response answer = response_with(200, json_type,
                                            contract::encode(contract::ContactSignIn{
                                                link, ops::qr_rows(link), started->expires_at.ms}));
            answer.headers.push_back(
                {"Set-Cookie", contact_cookie(started->token, contact_life_ms)});
            reply(std::move(answer));
        });
}

} // namespace hamandish::http
