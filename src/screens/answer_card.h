// What kind of contribution it is, what it would change, and how it was answered.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// "پیشنهاد", "درخواست"; nothing for a comment.
void kind_pill(Page& page, const contract::Comment& comment);
/// The wording proposed in the unit's place, and what it changes there.
void proposed_wording(Page& page, const contract::Comment& comment);
/// Decision, reasons and legal ground.
void answer_words(Page& page, const contract::Answer& answer);
/// Where a proposal or a request stands: how long its answer may still take, or its answers and
/// what its author says of them. Nothing for a comment.
void standing(Page& page, const contract::Comment& comment);
/// "Not satisfied", for the author of an answered contribution, once.
void objection_form(Page& page, const contract::Comment& comment);

/// "۱۲ روز مانده", "دیر شده".
[[nodiscard]] std::string time_for_answer(const Page& page, std::int64_t due_at_ms);
/// Answered in time, late, waiting; the limit in words before them.
void answer_figures(Page& page, const contract::AnswerFigures& figures);

} // namespace hamandish::screens
