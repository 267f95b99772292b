-- Public terminals. A kiosk is known by the hash of its secret, which is told once; who registered
-- it and who took it out of service are rows of people, or 0 for an operator, as in staff_acts.
CREATE TABLE kiosks (
    id INTEGER PRIMARY KEY,
    organisation_id BIGINT NOT NULL REFERENCES organisations (id),
    campus TEXT NOT NULL CHECK (campus <> ''),
    hall TEXT NOT NULL CHECK (hall <> ''),
    secret_hash TEXT NOT NULL UNIQUE,
    registered_by BIGINT NOT NULL,
    registered_at_ms BIGINT NOT NULL,
    registered_reason TEXT NOT NULL,
    seen_at_ms BIGINT NOT NULL,
    revoked_by BIGINT NOT NULL,
    revoked_at_ms BIGINT NOT NULL,
    revoked_reason TEXT NOT NULL CHECK (revoked_at_ms = 0 OR revoked_reason <> '')
);

-- How many people took part in a call first at a kiosk. A count, and nothing beside what a person
-- did: no row joins a person and a kiosk, and none says when.
CREATE TABLE kiosk_participants (
    call_id BIGINT NOT NULL REFERENCES calls (id),
    kiosk_id BIGINT NOT NULL REFERENCES kiosks (id),
    people BIGINT NOT NULL CHECK (people > 0),
    PRIMARY KEY (call_id, kiosk_id)
) WITHOUT ROWID;
