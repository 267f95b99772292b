-- An index over comment_words, which keeps the words itself.
CREATE VIRTUAL TABLE comment_words_index USING fts5 (
    words, content = 'comment_words', content_rowid = 'comment_id', tokenize = 'ascii',
    detail = none, columnsize = 0
);

CREATE TRIGGER comment_words_added AFTER INSERT ON comment_words
BEGIN
    INSERT INTO comment_words_index (rowid, words) VALUES (NEW.comment_id, NEW.words);
END;
CREATE TRIGGER comment_words_gone AFTER DELETE ON comment_words
BEGIN
    INSERT INTO comment_words_index (comment_words_index, rowid, words)
    VALUES ('delete', OLD.comment_id, OLD.words);
END;
-- What is taken back or erased is not found either, whoever changes it.
CREATE TRIGGER comment_words_changed AFTER UPDATE OF body ON comments WHEN OLD.body <> NEW.body
BEGIN
    DELETE FROM comment_words WHERE comment_id = NEW.id;
END;
CREATE TRIGGER comment_words_erased BEFORE DELETE ON comments
BEGIN
    DELETE FROM comment_words WHERE comment_id = OLD.id;
END;
