-- What the report of a closed call tells of opinion groups: shares of groups and numbers of comments,
-- never a person. Found once, after the closing: from two answers that differ by one person one could
-- tell what that person said.
CREATE TABLE opinion_groups (
    call_id BIGINT NOT NULL PRIMARY KEY REFERENCES calls (id),
    found TEXT NOT NULL CHECK (found <> ''),
    found_at_ms BIGINT NOT NULL
);
