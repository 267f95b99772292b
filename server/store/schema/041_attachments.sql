-- Files that staff attach to a call while it is a draft (src/domain/attachment.h). An address names the
-- id, so that of a file that was removed is nobody's again.
CREATE TABLE attachments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    draft_id BIGINT NOT NULL REFERENCES drafts (id),
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('pdf', 'docx', 'odt', 'xlsx', 'ods', 'csv', 'txt', 'png', 'jpeg')),
    title_fa TEXT NOT NULL DEFAULT '',
    title_en TEXT NOT NULL DEFAULT '',
    byte_count BIGINT NOT NULL CHECK (byte_count > 0),
    sha256 TEXT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    added_at_ms BIGINT NOT NULL,
    scan TEXT NOT NULL CHECK (scan IN ('none', 'waiting', 'clean', 'infected', 'unknown')),
    scanned_at_ms BIGINT NOT NULL DEFAULT 0,
    UNIQUE (draft_id, sha256)
);
CREATE INDEX attachments_to_scan ON attachments (scanned_at_ms) WHERE scan IN ('waiting', 'unknown');

-- Beside them, because lists of files are read far more often than files.
CREATE TABLE attachment_contents (
    attachment_id BIGINT NOT NULL PRIMARY KEY REFERENCES attachments (id),
    content TEXT NOT NULL
);
