#include "server/usecases/sign_in.h"

#include "domain/sign_in_code.h"
#include "server/outbox/message.h"
#include "server/usecases/contact_sign_in.h"
#include "server/usecases/join.h"
#include "server/usecases/limit.h"
#include "server/usecases/read_mine.h"
#include "server/usecases/sessions.h"

namespace hamandish::usecases {
namespace {

std::string code_hash_from(const ops::Key& key, const domain::Mobile& mobile,
                           std::string_view code) {
    return key.hash("code", mobile.e164() + " " + std::string(code));
}

domain::CodeRecord codes_before(store::Connection& connection, const ops::Key& key,
                                const domain::Mobile& mobile) {
    const auto stored = connection.people.find_code(mobile_hash_from(key, mobile));
    return stored ? stored->record : domain::CodeRecord{};
}

base::Result<domain::Mobile> mobile_of(store::Connection& connection, const ops::Key& key,
                                       const SignInCommand& command, base::Instant now) {
    if (command.mobile) return *command.mobile;
    return shared_mobile(connection, key, command.contact, now);
}

SignInOutcome refused(base::Error reason) {
    SignInOutcome outcome;
    outcome.refused = std::move(reason);
    return outcome;
}

} // namespace

std::string mobile_hash_from(const ops::Key& key, const domain::Mobile& mobile) {
    return key.hash("mobile", mobile.e164());
}

std::string limit_name_from(const ops::Key& key, const std::string& address) {
    return address.empty() ? std::string() : key.hash("address", address);
}

std::string session_hash_from(std::string_view token) {
    return ops::sha256_hex(token);
}

base::Result<contract::CodeSent> request_code(store::Connection& connection, const ops::Key& key,
                                              const CodeCommand& command, base::Instant now) {
    connection.limits.delete_full_by(now);
    TRY(count_act(connection, domain::codes_per_address, "codes",
                  limit_name_from(key, command.address), now));
    const domain::Mobile& mobile = command.mobile;
    TRY(domain::check_may_send(codes_before(connection, key, mobile), now));
    TRY(pass_flood(connection, key, mobile, command.pass, command.site_limit, now));
    TRY_ASSIGN(const auto code, put_fresh_code(connection, key, mobile, command.random, now));
    outbox::write_code(connection, key, mobile, code.digits, domain::code_expires_at(now), now);
    return contract::CodeSent{domain::code_expires_at(now).ms,
                              domain::resend_after(code.record).ms};
}

base::Result<FreshCode> put_fresh_code(store::Connection& connection, const ops::Key& key,
                                       const domain::Mobile& mobile, std::uint64_t random,
                                       base::Instant now) {
    const domain::CodeRecord before = codes_before(connection, key, mobile);
    TRY(domain::check_may_send(before, now));
    FreshCode code{domain::code_from_random(random), domain::record_after_sending(before, now)};
    connection.people.put_code(mobile_hash_from(key, mobile),
                               {code_hash_from(key, mobile, code.digits), code.record});
    return code;
}

base::Result<SignInOutcome> sign_in(store::Connection& connection, const ops::Key& key,
                                    const SignInCommand& command, base::Instant now) {
    TRY(count_act(connection, domain::tries_per_address, "tries",
                  limit_name_from(key, command.address), now));
    const auto mobile = mobile_of(connection, key, command, now);
    if (!mobile) return refused(mobile.error());
    const std::string mobile_hash = mobile_hash_from(key, *mobile);
    auto stored = connection.people.find_code(mobile_hash);
    if (!stored) return refused({base::ErrorCode::CodeExpired, "code"});
    const auto digits = domain::code_from_text(command.code);
    const bool matches = digits && ops::equal_in_constant_time(
                                       stored->code_hash, code_hash_from(key, *mobile, *digits));
    const base::Status answer = domain::check_code(stored->record, now, matches);
    // Wrong or right, the code is nearer its end: a right one is used up.
    stored->record.tries = answer ? domain::code_tries : stored->record.tries + 1;
    if (answer) stored->record.sends = 0;
    connection.people.put_code(mobile_hash, *stored);
    if (!command.mobile && (answer || answer.error().code == base::ErrorCode::CodeExpired))
        end_contact_sign_in(connection, key, command.contact);
    if (!answer) return refused(answer.error());
    TRY_ASSIGN(const auto person, find_or_add_person(connection, mobile_hash, command.random, now));
    keep_mobile(connection, key, person.id, *mobile, command.ways, now);
    begin_session(connection, command.session_token, person.id, command.device, now,
                  command.mobile ? "web" : "messenger");
    return SignInOutcome{me_of(connection, person), std::nullopt};
}

base::Result<contract::Empty> sign_out(store::Connection& connection,
                                       const std::string& session_hash) {
    connection.people.delete_session(session_hash);
    return contract::Empty{};
}

} // namespace hamandish::usecases
