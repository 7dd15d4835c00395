interface Form {
  readonly what: string
  readonly pattern: RegExp
}

// As their issuers document them. Every repetition has a bound, so that hostile text costs no more than its length.
const forms: readonly Form[] = [
  { what: 'an AWS access key id', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  {
    what: 'a private key',
    pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----(?:[\s\S]{0,20000}?-----END [A-Z0-9 ]{0,40}KEY-----|[\s\S]*)/g,
  },
  { what: 'a GitHub token', pattern: /\b(?:gh[opusr]_[A-Za-z0-9]{36,255}|github_pat_\w{22,255})/g },
  { what: 'a GitLab token', pattern: /\bglpat-[\w-]{20,255}/g },
  { what: 'a Slack token', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,255}/g },
  { what: 'a Stripe key', pattern: /\b[rs]k_live_[A-Za-z0-9]{16,255}/g },
  { what: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { what: 'a JSON Web Token', pattern: /\beyJ[\w-]{8,2000}\.eyJ[\w-]{8,8000}\.[\w-]{8,2000}/g },
  // Not one whose password is yet to be filled in, or masked. A password may hold an @ that nobody has encoded.
  {
    what: 'a URL with a password',
    pattern:
      /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@]{0,255}:(?!\$\{|\*+@)[^\s/@]{1,255}@(?:[^\s/?#@"'<>]{0,255}@){0,9}/gi,
  },
]

// What each of them has, so that a text without any is done with at once: definitions are mostly such texts.
const hint = /AKIA|ASIA|PRIVATE KEY|gh[opusr]_|github_pat_|glpat-|xox|[rs]k_live_|npm_|eyJ|:\/\/[^/]*@/

// What the names of secrets end in. TOKENS is missing on purpose: MAX_TOKENS and its like are counts.
const endings =
  /(PASSWORDS?|PASSWD|PASSPHRASE|SECRETS?|TOKEN|(?:API|PRIVATE|SECRET|ACCESS|ENCRYPTION|SIGNING|MASTER)_?KEYS?|SECRET_KEY_BASE|_PASS|_PWD|_CREDENTIALS?)_?\d*$/
const nameHint = /pass|pwd|secret|token|key|credential/i

/**
 * Why an entry seems to hold a secret in the clear, such as "its name ends in PASSWORD"; undefined when it does not.
 * The reason never quotes the value.
 */
export function looksSecret(entry: { readonly name?: string; readonly value: string }): string | undefined {
  const form = hint.test(entry.value) ? forms.find(({ pattern }) => entry.value.search(pattern) >= 0) : undefined
  if (form) return `its value holds ${form.what}`
  const name = entry.name ?? ''
  if (!nameHint.test(name) || isHarmless(entry.value)) return undefined
  const ending = endings.exec(inCapitals(name))?.[1]
  return ending === undefined ? undefined : `its name ends in ${ending.replace(/^_/, '')}`
}

/** The text without what has the form of a secret. */
export function withoutSecrets(text: string): string {
  return hint.test(text) ? forms.reduce((rest, { pattern }) => rest.replace(pattern, '***'), text) : text
}

/** `dbPassword`, `db.password` and `db-password` as `DB_PASSWORD`. */
function inCapitals(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[.\-:/]/g, '_')
    .toUpperCase()
}

/** Nothing at all, a switch, something yet to be filled in, or the place of a secret in lieu of the secret. */
function isHarmless(value: string): boolean {
  return (
    /^\s*$|^(?:true|false|yes|no|on|off|none|null|0|1)$|^\*+$/i.test(value) ||
    /^\$\{\w{1,255}\}$|^\$\w{1,255}$|^\{\{[^{}]{1,255}\}\}$/.test(value) ||
    /^arn:aws[a-z-]*:(?:secretsmanager|ssm|kms|s3):/.test(value) ||
    /^\/(?:app|etc|home|mnt|opt|run|srv|tmp|usr|var)\/[\w./-]{1,1000}$/.test(value)
  )
}

/** A text for a message: short, and without what looks secret. Cut only after that: half of it would not be recognised. */
export function shortened(value: string): string {
  const shown = withoutSecrets(value)
  return shown.length > 120 ? `${shown.slice(0, 120)}…` : shown
}
