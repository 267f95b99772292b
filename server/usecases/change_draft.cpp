// What staff change of a draft before it is published.
#include "base/fingerprint.h"
#include "domain/draft_form.h"
#include "server/documents/draft_units.h"
#include "server/usecases/draft_access.h"
#include "server/usecases/translations.h"
#include "server/usecases/unit_names.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::Act;

constexpr std::size_t most_bytes_of_a_text = 200'000, most_label_bytes = 40;
constexpr std::int64_t most_number = 9'999;

std::string* in_language(domain::TwoTexts& texts, std::string_view language) {
    if (language == "fa") return &texts.fa;
    return language == "en" ? &texts.en : nullptr;
}

domain::DraftFormUnit* unit_of(OpenDraft& draft, std::int64_t id) {
    auto& units = draft.form.units;
    const auto found =
        std::find_if(units.begin(), units.end(), [id](const auto& one) { return one.id == id; });
    return found == units.end() ? nullptr : &*found;
}

domain::TwoTexts* texts_of(OpenDraft& draft, const contract::DraftWords& words) {
    if (words.unit == 0) {
        if (words.field == "title") return &draft.record.title;
        if (words.field == "summary") return &draft.record.summary;
        if (words.field == "questions") return &draft.record.questions;
        return nullptr;
    }
    domain::DraftFormUnit* unit = unit_of(draft, words.unit);
    if (unit == nullptr) return nullptr;
    if (words.field == "heading") return &unit->heading;
    return words.field == "text" ? &unit->text : nullptr;
}

domain::TwoTexts* title_of_file(OpenDraft& draft, std::int64_t id) {
    for (domain::DraftAttachment& one : draft.form.attachments)
        if (one.id == id) return &one.title;
    return nullptr;
}

base::Status write_title(store::Connection& connection, const OpenDraft& draft, std::int64_t file,
                         const domain::TwoTexts& title) {
    constexpr std::size_t most_title_bytes = 1'000;
    if (title.fa.size() > most_title_bytes || title.en.size() > most_title_bytes)
        return base::fail(ErrorCode::TextTooLong, "attachment");
    if (!connection.attachments.update_title({file}, draft.record.id, title))
        return base::fail(ErrorCode::NotFound, "attachment");
    return {};
}

/// Somebody else wrote what stands there now. What stands there already is sent again by whoever
/// got no answer.
bool is_changed(const std::string& text, const contract::DraftWords& words) {
    return !words.seen.empty() && text != words.text && words.seen != base::fingerprint(text);
}

/// One field, in memory; a unit's row and a file's are written at once. What somebody else has
/// changed is added to `changed` instead.
base::Status write_words(store::Connection& connection, OpenDraft& draft,
                         const contract::DraftWords& words,
                         std::vector<contract::DraftWords>& changed) {
    const bool is_of_file = words.field == "attachment";
    domain::TwoTexts* texts =
        is_of_file ? title_of_file(draft, words.unit) : texts_of(draft, words);
    if (texts == nullptr) return base::fail(ErrorCode::InvalidInput, "field");
    std::string* text = in_language(*texts, words.language);
    if (text == nullptr) return base::fail(ErrorCode::InvalidInput, "language");
    if (words.text.size() > most_bytes_of_a_text)
        return base::fail(ErrorCode::TextTooLong, words.field);
    if (words.text.find('\0') != std::string::npos)
        return base::fail(ErrorCode::TextForbidden, words.field);
    if (is_changed(*text, words)) {
        changed.push_back(words);
        changed.back().text = *text;
        return {};
    }
    *text = words.text;
    if (is_of_file) return write_title(connection, draft, words.unit, *texts);
    if (words.unit == 0) return {};
    if (!connection.drafts.update_words(draft.record.id, *unit_of(draft, words.unit)))
        return base::fail(ErrorCode::NotFound, "unit");
    return {};
}

void touch(store::Connection& connection, OpenDraft& draft, base::Instant now) {
    draft.record.changed_at = now;
    connection.drafts.update(draft.record);
    draft.form.title = draft.record.title;
    draft.form.summary = draft.record.summary;
    draft.form.questions = draft.record.questions;
}

/// Written, read again with the ids that new units got.
base::Result<contract::DraftPage> rewritten(store::Connection& connection, OpenDraft& draft,
                                            base::Instant now) {
    connection.drafts.replace_units(draft.record.id, draft.form.units);
    draft.form.units = connection.drafts.units(draft.record.id);
    touch(connection, draft, now);
    return page_of(connection, draft, now);
}

std::size_t byte_from_utf16(std::string_view text, std::int64_t units) {
    std::size_t byte = 0;
    for (std::int64_t seen = 0; byte < text.size() && seen < units;) {
        const auto first = static_cast<unsigned char>(text[byte]);
        const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        seen += size == 4 ? 2 : 1;
        byte += size;
    }
    return std::min(byte, text.size());
}

