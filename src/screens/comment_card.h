// A comment as others see it.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// Who wrote it, when, and what; with the choice about it, and its replies below.
void comment_with_choice(Page& page, const contract::UnitPage& data,
                         const contract::Comment& comment);
/// A reply under its comment: nobody agrees or disagrees with it.
void reply_card(Page& page, const contract::Comment& reply);
/// A comment quoted on another screen: where it stands, who wrote it, what became of it.
void quoted_comment(Page& page, const contract::Comment& comment, const std::string& where,
                    const std::string& path, const std::string& receipt_key = {});

} // namespace hamandish::screens
