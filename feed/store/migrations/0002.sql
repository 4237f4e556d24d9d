-- A listing's entries are counted once, where they are stored: a trigger ran
-- for each, and made SQLite keep a copy of every page that it touched.
DROP TRIGGER entry_counted;
