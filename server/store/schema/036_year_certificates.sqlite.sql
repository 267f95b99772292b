-- A certificate is of one call, or of a whole Jalali year: then it has no call, and says how many
-- there were. A column cannot be made optional here, so that the table is made anew.
CREATE TABLE certificates_of_years (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    call_id BIGINT REFERENCES calls (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    name TEXT NOT NULL,
    is_pseudonym INTEGER NOT NULL CHECK (is_pseudonym IN (0, 1)),
    issued_at_ms BIGINT NOT NULL,
    credential TEXT NOT NULL,
    token TEXT NOT NULL,
    revoked_at_ms BIGINT NOT NULL,
    reason TEXT NOT NULL,
    year BIGINT NOT NULL DEFAULT 0,
    call_count BIGINT NOT NULL DEFAULT 1,
    CHECK (revoked_at_ms = 0 OR reason <> ''),
    CHECK ((call_id IS NULL) = (year > 0)),
    UNIQUE (call_id, person_id)
);
INSERT INTO certificates_of_years SELECT id, number, call_id, person_id, name, is_pseudonym, issued_at_ms,
    credential, token, revoked_at_ms, reason, 0, 1 FROM certificates;
DROP TABLE certificates;
ALTER TABLE certificates_of_years RENAME TO certificates;
CREATE INDEX certificates_by_person ON certificates (person_id);
CREATE UNIQUE INDEX certificates_by_year ON certificates (person_id, year) WHERE year > 0;
CREATE TRIGGER certificates_are_kept BEFORE DELETE ON certificates
BEGIN SELECT RAISE(ABORT, 'certificates are kept'); END;
CREATE TRIGGER certificates_stay_revoked BEFORE UPDATE ON certificates
WHEN OLD.revoked_at_ms > 0 AND NEW.revoked_at_ms <> OLD.revoked_at_ms
BEGIN SELECT RAISE(ABORT, 'revocations are kept'); END;
