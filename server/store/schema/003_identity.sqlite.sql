-- What staff did can neither be changed nor taken away.
CREATE TRIGGER staff_acts_are_kept BEFORE DELETE ON staff_acts
BEGIN SELECT RAISE(ABORT, 'staff acts are append-only'); END;
CREATE TRIGGER staff_acts_are_unchanged BEFORE UPDATE ON staff_acts
BEGIN SELECT RAISE(ABORT, 'staff acts are append-only'); END;
