-- How many came to a call on each day in Tehran (days since 1970-01-01): who took part first, comments
-- that are no replies, first votes. Counts, and nothing beside what a person did: no row says who came
-- when, and what a person changes or erases later moves none.
CREATE TABLE call_days (
    call_id BIGINT NOT NULL REFERENCES calls (id),
    counted TEXT NOT NULL CHECK (counted IN ('participants', 'comments', 'votes')),
    day BIGINT NOT NULL,
    number BIGINT NOT NULL CHECK (number > 0),
    PRIMARY KEY (call_id, counted, day)
) WITHOUT ROWID;

-- Of what there was before there was this table comments alone have a day that never moved.
INSERT INTO call_days (call_id, counted, day, number)
SELECT u.call_id, 'comments', (c.created_at_ms + 12600000) / 86400000, COUNT(*)
FROM comments c JOIN units u ON u.id = c.unit_id
WHERE c.reply_to IS NULL
GROUP BY u.call_id, (c.created_at_ms + 12600000) / 86400000;

-- Texts that are nearly the same, marked as a campaign by a moderator: which they were then (numbers of
-- comments, a space between two; the one that is marked among them) and why, until the mark is taken
-- back (`ended_at_ms`, else 0). Nothing is hidden by it.
CREATE TABLE campaign_marks (
    id INTEGER PRIMARY KEY,
    comment_id BIGINT NOT NULL REFERENCES comments (id),
    comments TEXT NOT NULL CHECK (comments <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    moderator_id BIGINT NOT NULL REFERENCES people (id),
    marked_at_ms BIGINT NOT NULL,
    entry_index BIGINT NOT NULL,
    ended_at_ms BIGINT NOT NULL DEFAULT 0,
    end_reason TEXT NOT NULL DEFAULT '' CHECK (ended_at_ms = 0 OR end_reason <> ''),
    end_entry_index BIGINT NOT NULL DEFAULT -1
);
CREATE UNIQUE INDEX campaign_marks_in_force ON campaign_marks (comment_id) WHERE ended_at_ms = 0;
CREATE INDEX campaign_marks_by_comment ON campaign_marks (comment_id);
