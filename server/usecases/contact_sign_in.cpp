#include "server/usecases/contact_sign_in.h"

#include "domain/sign_in_code.h"
#include "server/outbox/message.h"
#include "server/usecases/limit.h"
#include "server/usecases/notices.h"
#include "server/usecases/sign_in.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using outbox::Heard;

/// Bits of a nonce: 128, in hexadecimal. Links carry 64 characters at most.
constexpr std::size_t nonce_digits = 32;

std::string nonce_from(const ops::Key& key, const std::string& token) {
    return key.hash("contact nonce", token).substr(0, nonce_digits);
}

std::string hash_of_nonce(const ops::Key& key, const std::string& nonce) {
    return key.hash("contact", nonce);
}

std::string hash_of_browser(const ops::Key& key, const std::string& token) {
    return hash_of_nonce(key, nonce_from(key, token));
}

/// The saying's own answer: the same saying twice is answered once.
void answer(store::Connection& connection, const ops::Key& key, const ContactSaying& saying,
            std::string_view kind, base::Instant now, const std::string& code = {}) {
    outbox::Message message;
    message.channel = saying.channel.name();
    message.address = saying.said.address;
    message.code = code;
    message.path = "/sign-in";
    outbox::write_to_address(connection, key, kind,
                             saying.channel.name() + " " + saying.said.update, message, now,
                             domain::code_life_ms);
}

std::string_view open(store::Connection& connection, const ops::Key& key,
                      const std::string& chat_hash, const std::string& nonce, base::Instant now) {
    const std::string hash = hash_of_nonce(key, nonce);
    if (!connection.contact_sign_ins.find(hash, now)) return outbox::sign_in_over;
    connection.contact_sign_ins.open(hash, chat_hash);
    return outbox::sign_in_contact;
}

/// The number is proven: the same step as for a code that is asked for by number.
void send_code(store::Connection& connection, const ops::Key& key, const ContactSaying& saying,
               store::ContactSignIn waiting, base::Instant now) {
    const bool is_said_again =
        !waiting.shared_by.empty() && waiting.shared_by == saying.said.update;
    const auto mobile = domain::Mobile::from_text(saying.said.own_mobile);
    if (is_said_again || !mobile) return;
    const auto code = put_fresh_code(connection, key, *mobile, saying.random, now);
    if (!code) return answer(connection, key, saying, outbox::sign_in_wait, now);
    waiting.expires_at = domain::code_expires_at(now);
    waiting.mobile_sealed = key.seal(mobile->e164());
    waiting.shared_by = saying.said.update;
    connection.contact_sign_ins.share(waiting, mobile_hash_from(key, *mobile));
    answer(connection, key, saying, outbox::sign_in_code, now, code->digits);
}

} // namespace

base::Result<ContactStarted> start_contact_sign_in(store::Connection& connection,
                                                   const ops::Key& key,
                                                   const ContactCommand& command,
                                                   base::Instant now) {
    connection.limits.delete_full_by(now);
    TRY(count_act(connection, domain::codes_per_address, "codes",
                  limit_name_from(key, command.address), now));
    connection.contact_sign_ins.remove_expired_by(now);
    const bool goes_on =
        !command.held.empty() &&
        connection.contact_sign_ins.find(hash_of_browser(key, command.held), now).has_value();
    const std::string& token = goes_on ? command.held : command.fresh;
    const base::Instant expires_at = domain::code_expires_at(now);
    connection.contact_sign_ins.put(hash_of_browser(key, token), expires_at);
    return ContactStarted{token, nonce_from(key, token), expires_at};
}

bool hear_contact(store::Connection& connection, const ops::Key& key, const ContactSaying& saying,
                  base::Instant now) {
    const Heard::Said& said = saying.said;
    const std::string chat_hash =
        address_hash_from(key, outbox::word(saying.channel.reach()), said.address);
    if (!said.started_with.empty()) {
        answer(connection, key, saying, open(connection, key, chat_hash, said.started_with, now),
               now);
        return true;
    }
    const auto waiting = connection.contact_sign_ins.find_by_chat(chat_hash);
    if (!waiting || said.contact == Heard::Contact::None) return false;
    if (waiting->expires_at <= now)
        answer(connection, key, saying, outbox::sign_in_over, now);
    else if (said.contact == Heard::Contact::PassedOn)
        answer(connection, key, saying, outbox::sign_in_passed_on, now);
    else if (said.contact == Heard::Contact::Foreign)
        answer(connection, key, saying, outbox::sign_in_foreign, now);
    else
        send_code(connection, key, saying, *waiting, now);
    return true;
}

base::Result<domain::Mobile> shared_mobile(store::Connection& connection, const ops::Key& key,
                                           const std::string& token, base::Instant now) {
    const auto waiting = token.empty()
                             ? std::nullopt
                             : connection.contact_sign_ins.find(hash_of_browser(key, token), now);
    if (!waiting) return base::fail(ErrorCode::CodeExpired, "code");
    if (waiting->mobile_sealed.empty()) return base::fail(ErrorCode::CodeWrong, "code");
    TRY_ASSIGN(const auto mobile, key.unseal(waiting->mobile_sealed));
    return domain::Mobile::from_text(mobile);
}

void end_contact_sign_in(store::Connection& connection, const ops::Key& key,
                         const std::string& token) {
    connection.contact_sign_ins.remove(hash_of_browser(key, token));
}

} // namespace hamandish::usecases
