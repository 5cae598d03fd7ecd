// A floor: a bare WebSocket relay that stores every message before it forwards it. Argument: FILE.
// A socket first says {"side":"contact"|"agent","conversations":[…]}; then what one side writes reaches the other.
import type { AddressInfo } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import { WebSocketServer, type WebSocket } from 'ws'

type Side = 'contact' | 'agent'

const database = new DatabaseSync(process.argv[2]!)
database.exec('pragma journal_mode = wal; pragma synchronous = FULL')
database.exec('create table messages (id integer primary key, at integer not null, body text not null) strict')
const insert = database.prepare('insert into messages (at, body) values (?, ?)')
const readers: Record<Side, Map<string, WebSocket>> = { contact: new Map(), agent: new Map() }

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false, clientTracking: false })
server.on('connection', (socket) => {
  socket.once('message', (data: Buffer) => {
    const { side, conversations } = JSON.parse(data.toString()) as { side: Side; conversations: string[] }
    for (const conversation of conversations) readers[side].set(conversation, socket)
    const others = readers[side === 'contact' ? 'agent' : 'contact']
    socket.on('message', (next: Buffer) => forward(next.toString('utf8'), others))
    socket.send('{}')
  })
})

function forward(body: string, others: Map<string, WebSocket>): void {
  const { conversation } = JSON.parse(body) as { conversation: string }
  insert.run(Date.now(), body)
  others.get(conversation)?.send(body)
}

server.on('listening', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.on('disconnect', () => process.exit(0))
