#include "server/usecases/recognition.h"

#include "contract/codec.h"
#include "domain/certificate.h"
#include "domain/log_kind.h"
#include "domain/rate_limit.h"
#include "i18n/jalali.h"
#include "server/recognition/ranking.h"
#include "server/usecases/limit.h"
#include "server/usecases/name_order.h"
#include "server/usecases/point_appeals.h"
#include "server/usecases/read_mine.h"
#include "server/usecases/wire.h"

#include <algorithm>
#include <map>

namespace hamandish::usecases {
namespace {

using analysis::OwnAct;
using base::ErrorCode;
using domain::LogKind;

constexpr std::string_view by_pseudonym = "pseudonym", by_name = "name";

std::optional<contract::LogEntry> entry_at(store::Connection& connection, std::int64_t index) {
    const auto records = connection.log.entries(index, index + 1);
    if (records.empty()) return std::nullopt;
    auto entry = contract::decode<contract::LogEntry>(records.front().text);
    return entry ? std::optional(std::move(*entry)) : std::nullopt;
}

bool is_change(std::string_view kind) {
    return kind == domain::word(LogKind::VoteChanged) ||
           kind == domain::word(LogKind::ReactionChanged) ||
           kind == domain::word(LogKind::MarksChanged) ||
           kind == domain::word(LogKind::AnswersChanged);
}

/// The entry with which an act began that was changed since.
std::optional<contract::LogEntry> first_entry(store::Connection& connection, std::int64_t index) {
    auto entry = entry_at(connection, index);
    while (entry && is_change(entry->kind)) entry = entry_at(connection, entry->subject);
    return entry;
}

OwnAct::Kind kind_of(LogKind kind) {
    switch (kind) {
    case LogKind::CommentReceived: return OwnAct::Kind::Contribution;
    case LogKind::VoteCast: return OwnAct::Kind::Vote;
    case LogKind::MarksCast: return OwnAct::Kind::Ballot;
    case LogKind::AnswersGiven: return OwnAct::Kind::Survey;
    case LogKind::PointsCorrected: return OwnAct::Kind::Correction;
    default: return OwnAct::Kind::Other;
    }
}

int points_corrected(store::Connection& connection, std::int64_t index) {
    const auto appeal = connection.point_appeals.find_correction(index);
    return appeal ? static_cast<int>(appeal->points) : 0;
}

/// What the person did, by the entries whose commitments they can still open.
std::vector<OwnAct> acts_of(store::Connection& connection, store::PersonId person,
                            const analysis::PublicPoints& points) {
    std::vector<OwnAct> acts;
    for (const std::int64_t index : connection.logged.salted_entries_of(person)) {
        const auto entry = first_entry(connection, index);
        const auto log_kind = entry ? domain::log_kind_from_word(entry->kind) : std::nullopt;
        // That staff verified whom somebody speaks for is no act of theirs; an appeal is none that
        // earns anything.
        if (!log_kind || log_kind == LogKind::RepresentationChanged ||
            log_kind == LogKind::AppealMade)
            continue;
        const OwnAct::Kind kind = kind_of(*log_kind);
        const bool says_nothing_new =
            kind == OwnAct::Kind::Contribution && points.new_words.count(entry->index) == 0;
        if (says_nothing_new) continue;
        const bool of_question = kind == OwnAct::Kind::Ballot || kind == OwnAct::Kind::Survey;
        acts.push_back(
            {kind, entry->call, of_question ? entry->unit : std::string(),
             recognition::moment_of(*entry),
             kind == OwnAct::Kind::Correction ? points_corrected(connection, entry->index) : 0});
    }
    return acts;
}

/// Every award as the wire has it, the last first.
class Awards {
  public:
    explicit Awards(store::Connection& connection) : connection_(connection) {
        for (const store::CallRecord& call : connection.calls.list())
            titles_[call.slug] = wire_from(call.title);
    }
    void add(const std::vector<analysis::PointAward>& awards) {
        for (const analysis::PointAward& one : awards) all_.push_back(one);
    }
    [[nodiscard]] std::vector<contract::PointAward> wire() {
        std::stable_sort(all_.begin(), all_.end(), [](const auto& one, const auto& other) {
            return one.moment.entry < other.moment.entry;
        });
        std::vector<contract::PointAward> out;
        for (auto one = all_.rbegin(); one != all_.rend(); ++one)
            out.push_back(wire_from_award(*one));
        return out;
    }
    [[nodiscard]] int sum() const { return analysis::sum_of(all_); }

  private:
    [[nodiscard]] contract::PointAward wire_from_award(const analysis::PointAward& one) {
        contract::PointAward out;
        out.rule = domain::word(one.rule);
        out.points = one.points;
        out.day_ms = base::start_of_tehran_day(one.moment.day).ms;
        out.call_slug = one.call;
        out.call_title = titles_[one.call];
        out.comment = one.contribution;
        if (one.contribution > 0)
            if (const auto place = connection_.contributions.find_place({one.contribution}))
                out.unit_key = place->unit_key;
        out.entry = one.moment.entry;
        out.is_public = domain::row_of(one.rule).sort == domain::PointSort::Usefulness;
        return out;
    }

