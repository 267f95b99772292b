-- How the reactions of a call came out is logged once.
CREATE UNIQUE INDEX log_entries_of_reactions ON log_entries (call_id) WHERE kind = 'reactions_counted';
CREATE INDEX log_entries_by_kind ON log_entries (kind, entry_index);

-- Who wishes to be shown in the ranking, and how. Without a row nobody is shown; whoever changes
-- their mind, or erases themselves, has none.
CREATE TABLE recognitions (
    person_id BIGINT NOT NULL PRIMARY KEY REFERENCES people (id),
    shown_as TEXT NOT NULL CHECK (shown_as IN ('pseudonym', 'name')),
    name TEXT NOT NULL,
    chosen_at_ms BIGINT NOT NULL,
    CHECK ((shown_as = 'name') = (name <> ''))
) WITHOUT ROWID;
