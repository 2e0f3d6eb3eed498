-- What a ticket takes from its account, and since when the account's figures hold: what was taken after that is off.
ALTER TABLE ticket ADD COLUMN tokens BIGINT NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN imported_at BIGINT NOT NULL DEFAULT 0;
