-- What was published can neither be changed nor taken away.
CREATE TRIGGER answers_are_kept BEFORE DELETE ON answers
FOR EACH ROW WHEN (OLD.state = 'published')
EXECUTE FUNCTION refuse_change('published answers are append-only');
CREATE TRIGGER answers_are_unchanged BEFORE UPDATE ON answers
FOR EACH ROW WHEN (OLD.state = 'published')
EXECUTE FUNCTION refuse_change('published answers are append-only');
