-- The triggers of 033_passages.sql, as PostgreSQL spells them.

CREATE FUNCTION count_passage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        UPDATE passages SET comment_count = comment_count + 1
        WHERE id = NEW.passage_id
            AND EXISTS (SELECT 1 FROM comments WHERE id = NEW.comment_id AND hidden = 0);
    ELSE
        UPDATE passages SET comment_count = comment_count - 1
        WHERE id = OLD.passage_id
            AND EXISTS (SELECT 1 FROM comments WHERE id = OLD.comment_id AND hidden = 0);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER passage_commented AFTER INSERT OR DELETE ON comment_passages
FOR EACH ROW EXECUTE FUNCTION count_passage();

CREATE FUNCTION count_hidden_passage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE passages SET comment_count = comment_count + OLD.hidden - NEW.hidden
    WHERE id IN (SELECT passage_id FROM comment_passages WHERE comment_id = NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER passage_comment_hidden AFTER UPDATE OF hidden ON comments
FOR EACH ROW WHEN (OLD.hidden <> NEW.hidden) EXECUTE FUNCTION count_hidden_passage();
