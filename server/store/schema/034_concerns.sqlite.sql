-- What was done to concerns can neither be changed nor taken away.
CREATE TRIGGER concern_acts_are_kept BEFORE DELETE ON concern_acts
BEGIN SELECT RAISE(ABORT, 'acts on concerns are append-only'); END;
CREATE TRIGGER concern_acts_are_unchanged BEFORE UPDATE ON concern_acts
BEGIN SELECT RAISE(ABORT, 'acts on concerns are append-only'); END;
CREATE TRIGGER publications_are_kept BEFORE DELETE ON report_publications
BEGIN SELECT RAISE(ABORT, 'publications are append-only'); END;
CREATE TRIGGER publications_are_unchanged BEFORE UPDATE ON report_publications
BEGIN SELECT RAISE(ABORT, 'publications are append-only'); END;
