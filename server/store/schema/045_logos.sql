-- The picture by which an organisation is known (src/domain/logo.h), as it was drawn anew from what was
-- sent; beside the organisation, because lists are read far more often than pictures. Its name is the
-- hash of its bytes.
CREATE TABLE logos (
    organisation_id BIGINT NOT NULL PRIMARY KEY REFERENCES organisations (id),
    sha256 TEXT NOT NULL CHECK (sha256 <> ''),
    content TEXT NOT NULL CHECK (content <> ''),
    changed_at_ms BIGINT NOT NULL
);
CREATE INDEX logos_by_name ON logos (sha256);
