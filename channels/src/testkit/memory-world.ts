import { LockBusy, type ChannelState, type StoredFile, type World } from '../world.ts'

/** State as the server keeps it, in memory and with a clock that can be turned. Several worlds may share one: they are processes. */
export function memoryState(now: () => number): ChannelState & { names(): string[] } {
  const kept = new Map<string, { value: string; until: number }>()
  const held = new Map<string, Promise<unknown>>()
  return {
    names: () => [...kept.keys()],
    get: (name) => Promise.resolve(alive(kept.get(name), now())),
    set(name, value, lifeMs) {
      kept.set(name, { value, until: now() + lifeMs })
      return Promise.resolve()
    },
    async lock(name, waitMs, work) {
      const until = performance.now() + waitMs
      while (held.has(name)) {
        if (performance.now() >= until) throw new LockBusy()
        await Promise.race([held.get(name), new Promise((resolve) => setTimeout(resolve, 5))])
      }
      const working = work()
      held.set(name, working.catch(() => undefined))
      try {
        return await working
      } finally {
        held.delete(name)
      }
    },
  }
}

function alive(found: { value: string; until: number } | undefined, now: number): string | undefined {
  return found && found.until > now ? found.value : undefined
}

export interface TestWorld extends World { turn(ms: number): void; files: Map<string, StoredFile>; state: ReturnType<typeof memoryState> }

/** A world in memory. `answer` plays the vendor; without it the real network is used. */
export function memoryWorld(answer?: (url: URL, request: Request) => Response | Promise<Response>): TestWorld {
  let time = 1_800_000_000_000
  const files = new Map<string, StoredFile>()
  const now = () => time
  return {
    state: memoryState(now),
    files,
    now,
    turn: (ms) => void (time += ms),
    fetch: answer ? async (input, init) => answer(new URL(input instanceof Request ? input.url : input), new Request(input, init)) : fetch,
    fetchPublic: async (address, signal) => (answer ? answer(new URL(address), new Request(address, { signal })) : fetch(address, { redirect: 'error', signal })),
    file(id) {
      const found = files.get(id)
      return found ? Promise.resolve(found) : Promise.reject(new Error('no such file'))
    },
  }
}
