-- Calls whose period was extended when that left no entry in the event log yet. The keeper of the log
-- appends it and takes the row away (server/logbook/keeper.cpp); nothing else is ever put here.
CREATE TABLE unlogged_extensions (
    call_id BIGINT NOT NULL PRIMARY KEY REFERENCES calls (id)
);
INSERT INTO unlogged_extensions (call_id)
SELECT id FROM calls WHERE announced_closes_at_ms <> 0 AND announced_closes_at_ms <> closes_at_ms;

-- No two servers log the same one.
CREATE UNIQUE INDEX log_entries_once_extended ON log_entries (call_id, subject_id)
    WHERE kind = 'call_extended';
