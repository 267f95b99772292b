#include "server/usecases/draft_questions.h"

#include "base/fingerprint.h"
#include "contract/codec.h"
#include "contract/question_document.h"
#include "domain/ballot.h"
#include "domain/slug.h"
#include "i18n/catalogue.h"
#include "server/usecases/add_question.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using contract::Question;
using domain::Act;
using i18n::MessageKey;
using store::DraftQuestionRecord;

constexpr std::size_t most_bytes = 200'000;

/// What the store holds was read before it was kept.
Question question_of(const DraftQuestionRecord& record) {
    return contract::decode<Question>(record.definition).value_or(Question{});
}

std::string version_of(const DraftQuestionRecord& record) {
    return base::fingerprint(record.definition);
}

contract::Bilingual in_both(MessageKey key) {
    const i18n::Catalogue fa(i18n::Locale::Persian), en(i18n::Locale::English);
    return {fa.format(key), en.format(key)};
}

/// What every vote or survey of its kind begins with, to be changed at will.
void begin(Question& question) {
    auto& vote = question.vote;
    if (vote.rule == domain::word(domain::BallotRule::YesNo) && vote.options.empty())
        vote.options = {{"yes", in_both(MessageKey::asking_yes)},
                        {"no", in_both(MessageKey::asking_no)},
                        {"abstain", in_both(MessageKey::asking_abstain)}};
    auto& sections = question.survey.sections;
    if (question.kind == "survey" && sections.empty())
        sections.push_back(in_both(MessageKey::asking_section));
}

/// "vote-1", or the first number that is free.
std::string free_key(const std::vector<DraftQuestionRecord>& all, const std::string& kind) {
    std::string key;
    bool taken = true;
    for (int number = 1; taken; ++number) {
        key = kind + "-" + std::to_string(number);
        taken = std::any_of(all.begin(), all.end(),
                            [&](const DraftQuestionRecord& one) { return one.key == key; });
    }
    return key;
}

/// Whole or not, but of a kind there is, and nothing that no text may hold.
base::Result<std::string> definition_of(const Question& question) {
    if (question.kind != "vote" && question.kind != "survey")
        return base::fail(ErrorCode::InvalidInput, "kind");
    if (!domain::check_slug(question.key)) return base::fail(ErrorCode::InvalidInput, "key");
    std::string definition = contract::encode(question);
    if (definition.size() > most_bytes) return base::fail(ErrorCode::TextTooLong, "question");
    if (definition.find("\\u0000") != std::string::npos)
        return base::fail(ErrorCode::TextForbidden, "question");
    return definition;
}

base::Result<std::size_t> index_of(const std::vector<DraftQuestionRecord>& all,
                                   const std::string& key) {
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].key == key) return i;
    return base::fail(ErrorCode::NotFound, "question");
}

/// Changed, and told anew with its questions.
base::Result<contract::DraftPage> touched(store::Connection& connection, OpenDraft draft,
                                          const DraftPlace& place, base::Instant now) {
    draft.record.changed_at = now;
    connection.drafts.update(draft.record);
    return show_draft(connection, place, now);
}

base::Status make_change(store::Connection& connection, const std::vector<DraftQuestionRecord>& all,
                         std::size_t index, const std::string& change) {
    if (change == "remove") {
        connection.draft_questions.remove(all[index].id);
    } else if (change == "up" && index > 0) {
        connection.draft_questions.swap(all[index].id, all[index - 1].id);
    } else if (change == "down" && index + 1 < all.size()) {
        connection.draft_questions.swap(all[index].id, all[index + 1].id);
    } else {
        return base::fail(ErrorCode::InvalidInput, "change");
    }
    return {};
}

domain::DraftQuestionGaps gaps_of(const DraftQuestionRecord& record) {
    domain::DraftQuestionGaps gaps{record.id};
    for (const base::Error& fault : contract::faults_of(question_of(record))) {
        if (fault.code != ErrorCode::TextEmpty)
            gaps.is_faulty = true;
        else
            (fault.where.ends_with(".fa") ? gaps.lacks_fa : gaps.lacks_en) = true;
    }
    return gaps;
}

} // namespace

