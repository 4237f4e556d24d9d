-- Of a feed, an account that is over its quota sees what lies above a key of
-- the lists, and what it keeps below it. Nobody's key is before every time.
ALTER TABLE subscription ADD COLUMN cut INTEGER NOT NULL DEFAULT -4611686018427387904;
ALTER TABLE subscription ADD COLUMN cut_entry INTEGER NOT NULL DEFAULT 0;
ALTER TABLE subscription ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0; -- how many it does not see: kept by triggers

CREATE TRIGGER entry_unhidden BEFORE DELETE ON entry BEGIN
  UPDATE subscription SET hidden = hidden - 1
  WHERE feed = OLD.feed AND (OLD.published, OLD.id) <= (cut, cut_entry)
  AND NOT EXISTS (SELECT 1 FROM state st WHERE st.entry = OLD.id AND st.account = subscription.account AND (st.starred > 0 OR st.later > 0));
END;

DROP TRIGGER entry_redated;
CREATE TRIGGER entry_redated AFTER UPDATE OF published ON entry BEGIN
  UPDATE subscription SET hidden = hidden + iif((NEW.published, NEW.id) <= (cut, cut_entry), 1, -1)
  WHERE feed = NEW.feed AND ((NEW.published, NEW.id) <= (cut, cut_entry)) <> ((OLD.published, OLD.id) <= (cut, cut_entry))
  AND NOT EXISTS (SELECT 1 FROM state st WHERE st.entry = NEW.id AND st.account = subscription.account AND (st.starred > 0 OR st.later > 0));
  DELETE FROM unread WHERE entry = NEW.id
  AND EXISTS (SELECT 1 FROM subscription s WHERE s.account = unread.account AND s.feed = NEW.feed AND (NEW.published, NEW.id) <= (s.cut, s.cut_entry))
  AND NOT EXISTS (SELECT 1 FROM state st WHERE st.entry = NEW.id AND st.account = unread.account AND (st.starred > 0 OR st.later > 0));
  UPDATE unread SET published = NEW.published WHERE entry = NEW.id;
  UPDATE state SET published = NEW.published WHERE entry = NEW.id;
END;

CREATE TRIGGER state_made AFTER INSERT ON state WHEN NEW.starred > 0 OR NEW.later > 0 BEGIN
  UPDATE subscription SET hidden = hidden - 1
  WHERE account = NEW.account AND feed = (SELECT feed FROM entry WHERE id = NEW.entry) AND (NEW.published, NEW.entry) <= (cut, cut_entry);
END;
CREATE TRIGGER state_changed AFTER UPDATE OF starred, later ON state
WHEN (NEW.starred > 0 OR NEW.later > 0) <> (OLD.starred > 0 OR OLD.later > 0) BEGIN
  UPDATE subscription SET hidden = hidden + iif(NEW.starred > 0 OR NEW.later > 0, -1, 1)
  WHERE account = NEW.account AND feed = (SELECT feed FROM entry WHERE id = NEW.entry) AND (NEW.published, NEW.entry) <= (cut, cut_entry);
  DELETE FROM unread WHERE entry = NEW.entry AND account = NEW.account AND NEW.starred = 0 AND NEW.later = 0
  AND (published, entry) <= (SELECT s.cut, s.cut_entry FROM subscription s WHERE s.account = NEW.account AND s.feed = unread.feed);
END;
