-- How many people took part in a call first after an invitation of one kind. A count, and nothing
-- beside what a person did: no row joins a person and an invitation, and none says when.
CREATE TABLE invited_participants (
    call_id BIGINT NOT NULL REFERENCES calls (id),
    way TEXT NOT NULL CHECK (way IN ('bale', 'eitaa', 'rubika', 'sms', 'mail', 'poster')),
    people BIGINT NOT NULL CHECK (people > 0),
    PRIMARY KEY (call_id, way)
) WITHOUT ROWID;
