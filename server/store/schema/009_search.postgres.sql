-- An index over comment_words.
ALTER TABLE comment_words ADD COLUMN words_index tsvector
    GENERATED ALWAYS AS (array_to_tsvector(string_to_array(words, ' '))) STORED;
CREATE INDEX comment_words_by_word ON comment_words USING gin (words_index);

-- What is taken back or erased is not found either, whoever changes it.
CREATE FUNCTION forget_comment_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM comment_words WHERE comment_id = OLD.id;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER comment_words_changed BEFORE UPDATE OF body ON comments
FOR EACH ROW WHEN (OLD.body <> NEW.body) EXECUTE FUNCTION forget_comment_words();
CREATE TRIGGER comment_words_erased BEFORE DELETE ON comments
FOR EACH ROW EXECUTE FUNCTION forget_comment_words();
