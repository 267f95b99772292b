// Files that come with what is said for an organisation: in the field it is written in, and where
// it is read.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// Those that wait, with what becomes of each, and the field for one more; nothing where one writes
/// in one's own name, nor at a kiosk, which has no files.
void comment_files_field(Page& page, const app::Writing& writing);
/// A list of links, each with its kind and size; nothing where none came.
void files_of_comment(Page& page, const contract::Comment& comment);

} // namespace hamandish::screens
