import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { Random } from './random.ts'

/**
 * How a link is cut. `reset`: both ends learn at once. `end`: an orderly end. `middle`: in the middle of what is just
 * being carried, then reset. `silent`: nothing passes any more and nobody is told, until a while later.
 */
export type Cut = 'reset' | 'end' | 'middle' | 'silent'
const kinds: readonly Cut[] = ['reset', 'end', 'middle', 'silent']

export interface CuttingProxy {
  readonly port: number
  /** Cuts so far, by kind. */
  readonly cuts: Record<Cut, number>
  /** From now on the link is good. */
  heal(): void
  close(): Promise<void>
}

interface Link { near: Socket; far: Socket; state: 'whole' | 'middle' | 'silent' }

/** A TCP proxy on loopback to `port` that cuts every connection after a random time of `everyMs`, in a random way. */
export async function openCuttingProxy(port: number, random: Random, everyMs: readonly [number, number] = [100, 400]): Promise<CuttingProxy> {
  const links = new Set<Link>()
  const timers = new Set<NodeJS.Timeout>()
  const cuts: CuttingProxy['cuts'] = { reset: 0, end: 0, middle: 0, silent: 0 }
  let healed = false

  function after(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, ms)
    timers.add(timer)
  }

  function carry(chunk: Buffer, link: Link, to: Socket): void {
    if (link.state === 'silent') return
    if (link.state === 'whole') return void to.write(chunk)
    // Part of a frame arrives, the rest never does. What was not read when the reset comes would be gone as well.
    link.state = 'silent'
    to.write(chunk.subarray(0, random.between(1, Math.max(1, chunk.length - 1))), () => after(5, () => reset(link)))
  }

  function cut(link: Link): void {
    if (healed || !links.has(link)) return
    const kind = random.pick(kinds)
    cuts[kind] += 1
    if (kind === 'reset') reset(link)
    if (kind === 'end') end(link)
    if (kind === 'middle' || kind === 'silent') link.state = kind
    // Nothing may come by to be cut, and a dead link is noticed some time.
    if (kind === 'middle') after(random.between(20, 60), () => reset(link))
    if (kind === 'silent') after(random.between(1000, 2000), () => reset(link))
  }

  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    const link: Link = { near, far, state: 'whole' }
    links.add(link)
    for (const [from, to] of [[near, far], [far, near]] as const) {
      from.setNoDelay(true)
      from.on('data', (chunk: Buffer) => carry(chunk, link, to))
      from.on('end', () => link.state === 'whole' && to.end())
      from.on('error', () => {})
      from.on('close', () => {
        links.delete(link)
        if (link.state === 'whole') to.destroy()
      })
    }
    after(random.between(...everyMs), () => cut(link))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    port: (server.address() as AddressInfo).port,
    cuts,
    heal: () => void (healed = true),
    async close() {
      timers.forEach(clearTimeout)
      const closed = new Promise((resolve) => server.close(resolve))
      for (const link of links) reset(link)
      await closed
    },
  }
}

function reset({ near, far }: Link): void {
  near.resetAndDestroy()
  far.resetAndDestroy()
}

function end({ near, far }: Link): void {
  near.end()
  far.end()
  near.destroySoon()
  far.destroySoon()
}