base::Result<domain::UnitChangeWish> wish_from(const contract::ChangeDraftUnit& message,
                                               const domain::DraftFormUnit& unit) {
    const auto change = domain::unit_change_from_word(message.change);
    if (!change) return base::fail(ErrorCode::InvalidInput, "change");
    domain::UnitChangeWish wish{*change};
    wish.at = byte_from_utf16(unit.text.fa, message.at);
    if (*change != domain::UnitChange::Retype) return wish;
    const auto kind = domain::unit_kind_from_word(message.kind);
    if (!kind || *kind == domain::UnitKind::Document)
        return base::fail(ErrorCode::InvalidInput, "kind");
    if (message.number < 0 || message.number > most_number)
        return base::fail(ErrorCode::InvalidInput, "number");
    if (message.label.size() > most_label_bytes)
        return base::fail(ErrorCode::InvalidInput, "label");
    wish.kind = *kind;
    wish.number = static_cast<int>(message.number);
    wish.label = message.label;
    return wish;
}

/// What is described in prose is read from no file of articles.
base::Status require_text(const OpenDraft& draft) {
    if (draft.form.is_described) return base::fail(ErrorCode::InvalidInput, "described");
    return {};
}

/// Nobody's work is lost: it is shown until somebody has put it where it belongs.
void keep_leftovers(store::Connection& connection, store::DraftId draft,
                    const std::vector<domain::DraftFormUnit>& units,
                    const std::vector<std::size_t>& unplaced) {
    const auto names = names_of(units);
    for (const std::size_t i : unplaced)
        connection.drafts.add_leftover(draft, {0, names[i], units[i].heading.en, units[i].text.en});
}

void count_parts(std::vector<domain::DraftFormUnit>& parts) {
    int number = 0;
    for (domain::DraftFormUnit& part : parts) part.number = ++number;
}

} // namespace

base::Result<contract::DraftSaved> save_draft(store::Connection& connection,
                                              const DraftPlace& place,
                                              const contract::SaveDraft& words, base::Instant now) {
    TRY_ASSIGN(auto draft, open_for_change(connection, place, Act::EditDraft, now));
    std::vector<contract::DraftWords> changed;
    for (const contract::DraftWords& one : words.words)
        TRY(write_words(connection, draft, one, changed));
    touch(connection, draft, now);
    return contract::DraftSaved{now.ms, wire_from(domain::lacks_of(draft.form)),
                                std::move(changed)};
}

base::Result<bool> may_change_draft(store::Connection& connection, const DraftPlace& place,
                                    base::Instant now) {
    TRY_ASSIGN(const auto draft, open_for_change(connection, place, Act::EditDraft, now));
    return draft.record.id.value != 0;
}

base::Result<contract::DraftPage> take_draft_file(store::Connection& connection,
                                                  const DraftPlace& place, ReadFile file,
                                                  base::Instant now) {
    TRY_ASSIGN(auto draft, open_for_change(connection, place, Act::EditDraft, now));
    TRY(require_text(draft));
    std::string& title = file.is_persian ? draft.record.title.fa : draft.record.title.en;
    if (title.empty()) title = file.title;
    (file.is_persian ? draft.record.files.fa : draft.record.files.en) = file.name;
    // Whose English words are put beside the units there are from now on.
    const auto speaking = file.is_persian ? draft.form.units : file.units;
    if (file.is_persian) draft.form.units = std::move(file.units);
    auto& units = draft.form.units;
    const auto unplaced = file.is_persian ? documents::keep_english(units, speaking)
                                          : documents::put_beside(units, speaking);
    // Another English file says anew what has no place.
    if (!file.is_persian) connection.drafts.remove_leftovers(draft.record.id);
    keep_leftovers(connection, draft.record.id, speaking, unplaced);
    return rewritten(connection, draft, now);
}

base::Result<contract::DraftPage> dismiss_leftover(store::Connection& connection,
                                                   const DraftPlace& place, std::int64_t words,
                                                   base::Instant now) {
    TRY_ASSIGN(auto draft, open_for_change(connection, place, Act::EditDraft, now));
    if (!connection.drafts.remove_leftover(draft.record.id, words))
        return base::fail(ErrorCode::NotFound, "leftover");
    touch(connection, draft, now);
    return page_of(connection, draft, now);
}

base::Result<contract::DraftPage> change_draft_unit(store::Connection& connection,
                                                    const DraftPlace& place, std::int64_t unit,
                                                    const contract::ChangeDraftUnit& message,
                                                    base::Instant now) {
    TRY_ASSIGN(auto draft, open_for_change(connection, place, Act::EditDraft, now));
    const domain::DraftFormUnit* changed = unit_of(draft, unit);
    if (changed == nullptr) return base::fail(ErrorCode::NotFound, "unit");
    TRY_ASSIGN(const auto wish, wish_from(message, *changed));
    if (draft.form.is_described && wish.change == domain::UnitChange::Retype)
        return base::fail(ErrorCode::InvalidInput, "kind");
    const auto index = static_cast<int>(changed - draft.form.units.data());
    const auto before = draft.form.units;
    TRY(domain::change_unit(draft.form.units, index, wish));
    if (draft.form.is_described) {
        count_parts(draft.form.units);
        keep_with_parts(connection, draft.record.id, before, draft.form.units);
    }
    return rewritten(connection, draft, now);
}

} // namespace hamandish::usecases
