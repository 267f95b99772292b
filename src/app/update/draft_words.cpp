// The words of a draft: shown as they are typed, saved as one writes.
#include "app/change.h"
#include "app/staff_change.h"
#include "base/fingerprint.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hamandish::app {
namespace {

using contract::DraftWords;

/// One request a moment while somebody types, and a longer pause after one that failed.
constexpr std::int64_t save_after_ms = 900, again_after_ms = 5'000;

std::string* in_language(contract::Bilingual& text, const std::string& language) {
    return language == "fa" ? &text.fa : &text.en;
}

std::string* text_of(contract::DraftPage& page, const DraftWords& words) {
    if (words.unit == 0) {
        if (words.field == "title") return in_language(page.call.title, words.language);
        return in_language(words.field == "summary" ? page.summary : page.questions,
                           words.language);
    }
    if (words.field == "attachment") {
        for (contract::Attachment& file : page.attachments)
            if (file.id == words.unit) return in_language(file.title, words.language);
        return nullptr;
    }
    for (contract::DraftUnit& unit : page.units)
        if (unit.id == words.unit)
            return in_language(words.field == "heading" ? unit.heading : unit.text, words.language);
    return nullptr;
}

bool is_same_field(const DraftWords& one, const DraftWords& other) {
    return one.unit == other.unit && one.field == other.field && one.language == other.language;
}

/// Null where it is not among them.
template <class All>
auto* find(All& all, const DraftWords& field) {
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const DraftWords& one) { return is_same_field(one, field); });
    return found == all.end() ? nullptr : &*found;
}

void drop(std::vector<DraftWords>& all, const DraftWords& field) {
    std::erase_if(all, [&](const DraftWords& one) { return is_same_field(one, field); });
}

/// The newest words of a field win, and are typed over what the first ones were typed over.
void put(std::vector<DraftWords>& all, const DraftWords& words) {
    if (DraftWords* one = find(all, words))
        one->text = words.text;
    else
        all.push_back(words);
}

void save_at(Change& change, std::int64_t at_ms) {
    change.state.staff.saving.save_at_ms = at_ms;
    change.effects.push_back(WakeAt{at_ms});
}

void join_refused(DraftSaving& saving) {
    const auto newer = std::exchange(saving.unsaved, std::exchange(saving.sent, {}));
    for (const DraftWords& words : newer) put(saving.unsaved, words);
}

/// What is typed there stays in its field, and is not sent over what somebody else wrote.
void take_changed_words(DraftSaving& saving, std::vector<DraftWords>& changed) {
    for (DraftWords& one : changed) {
        drop(saving.unsaved, one);
        saving.changed.push_back(std::move(one));
    }
}

} // namespace

std::string name_of(const DraftWords& words) {
    return std::to_string(words.unit) + " " + words.field + " " + words.language;
}

const DraftWords* changed_words(const StaffDesk& desk, const DraftWords& field) {
    return desk.saving.slug == desk.draft.key ? find(desk.saving.changed, field) : nullptr;
}

bool is_all_saved(const StaffDesk& desk) {
    const auto& saving = desk.saving;
    const bool is_changed = saving.slug == desk.draft.key && !saving.changed.empty();
    return saving.unsaved.empty() && saving.sent.empty() && !is_changed;
}

std::vector<DraftWords> fields_of_draft(const StaffDesk& desk) {
    std::vector<DraftWords> fields;
    if (!desk.draft.value) return fields;
    contract::DraftPage page = *desk.draft.value;
    const auto add = [&](std::int64_t unit, const std::string& field) {
        for (const char* language : {"fa", "en"}) {
            DraftWords words{unit, field, language, {}};
            words.seen = base::fingerprint(*text_of(page, words));
            for (const auto* typed :
                 {&desk.saving.changed, &desk.saving.sent, &desk.saving.unsaved})
                if (const DraftWords* one = find(*typed, words)) words.seen = one->seen;
            fields.push_back(std::move(words));
        }
    };
    for (const char* field : {"title", "summary", "questions"}) add(0, field);
    for (const contract::DraftUnit& unit : page.units)
        for (const char* field : {"heading", "text"}) add(unit.id, field);
    for (const contract::Attachment& file : page.attachments) add(file.id, "attachment");
    return fields;
}

