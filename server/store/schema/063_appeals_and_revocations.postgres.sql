-- That an appeal was made can neither be changed nor taken away; its salt can be forgotten.
CREATE TRIGGER made_appeals_are_kept BEFORE DELETE ON made_appeals
FOR EACH ROW EXECUTE FUNCTION refuse_change('made_appeals are append-only');
CREATE TRIGGER made_appeals_are_unchanged BEFORE UPDATE ON made_appeals
FOR EACH ROW WHEN (NEW.entry_index <> OLD.entry_index OR NEW.about <> OLD.about
    OR NEW.number <> OLD.number OR NEW.person_id <> OLD.person_id
    OR (NEW.salt <> OLD.salt AND NEW.salt <> ''))
EXECUTE FUNCTION refuse_change('made_appeals are append-only');