    store::Connection& connection_;
    std::map<std::string, contract::Bilingual> titles_;
    std::vector<analysis::PointAward> all_;
};

/// How a text begins, whole letters only.
std::string beginning_of(const std::string& text) {
    constexpr std::size_t most_bytes = 120;
    if (text.size() <= most_bytes) return text;
    std::size_t end = most_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "\u2026";
}

/// Whatever one said, and each call in which one did anything.
std::vector<contract::PointClaim> claims_of(store::Connection& connection, store::PersonId person,
                                            const std::vector<contract::PointAward>& awards) {
    std::vector<contract::PointClaim> claims;
    std::map<std::string, contract::Bilingual> calls;
    for (const store::MyCommentRecord& one : connection.contributions.comments_of(person)) {
        calls[one.call_slug] = wire_from(one.call_title);
        if (one.comment.reply_to || one.comment.text.empty()) continue;
        claims.push_back({one.comment.id.value, one.call_slug, wire_from(one.call_title),
                          beginning_of(one.comment.text)});
    }
    for (const contract::PointAward& one : awards) calls[one.call_slug] = one.call_title;
    for (const auto& [slug, title] : calls) claims.push_back({0, slug, title, {}});
    return claims;
}

bool may_show_name(store::Connection& connection, store::PersonId person, base::Instant now) {
    for (const store::AnswerRecord& one : connection.profiles.answers_of(person))
        if (one.field == domain::word(domain::ProfileField::BirthYear))
            return recognition::is_of_age(one.answer, i18n::jalali_year(now));
    return false;
}

contract::MyPoints points_of(store::Connection& connection, const store::PersonRecord& person,
                             const analysis::PublicPoints& points, base::Instant now) {
    Awards awards(connection);
    awards.add(analysis::count_own_points(acts_of(connection, person.id, points)));
    if (const auto found = points.awards.find(person.pseudonym); found != points.awards.end())
        awards.add(found->second);
    contract::MyPoints mine;
    mine.points = awards.sum();
    mine.level = domain::word(domain::level_at(awards.sum()));
    mine.next_level_at = domain::next_level_at(awards.sum());
    mine.season = domain::word(recognition::season_at(now));
    for (const auto& one : analysis::standings_in(points, recognition::season_at(now)))
        if (one.author == person.pseudonym) {
            mine.season_points = one.points;
            mine.place = one.place;
        }
    mine.awards = awards.wire();
    if (const auto wish = connection.recognitions.find(person.id)) {
        mine.shown_as = wish->shown_as;
        mine.name = wish->name;
    }
    mine.may_show_name = may_show_name(connection, person.id, now);
    mine.appeals = point_appeals_of(connection, person.id);
    mine.claims = claims_of(connection, person.id, mine.awards);
    return mine;
}

/// The wish as it will be kept.
base::Result<contract::Recognition> wish_from(store::Connection& connection, store::PersonId person,
                                              const contract::Recognition& wish,
                                              base::Instant now) {
    if (wish.shown_as != by_name) {
        if (!wish.shown_as.empty() && wish.shown_as != by_pseudonym)
            return base::fail(ErrorCode::InvalidInput, "shown_as");
        return contract::Recognition{wish.shown_as, {}};
    }
    TRY_ASSIGN(auto name, domain::certificate_name_from(wish.name));
    if (!may_show_name(connection, person, now)) return base::fail(ErrorCode::Forbidden, "name");
    return contract::Recognition{wish.shown_as, std::move(name)};
}

} // namespace

base::Result<contract::MyPoints> show_my_points(store::Connection& connection,
                                                const std::string& session_hash,
                                                recognition::KeptPoints& kept, base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, session_hash, now));
    return points_of(connection, person, *kept.of(connection), now);
}

base::Result<contract::Recognition> save_recognition(store::Connection& connection,
                                                     const RecognitionCommand& command,
                                                     base::Instant now) {
    TRY_ASSIGN(const auto person, require_person(connection, command.session_hash, now));
    TRY(count_act(connection, domain::own_data_per_person, "own data",
                  std::to_string(person.id.value), now));
    TRY_ASSIGN(auto kept, wish_from(connection, person.id, command.wish, now));
    if (kept.shown_as.empty())
        connection.recognitions.remove(person.id);
    else
        connection.recognitions.put(person.id, {kept.shown_as, kept.name}, now);
    connection.journal.append({store::EventKind::RecognitionChosen, {}, 0, now});
    return kept;
}

base::Result<contract::Ranking> show_ranking(store::Connection& connection,
                                             const std::string& season, const std::string& group,
                                             recognition::KeptPoints& kept, base::Instant now) {
    const auto asked = season == "current"
                           ? base::Result<domain::Season>(recognition::season_at(now))
                           : domain::season_from_word(season);
    if (!asked || *asked > recognition::season_at(now))
        return base::fail(ErrorCode::NotFound, "season");
    TRY_ASSIGN(const auto organisations, organisations_by_name(connection));
    const recognition::RankingScope scope{*asked, group,
                                          recognition::universities_among(organisations)};
    return recognition::ranking_of(*kept.of(connection), connection.recognitions.shown(), scope,
                                   i18n::jalali_year(now));
}

} // namespace hamandish::usecases
