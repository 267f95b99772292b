-- What staff did can be given its entry once, and never be changed afterwards.
DROP TRIGGER staff_acts_are_unchanged;
CREATE TRIGGER staff_acts_are_unchanged BEFORE UPDATE ON staff_acts WHEN OLD.entry_index >= 0
BEGIN SELECT RAISE(ABORT, 'staff acts are append-only'); END;
