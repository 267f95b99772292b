// Inside screens only: the parts of a report.
#pragma once

#include "screens/page.h"

namespace hamandish::screens {

/// Who took part: a table for each trait, whose shares are bars too.
void report_statistics(Page& page, const contract::Report& data);
/// Whether a table is by two traits.
[[nodiscard]] bool is_crossed(const contract::ReportTable& table);
/// The tables by two traits; ages by gender are a population pyramid too.
void report_crossings(Page& page, const contract::Report& data);
/// Ages from the oldest down, men before and women after them, beside the census's shares.
/// `table`: by age band and gender, not withheld.
void population_pyramid(Page& page, const contract::ReportTable& table);
/// Provinces shaded by their rates, and what each shade means. `table`: by province, not withheld.
void province_map(Page& page, const contract::ReportTable& table);
/// Day by day: a table whose numbers are bars too.
void report_days(Page& page, const contract::Report& data);
/// What the comments speak of most; what of it a machine made, what staff did, and who signed.
void report_concerns(Page& page, const contract::Report& data);
/// Groups of people who react alike: for each comment that tells of one, a table with bars.
void report_opinions(Page& page, const contract::Report& data);

/// The unit of the call with this key, or null.
[[nodiscard]] const contract::ReportUnit* find_unit(const contract::Report& data,
                                                    const std::string& key);
/// The name of a concern: that written by hand, or else the machine's words.
[[nodiscard]] std::string concern_name(const Page& page, const contract::ReportConcern& concern);
/// "words · of · comments"
[[nodiscard]] std::string machine_words(const contract::ReportConcern& concern);
/// Its name as a heading, its figures, and who made the name and the grouping.
void concern_head(Page& page, const contract::ReportConcern& concern, int level,
                  std::string_view anchor = {});
/// Words of a comment under the name of the part they are about, which leads to them.
void concern_quote(Page& page, const std::string& call,
                   const std::vector<contract::ReportUnit>& units,
                   const contract::ReportQuote& quote);
/// As what somebody signed, and when; that nobody has yet.
void concern_signature(Page& page, const contract::ConcernSignature& signature);

} // namespace hamandish::screens
