// Inside screens only: what every screen is handed, and how it says things.
#pragma once

#include "app/action.h"
#include "app/state.h"
#include "i18n/catalogue.h"
#include "kit/frame.h"
#include "screens/measures.h"

#include <initializer_list>
#include <string>
#include <vector>

namespace hamandish::screens {

/// What readers of a language are shown of a text that is in Persian and English only.
[[nodiscard]] const std::string& in_language_of_texts(const contract::Bilingual& text,
                                                      i18n::Locale reader);

/// The state to show, the frame to write to, and where to put what people did.
struct Page {
    const app::State& state;
    kit::Frame& frame;
    std::vector<app::Action>& actions;

    [[nodiscard]] i18n::Locale locale() const { return state.address.locale; }
    [[nodiscard]] std::string say(i18n::MessageKey key,
                                  std::initializer_list<i18n::Argument> arguments = {}) const {
        return frame.catalogue().format(key, arguments);
    }
    /// A text in the reader's language, or in the one its readers get texts in (text_lang).
    [[nodiscard]] const std::string& in_language(const contract::Bilingual& text) const;
    /// The language of texts for a node's `lang`; empty where it is the page's own.
    [[nodiscard]] std::string text_lang() const;
    /// A count in the reader's digits.
    [[nodiscard]] std::string number(std::int64_t value) const;
    void did(app::Action action) { actions.push_back(std::move(action)); }

    /// Paths in the reader's language.
    [[nodiscard]] std::string path(app::Place place) const;
    [[nodiscard]] std::string path(app::Place place, const std::string& call,
                                   const std::string& unit = {}) const;
    /// To a unit, in the language in which the text is read here.
    [[nodiscard]] std::string unit_path(const std::string& call, const std::string& unit) const;
    /// To a comment, on whichever page of its unit's list it stands.
    [[nodiscard]] std::string comment_path(const std::string& call, const std::string& unit,
                                           std::int64_t comment) const {
        return app::comment_path(locale(), call, unit, comment);
    }
    /// Signing in that comes back here.
    [[nodiscard]] std::string sign_in_path() const;
};

/// Nobody is known to be signed in on a page that is rendered for everyone.
[[nodiscard]] inline bool signed_in(const Page& page) {
    return app::is_signed_in(page.state);
}

} // namespace hamandish::screens
