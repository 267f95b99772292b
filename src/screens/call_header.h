// The head of everything about one call: what it is, how long it runs, and its parts.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

enum class CallTab { Overview, Text, Answers, Versions, Report };

struct CallHeader {
    CallTab tab = CallTab::Overview;
    /// The call's title is the page's own heading; elsewhere it leads back to the call.
    bool title_is_heading = true;
};

void call_header(Page& page, const contract::CallCard& call, const CallHeader& header);

} // namespace hamandish::screens
