-- What the participants of a call said about themselves when it closed, counted. A report must not
-- change afterwards: from the difference of two of them one could tell what one person said. Small
-- counts stand here and are never published.
CREATE TABLE answers_at_closing (
    call_id BIGINT NOT NULL REFERENCES calls (id),
    field TEXT NOT NULL,
    answer TEXT NOT NULL,
    people BIGINT NOT NULL,
    PRIMARY KEY (call_id, field, answer)
);

-- Of calls that were closed before there was this table, what can still be counted.
INSERT INTO answers_at_closing (call_id, field, answer, people)
SELECT t.call_id, a.field, a.answer, COUNT(*) FROM participants t
JOIN profile_answers a ON a.person_id = t.person_id
WHERE t.call_id IN (SELECT call_id FROM log_entries WHERE kind = 'call_closed')
GROUP BY t.call_id, a.field, a.answer;
