#include "sample_report.h"

#include <string_view>

namespace hamandish::test {
namespace {

using contract::ReportCount;
using contract::ReportTable;

ReportCount counted(std::string value, std::int64_t count, std::int64_t population = 0) {
    ReportCount one{std::move(value), false, count, population, 0};
    if (population > 0)
        one.per_100000_in_thousandths = (count * 200'000'000 + population) / (2 * population);
    return one;
}

ReportCount hidden(std::string value, std::int64_t population = 0) {
    return {std::move(value), true, 0, population, 0};
}

/// Most people live in few provinces; some provinces are hidden, some had nobody.
ReportTable provinces() {
    ReportTable table{"province", false, {}};
    std::int64_t rest = 1248;
    for (int i = 0; i < 31; ++i) {
        const std::string code = "IR-" + std::to_string(100 + i).substr(1);
        const std::int64_t population = 1'000'000 + 412'345 * ((i * 7) % 31);
        const std::int64_t count = i == 23 ? 402 : (i * 11) % 31;
        if (count > 0 && count < 9) {
            table.rows.push_back(hidden(code, population));
            rest -= count;
            continue;
        }
        table.rows.push_back(counted(code, count, population));
        rest -= count;
    }
    table.rows.push_back(counted("not_stated", rest));
    return table;
}

/// Children and those from 55 to 64 are few, and so are hidden with what would tell of them.
ReportTable ages_by_gender() {
    return {"age_band/gender",
            false,
            {hidden("0-14/female", 9'349'134),
             hidden("0-14/male", 9'843'531),
             hidden("0-14/not_stated"),
             counted("15-24/female", 108, 5'858'542),
             counted("15-24/male", 96, 5'993'334),
             counted("15-24/not_stated", 10),
             counted("25-34/female", 201, 8'350'207),
             counted("25-34/male", 176, 8'451'839),
             counted("25-34/not_stated", 20),
             counted("35-44/female", 133, 6'160'271),
             counted("35-44/male", 144, 6'395'634),
             counted("35-44/not_stated", 11),
             counted("45-54/female", 44, 4'327'331),
             counted("45-54/male", 70, 4'431'763),
             counted("45-54/not_stated", 7),
             hidden("55-64/female", 2'994'146),
             hidden("55-64/male", 2'899'020),
             hidden("55-64/not_stated"),
             hidden("65+/female", 2'388'197),
             counted("65+/male", 11, 2'483'321),
             hidden("65+/not_stated"),
             counted("not_stated/female", 62),
             counted("not_stated/male", 70),
             counted("not_stated/not_stated", 39)}};
}

} // namespace

std::vector<ReportTable> sample_statistics() {
    return {{"age_band",
             false,
             {hidden("0-14", 19'192'665), counted("15-24", 214, 11'851'876),
              counted("25-34", 397, 16'802'046), counted("35-44", 288, 12'555'905),
              counted("45-54", 121, 8'759'094), hidden("55-64", 5'893'166),
              counted("65+", 19, 4'871'518), counted("not_stated", 171)}},
            {"gender",
             false,
             {counted("female", 561, 39'427'828), counted("male", 590, 40'498'442),
              counted("not_stated", 97)}},
            provinces(),
            {"audience", true, {}},
            {"channel", false, {counted("web", 1'190), counted("kiosk", 58)}},
            ages_by_gender(),
            {"audience/gender", true, {}}};
}

/// A week; votes of some days are hidden, comments of all.
std::vector<ReportTable> sample_days() {
    return {{"participants",
             false,
             {counted("2026-11-21", 402), counted("2026-11-22", 311), counted("2026-11-23", 0),
              counted("2026-11-24", 97), counted("2026-11-25", 120), counted("2026-11-26", 218),
              counted("2026-11-27", 88), counted("not_stated", 12)}},
            {"comments", true, {}},
            {"votes",
             false,
             {counted("2026-11-21", 1'240), hidden("2026-11-22"), counted("2026-11-23", 0),
              counted("2026-11-24", 311), hidden("2026-11-25"), counted("2026-11-26", 96),
              counted("2026-11-27", 64), counted("not_stated", 0)}}};
}

std::vector<contract::ReportConcern> sample_concerns() {
    return {{1,
             {"مهلت", "۳۰ روز", "کم است"},
             {},
             {},
             false,
             {},
             96,
             112,
             41,
             {{7, "article-2", "مهلت ۳۰ روزه برای لوایح بزرگ کم است."},
              {21, "article-1", "۳۰ روز کم است، مهلت را بیشتر کنید."}},
             {{"article-2", 71, 80},
              {"article-1", 20, 21},
              {"preamble", 3, 3},
              {"article-3", 2, 2},
              {"article-4", 1, 1},
              {"article-5", 1, 5}}},
            {2,
             {"machine-readable", "format"},
             {},
             {},
             false,
             {},
             1,
             2,
             2,
             {{12, "article-3",
               "Publish the draft in a machine-readable format, too: Akoma Ntoso 3.0 (OASIS)."}},
             {{"article-3", 1, 2}}}};
}

contract::OpinionGroups sample_opinion_groups() {
    const contract::ReportQuote deadline{7, "article-2", "مهلت ۳۰ روزه برای لوایح بزرگ کم است."},
        format{12, "article-3", "Publish the draft in a machine-readable format, too."},
        screen_readers{21, "article-1",
                       "سامانه باید با صفحه‌خوان هم کار کند."};
    return {"found",
            {{410,
              {{deadline, "agree", {{true, 90, 10, 10}, {true, 30, 50, 20}}},
               {format, "disagree", {{true, 20, 70, 10}, {}}}}},
             {130, {{deadline, "disagree", {{true, 90, 10, 10}, {true, 30, 50, 20}}}}}},
            {{screen_readers, "agree", {{true, 90, 10, 10}, {true, 80, 10, 10}}}}};
}

void react_too_few(app::State& state) {
    if (state.report.value) state.report.value->opinion_groups = {"too_few", {}, {}};
}

} // namespace hamandish::test
