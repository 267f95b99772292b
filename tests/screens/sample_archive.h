// What the archive of answers holds in the worlds of the samples.
#pragma once

#include "contract/archive_messages.h"
#include "sample_api.h"

namespace hamandish::test {

[[nodiscard]] contract::AnswerArchive sample_archive(World world, bool is_searched);

} // namespace hamandish::test
