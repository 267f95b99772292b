-- The words people used, in the form they are found by (analysis/search.h), each as hexadecimal
-- digits of its bytes: no engine then has an opinion of its own on what a word is.

CREATE TABLE comment_words (
    comment_id BIGINT NOT NULL PRIMARY KEY REFERENCES comments (id),
    words TEXT NOT NULL
);
