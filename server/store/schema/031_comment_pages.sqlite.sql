-- The triggers of 031_comment_pages.sql, as SQLite spells them.

UPDATE comments SET (heard, agreement) = (
    SELECT
        (n >= 1) + (n >= 2) + (n >= 4) + (n >= 8) + (n >= 16) + (n >= 32) + (n >= 64) +
        (n >= 128) + (n >= 256) + (n >= 512) + (n >= 1024) + (n >= 2048) + (n >= 4096) +
        (n >= 8192) + (n >= 16384) + (n >= 32768) + (n >= 65536) + (n >= 131072) +
        (n >= 262144) + (n >= 524288),
        CASE n WHEN 0 THEN 0 ELSE CAST(1e9 * ((share + 1.96 * 1.96 / (2 * n)
            - 1.96 * sqrt(share * (1 - share) / n + 1.96 * 1.96 / (4 * n * n)))
            / (1 + 1.96 * 1.96 / n)) AS INTEGER) END
    FROM (SELECT n, agree / n AS share FROM (SELECT comments.agree_count AS agree,
        1.0 * (comments.agree_count + comments.disagree_count + comments.pass_count) AS n)))
WHERE agree_count + disagree_count + pass_count > 0;

INSERT INTO comment_tallies (unit_id, hidden, heard, slot, comment_count)
SELECT unit_id, hidden, heard, id % 256, COUNT(*) FROM comments GROUP BY unit_id, hidden, heard, id % 256;

CREATE INDEX comments_by_slot ON comments (unit_id, hidden, heard, (id % 256), id);
CREATE INDEX comments_by_newness ON comments (unit_id, hidden, id DESC);
CREATE INDEX comments_by_agreement ON comments (unit_id, hidden, agreement DESC, id DESC);

CREATE TRIGGER comment_placed AFTER INSERT ON comments
BEGIN
    INSERT INTO comment_tallies VALUES (NEW.unit_id, NEW.hidden, NEW.heard, NEW.id % 256, 1)
    ON CONFLICT (unit_id, hidden, heard, slot) DO UPDATE SET comment_count = comment_count + 1;
    -- One that comes with counts is weighed by the trigger on them.
    UPDATE comments SET agree_count = agree_count
    WHERE id = NEW.id AND agree_count + disagree_count + pass_count > 0;
END;
CREATE TRIGGER comment_taken_away AFTER DELETE ON comments
BEGIN
    UPDATE comment_tallies SET comment_count = comment_count - 1
    WHERE unit_id = OLD.unit_id AND hidden = OLD.hidden AND heard = OLD.heard AND slot = OLD.id % 256;
END;
CREATE TRIGGER comment_moved AFTER UPDATE OF unit_id, hidden, heard ON comments
WHEN OLD.unit_id <> NEW.unit_id OR OLD.hidden <> NEW.hidden OR OLD.heard <> NEW.heard
BEGIN
    UPDATE comment_tallies SET comment_count = comment_count - 1
    WHERE unit_id = OLD.unit_id AND hidden = OLD.hidden AND heard = OLD.heard AND slot = OLD.id % 256;
    INSERT INTO comment_tallies VALUES (NEW.unit_id, NEW.hidden, NEW.heard, NEW.id % 256, 1)
    ON CONFLICT (unit_id, hidden, heard, slot) DO UPDATE SET comment_count = comment_count + 1;
END;

CREATE TRIGGER comment_heard AFTER UPDATE OF agree_count, disagree_count, pass_count ON comments
BEGIN
    UPDATE comments SET (heard, agreement) = (
        SELECT
            (n >= 1) + (n >= 2) + (n >= 4) + (n >= 8) + (n >= 16) + (n >= 32) + (n >= 64) +
            (n >= 128) + (n >= 256) + (n >= 512) + (n >= 1024) + (n >= 2048) + (n >= 4096) +
            (n >= 8192) + (n >= 16384) + (n >= 32768) + (n >= 65536) + (n >= 131072) +
            (n >= 262144) + (n >= 524288),
            CASE n WHEN 0 THEN 0 ELSE CAST(1e9 * ((share + 1.96 * 1.96 / (2 * n)
                - 1.96 * sqrt(share * (1 - share) / n + 1.96 * 1.96 / (4 * n * n)))
                / (1 + 1.96 * 1.96 / n)) AS INTEGER) END
        FROM (SELECT n, agree / n AS share FROM (SELECT comments.agree_count AS agree,
            1.0 * (comments.agree_count + comments.disagree_count + comments.pass_count) AS n)))
    WHERE id = NEW.id;
END;

CREATE TRIGGER comment_hidden AFTER INSERT ON hidings WHEN NEW.ended_at_ms = 0
BEGIN
    UPDATE comments SET hidden = 1 WHERE id = NEW.comment_id;
END;
CREATE TRIGGER comment_shown AFTER UPDATE OF ended_at_ms ON hidings
BEGIN
    UPDATE comments SET hidden = NEW.ended_at_ms = 0 WHERE id = NEW.comment_id;
END;
