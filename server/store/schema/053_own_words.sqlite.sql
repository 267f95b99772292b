-- What was published can neither be changed nor taken away.
CREATE TRIGGER own_words_are_kept BEFORE DELETE ON report_own_words WHEN OLD.entry_index >= 0
BEGIN SELECT RAISE(ABORT, 'published words are append-only'); END;
CREATE TRIGGER own_words_are_unchanged BEFORE UPDATE ON report_own_words WHEN OLD.entry_index >= 0
BEGIN SELECT RAISE(ABORT, 'published words are append-only'); END;
