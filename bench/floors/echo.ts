// A floor: a bare WebSocket echo that stores every message. Arguments: each|limit FULL|NORMAL FILE.
import type { AddressInfo } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import { WebSocketServer, type WebSocket } from 'ws'

const [mode, synchronous, file] = process.argv.slice(2) as ['each' | 'limit', 'FULL' | 'NORMAL', string]
const database = new DatabaseSync(file)
database.exec(`pragma journal_mode = wal; pragma synchronous = ${synchronous}`)
database.exec('create table messages (id integer primary key, at integer not null, body text not null) strict')
const insert = database.prepare('insert into messages (at, body) values (?, ?)')

let waiting: { socket: WebSocket; body: string }[] = []

/** One commit per message. */
function storeOne(socket: WebSocket, body: string): void {
  insert.run(Date.now(), body)
  socket.send(body)
}

/** What came in one turn of the event loop shares one commit. */
function storeMany(): void {
  const group = waiting
  waiting = []
  database.exec('begin')
  for (const { body } of group) insert.run(Date.now(), body)
  database.exec('commit')
  for (const { socket, body } of group) socket.send(body)
}

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false, clientTracking: false })
server.on('connection', (socket) => {
  socket.on('message', (data: Buffer) => {
    const body = data.toString('utf8')
    if (mode === 'each') return storeOne(socket, body)
    if (waiting.push({ socket, body }) === 1) setImmediate(storeMany)
  })
})
server.on('listening', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.on('disconnect', () => process.exit(0))
