-- Sessions that their person can tell apart: since when, and on what kind of device (which one and
-- where is not kept). Those that are there began thirty days before they end.
ALTER TABLE sessions ADD COLUMN begun_at_ms BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sessions ADD COLUMN device TEXT NOT NULL DEFAULT 'unknown'
    CHECK (device IN ('phone', 'computer', 'kiosk', 'unknown'));
UPDATE sessions SET begun_at_ms = expires_at_ms - 2592000000;
CREATE INDEX sessions_by_person ON sessions (person_id);

-- What changed about the way into an account, for its person: when and what kind of change, never
-- which identity, code or role it was.
CREATE TABLE sign_in_changes (
    id INTEGER PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL CHECK (kind IN ('identity_linked', 'accounts_joined', 'second_factor_set',
        'recovery_code_used', 'role_given', 'role_taken')),
    at_ms BIGINT NOT NULL
);
CREATE INDEX sign_in_changes_by_person ON sign_in_changes (person_id, id);
