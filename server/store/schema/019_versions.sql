-- The texts of a call that came after the one consulted on.

-- A draft that began as a copy of a call's text, to become its next version.
CREATE TABLE draft_origins (
    draft_id BIGINT NOT NULL PRIMARY KEY REFERENCES drafts (id),
    call_id BIGINT NOT NULL REFERENCES calls (id)
);
CREATE INDEX draft_origins_by_call ON draft_origins (call_id);

-- Number 1 is the text of the call itself. A decided text is `adopted`; a `revised` one is consulted
-- on again, in a call of its own. No version without its note in both languages.
CREATE TABLE versions (
    id INTEGER PRIMARY KEY,
    call_id BIGINT NOT NULL REFERENCES calls (id),
    number INTEGER NOT NULL CHECK (number >= 2),
    kind TEXT NOT NULL CHECK (kind IN ('adopted', 'revised')),
    draft_id BIGINT NOT NULL UNIQUE REFERENCES drafts (id),
    opened_call_id BIGINT UNIQUE REFERENCES calls (id),
    title_fa TEXT NOT NULL CHECK (title_fa <> ''),
    title_en TEXT NOT NULL CHECK (title_en <> ''),
    note_fa TEXT NOT NULL CHECK (note_fa <> ''),
    note_en TEXT NOT NULL CHECK (note_en <> ''),
    published_at_ms BIGINT NOT NULL,
    entry_index BIGINT NOT NULL,
    UNIQUE (call_id, number),
    CHECK ((kind = 'revised') = (opened_call_id IS NOT NULL))
);

CREATE TABLE version_units (
    version_id BIGINT NOT NULL REFERENCES versions (id),
    position INTEGER NOT NULL,
    depth INTEGER NOT NULL,
    unit_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    heading_fa TEXT NOT NULL, heading_en TEXT NOT NULL,
    text_fa TEXT NOT NULL, text_en TEXT NOT NULL,
    PRIMARY KEY (version_id, position),
    UNIQUE (version_id, unit_key)
);
