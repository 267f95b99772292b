-- The triggers of 001_first.sql, as PostgreSQL spells them.

-- For every append-only table: EXECUTE FUNCTION refuse_change('events are append-only').
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation'; END $$;

CREATE TRIGGER events_are_kept BEFORE DELETE OR TRUNCATE ON events
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('events are append-only');
CREATE TRIGGER events_are_unchanged BEFORE UPDATE ON events
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('events are append-only');

CREATE FUNCTION count_participant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE calls SET participant_count = participant_count + 1 WHERE id = NEW.call_id;
    RETURN NULL;
END $$;
CREATE TRIGGER participant_counted AFTER INSERT ON participants
FOR EACH ROW EXECUTE FUNCTION count_participant();

CREATE FUNCTION count_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE units SET comment_count = comment_count + 1 WHERE id = NEW.unit_id;
    RETURN NULL;
END $$;
CREATE TRIGGER comment_counted AFTER INSERT ON comments
FOR EACH ROW EXECUTE FUNCTION count_comment();

CREATE FUNCTION count_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE units SET agree_count = agree_count + (NEW.choice = 'agree')::int,
        disagree_count = disagree_count + (NEW.choice = 'disagree')::int,
        pass_count = pass_count + (NEW.choice = 'pass')::int
    WHERE id = NEW.unit_id;
    RETURN NULL;
END $$;
CREATE FUNCTION recount_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE units SET
        agree_count = agree_count + (NEW.choice = 'agree')::int - (OLD.choice = 'agree')::int,
        disagree_count =
            disagree_count + (NEW.choice = 'disagree')::int - (OLD.choice = 'disagree')::int,
        pass_count = pass_count + (NEW.choice = 'pass')::int - (OLD.choice = 'pass')::int
    WHERE id = NEW.unit_id;
    RETURN NULL;
END $$;
CREATE TRIGGER vote_counted AFTER INSERT ON votes
FOR EACH ROW EXECUTE FUNCTION count_vote();
CREATE TRIGGER vote_recounted AFTER UPDATE ON votes
FOR EACH ROW WHEN (OLD.choice <> NEW.choice) EXECUTE FUNCTION recount_vote();

CREATE FUNCTION count_reaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE comments SET agree_count = agree_count + (NEW.choice = 'agree')::int,
        disagree_count = disagree_count + (NEW.choice = 'disagree')::int,
        pass_count = pass_count + (NEW.choice = 'pass')::int
    WHERE id = NEW.comment_id;
    RETURN NULL;
END $$;
CREATE FUNCTION recount_reaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE comments SET
        agree_count = agree_count + (NEW.choice = 'agree')::int - (OLD.choice = 'agree')::int,
        disagree_count =
            disagree_count + (NEW.choice = 'disagree')::int - (OLD.choice = 'disagree')::int,
        pass_count = pass_count + (NEW.choice = 'pass')::int - (OLD.choice = 'pass')::int
    WHERE id = NEW.comment_id;
    RETURN NULL;
END $$;
CREATE TRIGGER reaction_counted AFTER INSERT ON reactions
FOR EACH ROW EXECUTE FUNCTION count_reaction();
CREATE TRIGGER reaction_recounted AFTER UPDATE ON reactions
FOR EACH ROW WHEN (OLD.choice <> NEW.choice) EXECUTE FUNCTION recount_reaction();
