-- What never changes of a register's row is refused to change whether or not the row is in the log:
-- rows from before (056) wait for their entries. Statements that are ours do not name these columns.
CREATE TRIGGER staff_acts_stay_as_done
BEFORE UPDATE OF id, act, person_id, organisation_id, subject, reason, at_ms ON staff_acts
BEGIN SELECT RAISE(ABORT, 'staff acts are append-only'); END;
CREATE TRIGGER representations_stay_as_begun
BEFORE UPDATE OF id, person_id, organisation_fa, organisation_en, verified_by, verified_at_ms
ON representations
BEGIN SELECT RAISE(ABORT, 'representations only end'); END;
CREATE TRIGGER organisations_stay_in_place
BEFORE UPDATE OF id, slug, parent_id, kind ON organisations
BEGIN SELECT RAISE(ABORT, 'organisations stay where they are'); END;
