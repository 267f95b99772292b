-- Identity: limits that every process shares, what people say about themselves, proofs of who they
-- are, and what is left when they erase themselves. people.mobile_hash holds the keyed hash of the
-- identity an account began with (a mobile number, or a subject of another site's sign-in), or
-- "erased" and a random word.

-- One row for each bucket that is not full: keyed hashes of addresses, row numbers of people.
CREATE TABLE rate_limits (
    bucket TEXT NOT NULL PRIMARY KEY,
    full_at_ms BIGINT NOT NULL
);
CREATE INDEX rate_limits_by_time ON rate_limits (full_at_ms);

-- Answers for the statistics; no row where nothing was said. `source` names who vouches for it:
-- 'self', or the provider of a sign-in.
CREATE TABLE profile_answers (
    person_id BIGINT NOT NULL REFERENCES people (id),
    field TEXT NOT NULL CHECK (field IN
        ('birth_year', 'gender', 'province', 'education', 'audience_group')),
    answer TEXT NOT NULL CHECK (answer <> ''),
    source TEXT NOT NULL,
    answered_at_ms BIGINT NOT NULL,
    PRIMARY KEY (person_id, field)
);

-- Other sites' proofs: a subject of a provider belongs to one account. Keyed hashes only.
CREATE TABLE person_identities (
    subject_hash TEXT NOT NULL PRIMARY KEY,
    provider TEXT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    linked_at_ms BIGINT NOT NULL,
    UNIQUE (provider, person_id)
);

-- National codes, apart from everything else and as keyed hashes only: one person, one account.
CREATE TABLE national_codes (
    code_hash TEXT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL UNIQUE REFERENCES people (id),
    provider TEXT NOT NULL,
    verified_at_ms BIGINT NOT NULL
);

-- Whoever erases an account while a call is open has been counted there: the same identity is not
-- counted a second time. Deleted once the call is closed.
CREATE TABLE erased_participations (
    identity_hash TEXT NOT NULL,
    call_id BIGINT NOT NULL REFERENCES calls (id),
    PRIMARY KEY (identity_hash, call_id)
);

-- The tree of organisations: ministry, universities and agencies, their units.
CREATE TABLE organisations (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    parent_id BIGINT REFERENCES organisations (id),
    kind TEXT NOT NULL CHECK (kind IN ('ministry', 'university', 'agency', 'unit')),
    name_fa TEXT NOT NULL, name_en TEXT NOT NULL,
    CHECK (parent_id <> id)
);

-- Who holds which role where; it holds for everything below, too.
CREATE TABLE staff_roles (
    person_id BIGINT NOT NULL REFERENCES people (id),
    organisation_id BIGINT NOT NULL REFERENCES organisations (id),
    role TEXT NOT NULL CHECK (role IN
        ('lead', 'editor', 'moderator', 'analyst', 'auditor', 'kiosk_manager', 'administrator')),
    granted_at_ms BIGINT NOT NULL,
    PRIMARY KEY (person_id, organisation_id, role)
);

-- The second factor of staff: a sealed secret, the last step a code was taken for (each works once),
-- and wrong tries in a row.
CREATE TABLE second_factors (
    person_id BIGINT NOT NULL PRIMARY KEY REFERENCES people (id),
    sealed_secret TEXT NOT NULL,
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    last_step BIGINT NOT NULL,
    tries INTEGER NOT NULL,
    tried_at_ms BIGINT NOT NULL
);
CREATE TABLE recovery_codes (
    code_hash TEXT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id)
);
CREATE INDEX recovery_codes_by_person ON recovery_codes (person_id);

-- Sessions that have shown the second factor, and until when that holds.
CREATE TABLE staff_sessions (
    token_hash TEXT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    until_ms BIGINT NOT NULL
);

-- What staff did and why. A person is named by the row, so that erasing an account leaves the act.
CREATE TABLE staff_acts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    act TEXT NOT NULL,
    person_id BIGINT NOT NULL,
    organisation_id BIGINT NOT NULL,
    subject TEXT NOT NULL,
    reason TEXT NOT NULL,
    at_ms BIGINT NOT NULL
);
