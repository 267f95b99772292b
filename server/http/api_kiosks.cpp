// Kiosks: what a device is, how it becomes one, how a visit to one ends, and what staff do.
#include "contract/kiosk_messages.h"
#include "server/http/api_steps.h"
#include "server/http/page_path.h"
#include "server/ops/qr_code.h"
#include "server/usecases/kiosks.h"

#include <charconv>

namespace hamandish::http {
namespace {

using base::ErrorCode;
using contract::RouteId;

constexpr std::int64_t years_ms = 10 * 365 * base::ms_per_day;
/// What a visit leaves in a browser, apart from the session: who it was for forms, that a client
/// was there, what is still to be said, a sign-in that was begun.
constexpr std::string_view cookies_of_visit[] = {"browser", "script", "told", contact_cookie_name};

/// Browsers heed a cookie of this host alone (host_cookies.h) only if it is secure, also to forget
/// it.
std::string forgotten(std::string_view cookie, bool secure) {
    return std::string(cookie) + "=; Path=/; Max-Age=0" + (secure ? "; Secure" : "");
}

store::KioskId kiosk_from(std::string_view text) {
    store::KioskId id;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), id.value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return {};
    return id;
}

} // namespace

/// The device keeps the secret itself, where no script can read it.
std::string Api::kiosk_cookie(std::string_view secret) const {
    std::string cookie = std::string(kiosk_cookie_name) + "=" + std::string(secret) +
                         "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" +
                         std::to_string(years_ms / base::ms_per_second);
    if (options_.secure_cookies) cookie += "; Secure";
    return cookie;
}

base::Status Api::check_kiosk(const Request& request, RouteId route) {
    const std::string hash = kiosk_hash_of(request);
    const bool is_about_itself = route == RouteId::ShowKiosk || route == RouteId::SetUpKiosk ||
                                 route == RouteId::EndKioskVisit;
    if (hash.empty() || is_about_itself) return {};
    if (route == RouteId::ExportMyData || route == RouteId::DownloadReport ||
        route == RouteId::DownloadPersianText || route == RouteId::DownloadEnglishText ||
        route == RouteId::DownloadCommentFile || route == RouteId::AddCommentFile)
        return base::fail(ErrorCode::Forbidden, "download");
    // Whoever forgets to leave a kiosk must not hand the next one the keys to their own devices.
    if (route == RouteId::ListMySessions || route == RouteId::EndSession ||
        route == RouteId::EndOtherSessions)
        return base::fail(ErrorCode::Forbidden, "sessions");
    TRY_ASSIGN(const auto here,
               store_.readers().read(
                   [&](store::Connection& connection) -> base::Result<contract::KioskHere> {
                       return usecases::show_kiosk(connection, hash);
                   }));
    if (here.state == "revoked") return base::fail(ErrorCode::Forbidden, "kiosk");
    return {};
}

void Api::show_kiosk(const Request& request, const Reply& reply) {
    const std::string hash = kiosk_hash_of(request);
    if (hash.empty()) // nothing is written for whoever asks from any other device
        return reply(
            response_with(200, json_type, contract::encode(contract::KioskHere{"none", {}, {}})));
    commit(
        [hash, now = options_.clock.now()](store::Connection& connection) {
            return usecases::see_kiosk(connection, hash, now);
        },
        request, reply);
}

void Api::set_up_kiosk(const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(const auto message, contract::decode<contract::SetUpKiosk>(request.body));
    const std::string secret = usecases::plain_kiosk_secret(message.secret);
    const Reply then_keep = [this, reply, secret](Response answer) {
        if (answer.status == 200) answer.headers.push_back({"Set-Cookie", kiosk_cookie(secret)});
        reply(std::move(answer));
    };
    commit(
        [hash = usecases::kiosk_hash_from(secret),
         now = options_.clock.now()](store::Connection& connection) {
            return usecases::set_up_kiosk(connection, hash, now);
        },
        request, then_keep);
}

void Api::end_kiosk_visit(const Request& request, const Reply& reply) {
    const Reply then_forget = [this, reply](Response answer) {
        if (answer.status == 200) {
            answer.headers.push_back({"Set-Cookie", session_cookie("", 0)});
            for (const std::string_view cookie : cookies_of_visit)
                answer.headers.push_back(
                    {"Set-Cookie", forgotten(cookie, options_.secure_cookies)});
        }
        reply(std::move(answer));
    };
    commit([hash = session_hash_of(request)](
               store::Connection& connection) { return usecases::sign_out(connection, hash); },
           request, then_forget);
}

base::Result<std::string> Api::show_qr(const std::string& path) const {
    constexpr std::size_t longest = 300;
    const bool is_ours = is_page_path(path) && path.size() <= longest &&
                         path.find_first_of("\\ \r\n\t") == path.npos;
    if (!is_ours) return base::fail(ErrorCode::InvalidInput, "path");
    const std::string address = options_.origin + path;
    return contract::encode(contract::QrCode{address, ops::qr_rows(address)});
}

void Api::register_kiosk(const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto kiosk, contract::decode<contract::RegisterKiosk>(request.body));
    const usecases::KioskCommand command{session_hash_of(request), std::move(kiosk),
                                         usecases::new_kiosk_secret()};
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::register_kiosk(connection, command, now);
        },
        request, reply);
}

void Api::revoke_kiosk(const Parameters& parameters, const Request& request, const Reply& reply) {
    HAMANDISH_OR_REFUSE(auto message, contract::decode<contract::RevokeKiosk>(request.body));
    const usecases::RevocationCommand command{session_hash_of(request), kiosk_from(parameters[0]),
                                              std::move(message.reason)};
    commit(
        [command, now = options_.clock.now()](store::Connection& connection) {
            return usecases::revoke_kiosk(connection, command, now);
        },
        request, reply);
}

} // namespace hamandish::http
