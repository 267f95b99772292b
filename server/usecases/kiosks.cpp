#include "server/usecases/kiosks.h"

#include "base/utf8.h"
#include "domain/reason.h"
#include "server/logbook/registers.h"
#include "server/ops/secrets.h"
#include "server/usecases/name_order.h"
#include "server/usecases/staff.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::Act;

// Crockford's alphabet: no I, L, O and U. 20 letters of it are 100 bits.
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t secret_letters = 20, letters_between_dashes = 5, most_name_letters = 100;

/// As people misread and mistype them (Crockford's rules); 0 for what parts letters or is none.
char letter_from(char typed) {
    if (typed >= 'a' && typed <= 'z') typed = static_cast<char>(typed - 'a' + 'A');
    if (typed == 'O') return '0';
    if (typed == 'I' || typed == 'L') return '1';
    return alphabet.find(typed) == alphabet.npos ? '\0' : typed;
}

contract::Kiosk wire_from(const store::KioskRecord& kiosk) {
    return {kiosk.id.value,         kiosk.organisation, kiosk.campus,        kiosk.hall,
            kiosk.registered_at.ms, kiosk.seen_at.ms,   kiosk.revoked_at.ms, kiosk.revoked_reason};
}

/// The name of a place as it will be kept.
base::Result<std::string> name_from(const std::string& text, std::string_view what) {
    const auto first = text.find_first_not_of(' ');
    if (first == text.npos) return base::fail(ErrorCode::TextEmpty, what);
    std::string name = text.substr(first, text.find_last_not_of(' ') - first + 1);
    if (name.size() > 4 * most_name_letters) return base::fail(ErrorCode::TextTooLong, what);
    const bool is_shown =
        base::is_well_formed_utf8(name) && std::none_of(name.begin(), name.end(), [](char letter) {
            return static_cast<unsigned char>(letter) < ' ';
        });
    if (!is_shown) return base::fail(ErrorCode::TextForbidden, what);
    return name;
}

base::Result<store::PersonId> actor(store::Connection& connection, const std::string& session_hash,
                                    bool by_operator, std::optional<store::OrganisationId> where,
                                    base::Instant now) {
    if (by_operator) return store::PersonId{};
    TRY_ASSIGN(const auto person,
               require_act(connection, session_hash, Act::ManageKiosks, where, now));
    return person.id;
}

/// What whoever acted is shown next.
base::Result<contract::Kiosks> shown_after(store::Connection& connection,
                                           const std::string& session_hash, bool by_operator,
                                           base::Instant now) {
    if (by_operator) return all_kiosks(connection);
    return list_kiosks(connection, session_hash, now);
}

} // namespace

std::string new_kiosk_secret() {
    std::string secret;
    for (std::size_t i = 0; i < secret_letters; ++i) {
        if (i > 0 && i % letters_between_dashes == 0) secret += '-';
        secret += alphabet[ops::random_number() % alphabet.size()];
    }
    return secret;
}

std::string plain_kiosk_secret(std::string_view typed) {
    std::string plain;
    for (const char one : typed) {
        if (one == '-' || one == ' ') continue;
        const char letter = letter_from(one);
        if (letter == '\0' || plain.size() >= secret_letters) return {};
        plain += letter;
    }
    return plain.size() == secret_letters ? plain : std::string();
}

std::string kiosk_hash_from(std::string_view secret) {
    const std::string plain = plain_kiosk_secret(secret);
    return plain.empty() ? std::string() : ops::sha256_hex("kiosk " + plain);
}

contract::KioskHere show_kiosk(store::Connection& connection, const std::string& kiosk_hash) {
    if (kiosk_hash.empty()) return {"none", {}, {}};
    const auto kiosk = connection.kiosks.find_by_secret(kiosk_hash);
    if (!kiosk) return {"none", {}, {}};
    return {kiosk->revoked_at.ms == 0 ? "ready" : "revoked", kiosk->campus, kiosk->hall};
}

