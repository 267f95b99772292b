-- A question is locked once it was answered.
CREATE TRIGGER questions_are_locked BEFORE UPDATE OF question_key, kind, title_fa, title_en, definition
ON questions WHEN OLD.answer_count > 0
BEGIN SELECT RAISE(ABORT, 'an answered question is locked'); END;
CREATE TRIGGER questions_are_kept BEFORE DELETE ON questions
BEGIN SELECT RAISE(ABORT, 'questions are kept'); END;

CREATE TRIGGER answer_counted AFTER INSERT ON given_answers
BEGIN
    UPDATE questions SET answer_count = answer_count + 1 WHERE id = NEW.question_id;
END;
