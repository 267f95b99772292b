-- What was published can neither be changed nor taken away.
CREATE TRIGGER versions_are_kept BEFORE DELETE ON versions
BEGIN SELECT RAISE(ABORT, 'versions are append-only'); END;
CREATE TRIGGER versions_are_unchanged BEFORE UPDATE ON versions
BEGIN SELECT RAISE(ABORT, 'versions are append-only'); END;
CREATE TRIGGER version_units_are_kept BEFORE DELETE ON version_units
BEGIN SELECT RAISE(ABORT, 'versions are append-only'); END;
CREATE TRIGGER version_units_are_unchanged BEFORE UPDATE ON version_units
BEGIN SELECT RAISE(ABORT, 'versions are append-only'); END;
