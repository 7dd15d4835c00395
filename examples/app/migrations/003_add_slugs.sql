-- Nullable on purpose: while v2 is rolled out, v1 is still running and inserts notes without a slug.
ALTER TABLE notes ADD COLUMN slug TEXT;

UPDATE notes SET slug = lower(replace(trim(title), ' ', '-'));

CREATE INDEX notes_slug ON notes (slug);
