// The words of a unit that comments are about: marked in its text, quoted over a comment, chosen
// for one.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// The unit's text. What is commented on is underlined and, in a list of comments about one
/// passage, that one is tinted; what is selected in it can be quoted.
void unit_text(Page& page, const contract::UnitPage& data, float max_width_px);
/// Under the text: how to comment on words of it, and on those that were selected last.
void selected_words(Page& page, const contract::UnitPage& data);
/// The passages that are commented on, each with the way to its comments.
void commented_passages(Page& page, const contract::UnitPage& data);

/// Over a comment, what it is about; nothing where that is the whole unit. With a `call`, the way
/// to where it stands in the text.
void quoted_passage(Page& page, const contract::Comment& comment, const std::string& call = {});
/// Over a list of comments about one passage: about which, and the way to all comments.
void passage_of_list(Page& page, const contract::UnitPage& data);

/// The field for the words that one's own comment is about, or a way to open it.
void passage_field(Page& page, const app::Writing& writing);

/// What became of the passages of a unit in a later text.
void passages_in_version(Page& page, const contract::CallCard& call,
                         const contract::VersionUnit& unit);

} // namespace hamandish::screens
