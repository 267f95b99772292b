#include "server/usecases/read_calls.h"

#include "domain/comment_list.h"
#include "server/usecases/answer_book.h"
#include "server/usecases/heeded.h"
#include "server/usecases/wire.h"
#include "server/usecases/wording_changes.h"

#include <algorithm>

namespace hamandish::usecases {
namespace {

base::Result<store::CallRecord> find_call(store::Connection& connection, const std::string& slug) {
    auto call = connection.calls.find(slug);
    if (!call) return base::fail(base::ErrorCode::NotFound, "call");
    return *call;
}

/// The page on which a comment stands, from 0; the first when it is not there.
std::size_t page_with(std::int64_t comment, const std::vector<std::size_t>& order,
                      const std::vector<domain::CommentStanding>& standings) {
    const auto found = std::find_if(order.begin(), order.end(), [&](std::size_t index) {
        return standings[index].id == comment;
    });
    if (found == order.end()) return 0;
    return static_cast<std::size_t>(found - order.begin()) / domain::comments_per_page;
}

/// The comments of one page, in order, as numbers; says in `page` which it is.
std::vector<store::CommentId> listed(store::Connection& connection, store::UnitId unit,
                                     const domain::CommentList& list, base::Instant now,
                                     contract::UnitPage& page) {
    const auto standings = connection.contributions.standings_in(unit);
    const auto order = domain::in_order(standings, list.order, base::tehran_day(now));
    const std::size_t pages = std::max<std::size_t>(
        1, (order.size() + domain::comments_per_page - 1) / domain::comments_per_page);
    const std::size_t wanted = list.comment > 0 ? page_with(list.comment, order, standings)
                                                : static_cast<std::size_t>(list.page) - 1;
    const std::size_t at = std::min(wanted, pages - 1);
    page.order = domain::word(list.order);
    page.page = static_cast<std::int64_t>(at) + 1;
    page.page_count = static_cast<std::int64_t>(pages);
    page.comment_count = static_cast<std::int64_t>(standings.size());
    page.hidden_count = std::count_if(standings.begin(), standings.end(),
                                      [](const auto& one) { return one.hidden; });
    std::vector<store::CommentId> ids;
    const std::size_t end = std::min(order.size(), (at + 1) * domain::comments_per_page);
    for (std::size_t i = at * domain::comments_per_page; i < end; ++i)
        ids.push_back({standings[order[i]].id});
    return ids;
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
    const AnswerTerms terms = terms_of(connection, call);
    AnswerBook book = AnswerBook::of_unit(connection, found);
    for (const store::CommentId id : listed(connection, found, wanted, now, page)) {
        const auto comment = connection.contributions.find(id);
        if (!comment) continue;
        page.comments.push_back(wire_from(*comment));
        page.comments.back().changes =
            wording_changes({page.unit.text.fa, page.unit.text.en}, comment->wording);
        book.fill(page.comments.back(), terms, now);
    }
    return page;
}

} // namespace hamandish::usecases
