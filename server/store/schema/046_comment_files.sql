-- Files that the representative of an organisation adds to what they say for it
-- (src/domain/comment_files.h). They are handed over before the comment is sent, and deleted where it
-- never is: without a comment they wait. An address names the id, so that of a file that was removed is
-- nobody's again.
CREATE TABLE comment_files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    comment_id BIGINT REFERENCES comments (id),
    unit_id BIGINT NOT NULL REFERENCES units (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    representation_id BIGINT NOT NULL REFERENCES representations (id),
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('pdf', 'docx', 'odt', 'xlsx', 'ods', 'csv', 'txt', 'png', 'jpeg')),
    byte_count BIGINT NOT NULL CHECK (byte_count > 0),
    sha256 TEXT NOT NULL,
    added_at_ms BIGINT NOT NULL,
    scan TEXT NOT NULL CHECK (scan IN ('none', 'waiting', 'clean', 'infected', 'unknown')),
    scanned_at_ms BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX comment_files_once ON comment_files (person_id, unit_id, representation_id, sha256)
    WHERE comment_id IS NULL;
CREATE INDEX comment_files_expiring ON comment_files (added_at_ms) WHERE comment_id IS NULL;
CREATE INDEX comment_files_of_comment ON comment_files (comment_id) WHERE comment_id IS NOT NULL;
CREATE INDEX comment_files_of_person ON comment_files (person_id);
CREATE INDEX comment_files_to_scan ON comment_files (scanned_at_ms) WHERE scan IN ('waiting', 'unknown');

-- Beside them, because lists of files are read far more often than files.
CREATE TABLE comment_file_contents (
    file_id BIGINT NOT NULL PRIMARY KEY REFERENCES comment_files (id),
    content TEXT NOT NULL
);
