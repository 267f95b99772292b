// The texts of a call, and one of them compared with the text that was consulted on.
#include "analysis/passages.h"
#include "analysis/unit_redline.h"
#include "domain/topic.h"
#include "server/usecases/read_answers.h"
#include "server/usecases/translations.h"
#include "server/usecases/unit_names.h"
#include "server/usecases/versions.h"
#include "server/usecases/wire.h"

#include <algorithm>
#include <map>

namespace hamandish::usecases {
namespace {

using analysis::RedlinePiece;
using analysis::UnitFate;
using analysis::UnitText;

/// Passages of the text consulted on that people commented on, by the key of their unit.
using CommentedOn = std::map<std::string, std::vector<store::PassageRecord>>;

/// A unit of either text. `title` is its heading without the name that published headings begin
/// with: what is renumbered is not changed.
struct Side {
    contract::UnitInVersion name;
    domain::TwoTexts title, text;
    std::int64_t depth = 0;
};

Side side_from(const std::string& key, const std::string& kind, int number, int depth,
               const domain::TwoTexts& heading, const domain::TwoTexts& text) {
    return {{key, kind, number, wire_from(heading)},
            {parts_of_heading(heading.fa, kind, number).title,
             parts_of_heading(heading.en, kind, number).title},
            text,
            depth};
}

std::vector<Side> consulted_on(store::Connection& connection, store::CallId call) {
    std::vector<Side> sides;
    for (const store::UnitRecord& unit : connection.calls.units(call))
        sides.push_back(
            side_from(unit.key, unit.kind, unit.number, unit.depth, unit.heading, unit.text));
    return sides;
}

std::vector<Side> published(store::Connection& connection, store::VersionId version) {
    std::vector<Side> sides;
    for (const domain::DraftUnit& unit : connection.versions.units(version))
        sides.push_back(side_from(unit.key, std::string(domain::word(unit.kind)), unit.number,
                                  unit.depth, unit.heading, unit.text));
    return sides;
}

std::vector<UnitText> persian_texts(const std::vector<Side>& sides) {
    std::vector<UnitText> texts;
    for (const Side& side : sides) texts.push_back({side.title.fa, side.text.fa});
    return texts;
}

std::vector<contract::RedlinePart> parts_from(const std::vector<RedlinePiece>& pieces,
                                              std::string_view before, std::string_view after) {
    std::vector<contract::RedlinePart> parts;
    for (const RedlinePiece& piece : pieces)
        parts.push_back({std::string(analysis::word(piece.change)),
                         std::string(analysis::text_of(piece, before, after))});
    return parts;
}

/// What became of a passage of a unit, by the redline of its language.
contract::PassageInVersion passage_now(const store::PassageRecord& one, const Side& before,
                                       const Side& after, const analysis::UnitRedline& fa,
                                       const analysis::UnitRedline& en) {
    const bool is_persian = one.language == "fa";
    const std::string &was = is_persian ? before.text.fa : before.text.en,
                      &is = is_persian ? after.text.fa : after.text.en;
    const auto now = analysis::passage_now(was, is, is_persian ? fa.text : en.text, one.words);
    return {wire_from(one), one.comment_count, std::string(analysis::word(now.fate)),
            is.substr(now.range.start, now.range.end - now.range.start)};
}

/// One pair in both languages.
contract::VersionUnit compared(const analysis::UnitPair& pair, const Side& before,
                               const Side& after, const CommentedOn& passages) {
    const auto fa =
        analysis::redline_units({before.title.fa, before.text.fa}, {after.title.fa, after.text.fa});
    const auto en =
        analysis::redline_units({before.title.en, before.text.en}, {after.title.en, after.text.en});
    contract::VersionUnit unit;
    unit.change = analysis::word(
        analysis::fate_of(pair, analysis::is_changed(fa) || analysis::is_changed(en)));
    unit.moved = pair.moved;
    unit.depth = pair.after ? after.depth : before.depth;
    unit.before = before.name;
    unit.after = after.name;
    unit.heading = {parts_from(fa.heading, before.title.fa, after.title.fa),
                    parts_from(en.heading, before.title.en, after.title.en)};
    unit.text = {parts_from(fa.text, before.text.fa, after.text.fa),
                 parts_from(en.text, before.text.en, after.text.en)};
    unit.removed_words = fa.removed_words;
    unit.added_words = fa.added_words;
    if (const auto of_unit = passages.find(before.name.key); of_unit != passages.end())
        for (const store::PassageRecord& one : of_unit->second)
            unit.passages.push_back(passage_now(one, before, after, fa, en));
    return unit;
}

void count(contract::VersionPage& page, const std::string& change) {
    if (change == analysis::word(UnitFate::Unchanged)) ++page.unchanged;
    if (change == analysis::word(UnitFate::Changed)) ++page.changed;
    if (change == analysis::word(UnitFate::Added)) ++page.added;
    if (change == analysis::word(UnitFate::Removed)) ++page.removed;
}

CommentedOn commented_on(store::Connection& connection, store::CallId call) {
    CommentedOn passages;
    for (const store::UnitRecord& unit : connection.calls.units(call))
        if (auto found = connection.passages.of_unit(unit.id); !found.empty())
            passages.emplace(unit.key, std::move(found));
    return passages;
}

void compare(contract::VersionPage& page, const std::vector<Side>& before,
             const std::vector<Side>& after, const CommentedOn& passages) {
    const Side nowhere;
    for (const analysis::UnitPair& pair :
         analysis::pair_unit_texts(persian_texts(before), persian_texts(after))) {
        page.units.push_back(compared(pair, pair.before ? before[*pair.before] : nowhere,
                                      pair.after ? after[*pair.after] : nowhere, passages));
        count(page, page.units.back().change);
    }
}

void add_proposals(contract::VersionPage& page, std::vector<contract::AnswerGroup> groups) {
    for (contract::AnswerGroup& group : groups)
        for (contract::VersionUnit& unit : page.units)
            if (unit.before.key == group.unit_key) {
                unit.proposals.push_back(std::move(group));
                break;
            }
}

contract::VersionCard card_from(const store::VersionRecord& version) {
    return {version.number,          version.kind,
            version.opened_slug,     wire_from(version.title),
            wire_from(version.note), version.published_at.ms};
}

} // namespace

base::Result<contract::VersionsPage> list_versions(store::Connection& connection,
                                                   const std::string& slug, base::Instant now) {
    const auto call = connection.calls.find(slug);
    if (!call) return base::fail(base::ErrorCode::NotFound, "call");
    // No text of it is ever adopted.
    if (domain::is_described(call->document_kind))
        return base::fail(base::ErrorCode::NotFound, "version");
    contract::VersionsPage page{now.ms, wire_from(*call, now), {}};
    for (const store::VersionRecord& version : connection.versions.of_call(call->id))
        page.versions.push_back(card_from(version));
    page.versions.push_back(
        {1, "consulted", {}, wire_from(call->title), {}, call->period.opens_at().ms});
    return page;
}

base::Result<contract::VersionPage> show_version(store::Connection& connection,
                                                 const std::string& slug, const std::string& number,
                                                 base::Instant now) {
    const auto call = connection.calls.find(slug);
    if (!call) return base::fail(base::ErrorCode::NotFound, "call");
    const auto versions = connection.versions.of_call(call->id);
    const auto version = std::find_if(versions.begin(), versions.end(), [&](const auto& one) {
        return std::to_string(one.number) == number;
    });
    if (version == versions.end()) return base::fail(base::ErrorCode::NotFound, "version");
    contract::VersionPage page;
    page.now_ms = now.ms;
    page.call = wire_from(*call, now);
    page.version = card_from(*version);
    compare(page, consulted_on(connection, call->id), published(connection, version->id),
            commented_on(connection, call->id));
    add_proposals(page, accepted_groups(connection, *call, now));
    page.translations = translations_of(connection, version->draft);
    std::vector<std::string> languages;
    for (const contract::TranslationCard& one : page.translations)
        languages.push_back(one.language);
    page.earlier = earlier_translations(connection, {call->slug, version->number}, languages);
    return page;
}

} // namespace hamandish::usecases
