/** Whether a host, as a URL has it, is this machine: what goes there is seen by nobody else. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}
