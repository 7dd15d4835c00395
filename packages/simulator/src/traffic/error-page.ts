import type { ServerResponse } from 'node:http'

const titles = {
  400: '400 Bad Request',
  501: '501 Not Implemented',
  502: '502 Bad Gateway',
  503: '503 Service Temporarily Unavailable',
  504: '504 Gateway Time-out',
}

export type ErrorStatus = keyof typeof titles

/** What an Application Load Balancer answers itself. */
export function errorPage(
  response: ServerResponse,
  status: ErrorStatus,
  { bodyUnread }: { bodyUnread: boolean },
): void {
  const title = titles[status]
  const lines = [
    '<html>',
    `<head><title>${title}</title></head>`,
    '<body>',
    `<center><h1>${title}</h1></center>`,
    '</body>',
    '</html>',
    '',
  ]
  const body = lines.join('\r\n')
  response.writeHead(status, {
    server: 'awselb/2.0',
    'content-type': 'text/html',
    'content-length': Buffer.byteLength(body),
    ...(bodyUnread && { connection: 'close' }),
  })
  response.end(body)
}
