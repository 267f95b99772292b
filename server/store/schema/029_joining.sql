-- Who has just proven in which session to be whom else: what the question is asked by whether two
-- accounts become one. Hashes, minutes old at most; a key that leaks makes none of them.
CREATE TABLE joining_proofs (
    token_hash TEXT NOT NULL PRIMARY KEY,
    session_hash TEXT NOT NULL,
    subject_hash TEXT NOT NULL,
    expires_at_ms BIGINT NOT NULL
) WITHOUT ROWID;
