#include "server/commands/ranking.h"

#include "contract/codec.h"
#include "i18n/catalogue.h"
#include "server/commands/text_file.h"
#include "server/logbook/verify_export.h"
#include "server/recognition/public_acts.h"
#include "server/recognition/ranking.h"

#include <fstream>
#include <iostream>

namespace hamandish::server {
namespace {

struct Recount {
    std::string published, counted;
    std::string season;
    std::int64_t people = 0;
    bool log_is_whole = false;
};

base::Result<Recount> recounted(const RankingConfig& config) {
    Recount out;
    TRY_ASSIGN(out.published, text_of_file(config.ranking_file));
    TRY_ASSIGN(const auto ranking, contract::decode<contract::Ranking>(out.published));
    std::ifstream log(config.log_file, std::ios::binary);
    if (!log) return base::fail(base::ErrorCode::InvalidInput, config.log_file);
    out.log_is_whole = logbook::verify_export(log).findings().empty();
    log.clear();
    log.seekg(0);
    TRY_ASSIGN(const auto acts, recognition::public_acts_from_export(log));
    TRY_ASSIGN(const auto again,
               recognition::recount(analysis::count_public_points(acts), ranking));
    out.counted = contract::encode(again);
    out.season = again.season;
    out.people = static_cast<std::int64_t>(again.people.size());
    return out;
}

void say(i18n::MessageKey key, const Recount& recount) {
    for (const i18n::Locale locale : i18n::locales)
        std::cout << i18n::Catalogue(locale).format(
                         key, {{"season", recount.season}, {"count", recount.people}})
                  << "\n";
}

} // namespace

ExitCode run_recompute_ranking(const RankingConfig& config) {
    const auto recount = recounted(config);
    if (!recount) return report_failure(recount.error());
    if (!config.out_file.empty()) {
        std::ofstream out(config.out_file, std::ios::binary | std::ios::trunc);
        out << recount->counted;
        out.close();
        if (!out) return report_failure({base::ErrorCode::StorageFull, config.out_file});
    }
    const bool same = recount->log_is_whole && recount->counted == recount->published;
    say(same ? i18n::MessageKey::server_ranking_same : i18n::MessageKey::server_ranking_differs,
        *recount);
    return same ? ExitCode::Success : ExitCode::LogBroken;
}

} // namespace hamandish::server
