ALTER TABLE notes ADD COLUMN published_at TEXT;

UPDATE notes SET published_at = created_at WHERE slug IS NOT NULL;

DROP INDEX notes_slug;

-- The mistake that this release is here to show: nothing ever made titles unique, so slugs are not unique either.
CREATE UNIQUE INDEX notes_slug_unique ON notes (slug);

CREATE INDEX notes_published ON notes (published_at);
