#include "sample_sheets.h"

namespace hamandish::test {
namespace {

contract::PaperSheet sheet(std::int64_t id, const std::string& state, bool mine) {
    contract::PaperSheet one{id, state, {}, mine, sample_now.ms - 2 * base::ms_per_hour, {}};
    one.content = {10 + id,
                   {{"article-2", "proposal",
                     "مهلت برای کسانی که به شبکه "
                     "دسترسی ندارند کوتاه است."}},
                   {{"article-1", "agree"}, {"article-2", "disagree"}},
                   "1355",
                   "woman",
                   "IR-07",
                   "public"};
    return one;
}

} // namespace

contract::PaperDesk sample_papers(World world) {
    const auto page = sample_call(world);
    contract::PaperDesk desk{page.now_ms, page.call, page.units, {}, 0, 0};
    for (contract::Unit& unit : desk.units) unit.text = {};
    if (world != World::Open) return desk;
    desk.checked_count = 11;
    desk.sheets = {sheet(1, "waiting", false), sheet(2, "waiting", true),
                   sheet(3, "returned", false), sheet(4, "waiting", false),
                   sheet(5, "waiting", true)};
    desk.sheets[2].note = "The box beside article 3 is ticked, not that of article 2.";
    desk.sheets[1].content.contributions.clear();
    for (const std::size_t phoned : {3U, 4U}) desk.sheets[phoned].content.channel = "phone";
    desk.unchecked_count = 48;
    return desk;
}

void enter_without_number(app::State& state) {
    state.sheets.form.fields["words-0"] = "Too short.";
    state.sheets.form.error = base::Error{base::ErrorCode::InvalidInput, "sheet_number"};
    state.sheets.verdict = {1, {}, false, base::Error{base::ErrorCode::TextEmpty, "reason"}, false};
}

void enter_words_about_nothing(app::State& state) {
    state.sheets.form.fields = {{"sheet_number", "12"}, {"words-0", "Too short."}};
    state.sheets.form.error = base::Error{base::ErrorCode::InvalidInput, "part-0"};
}

void end_period_of_papers(app::State& state) {
    state.sheets.papers.value->call.closes_at_ms = sample_now.ms - base::ms_per_day;
}

void write_on_paper(app::State& state) {
    state.unit.value->comments.front().author = "paper-1-12";
}

void leave_sheets_unchecked(app::State& state) {
    state.report.value->unchecked_sheet_count = 2;
}

} // namespace hamandish::test
