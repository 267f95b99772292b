#include "server/usecases/mask.h"

#include "domain/masking.h"
#include "domain/personal_data.h"
#include "server/logbook/entry.h"
#include "server/usecases/index_comments.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

using base::ErrorCode;
using domain::LogKind;
using store::EventKind;

bool appeal_waits(const store::MaskingRecord& masking) {
    return masking.appealed_at.ms != 0 && masking.decision.empty();
}

std::string lines_of(const std::vector<std::string>& words) {
    std::string lines;
    for (const std::string& word : words) (lines += lines.empty() ? "" : "\n") += word;
    return lines;
}

void add_once(std::vector<std::string>& words, std::string word) {
    if (std::find(words.begin(), words.end(), word) == words.end())
        words.push_back(std::move(word));
}

/// What the author wrote, masked or not.
store::CommentRecord whole(store::CommentRecord comment) {
    if (comment.masking.masked_at.ms == 0) return comment;
    comment.text = comment.masking.original_text;
    comment.wording = comment.masking.original_wording;
    return comment;
}

base::Result<store::CommentRecord> comment_of(store::Connection& connection,
                                              const Moderating& act) {
    auto comment = connection.contributions.find(act.comment);
    if (!comment) return base::fail(ErrorCode::NotFound, "comment");
    return whole(std::move(*comment));
}

base::Result<std::vector<std::string>> words_in(const store::CommentRecord& comment,
                                                const std::string& lines) {
    TRY_ASSIGN(auto words, domain::masked_words_from(lines));
    for (const std::string& word : words)
        if (domain::places_of({word}, comment.text).empty() &&
            domain::places_of({word}, comment.wording).empty())
            return base::fail(ErrorCode::InvalidInput, "words");
    return words;
}

/// What everyone reads from now on, and finds.
void put_texts(store::Connection& connection, store::CommentId comment, const std::string& text,
               const std::string& wording) {
    connection.maskings.put_texts(comment, text, wording);
    index_comment(connection, comment, text);
}

base::Status end(store::Connection& connection, const Moderating& act,
                 const store::MaskingRecord& masking) {
    const std::int64_t index = connection.log.take_index();
    put_texts(connection, act.comment, masking.original_text, masking.original_wording);
    if (!connection.maskings.end(masking.id, act.reason, act.now, index))
        return base::fail(ErrorCode::Conflict, "comment");
    const auto all = connection.maskings.of_comment(act.comment);
    log_act(connection, act, LogKind::WordsUnmasked, index, logbook::end_opening(all.back()));
    tell(connection, act, EventKind::WordsUnmasked);
    return {};
}

base::Result<store::MaskingRecord> masked_now(store::Connection& connection,
                                              const Moderating& act) {
    const auto masking = connection.maskings.in_force(act.comment);
    if (!masking) return base::fail(ErrorCode::Conflict, "comment");
    return *masking;
}

base::Status begin(store::Connection& connection, const Moderating& act,
                   const store::CommentRecord& comment, const std::vector<std::string>& words) {
    const std::int64_t index = connection.log.take_index();
    const auto id =
        connection.maskings.insert({act.comment, lines_of(words), comment.text, comment.wording,
                                    act.reason, act.moderator, act.now, index});
    const auto masking = connection.maskings.in_force(act.comment);
    if (!id || !masking) return base::fail(ErrorCode::Conflict, "comment");
    put_texts(connection, act.comment,
              domain::masked(comment.text, domain::places_of(words, comment.text)),
              domain::masked(comment.wording, domain::places_of(words, comment.wording)));
    log_act(connection, act, LogKind::WordsMasked, index, logbook::opening_of(*masking));
    tell(connection, act, EventKind::WordsMasked);
    return {};
}

} // namespace

base::Status mask(store::Connection& connection, const Moderating& act) {
    TRY_ASSIGN(const auto comment, comment_of(connection, act));
    if (comment.text.empty()) return base::fail(ErrorCode::Conflict, "comment");
    TRY_ASSIGN(const auto words, words_in(comment, act.words));
    if (const auto before = connection.maskings.in_force(act.comment)) {
        if (appeal_waits(*before)) return base::fail(ErrorCode::Conflict, "appeal");
        TRY(end(connection, act, *before));
    }
    TRY(begin(connection, act, comment, words));
    // Whoever reported it was heard; nobody having done so is fine too.
    static_cast<void>(connection.moderation.settle_reports(act.comment, act.now));
    return {};
}

base::Status unmask(store::Connection& connection, const Moderating& act) {
    TRY_ASSIGN(const auto masking, masked_now(connection, act));
    if (appeal_waits(masking)) return base::fail(ErrorCode::Conflict, "appeal");
    return end(connection, act, masking);
}

base::Status decide_mask(store::Connection& connection, const Moderating& act,
                         domain::ModerationAct decision) {
    TRY_ASSIGN(const auto masking, masked_now(connection, act));
    if (!appeal_waits(masking)) return base::fail(ErrorCode::Conflict, "appeal");
    TRY(domain::require_another_moderator(masking.moderator.value, act.place.author.value,
                                          act.moderator.value));
    const bool upheld = decision == domain::ModerationAct::UpholdMask;
    const std::int64_t index = upheld ? connection.log.take_index() : -1;
    if (!connection.maskings.decide(
            {masking.id, act.moderator, decision, act.reason, act.now, index}))
        return base::fail(ErrorCode::Conflict, "appeal");
    if (!upheld) return end(connection, act, masking);
    const auto decided = connection.maskings.in_force(act.comment);
    if (!decided) return base::fail(ErrorCode::Internal, "masking");
    log_act(connection, act, LogKind::MaskingUpheld, index, logbook::upheld_opening(*decided));
    tell(connection, act, EventKind::MaskingUpheld);
    return {};
}

base::Result<std::string> reported_words(const store::CommentRecord& comment,
                                         const std::string& lines) {
    const auto words = words_in(comment, lines);
    if (words) return lines_of(*words);
    if (words.error().code == ErrorCode::TextEmpty) return std::string();
    return base::fail(words.error().code, words.error().where);
}

std::vector<std::string> suggested_words(store::Connection& connection,
                                         const store::CommentRecord& comment) {
    const auto written = whole(comment);
    std::vector<std::string> words, reported = connection.maskings.reported_words(comment.id);
    reported.insert(reported.begin(), comment.masking.words);
    for (const std::string& lines : reported)
        if (const auto each = domain::masked_words_from(lines))
            for (const std::string& word : *each) add_once(words, word);
    for (const std::string& text : {written.text, written.wording})
        for (const domain::PersonalDatum& one : domain::personal_data_in(text))
            add_once(words, text.substr(one.place.begin, one.place.end - one.place.begin));
    return words;
}

} // namespace hamandish::usecases
