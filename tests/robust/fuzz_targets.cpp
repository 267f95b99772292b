#include "fuzz_targets.h"

#include "server/documents/draft_markdown.h"

namespace hamandish::robust {

void fuzz_draft(std::string_view bytes) {
    const auto read = documents::read_draft("x.md", bytes);
    static_cast<void>(domain::align(read.draft, read.draft));
}

} // namespace hamandish::robust
