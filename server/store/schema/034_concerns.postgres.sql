-- What was done to concerns can neither be changed nor taken away.
CREATE TRIGGER concern_acts_are_kept BEFORE DELETE OR TRUNCATE ON concern_acts
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('acts on concerns are append-only');
CREATE TRIGGER concern_acts_are_unchanged BEFORE UPDATE ON concern_acts
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('acts on concerns are append-only');
CREATE TRIGGER publications_are_kept BEFORE DELETE OR TRUNCATE ON report_publications
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('publications are append-only');
CREATE TRIGGER publications_are_unchanged BEFORE UPDATE ON report_publications
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('publications are append-only');
