-- The archive of answers: the words of each public answer and of the contributions that it answers,
-- as in comment_words, with what one may choose by as words of its own (usecases/answer_archive.h).
-- Its key is the answer's entry, so that the order of the rows is the order of publication. A row
-- without words is of an answer none of whose contributions can be read any more: nobody finds it.
CREATE TABLE archived_answers (
    entry_index BIGINT NOT NULL PRIMARY KEY,
    answer_id BIGINT NOT NULL UNIQUE REFERENCES answers (id),
    words TEXT NOT NULL
);

-- Those whose row is to be made, or made again because what it says has changed.
CREATE TABLE answers_to_archive (
    answer_id BIGINT NOT NULL PRIMARY KEY REFERENCES answers (id)
);
INSERT INTO answers_to_archive (answer_id) SELECT id FROM answers WHERE state = 'published';

-- What one may choose by, with the newest entry that it was seen in.
CREATE TABLE archived_grounds (
    ground TEXT NOT NULL PRIMARY KEY,
    document_fa TEXT NOT NULL,
    document_en TEXT NOT NULL,
    newest_entry BIGINT NOT NULL
);
CREATE INDEX archived_grounds_by_entry ON archived_grounds (newest_entry);
CREATE TABLE archived_organisations (
    organisation_id BIGINT NOT NULL PRIMARY KEY REFERENCES organisations (id),
    newest_entry BIGINT NOT NULL
);
