-- What was decided can neither be changed nor taken away; words are forgotten with their account.
CREATE TRIGGER point_appeals_are_kept BEFORE DELETE ON point_appeals
BEGIN SELECT RAISE(ABORT, 'point_appeals are append-only'); END;
CREATE TRIGGER point_appeals_are_unchanged BEFORE UPDATE ON point_appeals
WHEN NEW.person_id <> OLD.person_id OR NEW.call_id <> OLD.call_id OR NEW.rule <> OLD.rule
    OR NEW.award_entry <> OLD.award_entry OR NEW.comment_id <> OLD.comment_id
    OR NEW.award_points <> OLD.award_points
    OR NEW.appealed_at_ms <> OLD.appealed_at_ms
    OR (NEW.body <> OLD.body AND NEW.body <> '')
    OR (NEW.salt <> OLD.salt AND NEW.salt <> '' AND OLD.decision <> '')
    OR (OLD.decision <> '' AND (NEW.decision <> OLD.decision OR NEW.decider_id <> OLD.decider_id
        OR NEW.decision_reason <> OLD.decision_reason OR NEW.decided_at_ms <> OLD.decided_at_ms
        OR NEW.points <> OLD.points OR NEW.entry_index <> OLD.entry_index))
BEGIN SELECT RAISE(ABORT, 'point_appeals are append-only'); END;
