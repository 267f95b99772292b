-- Forms filled in on paper, as staff enter them. What a sheet says stands in `content` until somebody
-- else has held it against the paper; then it is comments and votes of a person of its own, who has
-- no account, and `content` is emptied.
CREATE TABLE paper_sheets (
    id INTEGER PRIMARY KEY,
    call_id BIGINT NOT NULL REFERENCES calls (id),
    number BIGINT NOT NULL CHECK (number BETWEEN 1 AND 99999),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'returned', 'checked')),
    content TEXT NOT NULL,
    note TEXT NOT NULL,
    entered_by BIGINT NOT NULL REFERENCES people (id),
    entered_at_ms BIGINT NOT NULL,
    checked_by BIGINT REFERENCES people (id),
    checked_at_ms BIGINT NOT NULL,
    person_id BIGINT UNIQUE REFERENCES people (id),
    UNIQUE (call_id, number),
    -- Two people for each sheet, whatever happens in the code.
    CHECK (checked_by IS NULL OR checked_by <> entered_by),
    CHECK ((state = 'waiting') = (checked_by IS NULL)),
    CHECK ((state = 'checked') = (person_id IS NOT NULL)),
    CHECK (state <> 'returned' OR note <> '')
);
