-- An index over archived_answers.
ALTER TABLE archived_answers ADD COLUMN words_index tsvector
    GENERATED ALWAYS AS (array_to_tsvector(string_to_array(words, ' '))) STORED;
CREATE INDEX archived_answers_by_word ON archived_answers USING gin (words_index);

CREATE FUNCTION want_in_archive() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'answers' THEN
        INSERT INTO answers_to_archive (answer_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
    ELSE
        INSERT INTO answers_to_archive (answer_id) VALUES (OLD.answer_id) ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER archived_answer_gone AFTER DELETE ON archived_answers
FOR EACH ROW EXECUTE FUNCTION want_in_archive();
CREATE TRIGGER answer_inserted_in_public AFTER INSERT ON answers
FOR EACH ROW WHEN (NEW.state = 'published') EXECUTE FUNCTION want_in_archive();
CREATE TRIGGER answer_made_public AFTER UPDATE OF state ON answers
FOR EACH ROW WHEN (NEW.state = 'published' AND OLD.state <> 'published')
EXECUTE FUNCTION want_in_archive();

-- What is erased, masked or hidden is not found either, whoever changes it.
CREATE FUNCTION forget_archived_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM archived_answers WHERE answer_id IN
        (SELECT answer_id FROM answered_comments WHERE comment_id = NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER archived_words_changed AFTER UPDATE OF body, wording, hidden ON comments
FOR EACH ROW WHEN (OLD.body <> NEW.body OR OLD.wording <> NEW.wording OR OLD.hidden <> NEW.hidden)
EXECUTE FUNCTION forget_archived_words();

-- Who answers for a call is what its answers are found by.
CREATE FUNCTION forget_archived_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM archived_answers WHERE answer_id IN
        (SELECT id FROM answers WHERE call_id = NEW.call_id);
    RETURN NULL;
END $$;
CREATE TRIGGER archived_rules_added AFTER INSERT ON answer_rules
FOR EACH ROW WHEN (NEW.organisation_id IS NOT NULL) EXECUTE FUNCTION forget_archived_call();
CREATE TRIGGER archived_rules_changed AFTER UPDATE OF organisation_id ON answer_rules
FOR EACH ROW WHEN (OLD.organisation_id IS DISTINCT FROM NEW.organisation_id)
EXECUTE FUNCTION forget_archived_call();
