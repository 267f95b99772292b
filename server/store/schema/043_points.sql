-- At which university a person is, for the ranking alone; NULL where they would rather not say.
CREATE TABLE person_universities (
    person_id BIGINT NOT NULL PRIMARY KEY REFERENCES people (id),
    organisation_id BIGINT REFERENCES organisations (id),
    answered_at_ms BIGINT NOT NULL
) WITHOUT ROWID;

-- What somebody says is wrong about a point of theirs, and what became of it. `rule` is that of the
-- `award_points`, or 'missing'; `award_entry` the entry of the log that gave them, 0 for missing ones;
-- `comment_id` the contribution they are for, 0 for participation. Once granted, `entry_index` is the
-- entry that corrects; with a `salt` where it is the person's own alone.
CREATE TABLE point_appeals (
    id INTEGER PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    call_id BIGINT NOT NULL REFERENCES calls (id),
    rule TEXT NOT NULL CHECK (rule <> ''),
    award_entry BIGINT NOT NULL,
    comment_id BIGINT NOT NULL,
    award_points BIGINT NOT NULL,
    body TEXT NOT NULL,
    appealed_at_ms BIGINT NOT NULL,
    decision TEXT NOT NULL DEFAULT '' CHECK (decision IN ('', 'grant', 'refuse')),
    decider_id BIGINT REFERENCES people (id),
    decision_reason TEXT NOT NULL DEFAULT '',
    decided_at_ms BIGINT NOT NULL DEFAULT 0,
    points BIGINT NOT NULL DEFAULT 0,
    entry_index BIGINT NOT NULL DEFAULT -1,
    salt TEXT NOT NULL DEFAULT '',
    UNIQUE (person_id, call_id, rule, award_entry, comment_id),
    CHECK (decider_id <> person_id),
    CHECK (decision = '' OR (decider_id IS NOT NULL AND decision_reason <> '')),
    CHECK ((decision = 'grant') = (points <> 0)),
    CHECK ((decision = 'grant') = (entry_index >= 0))
);
CREATE INDEX point_appeals_by_entry ON point_appeals (entry_index);
