ALTER TABLE notes ADD COLUMN word_count INTEGER NOT NULL DEFAULT 0;

UPDATE notes
SET word_count = length(trim(body)) - length(replace(trim(body), ' ', '')) + 1
WHERE trim(body) <> '';
