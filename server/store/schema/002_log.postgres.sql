-- The log only grows.
CREATE TRIGGER log_entries_are_kept BEFORE DELETE OR TRUNCATE ON log_entries
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the log is append-only');
CREATE TRIGGER log_entries_are_unchanged BEFORE UPDATE ON log_entries
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the log is append-only');
CREATE TRIGGER log_nodes_are_kept BEFORE DELETE OR TRUNCATE ON log_nodes
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the log is append-only');
CREATE TRIGGER log_nodes_are_unchanged BEFORE UPDATE ON log_nodes
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the log is append-only');
CREATE TRIGGER log_heads_are_kept BEFORE DELETE OR TRUNCATE ON log_heads
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the log is append-only');
CREATE TRIGGER log_heads_are_unchanged BEFORE UPDATE ON log_heads
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the log is append-only');
CREATE TRIGGER log_grows BEFORE UPDATE ON log_state
FOR EACH ROW WHEN (NEW.next_index <> OLD.next_index + 1)
EXECUTE FUNCTION refuse_change('the log is append-only');
CREATE TRIGGER log_state_is_kept BEFORE DELETE OR TRUNCATE ON log_state
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the log is append-only');
