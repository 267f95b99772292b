-- The answers of answers_at_closing once more, of those who also answered the question on gender, by
-- that answer: what the report's two-way tables are counted from. Calls that were closed before there
-- was this table have none, because what people said since would not agree with what was kept.
CREATE TABLE answers_with_gender_at_closing (
    call_id BIGINT NOT NULL REFERENCES calls (id),
    field TEXT NOT NULL,
    answer TEXT NOT NULL,
    gender TEXT NOT NULL,
    people BIGINT NOT NULL,
    PRIMARY KEY (call_id, field, answer, gender)
);
