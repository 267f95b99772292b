#include "server/usecases/sign_in_elsewhere.h"

#include "domain/national_code.h"
#include "domain/sign_in_code.h"
#include "server/usecases/join.h"
#include "server/usecases/read_mine.h"
#include "server/usecases/sessions.h"
#include "server/usecases/sign_in.h"
#include "server/usecases/vouched_answers.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;

base::Result<store::PersonRecord> person_of(store::Connection& connection,
                                            const ElsewhereCommand& command,
                                            const std::string& subject_hash, base::Instant now) {
    const auto current = connection.people.find_by_session(command.session_hash, now);
    if (const auto owner = connection.profiles.find_by_subject(subject_hash)) {
        if (current && current->id != *owner) return base::fail(ErrorCode::Conflict, "account");
        const auto person = connection.people.find(*owner);
        if (!person) return base::fail(ErrorCode::Internal, "person");
        return *person;
    }
    if (current) return *current;
    return find_or_add_person(connection, subject_hash, command.random, now);
}

/// The number itself ends here: what is kept is its keyed hash.
base::Status keep_national_code(store::Connection& connection, const ops::Key& key,
                                const oidc::Proof& proof, store::PersonId person,
                                base::Instant now) {
    if (proof.national_code.empty()) return {};
    TRY_ASSIGN(const auto code, domain::NationalCode::from_text(proof.national_code));
    const std::string hash = key.hash("national code", code.digits());
    if (connection.profiles.put_national_code(hash, proof.provider, person, now)) return {};
    const auto owner = connection.profiles.find_by_national_code(hash);
    if (owner && *owner == person) return {};
    return base::fail(ErrorCode::Conflict, "national_code");
}

bool would_rather_not_say(const std::vector<store::AnswerRecord>& answers, std::string_view field) {
    return std::any_of(answers.begin(), answers.end(), [&](const store::AnswerRecord& one) {
        return one.field == field && one.answer == domain::prefer_not_to_say;
    });
}

/// In the profile, marked as the provider's word: nobody changes it by hand, and a newer one takes
/// its place. Whoever would rather not say is not spoken for.
void keep_vouched(store::Connection& connection, const oidc::Proof& proof, store::PersonId person,
                  base::Instant now) {
    const auto before = connection.profiles.answers_of(person);
    for (const auto& [field, answer] : vouched_answers(proof, now)) {
        const std::string name(domain::word(field));
        if (!would_rather_not_say(before, name))
            connection.profiles.put_answer(person, {name, answer, proof.provider, now});
    }
}

} // namespace

std::string subject_hash_from(const ops::Key& key, const oidc::Proof& proof) {
    return key.hash("identity", proof.issuer + '\n' + proof.subject);
}

base::Result<contract::Me> sign_in_elsewhere(store::Connection& connection, const ops::Key& key,
                                             const ElsewhereCommand& command, base::Instant now) {
    const oidc::Proof& proof = command.proof;
    const std::string subject_hash = subject_hash_from(key, proof);
    TRY_ASSIGN(const auto person, person_of(connection, command, subject_hash, now));
    const bool is_new = !connection.profiles.find_by_subject(subject_hash);
    if (is_new && !connection.profiles.link_subject(subject_hash, proof.provider, person.id, now))
        return base::fail(ErrorCode::Conflict, "identity");
    if (is_new && connection.people.find_by_session(command.session_hash, now))
        tell_sign_in_change(connection, key, person.id, domain::SignInChange::IdentityLinked, now);
    TRY(keep_national_code(connection, key, proof, person.id, now));
    keep_vouched(connection, proof, person.id, now);
    // A fresh session: one that was there before may have been planted.
    if (!command.session_hash.empty()) connection.people.delete_session(command.session_hash);
    begin_session(connection, command.session_token, person.id, command.device, now);
    return me_of(connection, person);
}

} // namespace hamandish::usecases
