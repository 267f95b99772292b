-- The triggers of 031_comment_pages.sql, as PostgreSQL spells them.

CREATE FUNCTION heard_of(reactions BIGINT) RETURNS INTEGER LANGUAGE sql IMMUTABLE AS $$
    SELECT width_bucket(reactions, ARRAY[
        1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536,
        131072, 262144, 524288]::bigint[])
$$;
-- Every step in double precision, as the server computes it.
CREATE FUNCTION agreement_of(agree BIGINT, reactions BIGINT) RETURNS BIGINT LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    n DOUBLE PRECISION := reactions;
    z DOUBLE PRECISION := 1.96;
    share DOUBLE PRECISION;
BEGIN
    IF reactions = 0 THEN RETURN 0; END IF;
    share := agree / n;
    RETURN trunc(1e9::double precision * ((share + z * z / (2 * n)
        - z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))) / (1 + z * z / n)));
END $$;
UPDATE comments SET heard = heard_of(agree_count + disagree_count + pass_count),
    agreement = agreement_of(agree_count, agree_count + disagree_count + pass_count)
WHERE agree_count + disagree_count + pass_count > 0;

INSERT INTO comment_tallies (unit_id, hidden, heard, slot, comment_count)
SELECT unit_id, hidden, heard, id % 256, COUNT(*) FROM comments GROUP BY unit_id, hidden, heard, id % 256;

CREATE INDEX comments_by_slot ON comments (unit_id, hidden, heard, (id % 256), id);
CREATE INDEX comments_by_newness ON comments (unit_id, hidden, id DESC);
CREATE INDEX comments_by_agreement ON comments (unit_id, hidden, agreement DESC, id DESC);

CREATE FUNCTION weigh_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.heard := heard_of(NEW.agree_count + NEW.disagree_count + NEW.pass_count);
    NEW.agreement := agreement_of(NEW.agree_count,
        NEW.agree_count + NEW.disagree_count + NEW.pass_count);
    RETURN NEW;
END $$;
CREATE TRIGGER comment_heard BEFORE INSERT OR UPDATE OF agree_count, disagree_count, pass_count ON comments
FOR EACH ROW EXECUTE FUNCTION weigh_comment();

CREATE FUNCTION place_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        UPDATE comment_tallies SET comment_count = comment_count - 1
        WHERE unit_id = OLD.unit_id AND hidden = OLD.hidden AND heard = OLD.heard
            AND slot = OLD.id % 256;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO comment_tallies AS t
        VALUES (NEW.unit_id, NEW.hidden, NEW.heard, NEW.id % 256, 1)
        ON CONFLICT (unit_id, hidden, heard, slot)
        DO UPDATE SET comment_count = t.comment_count + 1;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER comment_placed AFTER INSERT OR DELETE ON comments
FOR EACH ROW EXECUTE FUNCTION place_comment();
CREATE TRIGGER comment_moved AFTER UPDATE ON comments
FOR EACH ROW WHEN (OLD.unit_id <> NEW.unit_id OR OLD.hidden <> NEW.hidden OR OLD.heard <> NEW.heard)
EXECUTE FUNCTION place_comment();

CREATE FUNCTION hide_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE comments SET hidden = (NEW.ended_at_ms = 0)::int WHERE id = NEW.comment_id;
    RETURN NULL;
END $$;
CREATE TRIGGER comment_hidden AFTER INSERT OR UPDATE OF ended_at_ms ON hidings
FOR EACH ROW EXECUTE FUNCTION hide_comment();
