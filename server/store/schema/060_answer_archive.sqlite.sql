-- An index over archived_answers, which keeps the words itself.
CREATE VIRTUAL TABLE archived_answers_index USING fts5 (
    words, content = 'archived_answers', content_rowid = 'entry_index', tokenize = 'ascii',
    detail = none, columnsize = 0
);
CREATE TRIGGER archived_answer_added AFTER INSERT ON archived_answers
BEGIN
    INSERT INTO archived_answers_index (rowid, words) VALUES (NEW.entry_index, NEW.words);
END;
CREATE TRIGGER archived_answer_gone AFTER DELETE ON archived_answers
BEGIN
    INSERT INTO archived_answers_index (archived_answers_index, rowid, words)
    VALUES ('delete', OLD.entry_index, OLD.words);
    INSERT INTO answers_to_archive (answer_id) VALUES (OLD.answer_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER answer_inserted_in_public AFTER INSERT ON answers WHEN NEW.state = 'published'
BEGIN
    INSERT INTO answers_to_archive (answer_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER answer_made_public AFTER UPDATE OF state ON answers
WHEN NEW.state = 'published' AND OLD.state <> 'published'
BEGIN
    INSERT INTO answers_to_archive (answer_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;

-- What is erased, masked or hidden is not found either, whoever changes it.
CREATE TRIGGER archived_words_changed AFTER UPDATE OF body, wording, hidden ON comments
WHEN OLD.body <> NEW.body OR OLD.wording <> NEW.wording OR OLD.hidden <> NEW.hidden
BEGIN
    DELETE FROM archived_answers WHERE answer_id IN
        (SELECT answer_id FROM answered_comments WHERE comment_id = NEW.id);
END;

-- Who answers for a call is what its answers are found by.
CREATE TRIGGER archived_rules_added AFTER INSERT ON answer_rules
WHEN NEW.organisation_id IS NOT NULL
BEGIN
    DELETE FROM archived_answers WHERE answer_id IN
        (SELECT id FROM answers WHERE call_id = NEW.call_id);
END;
CREATE TRIGGER archived_rules_changed AFTER UPDATE OF organisation_id ON answer_rules
WHEN OLD.organisation_id IS NOT NEW.organisation_id
BEGIN
    DELETE FROM archived_answers WHERE answer_id IN
        (SELECT id FROM answers WHERE call_id = NEW.call_id);
END;
