-- The triggers of 033_passages.sql, as SQLite spells them.

CREATE TRIGGER passage_commented AFTER INSERT ON comment_passages
BEGIN
    UPDATE passages SET comment_count = comment_count + 1
    WHERE id = NEW.passage_id AND EXISTS (SELECT 1 FROM comments WHERE id = NEW.comment_id AND hidden = 0);
END;
CREATE TRIGGER passage_left AFTER DELETE ON comment_passages
BEGIN
    UPDATE passages SET comment_count = comment_count - 1
    WHERE id = OLD.passage_id AND EXISTS (SELECT 1 FROM comments WHERE id = OLD.comment_id AND hidden = 0);
END;
CREATE TRIGGER passage_comment_hidden AFTER UPDATE OF hidden ON comments WHEN OLD.hidden <> NEW.hidden
BEGIN
    UPDATE passages SET comment_count = comment_count + OLD.hidden - NEW.hidden
    WHERE id IN (SELECT passage_id FROM comment_passages WHERE comment_id = NEW.id);
END;