void edit_draft(Change& change, const DraftWords& words) {
    auto& state = change.state;
    auto& desk = state.staff;
    auto& saving = desk.saving;
    if (!desk.draft.value) return;
    std::string* text = text_of(*desk.draft.value, words);
    if (text == nullptr || *text == words.text) return;
    DraftWords typed = words;
    typed.seen = base::fingerprint(*text);
    if (const auto printed = saving.printed.find(name_of(words)); printed != saving.printed.end()) {
        // What came back as it was printed was not typed, whatever stands there by now.
        if (printed->second == base::fingerprint(words.text)) return;
        typed.seen = printed->second;
    }
    *text = words.text;
    if (saving.slug != desk.draft.key) saving.changed.clear();
    saving.slug = desk.draft.key;
    // Until it is said whose words stay, or both write the same, nothing of the field is sent.
    if (const DraftWords* one = find(saving.changed, words); one != nullptr)
        return one->text == words.text ? drop(saving.changed, words) : void();
    put(saving.unsaved, typed);
    if (saving.save_at_ms <= state.now_ms) save_at(change, state.now_ms + save_after_ms);
}

void settle_changed_words(Change& change, const ChangedWordsSettled& settled) {
    auto& desk = change.state.staff;
    const DraftWords* found = changed_words(desk, settled.field);
    std::string* text = desk.draft.value ? text_of(*desk.draft.value, settled.field) : nullptr;
    if (found == nullptr || text == nullptr) return;
    DraftWords words = *found;
    drop(desk.saving.changed, words);
    desk.saving.printed.erase(name_of(words));
    words.seen = base::fingerprint(words.text);
    if (settled.keeps_typed) {
        words.text = *text;
        put(desk.saving.unsaved, words);
        save_draft(change, true);
    } else {
        *text = words.text;
    }
    change.effects.push_back(MoveFocus{settled.anchor});
}

void save_draft(Change& change, bool now) {
    auto& saving = change.state.staff.saving;
    if (saving.is_on_way || (saving.unsaved.empty() && saving.sent.empty())) return;
    if (!now && change.state.now_ms < saving.save_at_ms) return;
    // What got no answer goes first, as it was: it may be saved already.
    if (saving.sent.empty()) saving.sent = std::exchange(saving.unsaved, {});
    saving.is_on_way = true;
    const std::array draft{saving.slug};
    send(change, contract::RouteId::SaveDraft, draft, saving.slug,
         contract::encode(contract::SaveDraft{saving.sent}));
}

void take_saved_draft(Change& change, const ReplyArrived& reply) {
    auto& desk = change.state.staff;
    auto& saving = desk.saving;
    auto saved = contract::decode<contract::DraftSaved>(reply.body);
    saving.is_on_way = false;
    if (!succeeded(reply) || !saved) {
        saving.error = succeeded(reply) ? base::ErrorCode::Unavailable : error_from_reply(reply);
        // A refusal is an answer: nothing of it was saved, and newer words take its place.
        if (*saving.error != base::ErrorCode::Unavailable) join_refused(saving);
        if (*saving.error == base::ErrorCode::SignInNeeded) return end_session(change, {});
        return save_at(change, change.state.now_ms + again_after_ms);
    }
    saving.error.reset();
    saving.sent.clear();
    take_changed_words(saving, saved->changed);
    if (desk.draft.value && desk.draft.key == saving.slug)
        desk.draft.value->call.lacks = std::move(saved->lacks);
    if (!saving.unsaved.empty()) save_at(change, change.state.now_ms + save_after_ms);
}

} // namespace hamandish::app
