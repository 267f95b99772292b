-- A chat with an app in Eitaa is an address, too. The list of reaches is a condition of the table,
-- which SQLite cannot change, so that it is made anew.
CREATE TABLE addresses_anew (
    person_id BIGINT NOT NULL REFERENCES people (id),
    reach TEXT NOT NULL CHECK (reach IN ('mobile', 'email', 'bale', 'rubika', 'eitaa')),
    sealed TEXT NOT NULL,
    address_hash TEXT NOT NULL,
    known_at_ms BIGINT NOT NULL,
    PRIMARY KEY (person_id, reach)
);
INSERT INTO addresses_anew SELECT person_id, reach, sealed, address_hash, known_at_ms FROM addresses;
DROP TABLE addresses;
ALTER TABLE addresses_anew RENAME TO addresses;
CREATE INDEX addresses_by_hash ON addresses (address_hash);
