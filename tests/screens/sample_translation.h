// The directive of the samples in Sorani, as far as somebody translated it.
#pragma once

#include "contract/translation_page.h"
#include "sample_api.h"

#include <optional>
#include <string_view>

namespace hamandish::test {

/// Nothing for a language that the call is not translated into.
[[nodiscard]] std::optional<contract::TranslationPage>
sample_translation(World world, std::string_view language);
/// The same of the adopted text; nothing for a version that there is not.
[[nodiscard]] std::optional<contract::TranslationPage>
sample_version_translation(World world, std::string_view number, std::string_view language);

} // namespace hamandish::test
