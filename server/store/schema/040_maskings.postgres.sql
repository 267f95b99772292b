-- That something was masked and why can neither be changed nor taken away; what was is forgotten.
CREATE TRIGGER maskings_are_kept BEFORE DELETE ON maskings
FOR EACH ROW EXECUTE FUNCTION refuse_change('maskings are append-only');
CREATE TRIGGER maskings_are_unchanged BEFORE UPDATE ON maskings
FOR EACH ROW WHEN (NEW.comment_id <> OLD.comment_id OR NEW.reason <> OLD.reason
    OR NEW.moderator_id <> OLD.moderator_id OR NEW.masked_at_ms <> OLD.masked_at_ms
    OR NEW.entry_index <> OLD.entry_index
    OR (OLD.ended_at_ms <> 0 AND (NEW.ended_at_ms <> OLD.ended_at_ms OR NEW.end_reason <> OLD.end_reason
        OR NEW.end_entry_index <> OLD.end_entry_index))
    OR (OLD.decision <> '' AND (NEW.decision <> OLD.decision OR NEW.decider_id <> OLD.decider_id
        OR NEW.decision_reason <> OLD.decision_reason))
    OR (NEW.words <> OLD.words AND NEW.words <> '')
    OR (NEW.original_body <> OLD.original_body AND NEW.original_body <> '')
    OR (NEW.original_wording <> OLD.original_wording AND NEW.original_wording <> ''))
EXECUTE FUNCTION refuse_change('maskings are append-only');
