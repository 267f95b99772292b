-- What people report, what moderators hide, and appeals against that.

-- A person reports a comment once. `settled_at_ms` 0: nobody has looked at it yet.
CREATE TABLE comment_reports (
    comment_id BIGINT NOT NULL REFERENCES comments (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    rule TEXT NOT NULL CHECK (rule IN ('insult', 'personal_data', 'advertising', 'unlawful')),
    reported_at_ms BIGINT NOT NULL,
    settled_at_ms BIGINT NOT NULL,
    PRIMARY KEY (comment_id, person_id)
) WITHOUT ROWID;
CREATE INDEX comment_reports_by_state ON comment_reports (settled_at_ms);

-- No silent deletion: a comment is never taken away, it is hidden by a rule and for a reason, and
-- the row stays when it is shown again (`ended_at_ms`, else 0).
CREATE TABLE hidings (
    id INTEGER PRIMARY KEY,
    comment_id BIGINT NOT NULL REFERENCES comments (id),
    rule TEXT NOT NULL CHECK (rule IN ('insult', 'personal_data', 'advertising', 'unlawful')),
    reason TEXT NOT NULL CHECK (reason <> ''),
    moderator_id BIGINT NOT NULL REFERENCES people (id),
    hidden_at_ms BIGINT NOT NULL,
    entry_index BIGINT NOT NULL,
    ended_at_ms BIGINT NOT NULL,
    end_reason TEXT NOT NULL CHECK (ended_at_ms = 0 OR end_reason <> ''),
    end_entry_index BIGINT NOT NULL,
    UNIQUE (id, moderator_id)
);
CREATE UNIQUE INDEX hidings_in_force ON hidings (comment_id) WHERE ended_at_ms = 0;
CREATE INDEX hidings_by_comment ON hidings (comment_id);

-- Against one hiding, once. Who hid it stands here too, so that nobody decides an appeal against
-- what they did themselves, nor one of their own. `decision_entry_index` is -1 where the decision
-- lifted the hiding: its end has the entry.
CREATE TABLE appeals (
    hiding_id BIGINT NOT NULL PRIMARY KEY,
    moderator_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    body TEXT NOT NULL,
    appealed_at_ms BIGINT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('', 'uphold', 'lift')),
    decider_id BIGINT REFERENCES people (id),
    decision_reason TEXT NOT NULL,
    decided_at_ms BIGINT NOT NULL,
    decision_entry_index BIGINT NOT NULL,
    FOREIGN KEY (hiding_id, moderator_id) REFERENCES hidings (id, moderator_id),
    CHECK (decider_id <> moderator_id AND decider_id <> person_id),
    CHECK (decision = '' OR (decider_id IS NOT NULL AND decision_reason <> ''))
);
CREATE INDEX appeals_by_decision ON appeals (decision);
