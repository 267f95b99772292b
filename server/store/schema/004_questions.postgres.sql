-- A question is locked once it was answered.
CREATE TRIGGER questions_are_locked
BEFORE UPDATE OF question_key, kind, title_fa, title_en, definition ON questions
FOR EACH ROW WHEN (OLD.answer_count > 0)
EXECUTE FUNCTION refuse_change('an answered question is locked');
CREATE TRIGGER questions_are_kept BEFORE DELETE OR TRUNCATE ON questions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('questions are kept');

CREATE FUNCTION count_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE questions SET answer_count = answer_count + 1 WHERE id = NEW.question_id;
    RETURN NULL;
END $$;
CREATE TRIGGER answer_counted AFTER INSERT ON given_answers
FOR EACH ROW EXECUTE FUNCTION count_answer();
