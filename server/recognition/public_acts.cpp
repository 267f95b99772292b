#include "server/recognition/public_acts.h"

#include "contract/codec.h"
#include "contract/log_openings.h"
#include "contract/point_openings.h"
#include "contract/reaction_openings.h"
#include "domain/log_kind.h"
#include "i18n/jalali.h"
#include "server/logbook/export.h"

#include <algorithm>
#include <array>

namespace hamandish::recognition {
namespace {

using domain::LogKind;

constexpr std::array read_kinds{LogKind::CommentReceived, LogKind::AnswerPublished,
                                LogKind::ReactionsCounted, LogKind::PointsCorrected};
constexpr std::array changing_kinds{
    LogKind::CommentReceived,    LogKind::AnswerPublished,   LogKind::ReactionsCounted,
    LogKind::ContributionHidden, LogKind::ContributionShown, LogKind::OpeningErased,
    LogKind::WordsMasked,        LogKind::WordsUnmasked,     LogKind::PointsCorrected};

constexpr std::string_view header = R"({"format":"hamandish log 1")";
constexpr std::string_view entry_prefix = R"({"entry":)", opening_prefix = R"({"opening":)";

void take_contribution(analysis::PublicActs& acts, const contract::LogEntry& entry,
                       std::string_view opening) {
    // A reply earns nothing, and takes nothing from whoever proposes later what was said in one.
    if (contract::decode<contract::ReplyOpening>(opening)) return;
    analysis::PublicContribution out{entry.subject, entry.call, {}, {}, moment_of(entry)};
    if (auto whole = contract::decode<contract::ContributionOpening>(opening)) {
        out.author = std::move(whole->author);
        out.text = whole->text + "\n" + whole->wording;
    } else if (auto plain = contract::decode<contract::CommentOpening>(opening)) {
        out.author = std::move(plain->author);
        out.text = plain->text + "\n";
    } else if (auto said = contract::decode<contract::RepresentedOpening>(opening)) {
        // It is nobody's but the organisation's; whoever says the same later says nothing new.
        out.text = said->text + "\n" + said->wording;
    } else {
        return;
    }
    acts.contributions.push_back(std::move(out));
}

void take_answer(analysis::PublicActs& acts, const contract::LogEntry& entry,
                 std::string_view opening) {
    auto answer = contract::decode<contract::AnswerOpening>(opening);
    if (!answer) return;
    const auto decision = domain::decision_from_word(answer->decision);
    if (decision)
        acts.answers.push_back({std::move(answer->comments), *decision, moment_of(entry)});
}

void take_reactions(analysis::PublicActs& acts, const contract::LogEntry& entry,
                    std::string_view opening) {
    const auto counted = contract::decode<contract::ReactionsOpening>(opening);
    if (!counted) return;
    analysis::PublicReactions out{{}, moment_of(entry)};
    for (const contract::ReactionTotal& one : counted->counts)
        out.counts.push_back({one.comment, one.agree, one.disagree, one.pass});
    acts.reactions.push_back(std::move(out));
}

/// Of participation there is no opening: it is its person's own.
void take_correction(analysis::PublicActs& acts, const contract::LogEntry& entry,
                     std::string_view opening) {
    const auto told = contract::decode<contract::PointsCorrectedOpening>(opening);
    if (told && told->comment == entry.subject)
        acts.corrections.push_back({told->comment, told->points, moment_of(entry)});
}

/// What stands between a line's prefix and its closing brace.
std::string_view inside(std::string_view line, std::string_view prefix) {
    line.remove_prefix(prefix.size());
    if (!line.empty()) line.remove_suffix(1);
    return line;
}

} // namespace

domain::Season season_at(base::Instant at) {
    const auto date = i18n::jalali_from_day(base::tehran_day(at));
    return domain::season_of(date.year, date.month);
}

analysis::LoggedMoment moment_of(const contract::LogEntry& entry) {
    return {entry.index, base::tehran_day({entry.at_ms}), season_at({entry.at_ms})};
}

void take(analysis::PublicActs& acts, const contract::LogEntry& entry, std::string_view opening) {
    const auto kind = domain::log_kind_from_word(entry.kind);
    if (kind == LogKind::CommentReceived) take_contribution(acts, entry, opening);
    if (kind == LogKind::AnswerPublished) take_answer(acts, entry, opening);
    if (kind == LogKind::ReactionsCounted) take_reactions(acts, entry, opening);
    if (kind == LogKind::PointsCorrected) take_correction(acts, entry, opening);
}

analysis::PublicActs public_acts(store::Connection& connection, std::int64_t end) {
    analysis::PublicActs acts;
    for (const LogKind kind : read_kinds)
        for (const auto& record : connection.log.entries_of(std::string(domain::word(kind)), end)) {
            const std::string opening = logbook::public_opening(connection, record);
            const auto entry = contract::decode<contract::LogEntry>(record.text);
            if (entry && !opening.empty()) take(acts, *entry, opening);
        }
    return acts;
}

base::Result<analysis::PublicActs> public_acts_from_export(std::istream& lines) {
    const auto wrong = base::fail(base::ErrorCode::InvalidInput, "log");
    std::string line;
    if (!std::getline(lines, line) || !line.starts_with(header)) return wrong;
    analysis::PublicActs acts;
    contract::LogEntry last;
    while (std::getline(lines, line)) {
        if (line.starts_with(entry_prefix)) {
            auto entry = contract::decode<contract::LogEntry>(inside(line, entry_prefix));
            if (!entry) return wrong;
            last = std::move(*entry);
        } else if (line.starts_with(opening_prefix)) {
            const auto texts = contract::decode_texts(line);
            if (!texts || texts->empty()) return wrong;
            take(acts, last, texts->front().second);
        }
    }
    return acts;
}

std::int64_t newest_public_act(store::Connection& connection, std::int64_t end) {
    std::int64_t newest = -1;
    for (const LogKind kind : changing_kinds)
        newest = std::max(newest, connection.log.newest_of(std::string(domain::word(kind)), end));
    return newest;
}

} // namespace hamandish::recognition
