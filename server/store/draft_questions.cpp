#include "server/store/draft_questions.h"

namespace hamandish::store {

DraftQuestions::DraftQuestions(soci::session& session)
    : of_draft_(session, "SELECT id, question_key, definition FROM draft_questions"
                         " WHERE draft_id = :draft ORDER BY position, id"),
      insert_(session, "INSERT INTO draft_questions (draft_id, position, question_key, definition)"
                       " VALUES (:draft, (SELECT COALESCE(MAX(position), 0) + 1 FROM"
                       " draft_questions WHERE draft_id = :same), :key, :definition)"
                       " ON CONFLICT (draft_id, question_key) DO NOTHING RETURNING id"),
      change_(session, "UPDATE draft_questions SET definition = :definition WHERE id = :id"
                       " AND definition = :before RETURNING id"),
      position_(session, "SELECT position FROM draft_questions WHERE id = :id"),
      place_(session, "UPDATE draft_questions SET position = :position WHERE id = :id"),
      delete_(session, "DELETE FROM draft_questions WHERE id = :id") {}

std::vector<DraftQuestionRecord> DraftQuestions::of_draft(DraftId draft) {
    std::vector<DraftQuestionRecord> all;
    of_draft_.each(draft.value, [&](Number id, const Text& key, const Text& definition) {
        all.push_back({id, key, definition});
    });
    return all;
}

bool DraftQuestions::insert(DraftId draft, const Text& key, const Text& definition) {
    return insert_.first(draft.value, draft.value, key, definition).has_value();
}

bool DraftQuestions::change(const DraftQuestionRecord& before, const Text& definition) {
    return change_.first(definition, before.id, before.definition).has_value();
}

void DraftQuestions::swap(std::int64_t one, std::int64_t other) {
    const auto first = position_.first(one), second = position_.first(other);
    if (!first || !second) return;
    place_.run(std::get<0>(*second), one);
    place_.run(std::get<0>(*first), other);
}

void DraftQuestions::remove(std::int64_t question) {
    delete_.run(question);
}

} // namespace hamandish::store
