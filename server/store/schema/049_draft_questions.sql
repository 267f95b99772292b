-- Votes and surveys of a draft, made before it is a call. `definition` is a document of the contract that the
-- store does not look into, and that may still lack something; when the draft is published, what it says goes
-- into `questions`. The page of one is named by its key; a lack names its id, which is nobody's again.
CREATE TABLE draft_questions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    draft_id BIGINT NOT NULL REFERENCES drafts (id),
    position INTEGER NOT NULL,
    question_key TEXT NOT NULL CHECK (question_key <> ''),
    definition TEXT NOT NULL,
    UNIQUE (draft_id, question_key)
);
