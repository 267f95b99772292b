-- What staff did to the concerns of a closed call, act by act: the first freezes the machine's grouping.
-- `opening` is what the act's entry in the event log is committed to, so both say the same.
CREATE TABLE concern_acts (
    call_id BIGINT NOT NULL REFERENCES calls (id),
    number BIGINT NOT NULL CHECK (number > 0),
    kind TEXT NOT NULL
        CHECK (kind IN ('freeze', 'rename', 'summarise', 'merge', 'split', 'set_aside', 'take_back', 'sign')),
    opening TEXT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    at_ms BIGINT NOT NULL,
    entry_index BIGINT NOT NULL UNIQUE,
    PRIMARY KEY (call_id, number),
    CHECK ((kind = 'freeze') = (number = 1))
);
-- Signed once, and for good.
CREATE UNIQUE INDEX concern_acts_signed ON concern_acts (call_id) WHERE kind = 'sign';

-- Reports that were published by hand, with nothing missing. `entry_index` is a report_published.
CREATE TABLE report_publications (
    call_id BIGINT NOT NULL PRIMARY KEY REFERENCES calls (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    at_ms BIGINT NOT NULL,
    entry_index BIGINT NOT NULL UNIQUE
);
