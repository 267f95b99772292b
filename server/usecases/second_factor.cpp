#include "server/usecases/second_factor.h"

#include "domain/mobile.h"
#include "server/ops/one_time_password.h"
#include "server/ops/qr_code.h"
#include "server/usecases/sessions.h"
#include "server/usecases/staff.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using store::SecondFactor;

contract::SecondFactorSetup setup_of(const std::string& secret, const std::string& site,
                                     const std::string& account) {
    const std::string address = ops::totp_address(secret, site, account);
    return {ops::typed_secret(secret), address, ops::qr_rows(address)};
}

std::string recovery_hash_from(const ops::Key& key, std::string_view code) {
    std::string plain;
    for (const char c : code)
        if (c != '-' && c != ' ') plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return key.hash("recovery code", plain);
}

std::vector<std::string> hashes_of(const ops::Key& key, const std::vector<std::string>& codes) {
    std::vector<std::string> hashes;
    for (const std::string& code : codes) hashes.push_back(recovery_hash_from(key, code));
    return hashes;
}

base::Status check_pause(const SecondFactor& factor, base::Instant now) {
    const std::int64_t wait_ms = factor.tried_at.ms + second_factor_pause_ms - now.ms;
    if (factor.tries < second_factor_tries || wait_ms <= 0) return {};
    // A try that is further ahead was before the clock was set back: nobody waits until then.
    if (wait_ms > 2 * second_factor_pause_ms) return {};
    base::Error error{ErrorCode::TooMany, "code"};
    error.retry_after_ms = wait_ms;
    return tl::unexpected(std::move(error));
}

/// Is it the app's code, now and for the first time? The factor becomes what it is after the try.
base::Result<bool> is_the_code(const ops::Key& key, SecondFactor& factor, const std::string& code,
                               base::Instant now) {
    TRY_ASSIGN(const auto secret, key.unseal(factor.sealed_secret));
    const auto step =
        ops::totp_match(secret, domain::ascii_digits_from(code), now, factor.last_step);
    if (step) factor.last_step = *step;
    return step.has_value();
}

/// After a pause one begins anew.
void count_try(SecondFactor& factor, bool matches, base::Instant now) {
    if (factor.tries >= second_factor_tries) factor.tries = 0;
    factor.tries = matches ? 0 : factor.tries + 1;
    factor.tried_at = now;
}

template <class Message>
SecondFactorOutcome<Message> refused(base::Error error) {
    return {{}, std::move(error)};
}

} // namespace

std::vector<std::string> new_recovery_codes() {
    // Without letters and digits that look alike.
    constexpr std::string_view alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    std::vector<std::string> codes;
    for (int i = 0; i < recovery_code_count; ++i) {
        std::string code;
        for (int j = 0; j < 10; ++j) {
            if (j == 5) code += '-';
            code += alphabet[ops::random_number() % alphabet.size()];
        }
        codes.push_back(std::move(code));
    }
    return codes;
}

base::Result<contract::SecondFactorSetup>
set_up_second_factor(store::Connection& connection, const ops::Key& key,
                     const std::string& session_hash, const std::string& site, base::Instant now) {
    TRY_ASSIGN(const auto person, require_role(connection, session_hash, now));
    const auto before = connection.staff.second_factor(person.id);
    if (before && before->confirmed && !connection.staff.is_verified(session_hash, person.id, now))
        return base::fail(ErrorCode::Forbidden, "second_factor");
    const std::string secret = ops::new_totp_secret();
    connection.staff.put_second_factor(person.id, {key.seal(secret), false, 0, 0, now});
    return setup_of(secret, site, person.pseudonym);
}

base::Result<SecondFactorOutcome<contract::RecoveryCodes>>
confirm_second_factor(store::Connection& connection, const ops::Key& key,
                      const SecondFactorCommand& command, base::Instant now) {
    TRY_ASSIGN(const auto person, require_role(connection, command.session_hash, now));
    auto factor = connection.staff.second_factor(person.id);
    if (!factor || factor->confirmed) return base::fail(ErrorCode::Conflict, "second_factor");
    TRY(check_pause(*factor, now));
    TRY_ASSIGN(const bool matches, is_the_code(key, *factor, command.code, now));
    count_try(*factor, matches, now);
    factor->confirmed = matches;
    connection.staff.put_second_factor(person.id, *factor);
    if (!matches) return refused<contract::RecoveryCodes>({ErrorCode::CodeWrong, "code"});
    connection.staff.replace_recovery_codes(person.id, hashes_of(key, command.recovery_codes));
    connection.staff.delete_sessions_of(person.id); // elsewhere it was another secret
    connection.staff.put_session(command.session_hash, person.id, {now.ms + staff_session_life_ms});
    tell_sign_in_change(connection, key, person.id, domain::SignInChange::SecondFactorSet, now);
    return SecondFactorOutcome<contract::RecoveryCodes>{{command.recovery_codes}, std::nullopt};
}

base::Result<SecondFactorOutcome<contract::StaffMe>>
show_second_factor(store::Connection& connection, const ops::Key& key,
                   const SecondFactorCommand& command, base::Instant now) {
    TRY_ASSIGN(const auto person, require_role(connection, command.session_hash, now));
    auto factor = connection.staff.second_factor(person.id);
    if (!factor || !factor->confirmed) return base::fail(ErrorCode::Conflict, "second_factor");
    TRY(check_pause(*factor, now));
    TRY_ASSIGN(bool matches, is_the_code(key, *factor, command.code, now));
    if (!matches &&
        connection.staff.use_recovery_code(person.id, recovery_hash_from(key, command.code))) {
        matches = true;
        tell_sign_in_change(connection, key, person.id, domain::SignInChange::RecoveryCodeUsed,
                            now);
    }
    count_try(*factor, matches, now);
    connection.staff.put_second_factor(person.id, *factor);
    if (!matches) return refused<contract::StaffMe>({ErrorCode::CodeWrong, "code"});
    connection.staff.put_session(command.session_hash, person.id, {now.ms + staff_session_life_ms});
    TRY_ASSIGN(auto me, show_staff_me(connection, command.session_hash, now));
    return SecondFactorOutcome<contract::StaffMe>{std::move(me), std::nullopt};
}

contract::SecondFactorSetup enrol_by_operator(store::Connection& connection, const ops::Key& key,
                                              const store::PersonRecord& person,
                                              const std::string& site,
                                              const std::vector<std::string>& recovery_codes,
                                              base::Instant now) {
    const std::string secret = ops::new_totp_secret();
    connection.staff.put_second_factor(person.id, {key.seal(secret), true, 0, 0, {}});
    connection.staff.replace_recovery_codes(person.id, hashes_of(key, recovery_codes));
    connection.staff.delete_sessions_of(person.id);
    tell_sign_in_change(connection, key, person.id, domain::SignInChange::SecondFactorSet, now);
    return setup_of(secret, site, person.pseudonym);
}

} // namespace hamandish::usecases
