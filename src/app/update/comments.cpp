// A comment on its way from the person to the record: kept on the device at every step, sent under
// one key however often it takes, refused with its text kept.
#include "app/change.h"
#include "app/comment_files.h"
#include "app/kept_writings.h"
#include "app/receipt.h"
#include "app/writing_place.h"
#include "base/utf8.h"
#include "domain/comment_text.h"
#include "domain/contribution.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hamandish::app {
namespace {

using contract::RouteId;

void dispatch(Change& change, const std::string& key, Writing& writing) {
    const WritingPlace place = writing_place_from(key);
    const std::array parameters{place.call, place.unit};
    writing.status = WritingStatus::Sending;
    contract::SubmitComment words{writing.client_key, writing.text,         writing.kind,
                                  writing.wording,    writing.representing, place.reply_to};
    words.passage = writing.passage;
    words.files = writing.files;
    send(change, RouteId::SubmitComment, parameters, key, contract::encode(words));
    std::get<SendRequest>(change.effects.back()).person = writing.author;
}

void wait_and_retry(Change& change, Writing& writing) {
    writing.status = WritingStatus::Queued;
    writing.retry_at_ms = next_try_ms(change.state, writing.attempts++, writing.client_key);
    change.effects.push_back(WakeAt{writing.retry_at_ms});
}

/// The unit_key() of where it is written.
std::string unit_of(const std::string& key) {
    const WritingPlace place = writing_place_from(key);
    return key_of({place.call, place.unit});
}

/// Before the lists come anew, so that nobody is offered to report their own words meanwhile.
void note_as_mine(State& state, const std::string& key, const ReplyArrived& reply) {
    const auto answer = contract::decode<contract::CommentRecorded>(reply.body);
    if (answer && state.my_unit.value && state.my_unit.key == unit_of(key))
        state.my_unit.value->comment_ids.push_back(answer->comment.id);
}

/// Said at the comment it replies to: its field is gone.
void reply_recorded(Change& change, const std::string& key, std::int64_t comment) {
    auto& state = change.state;
    state.writings.erase(key);
    if (unit_key(state.address) != unit_of(key))
        return show_toast(change, i18n::MessageKey::reply_recorded);
    if (state.reply_opened == comment) state.reply_opened = 0;
    load_unit(change);
    show_toast(change, i18n::MessageKey::reply_recorded, comment_anchor(comment));
    change.effects.push_back(MoveFocus{comment_anchor(comment)});
}

void recorded(Change& change, const std::string& key, Writing& writing) {
    forget_outbox(change, key, writing.author);
    writing = Writing{};
    writing.status = WritingStatus::Sent;
    change.state.contributions = {};
    change.state.is_naming_passage = false;
    if (const auto comment = writing_place_from(key).reply_to; comment != 0)
        return reply_recorded(change, key, comment);
    if (unit_key(change.state.address) == key)
        return load_unit(change); // Said where it was written.
    show_toast(change, i18n::MessageKey::comment_recorded);
}

void keep_comment_receipt(Change& change, const std::string& key, const Writing& writing,
                          const ReplyArrived& reply) {
    const auto answer = contract::decode<contract::CommentRecorded>(reply.body);
    if (!answer) return;
    const auto& me = change.state.me.value;
    const auto text = domain::comment_text_from(writing.text);
    contract::SubmitComment words{{},
                                  text.value_or(""),
                                  writing.kind,
                                  writing.wording,
                                  writing.representing,
                                  writing_place_from(key).reply_to};
    words.passage = writing.passage;
    words.files = writing.files;
    keep_receipt(change, receipt_key_of_comment(answer->comment.id), answer->receipt,
                 text && speaks_of_comment(answer->receipt, me ? me->name : "", words));
}

/// What was handed in before these words, or refused, has nothing to do with them.
void let_go(Change& change, const std::string& key, const Writing& writing) {
    if (!writing.client_key.empty()) forget_outbox(change, key, writing.author);
    if (writing.status == WritingStatus::Refused) forget_refusal(change, key);
}

/// The unit's text that its reader sees, to be worded anew; empty while it is not there.
std::string text_of_unit(const State& state, const std::string& key) {
    const auto* here = unit_here(state, key);
    if (here == nullptr) return {};
    const auto& text = here->unit.text;
    return i18n::locale_of_texts(state.address.locale) == i18n::Locale::Persian ? text.fa : text.en;
}

/// What the wording changes; nothing when it can't be sent.
base::Result<std::string> wording_to_send(const State& state, const std::string& key,
                                          const Writing& writing) {
    const auto kind = domain::contribution_kind_from_word(writing.kind);
    if (!kind) return base::fail(kind.error().code, "kind");
    const auto* here = unit_here(state, key);
    const auto text = here ? here->unit.text : contract::Bilingual{};
    return domain::wording_from(*kind, writing.wording, text.fa, text.en);
}

/// Says what is wrong with it, where that is written.
bool may_be_sent(Change& change, Writing& writing, const base::Result<std::string>& wording) {
    const auto refuse = [&](base::ErrorCode error, std::string_view anchor) {
        writing.error = error;
        change.effects.push_back(MoveFocus{std::string(anchor)});
        return false;
    };
    if (const auto text = domain::comment_text_from(writing.text); !text)
        return refuse(text.error().code, comment_field_anchor);
    if (!wording) return refuse(wording.error().code, "wording-field");
    if (const auto error = passage_error(writing)) return refuse(*error, passage_field_anchor);
    if (const auto error = comment_files_error(change.state, writing)) {
        refuse_comment_files(change, *error);
        return false;
    }
    return true;
}

/// Those that are here now; what was handed in with others is sent with those.
void take_files(State& state, Writing& writing) {
    if (file_sending_here(state) != nullptr) state.file_sending.error.reset();
    writing.files.clear();
    for (const contract::WaitingFile& one : files_waiting(state, writing))
        writing.files.push_back(one.id);
}

/// They stand with their comment now, and wait for no other.
void forget_files(State& state, const Writing& writing) {
    if (!state.my_unit.value) return;
    std::erase_if(state.my_unit.value->waiting_files, [&](const contract::WaitingFile& one) {
        return std::find(writing.files.begin(), writing.files.end(), one.id) != writing.files.end();
    });
}

} // namespace

