import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A vendor's interface on loopback that takes whatever it is told: what goes out costs the server what it costs, and this process little. */
export interface BareVendor {
  base: string
  /** Keeps a message of a contact to be pulled. */
  keep(sender: string, text: string): void
  kept(): number
  /** Messages that were sent to contacts. */
  sends(): number
  close(): void
}

const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
const page = 1000

export async function openBareVendor(): Promise<BareVendor> {
  const messages: object[] = []
  let sends = 0

  function pull({ cursor = 'c0' }: { cursor?: string }): object {
    const from = Number(cursor.slice(1))
    const found = messages.slice(from, from + page)
    return { next_cursor: `c${from + found.length}`, has_more: from + found.length < messages.length ? 1 : 0, msg_list: found }
  }

  function answerOf(path: string, body: string): object {
    if (path.endsWith('token')) return { access_token: 'token-of-the-bench', expires_in: 7200 }
    if (path.endsWith('/sync_msg')) return pull(JSON.parse(body) as { cursor?: string })
    if (path.endsWith('/send') || path.endsWith('/send_msg')) return { msgid: `sent-${++sends}` }
    if (path.endsWith('/batchget')) return { customer_list: (JSON.parse(body) as { external_userid_list: string[] }).external_userid_list.map((id) => ({ external_userid: id, nickname: `客户${id.slice(-4)}` })) }
    return { service_state: 1 }
  }

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk)).on('end', () => {
      if (path.endsWith('/media/get')) return void response.writeHead(200, { 'content-type': 'image/png' }).end(picture)
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ errcode: 0, errmsg: 'ok', ...answerOf(path, body) }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    keep(sender, text) {
      messages.push({ msgid: `kept-${messages.length}`, open_kfid: 'wkBench', external_userid: sender, send_time: Math.floor(Date.now() / 1000), origin: 3, msgtype: 'text', text: { content: text } })
    },
    kept: () => messages.length,
    sends: () => sends,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
