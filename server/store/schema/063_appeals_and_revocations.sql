-- Which entry of the event log says that an appeal was made, and the salt of its commitment, emptied when
-- its author erases themselves. `number` is that of the hiding, of the masking, or of the appeal about
-- points; what was asked for stands there.
CREATE TABLE made_appeals (
    entry_index BIGINT NOT NULL PRIMARY KEY,
    about TEXT NOT NULL CHECK (about IN ('hiding', 'masking', 'points')),
    number BIGINT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    salt TEXT NOT NULL,
    UNIQUE (about, number)
);
CREATE INDEX made_appeals_by_person ON made_appeals (person_id, entry_index);

-- Appeals from before. The keeper of the log appends their entries and takes them away from here
-- (server/logbook/keeper.cpp); nothing else is ever put here.
CREATE TABLE unlogged_appeals (
    about TEXT NOT NULL CHECK (about IN ('hiding', 'masking', 'points')),
    number BIGINT NOT NULL,
    PRIMARY KEY (about, number)
);
INSERT INTO unlogged_appeals (about, number) SELECT 'hiding', hiding_id FROM appeals;
INSERT INTO unlogged_appeals (about, number) SELECT 'masking', id FROM maskings WHERE appealed_at_ms <> 0;
INSERT INTO unlogged_appeals (about, number) SELECT 'points', id FROM point_appeals;

-- Who revoked a certificate at the command line has done an act from now on. Of those from before it is
-- written down here, when and why they did, and the keeper of the log appends its entry (056).
INSERT INTO staff_acts (act, person_id, organisation_id, subject, reason, at_ms)
SELECT 'manage_organisations', 0, 0, 'revoke certificate ' || x.number, x.reason, x.revoked_at_ms
FROM certificates x JOIN people p ON p.id = x.person_id
WHERE x.revoked_at_ms <> 0 AND NOT (x.reason = 'erased' AND p.pseudonym LIKE 'erased %') ORDER BY x.id;
INSERT INTO unlogged_rows (register, row_id) SELECT 'staff_acts', id FROM staff_acts
WHERE act = 'manage_organisations' AND subject LIKE 'revoke certificate %';
