// Writing and reviewing an answer: what staff do about what waits.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// The form for the answer that is being written.
void answer_form(Page& page, const app::AnswerForm& form);
/// For somebody else than its author: publish it, or return it with a note.
void review_form(Page& page, const contract::WrittenAnswer& written);

} // namespace hamandish::screens
