// What stands at the screen's end where it is wanted: keys to write with, buttons to listen with.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// While a field is written in; its keys work on the field's caret.
void keyboard(Page& page);
/// Goes through the page by ear; what its buttons mean is web/speech.js.
void speech_bar(Page& page);

} // namespace hamandish::screens
