-- What the newest translation into each language says of a published text, unit by unit, so that the page of a
-- unit reads its own rows and not whole documents. Written with `translations` in one transaction. A
-- translation of which nothing is shown has no rows here; verify-log holds these against the documents.
CREATE TABLE laid_translations (
    draft_id BIGINT NOT NULL REFERENCES drafts (id),
    language TEXT NOT NULL CHECK (language <> ''),
    translation_id BIGINT NOT NULL REFERENCES translations (id),
    translated_by TEXT NOT NULL,
    changed_at_ms BIGINT NOT NULL,
    unit_count BIGINT NOT NULL,
    PRIMARY KEY (draft_id, language)
);
CREATE TABLE laid_units (
    draft_id BIGINT NOT NULL,
    unit_key TEXT NOT NULL,
    language TEXT NOT NULL,
    heading TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (draft_id, unit_key, language),
    FOREIGN KEY (draft_id, language) REFERENCES laid_translations (draft_id, language)
);

-- Published texts with translations from before. The server lays out what the log has of them when it starts, and
-- takes them away from here; nothing else is ever put here.
CREATE TABLE unlaid_drafts (
    draft_id BIGINT NOT NULL PRIMARY KEY REFERENCES drafts (id)
);
INSERT INTO unlaid_drafts (draft_id)
SELECT DISTINCT t.draft_id FROM translations t JOIN drafts d ON d.id = t.draft_id
LEFT JOIN versions v ON v.draft_id = d.id
WHERE d.published_call_id IS NOT NULL OR v.id IS NOT NULL;
