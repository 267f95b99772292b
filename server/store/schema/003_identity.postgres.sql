-- What staff did can neither be changed nor taken away.
CREATE TRIGGER staff_acts_are_kept BEFORE DELETE OR TRUNCATE ON staff_acts
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('staff acts are append-only');
CREATE TRIGGER staff_acts_are_unchanged BEFORE UPDATE ON staff_acts
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('staff acts are append-only');
