-- What staff did can be given its entry once, and never be changed afterwards.
DROP TRIGGER staff_acts_are_unchanged ON staff_acts;
CREATE TRIGGER staff_acts_are_unchanged BEFORE UPDATE ON staff_acts
FOR EACH ROW WHEN (OLD.entry_index >= 0)
EXECUTE FUNCTION refuse_change('staff acts are append-only');
