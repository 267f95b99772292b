-- A certificate is of one call, or of a whole Jalali year: then it has no call, and says how many there were.
ALTER TABLE certificates ALTER COLUMN call_id DROP NOT NULL;
ALTER TABLE certificates ADD COLUMN year BIGINT NOT NULL DEFAULT 0;
ALTER TABLE certificates ADD COLUMN call_count BIGINT NOT NULL DEFAULT 1;
ALTER TABLE certificates ADD CONSTRAINT certificates_of_call_or_year CHECK ((call_id IS NULL) = (year > 0));
CREATE UNIQUE INDEX certificates_by_year ON certificates (person_id, year) WHERE year > 0;
