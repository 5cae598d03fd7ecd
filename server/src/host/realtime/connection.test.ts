import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { after, test } from 'node:test'
import { WebSocket, WebSocketServer } from 'ws'
import { Connection, Line } from './connection.ts'

/** A connection and the client at its other end. */
async function openPair() {
  const http = createServer()
  const sockets = new WebSocketServer({ noServer: true, WebSocket: Line })
  const opened = new Promise<Connection>((resolve) => http.on('upgrade', (request: IncomingMessage, stream: Socket, head: Buffer) =>
    sockets.handleUpgrade(request, stream, head, (line) => resolve(new Connection('visitor', line, stream, {} as Connection['from'], 1, 0, { send: () => {}, join: () => {}, leave: () => {} })))))
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`)
  after(() => {
    client.terminate()
    http.closeAllConnections()
    http.close()
  })
  const [connection] = await Promise.all([opened, once(client, 'open')])
  return { connection, client }
}

function fill({ line, stream }: Connection): void {
  const chunk = Buffer.alloc(1024 * 1024)
  while (stream.writableLength < 8 * chunk.length) line.send(chunk)
}

test('what was sent is awaited while the client reads; who reads nothing is cut off', async () => {
  const { connection, client } = await openPair()
  await connection.drained()
  client.pause()
  fill(connection)
  const reading = connection.drained()
  client.resume()
  await reading
  assert.equal(connection.line.readyState, WebSocket.OPEN)
  client.pause()
  fill(connection)
  await connection.drained(50)
  assert.notEqual(connection.line.readyState, WebSocket.OPEN)
})
