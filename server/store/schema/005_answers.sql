-- Proposals and requests, and the answers they are owed. What a comment is: an opinion, a proposal
-- (maybe with wording to stand in the unit's place), or a request.
ALTER TABLE comments ADD COLUMN kind TEXT NOT NULL DEFAULT 'comment'
    CHECK (kind IN ('comment', 'proposal', 'request'));
ALTER TABLE comments ADD COLUMN wording TEXT NOT NULL DEFAULT ''
    CHECK (wording = '' OR kind = 'proposal');

-- Who answers the contributions to a call, and within how many days after its deadline. A call
-- without a row has the default limit and no organisation of its own.
CREATE TABLE answer_rules (
    call_id BIGINT NOT NULL PRIMARY KEY REFERENCES calls (id),
    organisation_id BIGINT REFERENCES organisations (id),
    days INTEGER NOT NULL CHECK (days BETWEEN 1 AND 90)
);

-- The law, again: no answer without its reasons in both languages, none but full acceptance without
-- a legal ground, and none in public that a second person has not reviewed.
CREATE TABLE answers (
    id INTEGER PRIMARY KEY,
    call_id BIGINT NOT NULL REFERENCES calls (id),
    decision TEXT NOT NULL
        CHECK (decision IN ('accepted', 'partly_accepted', 'rejected', 'out_of_scope')),
    reason_fa TEXT NOT NULL CHECK (reason_fa <> ''),
    reason_en TEXT NOT NULL CHECK (reason_en <> ''),
    document_fa TEXT NOT NULL, document_en TEXT NOT NULL,
    article_fa TEXT NOT NULL, article_en TEXT NOT NULL,
    clause_fa TEXT NOT NULL, clause_en TEXT NOT NULL,
    link TEXT NOT NULL,
    author_id BIGINT NOT NULL REFERENCES people (id),
    reviewer_id BIGINT REFERENCES people (id),
    state TEXT NOT NULL CHECK (state IN ('in_review', 'returned', 'published')),
    note TEXT NOT NULL,
    written_at_ms BIGINT NOT NULL,
    published_at_ms BIGINT NOT NULL,
    entry_index BIGINT NOT NULL,
    CHECK (reviewer_id IS NULL OR reviewer_id <> author_id),
    CHECK (state <> 'published' OR (reviewer_id IS NOT NULL AND published_at_ms > 0)),
    CHECK (decision = 'accepted' OR (document_fa <> '' AND document_en <> ''
        AND article_fa <> '' AND article_en <> ''))
);
CREATE INDEX answers_by_call ON answers (call_id, state);

-- What an answer is about. Round 0 is the first answer to a contribution, round 1 the one after its
-- author was not satisfied; each has one answer, however many write at the same moment.
CREATE TABLE answered_comments (
    comment_id BIGINT NOT NULL REFERENCES comments (id),
    round INTEGER NOT NULL CHECK (round IN (0, 1)),
    answer_id BIGINT NOT NULL REFERENCES answers (id),
    PRIMARY KEY (comment_id, round)
) WITHOUT ROWID;
CREATE INDEX answered_comments_by_answer ON answered_comments (answer_id);

-- "Not satisfied", once for each contribution.
CREATE TABLE objections (
    comment_id BIGINT NOT NULL PRIMARY KEY REFERENCES comments (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    body TEXT NOT NULL,
    created_at_ms BIGINT NOT NULL,
    entry_index BIGINT NOT NULL,
    salt TEXT NOT NULL
);
CREATE INDEX objections_by_person ON objections (person_id);
