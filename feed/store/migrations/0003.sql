-- No id is handed out twice: whoever still holds one of a row that is gone must
-- not meet another's. These are the highest that were ever taken back.
INSERT INTO setting VALUES ('last_feed', 0);
INSERT INTO setting VALUES ('last_account', 0);
INSERT INTO setting SELECT 'last_entry', max(value, coalesce((SELECT max(j.value) FROM ended, json_each(ended.unread) j), 0))
  FROM setting WHERE name = 'indexed';

CREATE TRIGGER feed_ended AFTER DELETE ON feed BEGIN
  UPDATE setting SET value = OLD.id WHERE name = 'last_feed' AND value < OLD.id;
END;
CREATE TRIGGER account_ended AFTER DELETE ON account BEGIN
  UPDATE setting SET value = OLD.id WHERE name = 'last_account' AND value < OLD.id;
END;
CREATE TRIGGER entry_ended AFTER DELETE ON entry BEGIN
  UPDATE setting SET value = OLD.id WHERE name = 'last_entry' AND value < OLD.id;
END;

-- A warta from before 0002 that still had the store open then did not count.
UPDATE feed SET entries = (SELECT count(*) FROM entry WHERE entry.feed = feed.id);
