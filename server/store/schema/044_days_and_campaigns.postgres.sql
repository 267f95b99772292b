-- A mark can be taken back, once; neither it nor its end can be changed or taken away.
CREATE TRIGGER campaign_marks_are_kept BEFORE DELETE ON campaign_marks
FOR EACH ROW EXECUTE FUNCTION refuse_change('campaign marks are append-only');
CREATE TRIGGER campaign_marks_are_unchanged BEFORE UPDATE ON campaign_marks
FOR EACH ROW WHEN (NEW.comment_id <> OLD.comment_id OR NEW.comments <> OLD.comments
    OR NEW.reason <> OLD.reason OR NEW.moderator_id <> OLD.moderator_id
    OR NEW.marked_at_ms <> OLD.marked_at_ms OR NEW.entry_index <> OLD.entry_index
    OR OLD.ended_at_ms <> 0)
EXECUTE FUNCTION refuse_change('campaign marks are append-only');
