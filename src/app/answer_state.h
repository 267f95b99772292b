// What is being written about answers: parts of app::State.
#pragma once

#include "app/answer_actions.h"
#include "base/result.h"
#include "contract/answer_messages.h"

#include <optional>

namespace hamandish::app {

/// Why one is not satisfied with an answer, on its way.
struct ObjectionForm {
    std::int64_t comment_id = 0; ///< 0: none is being written
    std::string text;
    std::optional<base::ErrorCode> error;
    bool busy = false;
    friend bool operator==(const ObjectionForm&, const ObjectionForm&) = default;
};

/// The answer a member of staff is writing; what `error` is about is named as on the wire.
struct AnswerForm {
    contract::WriteAnswer answer;
    std::optional<base::Error> error;
    bool busy = false;
    friend bool operator==(const AnswerForm&, const AnswerForm&) = default;
};

struct ReviewForm {
    std::int64_t answer_id = 0;
    std::string note;
    std::optional<base::Error> error;
    bool busy = false;
    friend bool operator==(const ReviewForm&, const ReviewForm&) = default;
};

[[nodiscard]] std::string& answer_field(contract::WriteAnswer& answer, AnswerField field);
/// "reason_fa", "document_en" …: the field's name in errors.
[[nodiscard]] std::string_view word(AnswerField field);
/// "answer-reason_fa": what an error moves the focus to.
[[nodiscard]] std::string answer_anchor(AnswerField field);

} // namespace hamandish::app
