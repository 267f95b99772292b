#include "server/store/contact_sign_ins.h"

namespace hamandish::store {
namespace {

const std::string columns =
    "SELECT nonce_hash, expires_at_ms, mobile_sealed, shared_by FROM contact_sign_ins ";

template <class Row>
std::optional<ContactSignIn> record_from(const std::optional<Row>& row) {
    if (!row) return std::nullopt;
    const auto& [nonce, expires, mobile, shared_by] = *row;
    return ContactSignIn{nonce, {expires}, mobile, shared_by};
}

} // namespace

ContactSignIns::ContactSignIns(soci::session& session)
    : find_(session, columns + "WHERE nonce_hash = :nonce AND expires_at_ms > :now"),
      find_by_chat_(session, columns + "WHERE chat_hash = :chat"
                                       " ORDER BY expires_at_ms DESC LIMIT 1"),
      put_(session, "INSERT INTO contact_sign_ins (nonce_hash, expires_at_ms, chat_hash,"
                    " mobile_hash, mobile_sealed, shared_by) VALUES (:nonce, :expires, '', '', '',"
                    " '') ON CONFLICT (nonce_hash)"
                    " DO UPDATE SET expires_at_ms = excluded.expires_at_ms"),
      leave_chat_(session, "UPDATE contact_sign_ins SET chat_hash = '' WHERE chat_hash = :chat"),
      open_(session, "UPDATE contact_sign_ins SET chat_hash = :chat WHERE nonce_hash = :nonce"),
      share_(session, "UPDATE contact_sign_ins SET expires_at_ms = :expires, mobile_hash = :mobile,"
                      " mobile_sealed = :sealed, shared_by = :by WHERE nonce_hash = :nonce"),
      remove_(session, "DELETE FROM contact_sign_ins WHERE nonce_hash = :nonce"),
      remove_expired_(session, "DELETE FROM contact_sign_ins WHERE expires_at_ms <= :now"
                               " AND (mobile_hash <> '' OR expires_at_ms <= :late)") {}

std::optional<ContactSignIn> ContactSignIns::find(const Text& nonce_hash, base::Instant now) {
    return record_from(find_.first(nonce_hash, now.ms));
}

std::optional<ContactSignIn> ContactSignIns::find_by_chat(const Text& chat_hash) {
    return record_from(find_by_chat_.first(chat_hash));
}

void ContactSignIns::put(const Text& nonce_hash, base::Instant expires_at) {
    put_.run(nonce_hash, expires_at.ms);
}

void ContactSignIns::open(const Text& nonce_hash, const Text& chat_hash) {
    leave_chat_.run(chat_hash);
    open_.run(chat_hash, nonce_hash);
}

void ContactSignIns::share(const ContactSignIn& shared, const Text& mobile_hash) {
    share_.run(shared.expires_at.ms, mobile_hash, shared.mobile_sealed, shared.shared_by,
               shared.nonce_hash);
}

void ContactSignIns::remove(const Text& nonce_hash) {
    remove_.run(nonce_hash);
}

void ContactSignIns::remove_expired_by(base::Instant now) {
    remove_expired_.run(now.ms, now.ms - base::ms_per_hour);
}

} // namespace hamandish::store
