-- Calls that were given up before their end, with what is said of it in public. 0: not withdrawn.
-- closes_at_ms stays what was promised; server/store/closing.h says what is in force.
ALTER TABLE calls ADD COLUMN withdrawn_at_ms BIGINT NOT NULL DEFAULT 0
    CHECK (withdrawn_at_ms = 0 OR withdrawn_at_ms < closes_at_ms);
ALTER TABLE calls ADD COLUMN withdrawal_fa TEXT NOT NULL DEFAULT ''
    CHECK ((withdrawn_at_ms = 0) = (withdrawal_fa = ''));
ALTER TABLE calls ADD COLUMN withdrawal_en TEXT NOT NULL DEFAULT ''
    CHECK ((withdrawn_at_ms = 0) = (withdrawal_en = ''));

-- No call is withdrawn twice, whatever the number of servers.
CREATE UNIQUE INDEX log_entries_once_withdrawn ON log_entries (call_id)
    WHERE kind = 'call_withdrawn';

-- How far the telling of a withdrawal has come, as openings_told of an opening.
CREATE TABLE withdrawals_told (
    call_id BIGINT NOT NULL PRIMARY KEY REFERENCES calls (id),
    told_up_to BIGINT NOT NULL,
    is_done INTEGER NOT NULL CHECK (is_done IN (0, 1))
);
