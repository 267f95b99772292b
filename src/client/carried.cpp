#include "client/carried.h"

#include "app/address.h"
#include "app/question.h"
#include "app/writing_place.h"
#include "client/seen.h"
#include "contract/codec.h"
#include "domain/contribution.h"
#include "i18n/catalogue.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

namespace hamandish::client {
namespace {

using contract::RouteId;

struct Act {
    RouteId route;
    std::string_view word;
};
constexpr std::array acts{
    Act{RouteId::CastVote, "vote"},         Act{RouteId::React, "react"},
    Act{RouteId::SubmitComment, "comment"}, Act{RouteId::CastMarks, "marks"},
    Act{RouteId::GiveAnswers, "answers"},   Act{RouteId::ReportComment, "report"}};

constexpr std::string_view sent_word = "sent", intent_word = "intent", erasing_word = "erasing",
                           writing_word = "writing", kept_word = "kept", typed_word = "typed",
                           reporting_word = "reporting", queue_word = "queue", kind_word = "kind",
                           opened_word = "opened", kiosk_word = "kiosk",
                           representative_word = "representative", role_word = "role",
                           unit_word = "unit", text_word = "text", contact_word = "contact",
                           replying_word = "replying", draft_word = "draft",
                           passage_word = "passage", reviewed_word = "reviewed",
                           source_word = "source", begun_word = "begun",
                           objecting_word = "objecting", answering_word = "answering";

/// Words between spaces.
std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    while (!line.empty()) {
        const auto space = std::min(line.find(' '), line.size());
        if (space > 0) words.push_back(line.substr(0, space));
        line.remove_prefix(std::min(space + 1, line.size()));
    }
    return words;
}

std::optional<std::int64_t> number_from(std::string_view text) {
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

/// The rest of a line after so many words.
std::string rest_after(std::string_view line, int words) {
    while (words-- > 0) line.remove_prefix(std::min(line.find(' '), line.size() - 1) + 1);
    return std::string(line);
}

/// Slugs and choices: what the application itself would say.
bool is_plain_word(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// "begun CALL TICKET"; what the page just said itself is newer.
void restore_begun(app::State& state, std::string_view line) {
    const auto words = words_of(line);
    if (words.size() != 3 || !is_plain_word(words[1]) || !is_plain_word(words[2])) return;
    state.begun.try_emplace(std::string(words[1]), app::Begun{std::string(words[2])});
}

/// "sent EXPIRES RESEND MOBILE"; people write numbers with spaces.
void restore_sent(app::State& state, std::string_view line) {
    const auto words = words_of(line);
    if (words.size() < 4) return;
    const auto expires = number_from(words[1]), resend = number_from(words[2]);
    if (!expires || !resend) return;
    state.sign_in.mobile = std::string(words[3]);
    for (std::size_t i = 4; i < words.size(); ++i) (state.sign_in.mobile += ' ') += words[i];
    state.sign_in.sent.emplace();
    state.sign_in.sent->expires_at_ms = *expires;
    state.sign_in.sent->resend_after_ms = *resend;
}

/// "contact EXPIRES": a code that comes in a messenger. The link to it is not carried: whoever made
/// up a form would choose where it leads.
void restore_contact(app::State& state, std::string_view line) {
    const auto words = words_of(line);
    const auto expires = words.size() == 2 ? number_from(words[1]) : std::nullopt;
    if (expires) state.sign_in.contact = contract::ContactSignIn{{}, {}, *expires};
}

/// "queue TURN EXPIRES PASS MOBILE": a place in the queue for codes.
void restore_queue(app::State& state, std::string_view line) {
    const auto words = words_of(line);
    if (words.size() < 5) return;
    const auto turn = number_from(words[1]), expires = number_from(words[2]);
    if (!turn || !expires) return;
    state.sign_in.mobile = rest_after(line, 4);
    app::Passing passing;
    passing.pass.pass = std::string(words[3]);
    passing.pass.turn_at_ms = *turn;
    passing.pass.expires_at_ms = *expires;
    state.sign_in.passing = std::move(passing);
}

std::string line_of_queue(const app::State& state) {
    if (!app::is_in_queue(state)) return {};
    const auto& pass = state.sign_in.passing->pass;
    return std::string(queue_word) + " " + std::to_string(pass.turn_at_ms) + " " +
           std::to_string(pass.expires_at_ms) + " " + pass.pass + " " + state.sign_in.mobile + "\n";
}

/// "intent ACT CALL UNIT COMMENT [CHOICE]"
void restore_intent(app::State& state, std::string_view line) {
    const auto words = words_of(line);
    if (words.size() < 5 || !is_plain_word(words[2]) || !is_plain_word(words[3])) return;
    const auto comment = number_from(words[4]);
    const auto act = std::find_if(acts.begin(), acts.end(),
                                  [&](const Act& one) { return one.word == words[1]; });
    if (act == acts.end() || !comment) return;
    app::Intent intent{act->route, std::string(words[2]), std::string(words[3]), {}, *comment};
    if (words.size() > 5 && is_plain_word(words[5])) intent.choice = std::string(words[5]);
    state.intent = std::move(intent);
}

/// "opened KIND WHICH": what staff are writing the reason for, before they take it away; the unit
/// of a draft whose structure they change; the draft whose text is to give way to another file.
void restore_opened(app::StaffDesk& desk, std::string_view line) {
    const auto words = words_of(line);
    if (words.size() != 3) return;
    if (words[1] == kiosk_word) desk.opened_kiosk = number_from(words[2]).value_or(0);
    if (words[1] == representative_word)
        desk.opened_representative = number_from(words[2]).value_or(0);
    if (words[1] == unit_word) desk.opened_unit = number_from(words[2]).value_or(0);
    if (const auto unit = number_from(words[2]); unit && words[1] == source_word)
        desk.opened_sources.insert(*unit);
    if (words[1] == text_word) desk.replaced = std::string(words[2]);
    if (words[1] == role_word) desk.opened_role = std::string(words[2]);
}

std::string lines_of_opened(const app::StaffDesk& desk) {
    std::string lines;
    const auto add = [&](std::string_view kind, const std::string& which) {
        lines += std::string(opened_word) + " " + std::string(kind) + " " + which + "\n";
    };
    if (desk.opened_kiosk != 0) add(kiosk_word, std::to_string(desk.opened_kiosk));
    if (desk.opened_representative != 0)
        add(representative_word, std::to_string(desk.opened_representative));
    if (desk.opened_unit != 0) add(unit_word, std::to_string(desk.opened_unit));
    for (const std::int64_t unit : desk.opened_sources) add(source_word, std::to_string(unit));
    if (!desk.replaced.empty()) add(text_word, desk.replaced);
    if (!desk.opened_role.empty()) add(role_word, desk.opened_role);
    if (!desk.reviewed.empty()) lines += std::string(reviewed_word) + " " + desk.reviewed + "\n";
    return lines;
}

/// "answering ANSWER": what staff are writing, whole: a press in another form does not lose it.
void restore_answer(app::State& state, std::string_view line) {
    if (auto answer = contract::decode<contract::WriteAnswer>(rest_after(line, 1)))
        state.answer_form = app::AnswerForm{std::move(*answer), {}, false};
}

std::string line_of_answer(const app::State& state) {
    if (!state.answer_form) return {};
    return std::string(answering_word) + " " + contract::encode(state.answer_form->answer) + "\n";
}

/// "WORD COMMENT": the form about this comment is open.
std::string line_of_form(std::string_view word, std::int64_t comment) {
    return comment == 0 ? std::string() : std::string(word) + " " + std::to_string(comment) + "\n";
}

/// "CALL/UNIT", "CALL/UNIT~COMMENT"
bool is_key_of_writing(std::string_view word) {
    const app::WritingPlace place = app::writing_place_from(word);
    return is_plain_word(place.call) && is_plain_word(place.unit) && app::key_of(place) == word;
}

/// "draft CALL/UNIT~COMMENT BYTES", then the text of so many bytes and a line's end: what is
/// written in a field that is not open. Takes the text off `rest`.
void restore_draft(app::State& state, std::string_view line, std::string_view& rest) {
    const auto words = words_of(line);
    if (words.size() != 3 || !is_key_of_writing(words[1])) return;
    const auto bytes = number_from(words[2]);
    if (!bytes || *bytes < 0 || static_cast<std::size_t>(*bytes) >= rest.size()) return;
    const auto size = static_cast<std::size_t>(*bytes);
    state.writings[std::string(words[1])].text = std::string(rest.substr(0, size));
    rest.remove_prefix(size + 1);
}

/// "writing CALL/UNIT", and the text until the end.
void restore_writing(app::State& state, std::string_view line, std::string_view text) {
    const auto words = words_of(line);
    if (words.size() == 2 && is_key_of_writing(words[1]))
        state.writings[std::string(words[1])].text = std::string(text);
}

/// "kind CALL/UNIT KIND ORGANISATION BYTES", then the wording of so many bytes and a line's end:
/// what is written is no comment, or not in one's own name. Takes the wording off `rest`.
void restore_kind(app::State& state, std::string_view line, std::string_view& rest) {
    const auto words = words_of(line);
    if (words.size() != 5 || !is_key_of_writing(words[1])) return;
    const auto organisation = number_from(words[3]), bytes = number_from(words[4]);
    if (!domain::contribution_kind_from_word(words[2]) || !organisation || !bytes) return;
    const auto size = static_cast<std::size_t>(*bytes);
    if (*bytes < 0 || size >= rest.size()) return;
    auto& writing = state.writings[std::string(words[1])];
    writing.kind = std::string(words[2]);
    writing.representing = *organisation;
    writing.wording = std::string(rest.substr(0, size));
    rest.remove_prefix(size + 1);
}

/// "passage CALL/UNIT QUOTE": what is written is about these words.
void restore_passage(app::State& state, std::string_view line) {
    const auto words = words_of(line);
    if (words.size() < 3 || !is_key_of_writing(words[1])) return;
    if (auto quote = contract::decode<contract::TextQuote>(rest_after(line, 2)))
        state.writings[std::string(words[1])].passage = std::move(*quote);
}

std::string line_of_passage(const std::string& key, const app::Writing& writing) {
    if (writing.passage.exact.empty()) return {};
    return std::string(passage_word) + " " + key + " " + contract::encode(writing.passage) + "\n";
}

std::string lines_of_kind(const std::string& key, const app::Writing& writing, bool is_in_field) {
    const app::Writing plain;
    const std::string passage = is_in_field ? std::string() : line_of_passage(key, writing);
    if (writing.kind == plain.kind && writing.representing == plain.representing) return passage;
    const std::string wording = is_in_field ? std::string() : writing.wording;
    return passage + std::string(kind_word) + " " + key + " " + writing.kind + " " +
           std::to_string(writing.representing) + " " + std::to_string(wording.size()) + "\n" +
           wording + "\n";
}

std::string line_of_intent(const app::Intent& intent) {
    const auto act = std::find_if(acts.begin(), acts.end(),
                                  [&](const Act& one) { return one.route == intent.route; });
    if (act == acts.end()) return {};
    std::string line(intent_word);
    for (const std::string& word : {std::string(act->word), intent.call, intent.unit,
                                    std::to_string(intent.comment_id), intent.choice})
        (line += ' ') += word;
    return line + "\n";
}

/// "kept NAME VALUE", as app::StoreText would keep it, and "typed CALL/QUESTION ITEM TEXT" for what
/// is no number or day yet.
std::string lines_of_answering(const std::string& key, const app::Answering& answering) {
    std::string lines;
    for (const auto& [name, value] : app::kept_texts(key, answering))
        lines += std::string(kept_word) + " " + name + " " + value + "\n";
    for (const auto& [item, text] : answering.typed)
        if (!text.empty() && text.find('\n') == text.npos)
            lines += std::string(typed_word) + " " + key + " " + item + " " + text + "\n";
    return lines;
}

void restore_typed(app::State& state, std::string_view line) {
    const auto words = words_of(line);
    if (words.size() < 4) return;
    const auto answering = state.answerings.find(std::string(words[1]));
    if (answering == state.answerings.end()) return;
    answering->second.typed[std::string(words[2])] = rest_after(line, 3);
}

/// While one writes in one of several fields, what stands in those that are not open.
std::string lines_of_drafts(const app::State& state, const std::string& open) {
    std::string lines;
    for (const auto& [key, writing] : state.writings) {
        if (key == open || writing.text.empty()) continue;
        lines += lines_of_kind(key, writing, false) + std::string(draft_word) + " " + key + " " +
                 std::to_string(writing.text.size()) + "\n" + writing.text + "\n";
    }
    return lines;
}

/// The key of the first of what is written; empty where nothing is.
std::string first_written(const app::State& state) {
    for (const auto& [key, writing] : state.writings)
        if (!writing.text.empty() || !lines_of_kind(key, writing, false).empty()) return key;
    return {};
}

/// `is_in_field`: the page has fields for the text and the wording.
std::string lines_of_writing(const app::State& state, bool is_in_field) {
    const std::string key = is_in_field ? app::writing_key(state) : first_written(state);
    std::string lines = lines_of_drafts(state, key);
    const auto open = state.writings.find(key);
    if (open == state.writings.end()) return lines;
    const app::Writing& writing = open->second;
    lines += lines_of_kind(key, writing, is_in_field);
    if (!is_in_field && !writing.text.empty())
        lines += std::string(writing_word) + " " + key + "\n" + writing.text;
    return lines;
}

} // namespace

std::string carried_from_state(const app::State& state, bool comment_is_in_field) {
    std::string lines;
    if (state.sign_in.sent)
        lines += std::string(sent_word) + " " + std::to_string(state.sign_in.sent->expires_at_ms) +
                 " " + std::to_string(state.sign_in.sent->resend_after_ms) + " " +
                 state.sign_in.mobile + "\n";
    if (const auto& contact = state.sign_in.contact)
        lines += std::string(contact_word) + " " + std::to_string(contact->expires_at_ms) + "\n";
    lines += line_of_queue(state);
    if (state.intent) lines += line_of_intent(*state.intent);
    lines += line_of_form(reporting_word, state.moderation.report.comment_id);
    lines += line_of_form(objecting_word, state.objection.comment_id);
    lines += line_of_answer(state);
    lines += line_of_form(replying_word, state.reply_opened);
    lines += lines_of_opened(state.staff);
    if (state.is_erasing) lines += std::string(erasing_word) + "\n";
    for (const auto& [key, answering] : state.answerings)
        lines += lines_of_answering(key, answering);
    return lines + lines_of_writing(state, comment_is_in_field);
}

std::string begun_from_state(const app::State& state) {
    std::string lines;
    for (const auto& [call, begun] : state.begun)
        lines += std::string(begun_word) + " " + call + " " + begun.ticket + "\n";
    return lines;
}

void restore_carried(app::State& state, std::string_view carried) {
    while (!carried.empty()) {
        const auto end = std::min(carried.find('\n'), carried.size());
        const auto line = carried.substr(0, end);
        carried.remove_prefix(std::min(end + 1, carried.size()));
        const auto words = words_of(line);
        if (words.empty() || restore_seen(state, line)) continue;
        if (words[0] == begun_word) restore_begun(state, line);
        if (words[0] == sent_word) restore_sent(state, line);
        if (words[0] == contact_word) restore_contact(state, line);
        if (words[0] == queue_word) restore_queue(state, line);
        if (words[0] == intent_word) restore_intent(state, line);
        const auto about = words.size() > 1 ? number_from(words[1]).value_or(0) : 0;
        if (words[0] == reporting_word) state.moderation.report.comment_id = about;
        if (words[0] == objecting_word) state.objection.comment_id = about;
        if (words[0] == answering_word) restore_answer(state, line);
        if (words[0] == replying_word) state.reply_opened = about;
        if (words[0] == draft_word) restore_draft(state, line, carried);
        if (words[0] == opened_word) restore_opened(state.staff, line);
        if (words[0] == reviewed_word) state.staff.reviewed = rest_after(line, 1);
        if (words[0] == erasing_word) state.is_erasing = app::is_signed_in(state);
        if (words[0] == typed_word) restore_typed(state, line);
        if (words[0] == passage_word) restore_passage(state, line);
        if (words[0] == kind_word) restore_kind(state, line, carried);
        if (words[0] == writing_word) return restore_writing(state, line, carried);
    }
}

std::vector<std::pair<std::string, std::string>> kept_from_carried(std::string_view carried) {
    std::vector<std::pair<std::string, std::string>> kept;
    while (!carried.empty()) {
        const auto line = carried.substr(0, carried.find('\n'));
        carried.remove_prefix(std::min(line.size() + 1, carried.size()));
        const auto words = words_of(line);
        if (words.empty()) continue;
        if (words[0] == passage_word || words[0] == kind_word || words[0] == writing_word ||
            words[0] == draft_word)
            break; // a person's own lines from here on
        if (words[0] == kept_word && words.size() > 2 && app::is_kept_answering(words[1]))
            kept.emplace_back(words[1], rest_after(line, 2));
    }
    return kept;
}

} // namespace hamandish::client
