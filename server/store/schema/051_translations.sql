-- Translations of a draft's text into further languages, which are not official. `document` is the document of
-- the event log (src/contract/translation_openings.h), which the store does not look into. Of a language the
-- newest row counts. Of a draft that is not published there is one; from then on each change adds a row and
-- has its entry in the log, and a translation that was taken away is a document without a title.
CREATE TABLE translations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    draft_id BIGINT NOT NULL REFERENCES drafts (id),
    language TEXT NOT NULL CHECK (language <> ''),
    document TEXT NOT NULL CHECK (document <> ''),
    changed_at_ms BIGINT NOT NULL,
    entry_index BIGINT NOT NULL DEFAULT -1
);
CREATE INDEX translations_by_draft ON translations (draft_id, language, id);
CREATE UNIQUE INDEX translations_by_entry ON translations (entry_index) WHERE entry_index >= 0;
