// Reasons of ECS may quote a presigned URL of ECR or S3: https://github.com/aws/containers-roadmap/issues/1133
// CloudFront, S3 and Azure Storage sign with names that mean something else in other places, so that only a query tells.
const query = String.raw`(?:[?&]|&amp;|\\u0026|%(?:25){0,3}(?:3F|3f|26))(?:Signature|Key-Pair-Id|Policy|sig)`
const equals = '(?:=|%(?:25){0,3}3[Dd])'
// A URL may stand in the query of another one, and then ends its values with an encoded &.
const value = String.raw`(?:(?!%(?:25){0,3}26)[^\s&"'\\<>\]])+`
// Between a header's name and value: as on the wire, in JSON, in JSON within JSON, and as Go prints maps.
const colon = String.raw`\\{0,3}["']?\s*:\s*\[?\\{0,3}["']?`

const forms = [
  new RegExp(`(${query}${equals})${value}`, 'g'),
  // A service that refuses a signature may quote the headers that were signed, the session token among them.
  new RegExp(`(X-Amz-(?:Signature|Security-Token|Credential)(?:${equals}|${colon}))${value}`, 'gi'),
  new RegExp(String.raw`(\bAuthorization(?:=|${colon})(?:Basic|Bearer)\s+)${value}`, 'gi'),
]

// What each of them has, so that a text without any is done with at once.
const hint = /X-Amz-|Authorization|(?:Signature|Key-Pair-Id|Policy|sig)(?:=|%)/i

/** Whether a text may hold what `withoutSignatures` takes out. */
export function maybeSigned(text: string): boolean {
  return hint.test(text)
}

/** The text without the signatures and keys of signed URLs and of the headers of HTTP. */
export function withoutSignatures(text: string): string {
  return maybeSigned(text) ? forms.reduce((rest, form) => rest.replace(form, '$1***'), text) : text
}