base::Result<contract::KioskHere> see_kiosk(store::Connection& connection,
                                            const std::string& kiosk_hash, base::Instant now) {
    const contract::KioskHere here = show_kiosk(connection, kiosk_hash);
    if (here.state == "ready")
        connection.kiosks.note_seen(connection.kiosks.find_by_secret(kiosk_hash)->id, now);
    return here;
}

base::Result<contract::KioskHere> set_up_kiosk(store::Connection& connection,
                                               const std::string& kiosk_hash, base::Instant now) {
    TRY_ASSIGN(const auto here, see_kiosk(connection, kiosk_hash, now));
    if (here.state != "ready") return base::fail(ErrorCode::NotFound, "kiosk");
    return here;
}

base::Result<contract::Kiosks> register_kiosk(store::Connection& connection,
                                              const KioskCommand& command, base::Instant now) {
    const contract::RegisterKiosk& one = command.kiosk;
    const auto organisation = connection.staff.find_organisation(one.organisation);
    // Whoever manages no kiosks learns nothing about what exists.
    const auto where = organisation ? std::optional(organisation->id) : std::nullopt;
    TRY_ASSIGN(const auto by,
               actor(connection, command.session_hash, command.by_operator, where, now));
    if (!organisation) return base::fail(ErrorCode::NotFound, "organisation");
    TRY_ASSIGN(const auto campus, name_from(one.campus, "campus"));
    TRY_ASSIGN(const auto hall, name_from(one.hall, "hall"));
    TRY_ASSIGN(const auto reason, domain::reason_from(one.reason));
    const auto id = connection.kiosks.insert(
        {*where, campus, hall, kiosk_hash_from(command.secret), by, now, reason});
    logbook::record_act(connection, {Act::ManageKiosks, by, *where,
                                     "register " + std::to_string(id.value), reason, now});
    TRY_ASSIGN(auto all, shown_after(connection, command.session_hash, command.by_operator, now));
    all.secret = command.secret;
    return all;
}

base::Result<contract::Kiosks> revoke_kiosk(store::Connection& connection,
                                            const RevocationCommand& command, base::Instant now) {
    const auto kiosk = connection.kiosks.find(command.kiosk);
    const auto where = kiosk ? std::optional(kiosk->organisation_id) : std::nullopt;
    TRY_ASSIGN(const auto by,
               actor(connection, command.session_hash, command.by_operator, where, now));
    if (!kiosk) return base::fail(ErrorCode::NotFound, "kiosk");
    if (kiosk->revoked_at.ms != 0) return base::fail(ErrorCode::Conflict, "kiosk");
    TRY_ASSIGN(const auto reason, domain::reason_from(command.reason));
    connection.kiosks.revoke(kiosk->id, by, now, reason);
    logbook::record_act(connection, {Act::ManageKiosks, by, *where,
                                     "revoke " + std::to_string(kiosk->id.value), reason, now});
    return shown_after(connection, command.session_hash, command.by_operator, now);
}

base::Result<contract::Kiosks> list_kiosks(store::Connection& connection,
                                           const std::string& session_hash, base::Instant now) {
    TRY_ASSIGN(const auto anywhere,
               require_act(connection, session_hash, Act::ManageKiosks, std::nullopt, now));
    (void)anywhere;
    contract::Kiosks all;
    TRY_ASSIGN(const auto organisations, organisations_by_name(connection));
    for (const store::OrganisationRecord& one : organisations)
        if (require_act(connection, session_hash, Act::ManageKiosks, one.id, now))
            all.organisations.push_back(one.slug);
    for (const store::KioskRecord& kiosk : connection.kiosks.all())
        if (std::find(all.organisations.begin(), all.organisations.end(), kiosk.organisation) !=
            all.organisations.end())
            all.kiosks.push_back(wire_from(kiosk));
    return all;
}

contract::Kiosks all_kiosks(store::Connection& connection) {
    contract::Kiosks all;
    for (const store::KioskRecord& kiosk : connection.kiosks.all())
        all.kiosks.push_back(wire_from(kiosk));
    return all;
}

} // namespace hamandish::usecases
