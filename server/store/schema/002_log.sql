-- The public event log (src/evidence/FORMAT.md): entries as they were written, their tree, its signed
-- heads. A row of what people did names its entry and holds the salt of its commitment, so that
-- erasing the salt makes the entry say nothing more about anyone.

-- One row, from the first entry on. Taking the next index holds it until the commit, so the log has
-- no gaps and one order.
CREATE TABLE log_state (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    next_index BIGINT NOT NULL
);

CREATE TABLE log_entries (
    entry_index BIGINT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    call_id BIGINT NOT NULL,
    subject_id BIGINT NOT NULL,
    entry TEXT NOT NULL,
    leaf_hash TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX log_entries_by_hash ON log_entries (leaf_hash);
-- Each step of a call happens once.
CREATE UNIQUE INDEX log_entries_of_calls ON log_entries (call_id, kind)
    WHERE kind IN ('draft_published', 'call_opened', 'call_closed');

-- Roots of complete subtrees of 2^level entries; only levels from 8 up are kept.
CREATE TABLE log_nodes (
    level INTEGER NOT NULL,
    position BIGINT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (level, position)
) WITHOUT ROWID;

CREATE TABLE log_heads (
    tree_size BIGINT NOT NULL PRIMARY KEY,
    root_hash TEXT NOT NULL,
    at_ms BIGINT NOT NULL,
    public_key TEXT NOT NULL,
    signature TEXT NOT NULL
) WITHOUT ROWID;

ALTER TABLE comments ADD COLUMN entry_index BIGINT NOT NULL DEFAULT -1;
ALTER TABLE comments ADD COLUMN salt TEXT NOT NULL DEFAULT '';
ALTER TABLE votes ADD COLUMN entry_index BIGINT NOT NULL DEFAULT -1;
ALTER TABLE votes ADD COLUMN salt TEXT NOT NULL DEFAULT '';
ALTER TABLE reactions ADD COLUMN entry_index BIGINT NOT NULL DEFAULT -1;
ALTER TABLE reactions ADD COLUMN salt TEXT NOT NULL DEFAULT '';
