-- The first schema. Times are UTC milliseconds. Uniqueness lives here, never in a check before an
-- insert. Tallies are kept by triggers, so that no code path can forget one.

CREATE TABLE calls (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    document_kind TEXT NOT NULL,
    title_fa TEXT NOT NULL, title_en TEXT NOT NULL,
    owner_fa TEXT NOT NULL, owner_en TEXT NOT NULL,
    summary_fa TEXT NOT NULL, summary_en TEXT NOT NULL,
    opens_at_ms BIGINT NOT NULL,
    closes_at_ms BIGINT NOT NULL,
    participant_count BIGINT NOT NULL DEFAULT 0,
    -- The law, again: whatever happens in the code, a shorter call cannot be stored.
    CHECK (closes_at_ms - opens_at_ms >= 2592000000)
);

CREATE TABLE facts (
    call_id BIGINT NOT NULL REFERENCES calls (id),
    position INTEGER NOT NULL,
    label_fa TEXT NOT NULL, label_en TEXT NOT NULL,
    value_fa TEXT NOT NULL, value_en TEXT NOT NULL,
    PRIMARY KEY (call_id, position)
);

CREATE TABLE units (
    id INTEGER PRIMARY KEY,
    call_id BIGINT NOT NULL REFERENCES calls (id),
    position INTEGER NOT NULL,
    unit_key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('preamble', 'article')),
    number INTEGER NOT NULL,
    heading_fa TEXT NOT NULL, heading_en TEXT NOT NULL,
    text_fa TEXT NOT NULL, text_en TEXT NOT NULL,
    comment_count BIGINT NOT NULL DEFAULT 0,
    agree_count BIGINT NOT NULL DEFAULT 0,
    disagree_count BIGINT NOT NULL DEFAULT 0,
    pass_count BIGINT NOT NULL DEFAULT 0,
    UNIQUE (call_id, unit_key),
    UNIQUE (call_id, position)
);

CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    mobile_hash TEXT NOT NULL UNIQUE,
    pseudonym TEXT NOT NULL UNIQUE,
    joined_at_ms BIGINT NOT NULL
);

CREATE TABLE sessions (
    token_hash TEXT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    expires_at_ms BIGINT NOT NULL
);
CREATE INDEX sessions_by_expiry ON sessions (expires_at_ms);

CREATE TABLE sign_in_codes (
    mobile_hash TEXT NOT NULL PRIMARY KEY,
    code_hash TEXT NOT NULL,
    sent_at_ms BIGINT NOT NULL,
    tries INTEGER NOT NULL,
    sends INTEGER NOT NULL
);

CREATE TABLE participants (
    call_id BIGINT NOT NULL REFERENCES calls (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    PRIMARY KEY (call_id, person_id)
) WITHOUT ROWID;

CREATE TABLE comments (
    id INTEGER PRIMARY KEY,
    unit_id BIGINT NOT NULL REFERENCES units (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    client_key TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at_ms BIGINT NOT NULL,
    agree_count BIGINT NOT NULL DEFAULT 0,
    disagree_count BIGINT NOT NULL DEFAULT 0,
    pass_count BIGINT NOT NULL DEFAULT 0,
    UNIQUE (person_id, client_key)
);
CREATE INDEX comments_by_unit ON comments (unit_id, id);

CREATE TABLE votes (
    unit_id BIGINT NOT NULL REFERENCES units (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    choice TEXT NOT NULL CHECK (choice IN ('agree', 'disagree', 'pass')),
    cast_at_ms BIGINT NOT NULL,
    PRIMARY KEY (unit_id, person_id)
) WITHOUT ROWID;
CREATE INDEX votes_by_person ON votes (person_id);

CREATE TABLE reactions (
    comment_id BIGINT NOT NULL REFERENCES comments (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    choice TEXT NOT NULL CHECK (choice IN ('agree', 'disagree', 'pass')),
    cast_at_ms BIGINT NOT NULL,
    PRIMARY KEY (comment_id, person_id)
) WITHOUT ROWID;
CREATE INDEX reactions_by_person ON reactions (person_id);

-- What happened, without who: call and subject are row numbers, never people.
CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    call_id BIGINT NOT NULL,
    subject_id BIGINT NOT NULL,
    at_ms BIGINT NOT NULL
);

-- Messages to people, written with the change they are about; sealed, and gone once delivered.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    sealed TEXT NOT NULL,
    written_at_ms BIGINT NOT NULL
);
