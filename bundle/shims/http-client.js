// @actions/core brings an HTTP client for getIDToken(), and undici behind it: a third of the bundle and 40 ms of every
// start. Tokens are fetched by packages/github instead, with retries that the toolkit does not have.
export class HttpClient {
  constructor() {
    throw new Error('@actions/http-client is not part of this bundle')
  }
}

export { HttpClient as BearerCredentialHandler }
