import assert from 'node:assert/strict'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { after, test } from 'node:test'
import { openCuttingProxy } from './cutting-proxy.ts'
import { createRandom } from './random.ts'

const accepted = new Set<Socket>()
const echo = createServer((socket) => {
  accepted.add(socket)
  socket.on('error', () => {}).pipe(socket)
})
await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve))
after(() => {
  accepted.forEach((socket) => socket.destroy())
  echo.close()
})
const { port } = echo.address() as AddressInfo

/** Writes until the connection is gone; gives what came back. */
function talkUntilCut(through: number): Promise<{ back: number; sent: number }> {
  return new Promise((resolve) => {
    const socket = connect(through, '127.0.0.1')
    let back = 0
    let sent = 0
    const timer = setInterval(() => {
      socket.write(Buffer.alloc(1000))
      sent += 1000
    }, 2)
    socket.on('data', (chunk: Buffer) => void (back += chunk.length)).on('end', () => {}).on('error', () => {})
    socket.on('close', () => {
      clearInterval(timer)
      resolve({ back, sent })
    })
  })
}

test('every connection is cut some time, in every way, and carries what came before', async () => {
  const proxy = await openCuttingProxy(port, createRandom(7), [100, 300])
  const talks = await Promise.all(Array.from({ length: 24 }, () => talkUntilCut(proxy.port)))
  await proxy.close()
  assert.ok(Object.values(proxy.cuts).every((count) => count > 0), JSON.stringify(proxy.cuts))
  assert.ok(talks.every(({ back, sent }) => back > 0 && back <= sent))
  // On the way there or on the way back.
  const carried = [...talks.map(({ back }) => back), ...[...accepted].map(({ bytesRead }) => bytesRead)]
  assert.ok(carried.some((bytes) => bytes % 1000 !== 0), 'none was cut in the middle')
})

test('once healed it cuts nothing', async () => {
  const proxy = await openCuttingProxy(port, createRandom(7), [20, 60])
  proxy.heal()
  const socket = connect(proxy.port, '127.0.0.1')
  await new Promise((resolve) => setTimeout(resolve, 150))
  const answer = new Promise<string>((resolve) => socket.once('data', (chunk: Buffer) => resolve(chunk.toString())))
  socket.write('还在')
  assert.equal(await answer, '还在')
  socket.destroy()
  await proxy.close()
})
