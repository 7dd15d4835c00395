/** Notes in a database whose schema is at least that of the release that runs. */
export function notesOf(database, { lastMigration }) {
  const hasSlugs = lastMigration >= 3
  const columns = hasSlugs
    ? 'id, author, title, body, created_at, slug, word_count'
    : 'id, author, title, body, created_at'
  return {
    list() {
      return database.prepare(`SELECT ${columns} FROM notes ORDER BY id`).all()
    },
    add({ author, title, body }) {
      const { lastInsertRowid } = database
        .prepare('INSERT INTO notes (author, title, body) VALUES (?, ?, ?)')
        .run(author, title, body)
      if (hasSlugs) {
        database
          .prepare('UPDATE notes SET slug = ?, word_count = ? WHERE id = ?')
          .run(title.trim().toLowerCase().replaceAll(' ', '-'), wordCount(body), lastInsertRowid)
      }
      return database.prepare(`SELECT ${columns} FROM notes WHERE id = ?`).get(lastInsertRowid)
    },
  }
}

function wordCount(body) {
  return body.trim() === '' ? 0 : body.trim().split(' ').length
}

/** Why a request's body is no note: every mistake, or nothing. */
export function noteProblems(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ['expected a JSON object']
  return ['author', 'title', 'body'].flatMap((name) => {
    const text = value[name]
    if (typeof text !== 'string' || text.trim() === '') return [`${name}: expected text`]
    return text.length > 10_000 ? [`${name}: longer than 10000 characters`] : []
  })
}
