// The messages the sample server sends, made from the real directive that the product ships.
#pragma once

#include "contract/answer_messages.h"
#include "contract/own_data_messages.h"
#include "contract/report_messages.h"
#include "sample_api.h"

namespace hamandish::test {

[[nodiscard]] contract::CallList sample_calls(World world);
[[nodiscard]] contract::CallPage sample_call(World world);
/// Nothing when the call has no unit with this key.
[[nodiscard]] std::optional<contract::UnitPage> sample_unit(World world, std::string_view key);
[[nodiscard]] contract::MyUnit sample_my_unit(World world);
[[nodiscard]] contract::Report sample_report(World world);
[[nodiscard]] contract::AnswersPage sample_answers(World world);
[[nodiscard]] contract::AnswerQueue sample_answer_queue(World world);
[[nodiscard]] contract::MyContributions sample_contributions(World world);
/// Truly signed; the newest entries say what the other messages say.
[[nodiscard]] contract::LogPage sample_log(World world);
[[nodiscard]] contract::Profile sample_profile(World world);
[[nodiscard]] contract::MyNotices sample_notices(World world);
[[nodiscard]] contract::SignInProviders sample_providers();

} // namespace hamandish::test
