#include "server/store/drafts.h"

namespace hamandish::store {
namespace {

const std::string draft_columns =
    "SELECT d.id, d.slug, d.document_kind, d.organisation_id, d.title_fa, d.title_en, d.summary_fa,"
    " d.summary_en, d.questions_fa, d.questions_en, d.file_fa, d.file_en, d.changed_at_ms,"
    " COALESCE(d.published_call_id, 0), COALESCE(o.call_id, 0), COALESCE(c.slug, ''),"
    " COALESCE(v.number, 0), d.topics FROM drafts d LEFT JOIN draft_origins o ON o.draft_id = d.id"
    " LEFT JOIN calls c ON c.id = o.call_id LEFT JOIN versions v ON v.draft_id = d.id ";

template <class Row>
DraftRecord draft_from(Row&& row) {
    auto& [id, slug, kind, organisation, title_fa, title_en, summary_fa, summary_en, questions_fa,
           questions_en, file_fa, file_en, changed, published, revises, revised_slug, version,
           topics] = row;
    return {{id},
            slug,
            kind,
            {organisation},
            {title_fa, title_en},
            {summary_fa, summary_en},
            {questions_fa, questions_en},
            {file_fa, file_en},
            {changed},
            {published},
            {revises},
            revised_slug,
            version,
            topics};
}

/// Before a doubt that somebody answered.
constexpr std::string_view settled_mark = "settled:";

/// A doubt a line.
std::string lines_of(const domain::DraftFormUnit& unit) {
    std::string lines;
    for (const std::string& doubt : unit.doubts) (lines += doubt) += '\n';
    for (const std::string& doubt : unit.settled)
        lines.append(settled_mark).append(doubt).append("\n");
    return lines;
}

void read_doubts(domain::DraftFormUnit& unit, const std::string& lines) {
    for (std::size_t start = 0; start < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', start), lines.size());
        std::string doubt = lines.substr(start, end - start);
        start = end + 1;
        if (doubt.starts_with(settled_mark))
            unit.settled.push_back(doubt.substr(settled_mark.size()));
        else
            unit.doubts.push_back(std::move(doubt));
    }
}

void insert_unit(soci::session& session, DraftId draft, int position,
                 const domain::DraftFormUnit& unit) {
    using soci::use;
    const std::string kind(domain::word(unit.kind)), doubts = lines_of(unit);
    const std::string id_column = unit.id == 0 ? "" : "id, ";
    const std::string id_value = unit.id == 0 ? "" : std::to_string(unit.id) + ", ";
    session << "INSERT INTO draft_units (" + id_column +
                   "draft_id, position, depth, kind, number, label, heading_fa, heading_en,"
                   " text_fa, text_en, source, doubts) VALUES (" +
                   id_value +
                   ":draft, :position, :depth, :kind, :number, :label, :hf, :he, :tf, :te,"
                   " :source, :doubts)",
        use(draft.value), use(position), use(unit.depth), use(kind), use(unit.number),
        use(unit.label), use(unit.heading.fa), use(unit.heading.en), use(unit.text.fa),
        use(unit.text.en), use(unit.source), use(doubts);
}

} // namespace

Drafts::Drafts(soci::session& session)
    : session_(session), list_(session, draft_columns + "ORDER BY d.changed_at_ms DESC, d.id DESC"),
      find_(session, draft_columns + "WHERE d.slug = :slug"),
      find_by_id_(session, draft_columns + "WHERE d.id = :id"),
      units_(session, "SELECT id, depth, kind, number, label, heading_fa, heading_en, text_fa,"
                      " text_en, source, doubts FROM draft_units WHERE draft_id = :draft"
                      " ORDER BY position"),
      update_words_(session, "UPDATE draft_units SET heading_fa = :hf, heading_en = :he,"
                             " text_fa = :tf, text_en = :te WHERE id = :id AND draft_id = :draft"
                             " RETURNING id"),
      leftovers_(session, "SELECT id, name_fa, name_en, heading, text FROM draft_leftovers"
                          " WHERE draft_id = :draft ORDER BY id"),
      delete_leftover_(session, "DELETE FROM draft_leftovers WHERE id = :id AND draft_id = :draft"
                                " RETURNING id") {}

std::vector<DraftRecord> Drafts::list() {
    std::vector<DraftRecord> drafts;
    list_.each([&](auto&... column) { drafts.push_back(draft_from(std::tie(column...))); });
    return drafts;
}

std::optional<DraftRecord> Drafts::find(const std::string& slug) {
    auto row = find_.first(slug);
    if (!row) return std::nullopt;
    return draft_from(*row);
}

std::optional<DraftRecord> Drafts::find(DraftId id) {
    auto row = find_by_id_.first(id.value);
    if (!row) return std::nullopt;
    return draft_from(*row);
}

std::optional<DraftId> Drafts::insert(const DraftRecord& draft) {
    using soci::use;
    Number id = 0;
    session_
        << "INSERT INTO drafts (slug, organisation_id, document_kind, title_fa, title_en,"
           " summary_fa, summary_en, questions_fa, questions_en, file_fa, file_en,"
           " changed_at_ms, topics) VALUES (:slug, :organisation, :kind, :tf, :te, :sf, :se, :qf,"
           " :qe, '', '', :at, :topics) ON CONFLICT (slug) DO NOTHING RETURNING id",
        use(draft.slug), use(draft.organisation.value), use(draft.document_kind),
        use(draft.title.fa), use(draft.title.en), use(draft.summary.fa), use(draft.summary.en),
        use(draft.questions.fa), use(draft.questions.en), use(draft.changed_at.ms),
        use(draft.topics), soci::into(id);
    if (id == 0) return std::nullopt;
    return DraftId{id};
}

void Drafts::update(const DraftRecord& draft) {
    using soci::use;
    session_ << "UPDATE drafts SET title_fa = :tf, title_en = :te, summary_fa = :sf,"
                " summary_en = :se, questions_fa = :qf, questions_en = :qe, file_fa = :ff,"
                " file_en = :fe, changed_at_ms = :at, published_call_id = NULLIF(:call, 0)"
                " WHERE id = :id",
        use(draft.title.fa), use(draft.title.en), use(draft.summary.fa), use(draft.summary.en),
        use(draft.questions.fa), use(draft.questions.en), use(draft.files.fa), use(draft.files.en),
        use(draft.changed_at.ms), use(draft.published.value), use(draft.id.value);
}

bool Drafts::remove(DraftId draft) {
    using soci::use;
    Number id = 0;
    session_ << "SELECT COALESCE(MAX(id), 0) FROM drafts WHERE id = :id AND published_call_id IS"
                " NULL",
        use(draft.value), soci::into(id);
    if (id == 0) return false;
    session_ << "DELETE FROM attachment_contents WHERE attachment_id IN"
                " (SELECT id FROM attachments WHERE draft_id = :draft)",
        use(id);
    for (const std::string table :
         {"attachments", "draft_leftovers", "draft_questions", "draft_units", "draft_origins",
          "translations", "translation_leftovers"})
        session_ << "DELETE FROM " + table + " WHERE draft_id = :draft", use(id);
    session_ << "DELETE FROM drafts WHERE id = :id", use(id);
    return true;
}

std::vector<domain::DraftFormUnit> Drafts::units(DraftId draft) {
    std::vector<domain::DraftFormUnit> units;
    units_.each(draft.value,
                [&](Number id, int depth, Text& kind, int number, Text& label, Text& heading_fa,
                    Text& heading_en, Text& text_fa, Text& text_en, Text& source, Text& doubts) {
                    const auto known = domain::unit_kind_from_word(kind);
                    units.push_back({id,
                                     depth,
                                     known.value_or(domain::UnitKind::Article),
                                     number,
                                     label,
                                     {heading_fa, heading_en},
                                     {text_fa, text_en},
                                     source,
                                     {}});
                    read_doubts(units.back(), doubts);
                });
    return units;
}

void Drafts::replace_units(DraftId draft, const std::vector<domain::DraftFormUnit>& units) {
    session_ << "DELETE FROM draft_units WHERE draft_id = :draft", soci::use(draft.value);
    // A new one must not be given the number of one that is still to come.
    for (const bool is_new : {false, true})
        for (std::size_t i = 0; i < units.size(); ++i)
            if ((units[i].id == 0) == is_new)
                insert_unit(session_, draft, static_cast<int>(i), units[i]);
}

bool Drafts::update_words(DraftId draft, const domain::DraftFormUnit& unit) {
    return update_words_
        .first(unit.heading.fa, unit.heading.en, unit.text.fa, unit.text.en, unit.id, draft.value)
        .has_value();
}

std::vector<LeftoverRecord> Drafts::leftovers(DraftId draft) {
    std::vector<LeftoverRecord> all;
    leftovers_.each(draft.value,
                    [&](Number id, Text& name_fa, Text& name_en, Text& heading, Text& text) {
                        all.push_back({id, {name_fa, name_en}, heading, text});
                    });
    return all;
}

void Drafts::add_leftover(DraftId draft, const LeftoverRecord& words) {
    using soci::use;
    session_ << "INSERT INTO draft_leftovers (draft_id, name_fa, name_en, heading, text)"
                " VALUES (:draft, :fa, :en, :heading, :text)",
        use(draft.value), use(words.name.fa), use(words.name.en), use(words.heading),
        use(words.text);
}

void Drafts::remove_leftovers(DraftId draft) {
    session_ << "DELETE FROM draft_leftovers WHERE draft_id = :draft", soci::use(draft.value);
}

bool Drafts::remove_leftover(DraftId draft, std::int64_t words) {
    return delete_leftover_.first(words, draft.value).has_value();
}

} // namespace hamandish::store
