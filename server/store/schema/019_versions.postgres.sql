-- What was published can neither be changed nor taken away.
CREATE TRIGGER versions_are_kept BEFORE DELETE OR TRUNCATE ON versions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('versions are append-only');
CREATE TRIGGER versions_are_unchanged BEFORE UPDATE ON versions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('versions are append-only');
CREATE TRIGGER version_units_are_kept BEFORE DELETE OR TRUNCATE ON version_units
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('versions are append-only');
CREATE TRIGGER version_units_are_unchanged BEFORE UPDATE ON version_units
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('versions are append-only');
