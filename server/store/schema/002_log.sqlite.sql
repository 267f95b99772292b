-- The log only grows.
CREATE TRIGGER log_entries_are_kept BEFORE DELETE ON log_entries
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_entries_are_unchanged BEFORE UPDATE ON log_entries
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_nodes_are_kept BEFORE DELETE ON log_nodes
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_nodes_are_unchanged BEFORE UPDATE ON log_nodes
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_heads_are_kept BEFORE DELETE ON log_heads
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_heads_are_unchanged BEFORE UPDATE ON log_heads
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_grows BEFORE UPDATE ON log_state WHEN NEW.next_index <> OLD.next_index + 1
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_state_is_kept BEFORE DELETE ON log_state
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
