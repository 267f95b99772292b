-- Votes with a named rule and surveys of a call, and what people said to them: once each. What is asked
-- and what is said are documents of the contract; the store does not look into them.

CREATE TABLE questions (
    id INTEGER PRIMARY KEY,
    call_id BIGINT NOT NULL REFERENCES calls (id),
    position INTEGER NOT NULL,
    question_key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('vote', 'survey')),
    title_fa TEXT NOT NULL, title_en TEXT NOT NULL,
    definition TEXT NOT NULL,
    answer_count BIGINT NOT NULL DEFAULT 0,
    entry_index BIGINT NOT NULL,
    UNIQUE (call_id, question_key),
    UNIQUE (call_id, position)
);

CREATE TABLE given_answers (
    question_id BIGINT NOT NULL REFERENCES questions (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    content TEXT NOT NULL,
    given_at_ms BIGINT NOT NULL,
    entry_index BIGINT NOT NULL,
    salt TEXT NOT NULL,
    PRIMARY KEY (question_id, person_id)
) WITHOUT ROWID;
CREATE INDEX given_answers_by_person ON given_answers (person_id);

-- A survey begun and not handed in yet: nobody's business but its person's.
CREATE TABLE answer_drafts (
    question_id BIGINT NOT NULL REFERENCES questions (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    content TEXT NOT NULL,
    saved_at_ms BIGINT NOT NULL,
    PRIMARY KEY (question_id, person_id)
) WITHOUT ROWID;
CREATE INDEX answer_drafts_by_person ON answer_drafts (person_id);
