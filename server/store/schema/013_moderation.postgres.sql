-- What was hidden and why can neither be changed nor taken away; it ends once.
CREATE TRIGGER hidings_are_kept BEFORE DELETE ON hidings
FOR EACH ROW EXECUTE FUNCTION refuse_change('hidings are append-only');
CREATE TRIGGER hidings_are_unchanged BEFORE UPDATE ON hidings
FOR EACH ROW WHEN (OLD.ended_at_ms <> 0 OR NEW.comment_id <> OLD.comment_id
    OR NEW.rule <> OLD.rule OR NEW.reason <> OLD.reason OR NEW.moderator_id <> OLD.moderator_id
    OR NEW.hidden_at_ms <> OLD.hidden_at_ms OR NEW.entry_index <> OLD.entry_index)
EXECUTE FUNCTION refuse_change('hidings are append-only');
CREATE TRIGGER appeals_are_kept BEFORE DELETE ON appeals
FOR EACH ROW EXECUTE FUNCTION refuse_change('appeals are append-only');
CREATE TRIGGER decisions_are_unchanged BEFORE UPDATE OF decision, decider_id, decision_reason ON appeals
FOR EACH ROW WHEN (OLD.decision <> '')
EXECUTE FUNCTION refuse_change('decided appeals are append-only');
