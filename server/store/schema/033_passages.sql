-- The words of a unit that comments are about (src/domain/passage.h): each stretch once, however many
-- speak of it. Places are counted in code points of the unit's text in its language, which never changes.
CREATE TABLE passages (
    id INTEGER PRIMARY KEY,
    unit_id BIGINT NOT NULL REFERENCES units (id),
    language TEXT NOT NULL CHECK (language IN ('fa', 'en')),
    start_at BIGINT NOT NULL CHECK (start_at >= 0),
    end_at BIGINT NOT NULL CHECK (end_at > start_at),
    exact TEXT NOT NULL CHECK (exact <> ''),
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    comment_count BIGINT NOT NULL DEFAULT 0,
    UNIQUE (unit_id, language, start_at, end_at)
);

-- Most comments are about the whole unit and have no row here. `comment_count` above counts those
-- that are not hidden; triggers keep it, so that no code path can forget it.
CREATE TABLE comment_passages (
    comment_id BIGINT NOT NULL PRIMARY KEY REFERENCES comments (id),
    passage_id BIGINT NOT NULL REFERENCES passages (id)
);
CREATE INDEX comment_passages_by_passage ON comment_passages (passage_id, comment_id);
