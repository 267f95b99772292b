-- What was published can neither be changed nor taken away.
CREATE TRIGGER own_words_are_kept BEFORE DELETE ON report_own_words
FOR EACH ROW WHEN (OLD.entry_index >= 0)
EXECUTE FUNCTION refuse_change('published words are append-only');
CREATE TRIGGER own_words_are_unchanged BEFORE UPDATE ON report_own_words
FOR EACH ROW WHEN (OLD.entry_index >= 0)
EXECUTE FUNCTION refuse_change('published words are append-only');