base::Result<contract::DraftPage> add_draft_question(store::Connection& connection,
                                                     const DraftPlace& place, Question question,
                                                     base::Instant now) {
    TRY_ASSIGN(auto draft, open_for_change(connection, place, Act::EditDraft, now));
    const auto all = connection.draft_questions.of_draft(draft.record.id);
    if (all.size() >= domain::most_draft_questions)
        return base::fail(ErrorCode::Conflict, "draft_questions_full");
    begin(question);
    if (question.key.empty()) question.key = free_key(all, question.kind);
    TRY_ASSIGN(const auto definition, definition_of(question));
    if (!connection.draft_questions.insert(draft.record.id, question.key, definition))
        return base::fail(ErrorCode::Conflict, "question_key");
    return touched(connection, std::move(draft), place, now);
}

base::Result<contract::DraftPage>
save_draft_question(store::Connection& connection, const DraftPlace& place, const std::string& key,
                    const contract::SaveDraftQuestion& wish, base::Instant now) {
    TRY_ASSIGN(auto draft, open_for_change(connection, place, Act::EditDraft, now));
    const auto all = connection.draft_questions.of_draft(draft.record.id);
    TRY_ASSIGN(const auto index, index_of(all, key));
    Question question = wish.question;
    question.key = key;
    TRY_ASSIGN(const auto definition, definition_of(question));
    const DraftQuestionRecord& stored = all[index];
    const bool is_as_seen = wish.seen.empty() || wish.seen == version_of(stored);
    // What stands there already is sent again by whoever got no answer.
    if (!is_as_seen && definition != stored.definition)
        return base::fail(ErrorCode::Conflict, "seen_question");
    if (!connection.draft_questions.change(stored, definition))
        return base::fail(ErrorCode::Conflict, "seen_question");
    return touched(connection, std::move(draft), place, now);
}

base::Result<contract::DraftPage> change_draft_question(store::Connection& connection,
                                                        const DraftPlace& place,
                                                        const std::string& key,
                                                        const contract::ChangeDraftQuestion& wish,
                                                        base::Instant now) {
    TRY_ASSIGN(auto draft, open_for_change(connection, place, Act::EditDraft, now));
    const auto all = connection.draft_questions.of_draft(draft.record.id);
    TRY_ASSIGN(const auto index, index_of(all, key));
    TRY(make_change(connection, all, index, wish.change));
    return touched(connection, std::move(draft), place, now);
}

std::vector<domain::DraftQuestionGaps> question_gaps(store::Connection& connection,
                                                     store::DraftId draft) {
    std::vector<domain::DraftQuestionGaps> all;
    for (const DraftQuestionRecord& one : connection.draft_questions.of_draft(draft))
        all.push_back(gaps_of(one));
    return all;
}

std::vector<contract::DraftQuestion> questions_of(store::Connection& connection,
                                                  const store::DraftRecord& draft) {
    std::vector<contract::DraftQuestion> all;
    if (!draft.published) {
        for (const DraftQuestionRecord& one : connection.draft_questions.of_draft(draft.id))
            all.push_back({one.id, question_of(one), 0, version_of(one)});
        return all;
    }
    for (const store::QuestionRecord& one : connection.questions.of_call(draft.published))
        if (auto question = contract::decode<Question>(one.definition))
            all.push_back({0, std::move(*question), one.answer_count, {}});
    return all;
}

base::Status ask_questions(store::Connection& connection, const store::DraftRecord& draft,
                           base::Instant now) {
    for (const DraftQuestionRecord& one : connection.draft_questions.of_draft(draft.id)) {
        TRY_ASSIGN(const auto question, question_from(one.definition));
        TRY(add_question(connection, draft.slug, question, now));
    }
    return {};
}

base::Status require_no_questions(store::Connection& connection, store::DraftId draft) {
    if (connection.draft_questions.of_draft(draft).empty()) return {};
    return base::fail(ErrorCode::Conflict, "draft_questions");
}

} // namespace hamandish::usecases
