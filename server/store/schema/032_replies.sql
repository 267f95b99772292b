-- People reply to comments, one level deep. A reply is a comment in every other respect; in the lists and
-- counts of a unit's comments it has no place of its own, but under what it replies to.
ALTER TABLE comments ADD COLUMN reply_to BIGINT REFERENCES comments (id);
-- Kept beside the comment, so that a page knows how many there are without counting them.
ALTER TABLE comments ADD COLUMN reply_count BIGINT NOT NULL DEFAULT 0;

CREATE INDEX replies_by_comment ON comments (reply_to, id) WHERE reply_to IS NOT NULL;
DROP INDEX comments_by_slot;
DROP INDEX comments_by_newness;
DROP INDEX comments_by_agreement;
-- `reply_to` stands in them, too, so that SQLite asks the table for nothing.
CREATE INDEX comments_by_slot ON comments (unit_id, hidden, heard, (id % 256), id, reply_to)
    WHERE reply_to IS NULL;
CREATE INDEX comments_by_newness ON comments (unit_id, hidden, id DESC, reply_to)
    WHERE reply_to IS NULL;
CREATE INDEX comments_by_agreement ON comments (unit_id, hidden, agreement DESC, id DESC, reply_to)
    WHERE reply_to IS NULL;
