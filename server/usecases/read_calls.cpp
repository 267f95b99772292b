#include "server/usecases/read_calls.h"

#include "server/usecases/answer_book.h"
#include "server/usecases/wire.h"
#include "server/usecases/wording_changes.h"

namespace hamandish::usecases {
namespace {

base::Result<store::CallRecord> find_call(store::Connection& connection, const std::string& slug) {
    auto call = connection.calls.find(slug);
    if (!call) return base::fail(base::ErrorCode::NotFound, "call");
    return *call;
}

} // namespace

base::Result<contract::CallList> list_calls(store::Connection& connection, base::Instant now) {
    contract::CallList list{now.ms, {}};
    for (const store::CallRecord& call : connection.calls.list())
        list.calls.push_back(wire_from(call, now));
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
                                           const std::string& unit_key, base::Instant now) {
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
    for (const store::CommentRecord& comment : connection.contributions.of_unit(found)) {
        page.comments.push_back(wire_from(comment));
        page.comments.back().changes =
            wording_changes({page.unit.text.fa, page.unit.text.en}, comment.wording);
        book.fill(page.comments.back(), terms, now);
    }
    return page;
}

} // namespace hamandish::usecases
