import { constantTimeEqual, hmacKey, hmacSha256, type Key } from '../base/crypto.ts'
import type { Logger } from '../base/log.ts'
import type { PubSub } from '../ports/pubsub/port.ts'

/** What processes tell each other in passing. `events`: a lane has further events. `frames`: for sockets elsewhere. */
export type RelayTopic = 'events' | 'frames'

export interface Relay {
  /** Tells the other processes, now or never; neither throws nor waits. */
  tell(topic: RelayTopic, body: object): void
  /** Hears what other processes tell. Before `open`. */
  hear(topic: RelayTopic, listener: (body: unknown) => void): void
  /** Begins to hear. Never rejects. */
  open(): Promise<void>
  close(): Promise<void>
}

/** What is not told by then is dropped: a slow Redis must not fill the memory. */
const untoldLimit = 200

/**
 * A doorbell between the processes of one installation, over pub/sub: nothing that matters is lost with it, since what must
 * arrive is in the database. Each text is signed with `key`, so that whoever gets at Redis can put no words into our mouth.
 */
export function createRelay({ pubsub, process, key, log }: { pubsub: PubSub; process: string; key: Key; log: Pick<Logger, 'warn'> }): Relay {
  const listeners = new Map<RelayTopic, ((body: unknown) => void)[]>()
  const ends: (() => Promise<void>)[] = []
  const signing = hmacKey(key)
  const signatureOf = (topic: RelayTopic, content: string) => hmacSha256(signing, `relay ${topic} ${content}`).toString('base64url')
  let untold = 0

  function take(topic: RelayTopic, text: string): void {
    const at = text.indexOf(' ')
    const content = text.slice(at + 1)
    if (!constantTimeEqual(text.slice(0, at), signatureOf(topic, content))) return log.warn({ topic }, 'something that is not ours was told over Redis')
    const { from, body } = JSON.parse(content) as { from: string; body: unknown }
    if (from === process) return
    for (const listener of listeners.get(topic) ?? []) listener(body)
  }

  return {
    tell(topic, body) {
      if (untold >= untoldLimit) return
      untold += 1
      const content = JSON.stringify({ from: process, body })
      const told = () => void (untold -= 1)
      pubsub.publish(topic, `${signatureOf(topic, content)} ${content}`).then(told, told)
    },
    hear(topic, listener) {
      listeners.set(topic, [...(listeners.get(topic) ?? []), listener])
    },
    async open() {
      for (const topic of listeners.keys()) {
        ends.push(await pubsub.subscribe(topic, (text) => take(topic, text)))
      }
    },
    async close() {
      for (const end of ends.splice(0)) await end()
    },
  }
}
