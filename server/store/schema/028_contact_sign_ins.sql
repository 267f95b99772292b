-- Sign-ins that wait for a number to be shared in a messenger, or for the code that was sent for it
-- there. Minutes old at most; number and chat are empty until they are known. Which browser began
-- one, its cookie alone shows.
CREATE TABLE contact_sign_ins (
    nonce_hash TEXT NOT NULL PRIMARY KEY,
    expires_at_ms BIGINT NOT NULL,
    chat_hash TEXT NOT NULL,
    mobile_hash TEXT NOT NULL,
    mobile_sealed TEXT NOT NULL,
    shared_by TEXT NOT NULL
);
CREATE INDEX contact_sign_ins_by_expiry ON contact_sign_ins (expires_at_ms);
CREATE INDEX contact_sign_ins_by_chat ON contact_sign_ins (chat_hash);
CREATE INDEX contact_sign_ins_by_mobile ON contact_sign_ins (mobile_hash);
