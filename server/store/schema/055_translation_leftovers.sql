-- Words of a translation's newest file that found no Persian unit to stand beside, for staff alone: they are
-- in no translation, and so in no log. A name says what the file calls their unit.
CREATE TABLE translation_leftovers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    draft_id BIGINT NOT NULL REFERENCES drafts (id),
    language TEXT NOT NULL CHECK (language <> ''),
    name_fa TEXT NOT NULL,
    name_en TEXT NOT NULL,
    heading TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX translation_leftovers_by_draft ON translation_leftovers (draft_id, language);
