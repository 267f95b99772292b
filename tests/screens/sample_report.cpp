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
            {"channel", false, {counted("web", 1'190), counted("kiosk", 58)}}};
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
              {21, "article-1", "۳۰ روز کم است، مهلت را بیشتر کنید."}}},
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
               "Publish the draft in a machine-readable format, too: Akoma Ntoso 3.0 (OASIS)."}}}};
}

} // namespace hamandish::test
