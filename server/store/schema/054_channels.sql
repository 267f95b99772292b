-- How somebody's words reached the unit: on paper, or by a telephone call that staff noted. A sheet's number is
-- its own in its call, whichever it was.
ALTER TABLE paper_sheets ADD COLUMN channel TEXT NOT NULL DEFAULT 'paper'
    CHECK (channel IN ('paper', 'phone'));

-- Whether a session was begun by sharing a number in a messenger. Of those that are there nobody knows.
ALTER TABLE sessions ADD COLUMN channel TEXT NOT NULL DEFAULT 'web'
    CHECK (channel IN ('web', 'messenger'));

-- How many people took part in a call first in such a session. A count, and nothing beside what a person did:
-- no row joins the two, and none says when.
CREATE TABLE messenger_participants (
    call_id BIGINT NOT NULL PRIMARY KEY REFERENCES calls (id),
    people BIGINT NOT NULL CHECK (people > 0)
);

-- Calls whose report was in the event log when it counted neither telephone nor messenger. What it said is
-- committed to, so their tables keep the rows they had; nothing else is ever put here.
CREATE TABLE reports_of_three_channels (
    call_id BIGINT NOT NULL PRIMARY KEY REFERENCES calls (id)
);
INSERT INTO reports_of_three_channels (call_id)
SELECT DISTINCT call_id FROM log_entries WHERE kind = 'report_published';