Writing edited_writing(const Writing& writing) {
    Writing edited;
    edited.text = writing.text;
    edited.kind = writing.kind;
    edited.wording = writing.wording;
    edited.representing = writing.representing;
    edited.passage = writing.passage;
    return edited;
}

void change_writing(Change& change, const std::string& key, Writing edited) {
    auto& writing = change.state.writings[key];
    let_go(change, key, writing);
    writing = std::move(edited);
    store_kind(change, key, writing);
}

void refuse_writing(Change& change, const std::string& key, Writing& writing,
                    base::ErrorCode error) {
    writing.status = WritingStatus::Refused;
    writing.error = error;
    // An earlier try may have been recorded before the session ended: the same key finds that out,
    // when its person is back.
    const bool waits_for_person = error == base::ErrorCode::SignInNeeded && !writing.author.empty();
    if (!waits_for_person) {
        forget_outbox(change, key, writing.author);
        writing.client_key.clear();
        store_draft(change, key, writing.text);
        if (is_more_than_plain(writing)) store_kind(change, key, writing);
        if (error != base::ErrorCode::SignInNeeded) store_refusal(change, key, error);
    }
    if (writing_key(change.state) == key)
        change.effects.push_back(MoveFocus{
            std::string(is_about_passage(writing) ? passage_field_anchor : comment_field_anchor)});
}

void choose_kind(Change& change, const std::string& kind) {
    const auto key = writing_key(change.state);
    const auto& writing = change.state.writings[key];
    if (is_handed_in(writing) || writing.kind == kind) return;
    if (writing_place_from(key).reply_to != 0) return; // a reply is a comment
    if (!domain::contribution_kind_from_word(kind)) return;
    Writing edited = edited_writing(writing);
    edited.kind = kind;
    const bool words = kind == domain::word(domain::ContributionKind::Proposal);
    edited.wording = words ? text_of_unit(change.state, key) : std::string();
    change_writing(change, key, std::move(edited));
}

void edit_wording(Change& change, const std::string& text) {
    const auto key = writing_key(change.state);
    const auto& writing = change.state.writings[key];
    if (is_handed_in(writing) || writing.wording == text) return;
    Writing edited = edited_writing(writing);
    edited.wording = text;
    change_writing(change, key, std::move(edited));
}

void choose_representing(Change& change, std::int64_t organisation) {
    const auto key = writing_key(change.state);
    const auto& writing = change.state.writings[key];
    if (is_handed_in(writing) || writing.representing == organisation) return;
    Writing edited = edited_writing(writing);
    edited.representing = organisation;
    change_writing(change, key, std::move(edited));
}

void open_reply(Change& change, std::int64_t comment_id) {
    change.state.reply_opened = comment_id;
    change.effects.push_back(MoveFocus{std::string(comment_field_anchor)});
}

void close_reply(Change& change) {
    const auto comment = std::exchange(change.state.reply_opened, 0);
    if (comment != 0) change.effects.push_back(MoveFocus{comment_anchor(comment)});
}

