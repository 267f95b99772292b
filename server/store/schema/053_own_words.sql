-- What units say in the reports of their closed calls in their own words. `saves`: how often they were
-- saved, so that of two editors the second is told. `entry_index`: the report_published with which they
-- were published; -1 until then.
CREATE TABLE report_own_words (
    call_id BIGINT NOT NULL PRIMARY KEY REFERENCES calls (id),
    introduction_fa TEXT NOT NULL,
    introduction_en TEXT NOT NULL,
    conclusion_fa TEXT NOT NULL,
    conclusion_en TEXT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    at_ms BIGINT NOT NULL,
    saves BIGINT NOT NULL CHECK (saves > 0),
    entry_index BIGINT NOT NULL DEFAULT -1
);
CREATE UNIQUE INDEX report_own_words_by_entry ON report_own_words (entry_index) WHERE entry_index >= 0;
