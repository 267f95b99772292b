// Points of the digital citizen and the ranking by them (analysis/POINTS.md).
#pragma once

#include "contract/bilingual.h"
#include "contract/point_appeal_messages.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamandish::contract {

/// Why points came. `rule`: a word of domain/points.h. `points`: 0 where a cap was reached.
/// `day_ms`: when that day began in Tehran. `comment`: the contribution it is for, 0 for none.
/// `is_public`: counts for rank, too. `entry`: of the event log, that gave them.
struct PointAward {
    std::string rule;
    std::int64_t points = 0;
    std::int64_t day_ms = 0;
    std::string call_slug;
    Bilingual call_title;
    std::int64_t comment = 0;
    std::string unit_key;
    bool is_public = false;
    std::int64_t entry = 0;
    static constexpr std::array<std::string_view, 1> optional_fields{"entry"};
    friend bool operator==(const PointAward&, const PointAward&) = default;
    template <class F>
    static void fields(F&& f) {
        f("rule", &PointAward::rule);
        f("points", &PointAward::points);
        f("day_ms", &PointAward::day_ms);
        f("call_slug", &PointAward::call_slug);
        f("call_title", &PointAward::call_title);
        f("comment", &PointAward::comment);
        f("unit_key", &PointAward::unit_key);
        f("is_public", &PointAward::is_public);
        f("entry", &PointAward::entry);
    }
};

/// GET /api/v1/me/points (session), the last award first. `level`: a word of domain/points.h;
/// `next_level_at`: points at which the next one begins, 0 at the last. `place`: of the season now,
/// among all, 0 without a score. `shown_as`: pseudonym, name, or empty for who is not shown.
/// `may_show_name`: the profile says that one is of age. `appeals`: the last first.
struct MyPoints {
    std::int64_t points = 0;
    std::string level;
    std::int64_t next_level_at = 0;
    std::string season;
    std::int64_t season_points = 0, place = 0;
    std::vector<PointAward> awards;
    std::string shown_as, name;
    bool may_show_name = false;
    std::vector<PointAppeal> appeals = {};
    std::vector<PointClaim> claims = {};
    static constexpr std::array<std::string_view, 2> optional_fields{"appeals", "claims"};
    friend bool operator==(const MyPoints&, const MyPoints&) = default;
    template <class F>
    static void fields(F&& f) {
        f("points", &MyPoints::points);
        f("level", &MyPoints::level);
        f("next_level_at", &MyPoints::next_level_at);
        f("season", &MyPoints::season);
        f("season_points", &MyPoints::season_points);
        f("place", &MyPoints::place);
        f("awards", &MyPoints::awards);
        f("shown_as", &MyPoints::shown_as);
        f("name", &MyPoints::name);
        f("may_show_name", &MyPoints::may_show_name);
        f("appeals", &MyPoints::appeals);
        f("claims", &MyPoints::claims);
    }
};

/// PUT /api/v1/me/recognition (session), answered by what was kept: how to be shown in the ranking
/// from now on; see MyPoints.
/// Forbidden naming "name" for who is not known to be of age.
struct Recognition {
    std::string shown_as, name;
    friend bool operator==(const Recognition&, const Recognition&) = default;
    template <class F>
    static void fields(F&& f) {
        f("shown_as", &Recognition::shown_as);
        f("name", &Recognition::name);
    }
};

/// `name`: empty for who is shown by pseudonym. `score`: in eighths.
struct RankedPerson {
    std::int64_t place = 0;
    std::string pseudonym, name;
    std::int64_t points = 0, score = 0;
    friend bool operator==(const RankedPerson&, const RankedPerson&) = default;
    template <class F>
    static void fields(F&& f) {
        f("place", &RankedPerson::place);
        f("pseudonym", &RankedPerson::pseudonym);
        f("name", &RankedPerson::name);
        f("points", &RankedPerson::points);
        f("score", &RankedPerson::score);
    }
};

/// How a group is called that is an organisation's.
struct RankedUniversity {
    std::string group;
    Bilingual name;
    friend bool operator==(const RankedUniversity&, const RankedUniversity&) = default;
    template <class F>
    static void fields(F&& f) {
        f("group", &RankedUniversity::group);
        f("name", &RankedUniversity::name);
    }
};

/// GET /api/v1/ranking/{season}/{group}. {season}: "1405-3", or "current"; {group}: "all", a
/// province ("IR-23"), an audience group ("ngo"), or a university ("university-" and its slug). Of
/// `people_count` with a score in the season those who wish to be shown; no people where they would
/// be fewer than five. `seasons`: in which points were given, the newest first; `groups`: that have
/// people to show; `universities`: of these groups, and of the one asked for, those that are.
struct Ranking {
    std::string season, group;
    std::int64_t people_count = 0;
    std::vector<RankedPerson> people;
    std::vector<std::string> seasons, groups;
    std::vector<RankedUniversity> universities = {};
    static constexpr std::array<std::string_view, 1> optional_fields{"universities"};
    friend bool operator==(const Ranking&, const Ranking&) = default;
    template <class F>
    static void fields(F&& f) {
        f("season", &Ranking::season);
        f("group", &Ranking::group);
        f("people_count", &Ranking::people_count);
        f("people", &Ranking::people);
        f("seasons", &Ranking::seasons);
        f("groups", &Ranking::groups);
        f("universities", &Ranking::universities);
    }
};

/// `name`: empty for who is shown by pseudonym. `rules`: what for, words of domain/points.h.
struct ThankedPerson {
    std::string pseudonym, name;
    std::vector<std::string> rules;
    friend bool operator==(const ThankedPerson&, const ThankedPerson&) = default;
    template <class F>
    static void fields(F&& f) {
        f("pseudonym", &ThankedPerson::pseudonym);
        f("name", &ThankedPerson::name);
        f("rules", &ThankedPerson::rules);
    }
};

/// GET /api/v1/thanks/{year} ("1405", or "current") and /api/v1/calls/{call}/thanks: whose
/// contributions were of use, those who wish to be shown, by name and then by number; no people
/// where they would be fewer than five. `people_count`: with those who do not wish it. `year`: 0
/// for a call's. `years`: for which there is anybody to thank, the newest first.
struct Thanks {
    std::int64_t year = 0;
    std::string call_slug;
    Bilingual call_title;
    std::int64_t people_count = 0;
    std::vector<ThankedPerson> people;
    std::vector<std::int64_t> years;
    friend bool operator==(const Thanks&, const Thanks&) = default;
    template <class F>
    static void fields(F&& f) {
        f("year", &Thanks::year);
        f("call_slug", &Thanks::call_slug);
        f("call_title", &Thanks::call_title);
        f("people_count", &Thanks::people_count);
        f("people", &Thanks::people);
        f("years", &Thanks::years);
    }
};

} // namespace hamandish::contract
