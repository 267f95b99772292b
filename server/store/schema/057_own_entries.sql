-- Whoever takes their receipts along asks of each vote and reaction for the salt of its entry: by person alone
-- every one of them read all the others.
DROP INDEX votes_by_person;
CREATE INDEX votes_by_person ON votes (person_id, entry_index);
DROP INDEX reactions_by_person;
CREATE INDEX reactions_by_person ON reactions (person_id, entry_index);
