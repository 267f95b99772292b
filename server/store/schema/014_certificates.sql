-- Certificates of e-participation: one for each person and call. The credential and its token are kept
-- as they were signed, with the key of that day. A certificate of somebody who erased themselves stays,
-- revoked and without a name, so that its number answers for ever.
CREATE TABLE certificates (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    call_id BIGINT NOT NULL REFERENCES calls (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    name TEXT NOT NULL,
    is_pseudonym INTEGER NOT NULL CHECK (is_pseudonym IN (0, 1)),
    issued_at_ms BIGINT NOT NULL,
    credential TEXT NOT NULL,
    token TEXT NOT NULL,
    revoked_at_ms BIGINT NOT NULL,
    reason TEXT NOT NULL,
    CHECK (revoked_at_ms = 0 OR reason <> ''),
    UNIQUE (call_id, person_id)
);
CREATE INDEX certificates_by_person ON certificates (person_id);
