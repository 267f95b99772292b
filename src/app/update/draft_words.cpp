// The words of a draft: shown as they are typed, saved as one writes.
#include "app/change.h"
#include "app/staff_change.h"

#include <algorithm>
#include <array>

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

/// The newest words of a field win.
void put(std::vector<DraftWords>& all, const DraftWords& words) {
    for (DraftWords& one : all)
        if (is_same_field(one, words)) {
            one = words;
            return;
        }
    all.push_back(words);
}

void save_at(Change& change, std::int64_t at_ms) {
    change.state.staff.saving.save_at_ms = at_ms;
    change.effects.push_back(WakeAt{at_ms});
}

} // namespace

void edit_draft(Change& change, const DraftWords& words) {
    auto& state = change.state;
    auto& desk = state.staff;
    if (!desk.draft.value) return;
    std::string* text = text_of(*desk.draft.value, words);
    if (text == nullptr || *text == words.text) return;
    *text = words.text;
    desk.saving.slug = desk.draft.key;
    put(desk.saving.unsaved, words);
    if (desk.saving.save_at_ms <= state.now_ms) save_at(change, state.now_ms + save_after_ms);
}

void save_draft(Change& change, bool now) {
    auto& saving = change.state.staff.saving;
    if (saving.unsaved.empty() || !saving.sent.empty()) return;
    if (!now && change.state.now_ms < saving.save_at_ms) return;
    saving.sent = std::move(saving.unsaved);
    saving.unsaved.clear();
    const std::array draft{saving.slug};
    send(change, contract::RouteId::SaveDraft, draft, saving.slug,
         contract::encode(contract::SaveDraft{saving.sent}));
}

void take_saved_draft(Change& change, const ReplyArrived& reply) {
    auto& desk = change.state.staff;
    auto& saving = desk.saving;
    auto saved = contract::decode<contract::DraftSaved>(reply.body);
    if (!succeeded(reply) || !saved) {
        saving.error = succeeded(reply) ? base::ErrorCode::Unavailable : error_from_reply(reply);
        auto newer = std::move(saving.unsaved);
        saving.unsaved = std::move(saving.sent);
        saving.sent.clear();
        for (const DraftWords& words : newer) put(saving.unsaved, words);
        if (*saving.error == base::ErrorCode::SignInNeeded) return end_session(change, {});
        return save_at(change, change.state.now_ms + again_after_ms);
    }
    saving.error.reset();
    saving.sent.clear();
    if (desk.draft.value && desk.draft.key == saving.slug)
        desk.draft.value->call.lacks = std::move(saved->lacks);
    if (!saving.unsaved.empty()) save_at(change, change.state.now_ms + save_after_ms);
}

} // namespace hamandish::app
