// A floor: a bare HTTP server that opens every callback and stores what it holds. Arguments: the accounts as JSON, FILE.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import { decrypt } from '@yanshu/channels/wechat-crypto/cipher.ts'
import { isSignature, sign } from '@yanshu/channels/wechat-crypto/signature.ts'
import type { CallingAccount } from '../load/callbacks.ts'

const [words, file] = process.argv.slice(2) as [string, string]
const accounts = JSON.parse(words) as Record<string, CallingAccount>
const database = new DatabaseSync(file)
database.exec('pragma journal_mode = wal; pragma synchronous = FULL')
database.exec('create table news (id integer primary key, at integer not null, body text not null) strict')
const insert = database.prepare('insert into news (at, body) values (?, ?)')

let waiting: { response: ServerResponse; text: string }[] = []

/** What came in one turn of the event loop shares one commit. */
function storeMany(): void {
  const group = waiting
  waiting = []
  database.exec('begin')
  for (const { text } of group) insert.run(Date.now(), text)
  database.exec('commit')
  for (const { response } of group) response.end('success')
}

function take(request: IncomingMessage, response: ServerResponse, body: string): void {
  const url = new URL(request.url ?? '/', 'http://floor')
  const [token, key, receiver] = accounts[url.pathname]?.seal ?? ['', '', '']
  const encrypted = /<Encrypt><!\[CDATA\[([^\]]+)/.exec(body)?.[1] ?? ''
  const [timestamp, nonce, signature] = ['timestamp', 'nonce', 'msg_signature'].map((name) => url.searchParams.get(name) ?? '')
  const opened = isSignature(sign(token, timestamp ?? '', nonce ?? '', encrypted), signature) ? decrypt(key, encrypted, receiver) : undefined
  if (!opened || !('text' in opened)) return void response.writeHead(403).end()
  if (waiting.push({ response, text: opened.text }) === 1) setImmediate(storeMany)
}

const server = createServer((request, response) => {
  let body = ''
  request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk)).on('end', () => take(request, response, body))
})
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.on('disconnect', () => process.exit(0))
