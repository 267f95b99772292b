-- Drafts on their way to being calls, and units within units.

-- A draft belongs to the organisation whose roles may touch it. `published_call_id` is the call it
-- became; from then on nothing of it changes.
CREATE TABLE drafts (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    organisation_id BIGINT NOT NULL REFERENCES organisations (id),
    document_kind TEXT NOT NULL,
    title_fa TEXT NOT NULL, title_en TEXT NOT NULL,
    summary_fa TEXT NOT NULL, summary_en TEXT NOT NULL,
    questions_fa TEXT NOT NULL, questions_en TEXT NOT NULL,
    file_fa TEXT NOT NULL, file_en TEXT NOT NULL,
    changed_at_ms BIGINT NOT NULL,
    published_call_id BIGINT UNIQUE REFERENCES calls (id)
);

CREATE TABLE draft_units (
    id INTEGER PRIMARY KEY,
    draft_id BIGINT NOT NULL REFERENCES drafts (id),
    position INTEGER NOT NULL,
    depth INTEGER NOT NULL,
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    label TEXT NOT NULL,
    heading_fa TEXT NOT NULL, heading_en TEXT NOT NULL,
    text_fa TEXT NOT NULL, text_en TEXT NOT NULL,
    source TEXT NOT NULL,
    doubts TEXT NOT NULL
);
CREATE INDEX draft_units_by_draft ON draft_units (draft_id, position);

-- The first schema knew preambles and articles only. A column takes its own check with it.
ALTER TABLE units ADD COLUMN depth INTEGER NOT NULL DEFAULT 0;
ALTER TABLE units ADD COLUMN any_kind TEXT NOT NULL DEFAULT 'article' CHECK (any_kind IN
    ('book', 'title', 'part', 'chapter', 'section', 'subsection', 'preamble', 'article', 'clause',
     'item', 'note', 'annex', 'continuation', 'closing', 'footnote'));
UPDATE units SET any_kind = kind;
ALTER TABLE units DROP COLUMN kind;
ALTER TABLE units RENAME COLUMN any_kind TO kind;

-- The closing that was published first, which the event log is committed to; closes_at_ms may be
-- later than it, never earlier. 0: never extended.
ALTER TABLE calls ADD COLUMN announced_closes_at_ms BIGINT NOT NULL DEFAULT 0
    CHECK (announced_closes_at_ms = 0 OR announced_closes_at_ms <= closes_at_ms);
