import { openRedis } from '../../base/redis.ts'
import type { Logger } from '../../base/log.ts'
import type { Listener, PubSub } from './port.ts'

export interface RedisPubSubOptions {
  url: string
  /** Sets the topics of one installation apart from those of others on the same Redis. */
  prefix: string
  log: Pick<Logger, 'warn' | 'info'>
  /** Hears what a listener threw. */
  onError(error: unknown, topic: string): void
}

/**
 * Pub/sub between processes over Redis. While Redis is away `publish` rejects with `unavailable` at once and nothing
 * arrives; subscriptions stand, and are taken up again as soon as Redis is back. What was published meanwhile is lost.
 */
export function createRedisPubSub({ url, prefix, log, onError }: RedisPubSubOptions): PubSub {
  const topics = new Map<string, Set<{ listener: Listener }>>()
  // A connection that listens can do nothing else.
  const ears = openRedis(url, silent, () => void listenAgain())
  const mouth = openRedis(url, log)
  let closed = false

  ears.client.on('message', (channel: string, text: string) => {
    const topic = channel.slice(prefix.length)
    for (const { listener } of [...(topics.get(topic) ?? [])]) void call(listener, text, topic)
  })

  async function listenAgain(): Promise<void> {
    const channels = [...topics.keys()].map((topic) => prefix + topic)
    if (channels.length > 0) await tellRedis('subscribe', ...channels)
  }

  /** Never rejects: what Redis did not hear now it hears after the next connection. */
  async function tellRedis(command: 'subscribe' | 'unsubscribe', ...channels: string[]): Promise<void> {
    try {
      await ears.run<unknown>((client) => client[command](...channels))
    } catch {
      // A silent Redis is found by the connection's pulse, which makes another one.
    }
  }

  async function call(listener: Listener, text: string, topic: string): Promise<void> {
    try {
      await listener(text)
    } catch (error) {
      onError(error, topic)
    }
  }

  return {
    async publish(topic, text) {
      if (closed) throw new Error('the pub/sub is closed')
      await mouth.run((client) => client.publish(prefix + topic, text))
    },

    async subscribe(topic, listener) {
      if (closed) throw new Error('the pub/sub is closed')
      const subscription = { listener }
      const subscriptions = topics.get(topic) ?? new Set()
      const isFirst = !topics.has(topic)
      topics.set(topic, subscriptions.add(subscription))
      if (isFirst) await tellRedis('subscribe', prefix + topic)
      return async () => {
        if (!subscriptions.delete(subscription) || subscriptions.size > 0 || topics.get(topic) !== subscriptions) return
        topics.delete(topic)
        await tellRedis('unsubscribe', prefix + topic)
      }
    },

    async close() {
      closed = true
      topics.clear()
      ears.close()
      mouth.close()
    },
  }
}

/** One of the two connections tells of Redis in the log. */
const silent: Pick<Logger, 'warn' | 'info'> = { warn: () => {}, info: () => {} }
