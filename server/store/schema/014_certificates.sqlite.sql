-- What was revoked stays so, and no number is given twice.
CREATE TRIGGER certificates_are_kept BEFORE DELETE ON certificates
BEGIN SELECT RAISE(ABORT, 'certificates are kept'); END;
CREATE TRIGGER certificates_stay_revoked BEFORE UPDATE ON certificates
WHEN OLD.revoked_at_ms > 0 AND NEW.revoked_at_ms <> OLD.revoked_at_ms
BEGIN SELECT RAISE(ABORT, 'revocations are kept'); END;
