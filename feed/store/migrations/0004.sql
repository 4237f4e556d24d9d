-- Whether somebody gave an account its key, or it only came with it when the
-- server let it in: such a key enters as long as the server lets it in anew.
ALTER TABLE account_key ADD COLUMN given INTEGER NOT NULL DEFAULT 1;
