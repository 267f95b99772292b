-- Who speaks for an organisation that takes part, as staff have verified it. Who verified and who
-- ended it are rows of people; the ground is for staff alone, and empty once the person is erased.
CREATE TABLE representations (
    id INTEGER PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    organisation_fa TEXT NOT NULL CHECK (organisation_fa <> ''),
    organisation_en TEXT NOT NULL CHECK (organisation_en <> ''),
    ground TEXT NOT NULL,
    verified_by BIGINT NOT NULL,
    verified_at_ms BIGINT NOT NULL,
    withdrawn_by BIGINT NOT NULL,
    withdrawn_at_ms BIGINT NOT NULL,
    withdrawn_reason TEXT NOT NULL CHECK (withdrawn_at_ms = 0 OR withdrawn_reason <> '')
);
CREATE UNIQUE INDEX representations_in_force ON representations (person_id, organisation_fa)
    WHERE withdrawn_at_ms = 0;

-- Comments that were said for an organisation; most are not.
CREATE TABLE represented_comments (
    comment_id BIGINT NOT NULL PRIMARY KEY REFERENCES comments (id),
    representation_id BIGINT NOT NULL REFERENCES representations (id)
);
CREATE INDEX represented_comments_by_representation ON represented_comments (representation_id);
