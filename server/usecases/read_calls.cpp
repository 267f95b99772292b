#include "server/usecases/read_calls.h"

#include "server/usecases/answer_book.h"
#include "server/usecases/attachments.h"
#include "server/usecases/comment_files.h"
#include "server/usecases/comment_page.h"
#include "server/usecases/heeded.h"
#include "server/usecases/passage.h"
#include "server/usecases/translations.h"
#include "server/usecases/wire.h"
#include "server/usecases/wording_changes.h"

namespace hamandish::usecases {
namespace {

base::Result<store::CallRecord> find_call(store::Connection& connection, const std::string& slug) {
    auto call = connection.calls.find(slug);
    if (!call) return base::fail(base::ErrorCode::NotFound, "call");
    return *call;
}

/// Those of a comment that its page shows. Comments without any, which most are, ask for nothing.
void add_replies(store::Connection& connection, const store::CommentRecord& comment,
                 const CommentPage& listed, contract::UnitPage& page) {
    if (comment.reply_count == 0) return;
    for (const store::CommentRecord& reply : connection.contributions.replies_to(
             comment.id, listed.replies_skipped, listed.replies_shown)) {
        page.replies.push_back(wire_from(reply));
        tell_files(connection, page.replies.back());
    }
}

void add_comments(store::Connection& connection, const store::CallRecord& call,
                  const CommentPage& listed, base::Instant now, contract::UnitPage& page) {
    const AnswerTerms terms = terms_of(connection, call);
    AnswerBook book = AnswerBook::of_comments(connection, listed.comments);
    for (const store::CommentRecord& comment : connection.contributions.find_all(listed.comments)) {
        page.comments.push_back(wire_from(comment));
        tell_files(connection, page.comments.back());
        page.comments.back().changes =
            wording_changes({page.unit.text.fa, page.unit.text.en}, comment.wording);
        book.fill(page.comments.back(), terms, now);
        add_replies(connection, comment, listed, page);
    }
}

} // namespace

base::Result<contract::CallList> list_calls(store::Connection& connection, base::Instant now) {
    contract::CallList list{now.ms, {}};
    for (const store::CallRecord& call : connection.calls.list())
        list.calls.push_back(wire_from(call, now));
    list.heeded = newest_heeded(connection);
    return list;
}

base::Result<contract::CallPage> show_call(store::Connection& connection, const std::string& slug,
                                           base::Instant now) {
    TRY_ASSIGN(const auto call, find_call(connection, slug));
    contract::CallPage page{now.ms, wire_from(call, now), {}, {}};
    for (const domain::DraftFact& fact : connection.calls.facts(call.id))
        page.facts.push_back({wire_from(fact.label), wire_from(fact.value)});
    for (const store::UnitRecord& unit : connection.calls.units(call.id))
        page.units.push_back(wire_from(unit));
    page.attachments = wire_from(connection.attachments.of_call(call.id));
    page.translations = translations_of(connection, call.id);
    std::vector<std::string> languages;
    for (const auto& one : page.translations) languages.push_back(one.language);
    page.earlier =
        earlier_translations(connection, {call.predecessor, call.predecessor_version}, languages);
    return page;
}

base::Result<contract::UnitPage> show_unit(store::Connection& connection, const std::string& slug,
                                           const std::string& unit_key, const std::string& list,
                                           base::Instant now) {
    TRY_ASSIGN(const auto wanted, domain::comment_list_from(list));
    TRY_ASSIGN(const auto call, find_call(connection, slug));
    contract::UnitPage page{now.ms, wire_from(call, now), {}, {}, {}};
    store::UnitId found;
    for (store::UnitRecord& unit : connection.calls.units(call.id)) {
        if (unit.key == unit_key) {
            found = unit.id;
            page.unit = wire_from(unit);
        }
        unit.text = {};
        page.outline.push_back(wire_from(unit));
    }
    if (!found) return base::fail(base::ErrorCode::NotFound, "unit");
    const CommentPage listed = comment_page(connection, found, wanted, base::tehran_day(now));
    page.order = domain::word(wanted.order);
    page.page = listed.page;
    page.page_count = listed.page_count;
    page.comment_count = listed.comment_count;
    page.hidden_count = listed.hidden_count;
    page.thread = listed.thread.value;
    page.passages = commented_passages(connection, found);
    page.passage = wanted.passage;
    page.translations = translations_of(connection, call.id, unit_key);
    std::vector<std::string> languages;
    for (const auto& one : page.translations) languages.push_back(one.card.language);
    page.earlier =
        earlier_translations(connection, {call.predecessor, call.predecessor_version}, languages);
    add_comments(connection, call, listed, now, page);
    return page;
}

} // namespace hamandish::usecases
