-- A page of a unit's comments costs the same however many there are: what decides where a comment
-- stands (src/domain/comment_list.h) is kept beside it, and how many stand where is counted. Triggers
-- keep both, so that no code path can forget it.

-- `hidden` 0 or 1; `heard`: reactions in doublings, 20 at most; `agreement`: in billionths.
ALTER TABLE comments ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
ALTER TABLE comments ADD COLUMN heard INTEGER NOT NULL DEFAULT 0;
ALTER TABLE comments ADD COLUMN agreement BIGINT NOT NULL DEFAULT 0;
UPDATE comments SET hidden = 1
WHERE id IN (SELECT comment_id FROM hidings WHERE ended_at_ms = 0);

-- A unit's comments by what the equal order goes by; `slot` is the rest of their numbers by 256.
CREATE TABLE comment_tallies (
    unit_id BIGINT NOT NULL REFERENCES units (id),
    hidden INTEGER NOT NULL,
    heard INTEGER NOT NULL,
    slot INTEGER NOT NULL,
    comment_count BIGINT NOT NULL,
    PRIMARY KEY (unit_id, hidden, heard, slot)
) WITHOUT ROWID;
