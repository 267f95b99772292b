-- What was hidden and why can neither be changed nor taken away; it ends once.
CREATE TRIGGER hidings_are_kept BEFORE DELETE ON hidings
BEGIN SELECT RAISE(ABORT, 'hidings are append-only'); END;
CREATE TRIGGER hidings_are_unchanged BEFORE UPDATE ON hidings
WHEN OLD.ended_at_ms <> 0 OR NEW.comment_id <> OLD.comment_id OR NEW.rule <> OLD.rule
    OR NEW.reason <> OLD.reason OR NEW.moderator_id <> OLD.moderator_id
    OR NEW.hidden_at_ms <> OLD.hidden_at_ms OR NEW.entry_index <> OLD.entry_index
BEGIN SELECT RAISE(ABORT, 'hidings are append-only'); END;
CREATE TRIGGER appeals_are_kept BEFORE DELETE ON appeals
BEGIN SELECT RAISE(ABORT, 'appeals are append-only'); END;
CREATE TRIGGER decisions_are_unchanged BEFORE UPDATE OF decision, decider_id, decision_reason ON appeals
WHEN OLD.decision <> ''
BEGIN SELECT RAISE(ABORT, 'decided appeals are append-only'); END;
