-- What organisations set themselves (src/domain/organisation_settings.h): where they are on the web,
-- which sites may frame their widgets, and where their calls are posted in messengers. Whoever has
-- named no channel in a network is posted where the site posts there.
ALTER TABLE organisations ADD COLUMN portal TEXT NOT NULL DEFAULT '';
CREATE TABLE organisation_framers (
    organisation_id BIGINT NOT NULL REFERENCES organisations (id),
    origin TEXT NOT NULL CHECK (origin LIKE 'https://%'),
    position INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, origin)
);
CREATE TABLE organisation_channels (
    organisation_id BIGINT NOT NULL REFERENCES organisations (id),
    network TEXT NOT NULL CHECK (network IN ('bale', 'eitaa', 'rubika')),
    address TEXT NOT NULL CHECK (address <> ''),
    PRIMARY KEY (organisation_id, network)
);
