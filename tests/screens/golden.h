// Files that say what was last agreed on. UPDATE_GOLDENS=1 records anew and prints what changed.
#pragma once

#include <string>

namespace hamandish::test {

/// Fails unless tests/screens/goldens/NAME.txt holds exactly `text`; shows the first difference.
void expect_golden(const std::string& name, const std::string& text);

} // namespace hamandish::test
