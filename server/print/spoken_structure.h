// What a screen reader needs of a tagged PDF and Cairo has no call for.
#pragma once

#include "server/print/document.h"

namespace hamandish::print {

/// The file with its language and that of each part, the text of each paragraph, what is said in
/// place of figures, and its title as the window's; compressed anew. `parts`: the outermost
/// elements of the structure, in their order. Internal naming what does not fit.
[[nodiscard]] base::Result<std::string> with_spoken_structure(const std::string& file,
                                                              const std::string& language,
                                                              const std::vector<PartAbout>& parts);

} // namespace hamandish::print
