#include "server/usecases/own_data.h"

#include "domain/pseudonym.h"
#include "i18n/jalali.h"
#include "server/logbook/entry.h"
#include "server/usecases/answer_archive.h"
#include "server/usecases/certificates.h"
#include "server/usecases/limit.h"
#include "server/usecases/own_receipts.h"
#include "server/usecases/point_appeals.h"
#include "server/usecases/read_mine.h"
#include "server/usecases/read_questions.h"
#include "server/usecases/representatives.h"
#include "server/usecases/sessions.h"

namespace hamandish::usecases {
namespace {

constexpr std::string_view own_word = "self", university_kind = "university";
constexpr std::string_view export_format = "hamandish-my-data/1";

std::string& answer_in(contract::Profile& profile, domain::ProfileField field) {
    using domain::ProfileField;
    switch (field) {
    case ProfileField::BirthYear: return profile.birth_year;
    case ProfileField::Gender: return profile.gender;
    case ProfileField::Province: return profile.province;
    case ProfileField::Education: return profile.education;
    case ProfileField::AudienceGroup: break;
    }
    return profile.audience_group;
}

contract::Profile profile_of(store::Connection& connection, store::PersonId person) {
    contract::Profile profile;
    for (const store::AnswerRecord& one : connection.profiles.answers_of(person)) {
        const auto field = domain::profile_field_from_word(one.field);
        if (!field) continue;
        answer_in(profile, *field) = one.answer;
        if (one.source != own_word) profile.verified.push_back(one.field);
    }
    if (const auto university = connection.profiles.university_of(person))
        profile.university = university->empty() ? domain::prefer_not_to_say : *university;
    return profile;
}

bool is_verified(const contract::Profile& profile, std::string_view field) {
    for (const std::string& one : profile.verified)
        if (one == field) return true;
    return false;
}

base::Status save_university(store::Connection& connection, store::PersonId person,
                             const std::string& answer, base::Instant now) {
    if (answer.empty()) {
        connection.profiles.delete_university(person);
        return {};
    }
    store::OrganisationId university;
    if (answer != domain::prefer_not_to_say) {
        const auto found = connection.staff.find_organisation(answer);
        if (!found || found->kind != university_kind)
            return base::fail(base::ErrorCode::InvalidInput, "university");
        university = found->id;
    }
    connection.profiles.put_university(person, university, now);
    return {};
}

base::Status save(store::Connection& connection, store::PersonId person, contract::Profile& answers,
                  base::Instant now) {
    const contract::Profile before = profile_of(connection, person);
    const int this_year = i18n::jalali_year(now);
    for (const domain::ProfileField field : domain::profile_fields) {
        const std::string name(domain::word(field));
        if (is_verified(before, name)) continue;
        TRY_ASSIGN(const auto answer,
                   domain::profile_answer_from_text(field, answer_in(answers, field), this_year));
        if (answer.empty())
            connection.profiles.delete_answer(person, name);
        else
            connection.profiles.put_answer(person, {name, answer, std::string(own_word), now});
    }
    return save_university(connection, person, answers.university, now);
}

} // namespace

base::Result<contract::Profile>
show_my_profile(store::Connection& connection, const std::string& session_hash, base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, session_hash, now));
    return profile_of(connection, person.id);
}

base::Result<contract::Profile> save_my_profile(store::Connection& connection,
                                                const ProfileCommand& command, base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, command.session_hash, now));
    TRY(count_act(connection, domain::own_data_per_person, "own data",
                  std::to_string(person.id.value), now));
    contract::Profile answers = command.answers;
    TRY(save(connection, person.id, answers, now));
    return profile_of(connection, person.id);
}

base::Result<contract::MyData> export_my_data(store::Connection& connection,
                                              const std::string& session_hash, const Ways& ways,
                                              base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, session_hash, now));
    contract::MyData data;
    data.format = export_format;
    data.name = person.pseudonym;
    data.exported_at_ms = now.ms;
    data.joined_at_ms = connection.people.joined_at(person.id).ms;
    data.session_count = connection.people.count_sessions(person.id, now);
    data.profile = profile_of(connection, person.id);
    for (const store::IdentityRecord& one : connection.profiles.identities_of(person.id))
        data.identities.push_back({one.provider, one.linked_at.ms});
    data.notices = notices_of(connection, person.id, ways);
    TRY_ASSIGN(data.contributions, list_my_contributions(connection, session_hash, now));
    for (const auto& [comment, choice] : connection.contributions.reactions_of(person.id))
        data.reactions.push_back({comment.value, choice});
    if (const auto wish = connection.recognitions.find(person.id))
        data.recognition = {wish->shown_as, wish->name};
    data.representing = representations_of(connection, person.id);
    data.sessions = sessions_of(connection, person.id, session_hash, now);
    data.sign_in_changes = sign_in_changes_of(connection, person.id);
    data.point_appeals = point_appeals_of(connection, person.id);
    TRY_ASSIGN(data.receipts, receipts_of(connection, person, data));
    return data;
}

base::Result<contract::Empty> erase_me(store::Connection& connection, const EraseCommand& command,
                                       base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, command.session_hash, now));
    connection.erasure.keep_counted(person.id, now);
    TRY(logbook::erase_openings_of(connection, person.id, now));
    if (command.with_texts) {
        connection.erasure.empty_texts(person.id);
        connection.passages.erase(person.id);
        connection.comment_files.remove_all_of(person.id);
        empty_answer_texts(connection, person.id);
        TRY(archive_answers(connection));
    }
    connection.comment_files.remove_waiting_of(person.id);
    connection.questions.delete_drafts_of(person.id);
    erase_certificates_of(connection, person.id, now);
    connection.recognitions.remove(person.id);
    connection.representatives.erase(person.id, now);
    connection.sent_keys.remove_of(person.id);
    connection.sign_in_changes.delete_of(person.id);
    connection.staff.delete_everything_of(person.id);
    connection.addresses.delete_everything_of(person.id);
    connection.subscriptions.put(person.id, {}, now);
    connection.outbox.delete_of(person.id);
    connection.erasure.unname(person.id, domain::erased_name(command.random));
    connection.journal.append({store::EventKind::PersonErased, {}, 0, now});
    return contract::Empty{};
}

} // namespace hamandish::usecases
