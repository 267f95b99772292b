-- The triggers of 001_first.sql, as SQLite spells them.

CREATE TRIGGER events_are_kept BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER events_are_unchanged BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TRIGGER participant_counted AFTER INSERT ON participants
BEGIN
    UPDATE calls SET participant_count = participant_count + 1 WHERE id = NEW.call_id;
END;

CREATE TRIGGER comment_counted AFTER INSERT ON comments
BEGIN
    UPDATE units SET comment_count = comment_count + 1 WHERE id = NEW.unit_id;
END;

CREATE TRIGGER vote_counted AFTER INSERT ON votes
BEGIN
    UPDATE units SET agree_count = agree_count + (NEW.choice = 'agree'),
        disagree_count = disagree_count + (NEW.choice = 'disagree'),
        pass_count = pass_count + (NEW.choice = 'pass')
    WHERE id = NEW.unit_id;
END;
CREATE TRIGGER vote_recounted AFTER UPDATE ON votes WHEN OLD.choice <> NEW.choice
BEGIN
    UPDATE units SET agree_count = agree_count + (NEW.choice = 'agree') - (OLD.choice = 'agree'),
        disagree_count = disagree_count + (NEW.choice = 'disagree') - (OLD.choice = 'disagree'),
        pass_count = pass_count + (NEW.choice = 'pass') - (OLD.choice = 'pass')
    WHERE id = NEW.unit_id;
END;

CREATE TRIGGER reaction_counted AFTER INSERT ON reactions
BEGIN
    UPDATE comments SET agree_count = agree_count + (NEW.choice = 'agree'),
        disagree_count = disagree_count + (NEW.choice = 'disagree'),
        pass_count = pass_count + (NEW.choice = 'pass')
    WHERE id = NEW.comment_id;
END;
CREATE TRIGGER reaction_recounted AFTER UPDATE ON reactions WHEN OLD.choice <> NEW.choice
BEGIN
    UPDATE comments SET
        agree_count = agree_count + (NEW.choice = 'agree') - (OLD.choice = 'agree'),
        disagree_count = disagree_count + (NEW.choice = 'disagree') - (OLD.choice = 'disagree'),
        pass_count = pass_count + (NEW.choice = 'pass') - (OLD.choice = 'pass')
    WHERE id = NEW.comment_id;
END;
