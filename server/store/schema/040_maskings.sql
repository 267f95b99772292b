-- Words of comments that are masked because they are somebody's personal data.

-- Which words of the comment are meant, one on each line; emptied once somebody looked at them.
ALTER TABLE comment_reports ADD COLUMN words TEXT NOT NULL DEFAULT '';

-- While a masking is in force the comment has a mark in place of the words, so that nobody who reads
-- comments reads them, and what its author wrote is kept here. Once it ended (`ended_at_ms`, else 0)
-- the comment has its words again and none are here. `person_id` is who appealed, once, against it.
CREATE TABLE maskings (
    id INTEGER PRIMARY KEY,
    comment_id BIGINT NOT NULL REFERENCES comments (id),
    words TEXT NOT NULL,
    original_body TEXT NOT NULL,
    original_wording TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    moderator_id BIGINT NOT NULL REFERENCES people (id),
    masked_at_ms BIGINT NOT NULL,
    entry_index BIGINT NOT NULL,
    ended_at_ms BIGINT NOT NULL DEFAULT 0,
    end_reason TEXT NOT NULL DEFAULT '' CHECK (ended_at_ms = 0 OR end_reason <> ''),
    end_entry_index BIGINT NOT NULL DEFAULT -1,
    person_id BIGINT REFERENCES people (id),
    appealed_at_ms BIGINT NOT NULL DEFAULT 0,
    appeal_text TEXT NOT NULL DEFAULT '',
    decision TEXT NOT NULL DEFAULT '' CHECK (decision IN ('', 'uphold_mask', 'lift_mask')),
    decider_id BIGINT REFERENCES people (id),
    decision_reason TEXT NOT NULL DEFAULT '',
    decided_at_ms BIGINT NOT NULL DEFAULT 0,
    decision_entry_index BIGINT NOT NULL DEFAULT -1,
    CHECK (ended_at_ms = 0 OR (words = '' AND original_body = '' AND original_wording = '')),
    CHECK (decider_id <> moderator_id AND decider_id <> person_id),
    CHECK (decision = '' OR (decider_id IS NOT NULL AND person_id IS NOT NULL AND decision_reason <> ''))
);
CREATE UNIQUE INDEX maskings_in_force ON maskings (comment_id) WHERE ended_at_ms = 0;
CREATE INDEX maskings_by_comment ON maskings (comment_id);
