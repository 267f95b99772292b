-- What was revoked stays so, and no number is given twice.
CREATE TRIGGER certificates_are_kept BEFORE DELETE ON certificates
FOR EACH ROW EXECUTE FUNCTION refuse_change('certificates are kept');
CREATE TRIGGER certificates_stay_revoked BEFORE UPDATE ON certificates
FOR EACH ROW WHEN (OLD.revoked_at_ms > 0 AND NEW.revoked_at_ms <> OLD.revoked_at_ms)
EXECUTE FUNCTION refuse_change('revocations are kept');
