/** All conditions of a rule must hold, each for one of its values. */
export interface RuleCondition {
  readonly field: 'path-pattern' | 'host-header' | 'http-header' | 'http-request-method'
  /** Of the http-header. */
  readonly headerName?: string
  /** Patterns with `*` and `?`; of methods, names. */
  readonly values: readonly string[]
}

/** What rules look at in a request. Header names are in lower case. */
export interface RoutedRequest {
  readonly method: string
  /** With its query string. */
  readonly path: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

export function holds({ field, headerName = '', values }: RuleCondition, request: RoutedRequest): boolean {
  switch (field) {
    case 'path-pattern':
      return values.some((pattern) => fits(pattern, request.path.split('?', 1)[0] ?? ''))
    case 'host-header':
      return headerValues(request, 'host').some((host) =>
        values.some((pattern) => fits(pattern.toLowerCase(), host.toLowerCase().replace(/:\d+$/, ''))),
      )
    case 'http-header':
      return headerValues(request, headerName).some((text) =>
        values.some((pattern) => fits(pattern.toLowerCase(), text.toLowerCase())),
      )
    case 'http-request-method':
      return values.includes(request.method)
  }
}

function headerValues({ headers }: RoutedRequest, name: string): readonly string[] {
  const value = Object.getOwnPropertyDescriptor(headers, name.toLowerCase())?.value
  return [value].flat().filter((text) => typeof text === 'string')
}

/**
 * Without a regular expression, whose backtracking a hostile pattern could make last for ever: a `*` that has matched
 * once need never be tried shorter than its first fit.
 */
function fits(pattern: string, text: string): boolean {
  let [at, star, mark] = [0, -1, 0]
  let index = 0
  while (index < text.length) {
    const expected = pattern[at]
    if (expected === '*') {
      star = at++
      mark = index
    } else if (expected === '?' || expected === text[index]) {
      at++
      index++
    } else if (star >= 0) {
      at = star + 1
      index = ++mark
    } else return false
  }
  while (pattern[at] === '*') at++
  return at === pattern.length
}
