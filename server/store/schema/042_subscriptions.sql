-- What calls are about (src/domain/topic.h), with blanks between the words, and by what people follow
-- calls.
ALTER TABLE calls ADD COLUMN topics TEXT NOT NULL DEFAULT '';
ALTER TABLE drafts ADD COLUMN topics TEXT NOT NULL DEFAULT '';

-- `entry`: a topic, a kind of document or an organisation ("topic/research", "organisation/ut").
CREATE TABLE subscriptions (
    person_id BIGINT NOT NULL REFERENCES people (id),
    entry TEXT NOT NULL,
    subscribed_at_ms BIGINT NOT NULL,
    PRIMARY KEY (person_id, entry)
);

-- How far the telling of a call's opening has come: everybody up to this number was told. Once it is
-- done nobody is, who follows such calls only since then.
CREATE TABLE openings_told (
    call_id BIGINT NOT NULL PRIMARY KEY REFERENCES calls (id),
    told_up_to BIGINT NOT NULL,
    is_done INTEGER NOT NULL CHECK (is_done IN (0, 1))
);
