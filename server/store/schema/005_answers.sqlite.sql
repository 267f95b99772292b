-- What was published can neither be changed nor taken away.
CREATE TRIGGER answers_are_kept BEFORE DELETE ON answers WHEN OLD.state = 'published'
BEGIN SELECT RAISE(ABORT, 'published answers are append-only'); END;
CREATE TRIGGER answers_are_unchanged BEFORE UPDATE ON answers WHEN OLD.state = 'published'
BEGIN SELECT RAISE(ABORT, 'published answers are append-only'); END;
