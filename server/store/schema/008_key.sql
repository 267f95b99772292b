-- Which key the hashes in this database were made with; not the key. A server with another one would
-- take everybody for somebody new, and let them vote again.

CREATE TABLE keys (
    purpose TEXT NOT NULL PRIMARY KEY,
    fingerprint TEXT NOT NULL
);
