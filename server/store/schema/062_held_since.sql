-- Of a site that had a log before the days of a report and its opinion groups were held against it: the last
-- entry of then, and the last day (in Tehran, since 1970-01-01) of which fewer participants and votes may be
-- counted than there were. It is the first one counted at all (044), or that of the last act where none
-- is yet. A site that begins with this has no row; nothing is ever put here or changed.
CREATE TABLE held_since (
    entry_index BIGINT NOT NULL PRIMARY KEY,
    uncounted_until BIGINT NOT NULL
);
INSERT INTO held_since (entry_index, uncounted_until)
SELECT e.entry_index, COALESCE(
    (SELECT MIN(d.day) FROM call_days d WHERE d.counted <> 'comments'),
    (SELECT (MAX(a.at_ms) + 12600000) / 86400000 FROM (
        SELECT MAX(cast_at_ms) AS at_ms FROM votes UNION ALL
        SELECT MAX(cast_at_ms) FROM reactions UNION ALL
        SELECT MAX(created_at_ms) FROM comments UNION ALL
        SELECT MAX(given_at_ms) FROM given_answers) a),
    0)
FROM log_entries e WHERE e.entry_index = (SELECT MAX(entry_index) FROM log_entries);
