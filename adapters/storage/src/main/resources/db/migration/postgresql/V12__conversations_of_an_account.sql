-- One customer, several channels: conversations are looked for by account, too.
CREATE INDEX conversation_account ON conversation (account, last_at) WHERE account IS NOT NULL;
