-- Under which key of the sender's a vote, a reaction or answers were recorded, so that what is sent
-- again is known again, also after the deadline and after a later choice. A comment has its key itself.
CREATE TABLE sent_keys (
    person_id BIGINT NOT NULL REFERENCES people (id),
    client_key TEXT NOT NULL,
    entry_index BIGINT NOT NULL,
    PRIMARY KEY (person_id, client_key)
) WITHOUT ROWID;
