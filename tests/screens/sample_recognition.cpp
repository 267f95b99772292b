#include "sample_recognition.h"

#include "sample_messages.h"

namespace hamandish::test {

contract::MyPoints sample_points(World world) {
    contract::MyPoints mine{0, "newcomer", 10, "1405-3", 0, 0, {}, "", "", false};
    if (world == World::Empty) return mine;
    const contract::CallCard call = sample_call(world).call;
    const auto award = [&](const std::string& rule, std::int64_t points, int days_ago,
                           std::int64_t comment, bool is_public) {
        const base::Day day{base::tehran_day(sample_now).since_epoch - days_ago};
        mine.awards.push_back({rule, points, base::start_of_tehran_day(day).ms, call.slug,
                               call.title, comment, comment > 0 ? "article-2" : "", is_public,
                               400 - days_ago * 10 + comment});
        mine.points += points;
    };
    award("agreed_with", 0, 1, 12, true);
    award("accepted", 20, 2, 12, true);
    award("same_answer", 3, 2, 13, true);
    award("survey", 3, 8, 0, false);
    award("vote_round", 2, 9, 0, false);
    award("first_participation", 5, 9, 0, false);
    const auto& capped = mine.awards.front();
    mine.claims = {{12, call.slug, call.title, "برای هر ماده مهلتی جدا بگذارید."},
                   {0, call.slug, call.title, ""}};
    mine.appeals = {{2, "agreed_with", capped.entry, 12, call.slug, call.title,
                     "سقف آن روز هنوز پر نشده بود.", sample_now.ms - 3'600'000, "", "", 0, 0, 0,
                     ""},
                    {1, "missing", 0, 0, call.slug, call.title, "نظرسنجی را هم پر کرده بودم.",
                     sample_now.ms - 90'000'000, "grant", "پاسخ شما ثبت شده بود.",
                     sample_now.ms - 80'000'000, 3, 512, ""}};
    mine.level = "companion";
    mine.next_level_at = 40;
    mine.season_points = 23;
    mine.place = 7;
    mine.may_show_name = world == World::Closed;
    if (mine.may_show_name) mine.shown_as = "name", mine.name = "سارا رضایی";
    return mine;
}

contract::Ranking sample_ranking(World world, const std::string& group) {
    contract::Ranking out{"1405-3", group, 0, {}, {}, {}};
    if (world == World::Empty) return out;
    out.people_count = 318;
    out.seasons = {"1405-3", "1405-2", "1405-1"};
    out.groups = {"IR-23", "IR-09", "public", "ngo", "university-fum"};
    out.universities = {
        {"university-fum", {R"(دانشگاه فردوسی مشهد)", "Ferdowsi University of Mashhad"}}};
    out.people = {{1, "4821", "سارا رضایی", 56, 544},
                  {2, "9034", "", 50, 400},
                  {3, "2277", "Omid Karimi", 32, 256},
                  {3, "3310", "", 32, 256},
                  {7, "6108", "", 20, 208},
                  {7, "7745", "", 23, 208},
                  {41, "1182", "", 6, 48}};
    return out;
}

contract::Thanks sample_thanks(World world, const std::string& call) {
    contract::Thanks out{call.empty() ? 1405 : 0, call, {}, 0, {}, {}};
    if (!call.empty()) out.call_title = sample_call(world).call.title;
    if (world == World::Empty) return out;
    out.people_count = 37;
    out.years = {1405, 1404};
    out.people = {{"4821", "سارا رضایی", {"accepted", "agreed_with"}},
                  {"2277", "Omid Karimi", {"partly_accepted"}},
                  {"1182", "", {"agreed_with"}},
                  {"3310", "", {"same_answer"}},
                  {"9034", "", {"accepted", "same_answer", "agreed_with"}}};
    return out;
}

} // namespace hamandish::test
