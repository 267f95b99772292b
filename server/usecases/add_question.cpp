#include "server/usecases/add_question.h"

#include "contract/canonical_json.h"
#include "contract/codec.h"
#include "contract/question_document.h"
#include "server/logbook/entry.h"

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using contract::Question;

} // namespace

base::Result<Question> question_from(std::string_view json) {
    TRY_ASSIGN(auto question, contract::question_in(json));
    if (const auto faults = contract::faults_of(question); !faults.empty())
        return tl::unexpected(faults.front());
    return question;
}

base::Status add_question(store::Connection& connection, const std::string& slug,
                          const Question& question, base::Instant now) {
    const auto call = connection.calls.find(slug);
    if (!call) return base::fail(ErrorCode::NotFound, "call");
    if (now >= call->period.closes_at()) return base::fail(ErrorCode::Closed, "call");
    const std::int64_t index = connection.log.take_index();
    const auto before = connection.questions.find(slug, question.key);
    if (before && before->answer_count > 0) return base::fail(ErrorCode::Conflict, "key");
    TRY_ASSIGN(const auto definition, contract::canonical_json(contract::encode(question)));
    const store::NewQuestion row{
        call->id, question.key, question.kind, definition, {question.title.fa, question.title.en},
        index};
    if (before)
        connection.questions.change(before->id, row);
    else
        connection.questions.insert(row);
    connection.journal.append({store::EventKind::QuestionAsked, call->id,
                               connection.questions.find(slug, question.key)->id.value, now});
    logbook::append(connection,
                    {index,
                     before ? domain::LogKind::QuestionChanged : domain::LogKind::QuestionAsked,
                     call->id, slug, question.key, before ? before->entry_index : 0, now},
                    definition);
    return {};
}

} // namespace hamandish::usecases
