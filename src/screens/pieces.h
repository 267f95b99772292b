// Small things that several screens are made of.
#pragma once

#include "screens/page.h"

#include <optional>
#include <string>
#include <string_view>

namespace hamandish::screens {

/// The heading that focus goes to when a screen is opened, and that names it.
inline constexpr std::string_view main_heading = "main-heading";

/// Space above a block, for lack of margins.
[[nodiscard]] kit::Layout below(float px, kit::Layout layout = {});

/// A link that looks like a button.
/// `name` is what it is called where its words are shortened.
void button_link(Page& page, std::string text, std::string href,
                 kit::BoxLook look = kit::BoxLook::Primary, std::string name = {});
/// To where an organisation is on the web; nothing where that is not known.
void portal_link(Page& page, const contract::Bilingual& organisation, const std::string& portal);
/// The picture of an organisation, by what it is called (domain/logo.h); nothing where it has none.
void organisation_logo(Page& page, const std::string& logo);
/// "آیین‌نامه · وزارت علوم", beside the organisation's picture if it has one.
void kind_and_owner_line(Page& page, const contract::CallCard& call);
/// Words of one line that stand side by side and wrap ("۵۹۲ نظر   ۱٬۲۴۸
/// شرکت‌کننده").
void facts_line(Page& page, const std::vector<std::string>& facts,
                kit::TextLook look = kit::TextLook::Small);
/// One paragraph for each line of a text; blank lines only part them.
void paragraphs(Page& page, const std::string& text, kit::TextLook look, float max_width_px = 0);
/// The same for people's own words, whose direction is known from themselves alone, and which read
/// as they are kept whatever controls are in them.
void words_of_people(Page& page, const std::string& text, kit::TextLook look,
                     float max_width_px = 0);
/// The same for what organisations publish, in the language in which the reader gets it.
void published_text(Page& page, const contract::Bilingual& text, kit::TextLook look,
                    float max_width_px = 0);

/// The same for a text in a language of its own, by its BCP 47 tag.
void text_in_language(Page& page, const std::string& text, const std::string& lang,
                      kit::TextLook look, float max_width_px = 0);

/// The heading over the text of a unit, in the language of the text.
void unit_heading(Page& page, int level, const contract::Unit& unit, std::string_view anchor);

/// A live region that is always there, so that its words are announced when they come.
void status_line(Page& page, std::string_view key, const std::string& text,
                 kit::TextLook look = kit::TextLook::Small);
/// What just happened to the page as a whole, over its end for a while.
void toast(Page& page);
/// What just happened at `place`, if anything.
void feedback(Page& page, std::string_view place);

/// The main heading where no better one is known yet.
void heading_alone(Page& page, i18n::MessageKey heading);
/// Something is on its way: words for everyone, grey shapes for the eyes.
void loading(Page& page);
/// It could not be had: why, and a way to try again.
void failed(Page& page, base::ErrorCode error);
/// The whole of a screen whose data is not there: its heading, and either of the two above.
template <class T>
void without_data(Page& page, i18n::MessageKey heading, const app::Loadable<T>& loaded) {
    heading_alone(page, heading);
    loaded.error ? failed(page, *loaded.error) : loading(page);
}
/// There is nothing here yet, and what one can do about it.
void empty(Page& page, std::string title, std::string text);
/// A QR code in the middle: its rows of 0 and 1, and what it is.
void scannable(Page& page, const std::vector<std::string>& rows, std::string name);
/// A loud or a quiet box of words.
void notice(Page& page, std::string text, kit::BoxLook look = kit::BoxLook::Notice);

} // namespace hamandish::screens
