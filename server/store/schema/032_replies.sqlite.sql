-- The triggers of 032_replies.sql, as SQLite spells them.

CREATE TRIGGER reply_checked BEFORE INSERT ON comments WHEN NEW.reply_to IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a reply belongs to a comment of its unit') WHERE NOT EXISTS (
        SELECT 1 FROM comments
        WHERE id = NEW.reply_to AND unit_id = NEW.unit_id AND reply_to IS NULL);
END;
CREATE TRIGGER reply_counted AFTER INSERT ON comments WHEN NEW.reply_to IS NOT NULL
BEGIN
    UPDATE comments SET reply_count = reply_count + 1 WHERE id = NEW.reply_to;
END;
CREATE TRIGGER reply_taken_away AFTER DELETE ON comments WHEN OLD.reply_to IS NOT NULL
BEGIN
    UPDATE comments SET reply_count = reply_count - 1 WHERE id = OLD.reply_to;
END;

DROP TRIGGER comment_counted;
CREATE TRIGGER comment_counted AFTER INSERT ON comments WHEN NEW.reply_to IS NULL
BEGIN
    UPDATE units SET comment_count = comment_count + 1 WHERE id = NEW.unit_id;
END;

DROP TRIGGER comment_placed;
CREATE TRIGGER comment_placed AFTER INSERT ON comments WHEN NEW.reply_to IS NULL
BEGIN
    INSERT INTO comment_tallies VALUES (NEW.unit_id, NEW.hidden, NEW.heard, NEW.id % 256, 1)
    ON CONFLICT (unit_id, hidden, heard, slot) DO UPDATE SET comment_count = comment_count + 1;
    -- One that comes with counts is weighed by the trigger on them.
    UPDATE comments SET agree_count = agree_count
    WHERE id = NEW.id AND agree_count + disagree_count + pass_count > 0;
END;
DROP TRIGGER comment_taken_away;
CREATE TRIGGER comment_taken_away AFTER DELETE ON comments WHEN OLD.reply_to IS NULL
BEGIN
    UPDATE comment_tallies SET comment_count = comment_count - 1
    WHERE unit_id = OLD.unit_id AND hidden = OLD.hidden AND heard = OLD.heard AND slot = OLD.id % 256;
END;
DROP TRIGGER comment_moved;
CREATE TRIGGER comment_moved AFTER UPDATE OF unit_id, hidden, heard ON comments
WHEN NEW.reply_to IS NULL
    AND (OLD.unit_id <> NEW.unit_id OR OLD.hidden <> NEW.hidden OR OLD.heard <> NEW.heard)
BEGIN
    UPDATE comment_tallies SET comment_count = comment_count - 1
    WHERE unit_id = OLD.unit_id AND hidden = OLD.hidden AND heard = OLD.heard AND slot = OLD.id % 256;
    INSERT INTO comment_tallies VALUES (NEW.unit_id, NEW.hidden, NEW.heard, NEW.id % 256, 1)
    ON CONFLICT (unit_id, hidden, heard, slot) DO UPDATE SET comment_count = comment_count + 1;
END;
