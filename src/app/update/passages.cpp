// The words of a unit that a comment is about: selected in its text, or typed.
#include "app/change.h"
#include "domain/comment_text.h"
#include "domain/passage.h"

#include <utility>

namespace hamandish::app {
namespace {

using base::ErrorCode;

/// In which the reader has the unit's text.
std::string language_of_text(const State& state) {
    return std::string(i18n::code(i18n::locale_of_texts(state.address.locale)));
}

void set_passage(Change& change, contract::TextQuote passage) {
    const auto key = unit_key(change.state.address);
    const auto& writing = change.state.writings[key];
    if (is_handed_in(writing) || writing.passage == passage) return;
    Writing edited = edited_writing(writing);
    edited.passage = std::move(passage);
    change_writing(change, key, std::move(edited));
}

} // namespace

bool is_about_passage(const Writing& writing) {
    if (!writing.error || writing.passage.exact.empty()) return false;
    switch (*writing.error) {
    case ErrorCode::NotFound:
    case ErrorCode::Conflict: return true;
    case ErrorCode::TextEmpty:
    case ErrorCode::TextTooLong:
    case ErrorCode::TextForbidden:
        // All else was in order when it was sent, but for a wording, perhaps.
        return domain::comment_text_from(writing.text) &&
               (writing.wording.empty() || passage_error(writing));
    default: return false;
    }
}

std::optional<ErrorCode> passage_error(const Writing& writing) {
    if (writing.passage.exact.empty()) return std::nullopt;
    const auto& [language, exact, prefix, suffix] = writing.passage;
    const auto quote = domain::text_quote_from(exact, prefix, suffix);
    return quote ? std::nullopt : std::optional(quote.error().code);
}

void select_words(Change& change, const WordsSelected& fact) {
    auto& state = change.state;
    if (state.address.place != Place::Unit) return;
    auto quote = domain::text_quote_from(fact.words, fact.before, fact.after);
    state.selected = {};
    if (quote)
        state.selected = {language_of_text(state), std::move(quote->exact),
                          std::move(quote->prefix), std::move(quote->suffix)};
}

void quote_selection(Change& change) {
    auto& state = change.state;
    if (state.selected.exact.empty()) return;
    state.reply_opened = 0; // the field comes back to where the unit is written about
    state.is_naming_passage = true;
    set_passage(change, std::exchange(state.selected, {}));
    change.effects.push_back(MoveFocus{std::string(comment_field_anchor)});
}

void want_passage(Change& change) {
    change.state.is_naming_passage = true;
    change.effects.push_back(MoveFocus{std::string(passage_field_anchor)});
}

void edit_passage(Change& change, const std::string& text) {
    const auto& quoted = change.state.writings[unit_key(change.state.address)].passage;
    if (quoted.exact == text) return;
    if (text.empty()) return set_passage(change, {});
    set_passage(change, {language_of_text(change.state), text, {}, {}});
}

void drop_passage(Change& change) {
    change.state.is_naming_passage = false;
    set_passage(change, {});
    change.effects.push_back(MoveFocus{std::string(comment_field_anchor)});
}

void leave_passage(State& state) {
    state.selected = {};
    state.is_naming_passage = false;
}

} // namespace hamandish::app
