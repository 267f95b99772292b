-- The triggers of 032_replies.sql, as PostgreSQL spells them.

CREATE FUNCTION check_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM comments
        WHERE id = NEW.reply_to AND unit_id = NEW.unit_id AND reply_to IS NULL) THEN
        RAISE EXCEPTION 'a reply belongs to a comment of its unit';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER reply_checked BEFORE INSERT ON comments
FOR EACH ROW WHEN (NEW.reply_to IS NOT NULL) EXECUTE FUNCTION check_reply();

CREATE FUNCTION count_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        UPDATE comments SET reply_count = reply_count + 1 WHERE id = NEW.reply_to;
    ELSE
        UPDATE comments SET reply_count = reply_count - 1 WHERE id = OLD.reply_to;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER reply_counted AFTER INSERT ON comments
FOR EACH ROW WHEN (NEW.reply_to IS NOT NULL) EXECUTE FUNCTION count_reply();
CREATE TRIGGER reply_taken_away AFTER DELETE ON comments
FOR EACH ROW WHEN (OLD.reply_to IS NOT NULL) EXECUTE FUNCTION count_reply();

DROP TRIGGER comment_counted ON comments;
CREATE TRIGGER comment_counted AFTER INSERT ON comments
FOR EACH ROW WHEN (NEW.reply_to IS NULL) EXECUTE FUNCTION count_comment();

DROP TRIGGER comment_placed ON comments;
CREATE TRIGGER comment_placed AFTER INSERT ON comments
FOR EACH ROW WHEN (NEW.reply_to IS NULL) EXECUTE FUNCTION place_comment();
CREATE TRIGGER comment_taken_away AFTER DELETE ON comments
FOR EACH ROW WHEN (OLD.reply_to IS NULL) EXECUTE FUNCTION place_comment();
DROP TRIGGER comment_moved ON comments;
CREATE TRIGGER comment_moved AFTER UPDATE ON comments
FOR EACH ROW WHEN (NEW.reply_to IS NULL AND (OLD.unit_id <> NEW.unit_id
    OR OLD.hidden <> NEW.hidden OR OLD.heard <> NEW.heard))
EXECUTE FUNCTION place_comment();
