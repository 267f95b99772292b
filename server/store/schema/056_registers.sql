-- The registers that staff keep (their acts, representatives, organisations) are in the event log:
-- each row names the newest entry that speaks of it, and holds the salt of its commitment.
ALTER TABLE staff_acts ADD COLUMN entry_index BIGINT NOT NULL DEFAULT -1;
ALTER TABLE staff_acts ADD COLUMN salt TEXT NOT NULL DEFAULT '';
ALTER TABLE representations ADD COLUMN entry_index BIGINT NOT NULL DEFAULT -1;
ALTER TABLE representations ADD COLUMN salt TEXT NOT NULL DEFAULT '';
ALTER TABLE organisations ADD COLUMN entry_index BIGINT NOT NULL DEFAULT -1;
ALTER TABLE organisations ADD COLUMN salt TEXT NOT NULL DEFAULT '';

-- Rows from before. The keeper of the log appends their entries and takes them away from here
-- (server/logbook/keeper.cpp); nothing else is ever put here.
CREATE TABLE unlogged_rows (
    register TEXT NOT NULL CHECK (register IN ('organisations', 'representations', 'staff_acts')),
    row_id BIGINT NOT NULL,
    PRIMARY KEY (register, row_id)
);
INSERT INTO unlogged_rows (register, row_id) SELECT 'organisations', id FROM organisations;
INSERT INTO unlogged_rows (register, row_id) SELECT 'representations', id FROM representations;
INSERT INTO unlogged_rows (register, row_id) SELECT 'staff_acts', id FROM staff_acts;
