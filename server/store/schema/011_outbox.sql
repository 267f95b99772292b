-- The outbox as it delivers through several channels, people's addresses for it, and what they wish.
-- What the old table could hold were one-time codes of the last four minutes: they are asked anew.
DROP TABLE outbox;

-- One message to one person, written with the change it tells of. `message_key` names the telling:
-- the same one is written once. `person_id` is 0 where it goes to an address and not to a person
-- known to the site. `sealed` holds its words and addresses, and is emptied when they are of no more
-- use. `merged`: said by another message, `merged_into`. A lease says who is sending it, and until
-- when nobody else may.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    message_key TEXT NOT NULL UNIQUE,
    person_id BIGINT NOT NULL,
    sealed TEXT NOT NULL,
    urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
    state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'delivered', 'failed', 'merged')),
    merged_into BIGINT NOT NULL,
    rounds INTEGER NOT NULL,
    due_at_ms BIGINT NOT NULL,
    lease TEXT NOT NULL,
    leased_until_ms BIGINT NOT NULL,
    written_at_ms BIGINT NOT NULL,
    expires_at_ms BIGINT NOT NULL,
    settled_at_ms BIGINT NOT NULL
);
CREATE INDEX outbox_by_due ON outbox (state, due_at_ms);
CREATE INDEX outbox_by_person ON outbox (person_id, state);
CREATE INDEX outbox_by_head ON outbox (merged_into);

-- How a message fared in each channel it went to. `sending` is written before the provider is asked,
-- so that whoever comes after a crash knows that it may have been. `failed`: this channel does not
-- reach this person; `fell_back`: it did not this time, and another one was tried.
CREATE TABLE deliveries (
    outbox_id BIGINT NOT NULL REFERENCES outbox (id),
    channel TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN
        ('sending', 'queued', 'sent', 'delivered', 'failed', 'fell_back')),
    tries INTEGER NOT NULL,
    provider_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    changed_at_ms BIGINT NOT NULL,
    PRIMARY KEY (outbox_id, channel)
);
CREATE INDEX deliveries_by_provider ON deliveries (channel, provider_id);

-- What all processes know of a channel: until when its provider asked to be left alone, and when it
-- was last checked.
CREATE TABLE channels (
    name TEXT NOT NULL PRIMARY KEY,
    paused_until_ms BIGINT NOT NULL,
    checked_at_ms BIGINT NOT NULL,
    check_outcome TEXT NOT NULL
);

-- Where people can be reached, sealed; the keyed hash finds whose address an incoming word is from.
CREATE TABLE addresses (
    person_id BIGINT NOT NULL REFERENCES people (id),
    reach TEXT NOT NULL CHECK (reach IN ('mobile', 'email', 'bale', 'rubika')),
    sealed TEXT NOT NULL,
    address_hash TEXT NOT NULL,
    known_at_ms BIGINT NOT NULL,
    PRIMARY KEY (person_id, reach)
);
CREATE INDEX addresses_by_hash ON addresses (address_hash);

-- Which ways a person wants to be told things by; no row where nothing was said: yes.
CREATE TABLE notice_choices (
    person_id BIGINT NOT NULL REFERENCES people (id),
    way TEXT NOT NULL,
    wanted INTEGER NOT NULL CHECK (wanted IN (0, 1)),
    chosen_at_ms BIGINT NOT NULL,
    PRIMARY KEY (person_id, way)
);
CREATE TABLE notice_languages (
    person_id BIGINT NOT NULL PRIMARY KEY REFERENCES people (id),
    language TEXT NOT NULL
);
