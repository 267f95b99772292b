#include "sample_versions.h"

#include "sample_messages.h"

namespace hamandish::test {
namespace {

using contract::RedlinePart;

std::vector<RedlinePart> kept(const std::string& text) {
    return {{"kept", text}};
}

/// The text with `old` taken out and `now` put in its place.
std::vector<RedlinePart> replaced(const std::string& text, const std::string& old,
                                  const std::string& now) {
    const std::size_t at = text.find(old);
    if (at == std::string::npos) return kept(text);
    std::vector<RedlinePart> parts{{"kept", text.substr(0, at)}};
    if (!old.empty()) parts.push_back({"removed", old});
    parts.push_back({"added", now});
    parts.push_back({"kept", text.substr(at + old.size())});
    return parts;
}

contract::UnitInVersion name_from(const contract::Unit& unit) {
    return {unit.key, unit.kind, unit.number, unit.heading};
}

contract::VersionUnit unchanged(const contract::Unit& unit) {
    contract::VersionUnit out;
    out.change = "unchanged";
    out.before = out.after = name_from(unit);
    out.heading = {kept(unit.heading.fa), kept(unit.heading.en)};
    out.text = {kept(unit.text.fa), kept(unit.text.en)};
    return out;
}

contract::AnswerGroup accepted(World world) {
    auto group = sample_answers(world).groups.front();
    group.answer.decision = "partly_accepted";
    return group;
}

contract::VersionUnit changed(World world, const contract::Unit& unit) {
    contract::VersionUnit out = unchanged(unit);
    out.change = "changed";
    // clang-format off
    out.text = {replaced(unit.text.fa, "بدون هرگونه تبعیض ", "بدون هیچ تبعیضی و با نسخه‌ای سبک برای اینترنت ضعیف "),
                replaced(unit.text.en, "without any discrimination ", "without discrimination of any kind, with a light version for weak networks, ")};
    // clang-format on
    out.removed_words = 3;
    out.added_words = 9;
    out.proposals = {accepted(world)};
    return out;
}

contract::VersionUnit renumbered(const contract::Unit& unit) {
    contract::VersionUnit out = unchanged(unit);
    ++out.after.number;
    out.after.key = "article-" + std::to_string(out.after.number);
    return out;
}

contract::VersionUnit added(std::int64_t number) {
    contract::VersionUnit out;
    out.change = "added";
    out.after = {
        "article-" + std::to_string(number), "article", number, {"نسخه سبک", "Light version"}};
    out.text = {{{"added", "هر صفحه بی‌برنامه نیز خوانده می‌شود."}},
                {{"added", "Every page can be read without a program, too."}}};
    return out;
}

contract::VersionUnit removed(const contract::Unit& unit) {
    contract::VersionUnit out = unchanged(unit);
    out.change = "removed";
    out.after = {};
    out.text = {{{"removed", unit.text.fa}}, {{"removed", unit.text.en}}};
    return out;
}

/// Only its English words were put right.
contract::VersionUnit retranslated(const contract::Unit& unit) {
    contract::VersionUnit out = unchanged(unit);
    out.change = "changed";
    out.text.en = replaced(unit.text.en, "comments or voting", "comment or voting");
    return out;
}

contract::VersionCard adopted(World world) {
    contract::VersionCard card;
    card.number = 2;
    card.kind = "adopted";
    card.title = sample_call(world).call.title;
    card.note = {"ماده ۲ روشن‌تر شد و ماده‌ای درباره نسخه سبک "
                 "افزوده "
                 "شد.",
                 "Article 2 says it more plainly, and there is an article on the light version."};
    card.published_at_ms = sample_now.ms - base::ms_per_day;
    return card;
}

} // namespace

std::int64_t sample_latest_version(World world) {
    return world == World::Closed ? 2 : 0;
}

contract::VersionsPage sample_versions(World world) {
    const auto call = sample_call(world).call;
    contract::VersionsPage page{sample_now.ms, call, {}};
    if (sample_latest_version(world) != 0) page.versions.push_back(adopted(world));
    page.versions.push_back({1, "consulted", {}, call.title, {}, call.opens_at_ms});
    return page;
}

std::optional<contract::VersionPage> sample_version(World world, std::string_view number) {
    if (number != "2" || sample_latest_version(world) == 0) return std::nullopt;
    const auto call = sample_call(world);
    const auto& units = call.units;
    contract::VersionPage page;
    page.now_ms = sample_now.ms;
    page.call = call.call;
    page.version = adopted(world);
    page.units = {unchanged(units[0]),    unchanged(units[1]),  changed(world, units[2]), added(3),
                  retranslated(units[3]), renumbered(units[4]), removed(units[5])};
    page.unchanged = 3;
    page.changed = 2;
    page.added = page.removed = 1;
    return page;
}

void continue_call(app::State& state) {
    auto& call = state.staff.draft.value->call;
    call.slug = "e-participation-v2";
    call.revises = "e-participation";
}

void adopt(app::State& state) {
    continue_call(state);
    auto& call = state.staff.draft.value->call;
    call.state = "adopted";
    call.version = 2;
}

void offer_next_version(app::State& state) {
    auto& calls = state.staff.calls.value->calls;
    calls.back().state = "closed";
    calls.back().may_continue = true;
    auto published = calls.front();
    published.state = "adopted";
    published.revises = "e-participation";
    published.version = 2;
    calls.push_back(published);
}

} // namespace hamandish::test
