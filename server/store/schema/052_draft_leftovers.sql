-- English words of a draft's files that found no Persian unit to stand beside, until staff have put them
-- where they belong. A name says what the file calls their unit; an id is nobody's again.
CREATE TABLE draft_leftovers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    draft_id BIGINT NOT NULL REFERENCES drafts (id),
    name_fa TEXT NOT NULL,
    name_en TEXT NOT NULL,
    heading TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX draft_leftovers_by_draft ON draft_leftovers (draft_id);
