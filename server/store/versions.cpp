#include "server/store/versions.h"

namespace hamandish::store {
namespace {

const std::string version_columns =
    "SELECT v.id, v.call_id, v.number, v.kind, v.draft_id, COALESCE(v.opened_call_id, 0),"
    " COALESCE(o.slug, ''), v.title_fa, v.title_en, v.note_fa, v.note_en, v.published_at_ms,"
    " v.entry_index FROM versions v LEFT JOIN calls o ON o.id = v.opened_call_id ";

template <class Row>
VersionRecord version_from(Row&& row) {
    auto& [id, call, number, kind, draft, opened, slug, title_fa, title_en, note_fa, note_en,
           published, entry] = row;
    return {{id},
            {call},
            number,
            kind,
            {draft},
            {opened},
            slug,
            {title_fa, title_en},
            {note_fa, note_en},
            {published},
            entry};
}

} // namespace

Versions::Versions(soci::session& session)
    : session_(session),
      of_call_(session, version_columns + "WHERE v.call_id = :call ORDER BY v.number DESC"),
      find_(session, version_columns + "WHERE v.id = :id"),
      list_(session, version_columns + "ORDER BY v.entry_index"),
      units_(session, "SELECT unit_key, kind, number, depth, heading_fa, heading_en, text_fa,"
                      " text_en FROM version_units WHERE version_id = :version"
                      " ORDER BY position") {}

std::vector<VersionRecord> Versions::of_call(CallId call) {
    std::vector<VersionRecord> versions;
    of_call_.each(call.value,
                  [&](auto&... column) { versions.push_back(version_from(std::tie(column...))); });
    return versions;
}

std::optional<VersionRecord> Versions::find(VersionId version) {
    auto row = find_.first(version.value);
    if (!row) return std::nullopt;
    return version_from(*row);
}

std::vector<VersionRecord> Versions::list() {
    std::vector<VersionRecord> versions;
    list_.each([&](auto&... column) { versions.push_back(version_from(std::tie(column...))); });
    return versions;
}

std::vector<domain::DraftUnit> Versions::units(VersionId version) {
    std::vector<domain::DraftUnit> units;
    units_.each(version.value, [&](Text& key, Text& kind, int number, int depth, Text& heading_fa,
                                   Text& heading_en, Text& text_fa, Text& text_en) {
        const auto known = domain::unit_kind_from_word(kind);
        units.push_back({key,
                         known.value_or(domain::UnitKind::Article),
                         number,
                         {heading_fa, heading_en},
                         {text_fa, text_en},
                         depth});
    });
    return units;
}

void Versions::begin(DraftId draft, CallId call) {
    session_ << "INSERT INTO draft_origins (draft_id, call_id) VALUES (:draft, :call)",
        soci::use(draft.value), soci::use(call.value);
}

std::optional<VersionId> Versions::insert(const VersionRecord& version,
                                          const std::vector<domain::DraftUnit>& units) {
    using soci::use;
    Number id = 0;
    session_ << "INSERT INTO versions (call_id, number, kind, draft_id, opened_call_id, title_fa,"
                " title_en, note_fa, note_en, published_at_ms, entry_index) VALUES (:call, :number,"
                " :kind, :draft, NULLIF(:opened, 0), :tf, :te, :nf, :ne, :at, :entry)"
                " ON CONFLICT (call_id, number) DO NOTHING RETURNING id",
        use(version.call.value), use(version.number), use(version.kind), use(version.draft.value),
        use(version.opened.value), use(version.title.fa), use(version.title.en),
        use(version.note.fa), use(version.note.en), use(version.published_at.ms),
        use(version.entry_index), soci::into(id);
    if (id == 0) return std::nullopt;
    for (int i = 0; i < static_cast<int>(units.size()); ++i) {
        const domain::DraftUnit& unit = units[static_cast<std::size_t>(i)];
        const Text kind(domain::word(unit.kind));
        session_
            << "INSERT INTO version_units (version_id, position, depth, unit_key, kind, number,"
               " heading_fa, heading_en, text_fa, text_en) VALUES (:version, :position, :depth,"
               " :key, :kind, :number, :hf, :he, :tf, :te)",
            use(id), use(i), use(unit.depth), use(unit.key), use(kind), use(unit.number),
            use(unit.heading.fa), use(unit.heading.en), use(unit.text.fa), use(unit.text.en);
    }
    return VersionId{id};
}

} // namespace hamandish::store