void edit_comment(Change& change, const std::string& text) {
    const auto key = writing_key(change.state);
    auto& writing = change.state.writings[key];
    const bool handed_in =
        writing.status == WritingStatus::Queued || writing.status == WritingStatus::Sending;
    if (handed_in) return; // What was handed in is what will be recorded.
    if (writing.text == text) return;
    let_go(change, key, writing); // Another text is another comment.
    writing = edited_writing(writing);
    writing.text = text;
    store_draft(change, key, text);
}

void insert_half_space(Change& change) {
    change.effects.push_back(InsertText{std::string(comment_field_anchor), "\u200C"});
}

void turn_paragraph(Change& change, const ParagraphTurned& wish) {
    constexpr std::u16string_view marks = u"\u200E\u200F"; // of left to right, of right to left
    const auto text = base::utf16_from_utf8(current_writing(change.state).text);
    const auto at = std::min<std::size_t>(wish.at, text.size());
    const auto newline = at == 0 ? std::u16string::npos : text.rfind(u'\n', at - 1);
    const auto start = newline == std::u16string::npos ? 0 : newline + 1;
    const bool is_marked =
        start < text.size() && marks.find(text[start]) != std::u16string_view::npos;
    const bool to_the_far_side = wish.direction == base::Direction::RightToLeft;
    const auto first = static_cast<std::uint32_t>(start);
    change.effects.push_back(ReplaceText{std::string(comment_field_anchor), first,
                                         first + (is_marked ? 1 : 0),
                                         to_the_far_side ? "\u200F" : "\u200E"});
}

void submit_comment(Change& change, const std::string& key) {
    auto& state = change.state;
    auto& writing = state.writings[key];
    if (is_handed_in(writing)) return;
    const auto wording = wording_to_send(state, key, writing);
    if (!may_be_sent(change, writing, wording)) return;
    writing.error.reset();
    if (state.me.value && !state.me.value->signed_in)
        return ask_to_sign_in(change, {RouteId::SubmitComment,
                                       state.address.call,
                                       state.address.unit,
                                       {},
                                       writing_place_from(key).reply_to});
    if (writing.client_key.empty()) writing.client_key = new_client_key(state);
    const std::string author = state.me.value ? state.me.value->name : std::string();
    if (writing.author != author) forget_outbox(change, key, writing.author);
    if (writing.status == WritingStatus::Refused) forget_refusal(change, key);
    writing.author = author;
    writing.attempts = 0;
    writing.wording = *wording;
    take_files(state, writing);
    store_outbox(change, key, writing);
    store_draft(change, key, {});
    if (is_more_than_plain(writing)) forget_kind(change, key);
    if (may_send(state, author)) return dispatch(change, key, writing);
    if (state.me.value) return wait_and_retry(change, writing);
    writing.status = WritingStatus::Queued; // until it is known whose it is
    ask_who(change);
}

void send_queued(Change& change, bool now) {
    auto& state = change.state;
    if (!state.online || state.anonymous_page) return;
    for (auto& [key, writing] : state.writings) {
        if (writing.status != WritingStatus::Queued || !may_send(state, writing.author)) continue;
        if (now || writing.retry_at_ms <= state.now_ms) dispatch(change, key, writing);
    }
    send_handed_in(change, now);
}

void take_comment_reply(Change& change, const Pending& pending, const ReplyArrived& reply) {
    auto& writing = change.state.writings[pending.key];
    if (writing.status != WritingStatus::Sending) return;
    if (succeeded(reply)) {
        keep_comment_receipt(change, pending.key, writing, reply);
        note_as_mine(change.state, pending.key, reply);
        forget_files(change.state, writing);
        return recorded(change, pending.key, writing);
    }
    if (worth_retrying(reply) && !change.state.is_plain_page)
        return wait_and_retry(change, writing);
    const auto problem = contract::decode<contract::Problem>(reply.body);
    const auto error = error_from_reply(reply);
    if (error == base::ErrorCode::Conflict && problem && problem->where == "person") {
        wait_and_retry(change, writing); // for its person
        return ask_who(change);
    }
    refuse_writing(change, pending.key, writing, error);
    if (problem && problem->where == "files" && writing_key(change.state) == pending.key) {
        refuse_comment_files(change, error);
        load_my_unit(change, true); // some are there no more, or something was found in one
    }
    if (error == base::ErrorCode::SignInNeeded) end_session(change, {});
    if (error == base::ErrorCode::Closed) load_address(change, true);
    if (error == base::ErrorCode::Forbidden) ask_who(change); // whom one represents has changed
}

} // namespace hamandish::app
