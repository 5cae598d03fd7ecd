import type { Listener, PubSub } from './port.ts'

/**
 * Pub/sub inside one process. Listeners are called after publish has returned, in order, as they would be by a network.
 * `onError` hears what a listener threw.
 */
export function createMemoryPubSub(onError: (error: unknown, topic: string) => void): PubSub {
  const topics = new Map<string, Set<{ listener: Listener }>>()
  let closed = false

  return {
    async publish(topic, text) {
      if (closed) throw new Error('the pub/sub is closed')
      for (const subscription of [...(topics.get(topic) ?? [])]) {
        setImmediate(() => {
          if (topics.get(topic)?.has(subscription)) void call(subscription.listener, text, topic)
        })
      }
    },

    async subscribe(topic, listener) {
      if (closed) throw new Error('the pub/sub is closed')
      const subscription = { listener }
      const subscriptions = topics.get(topic) ?? new Set()
      topics.set(topic, subscriptions.add(subscription))
      return async () => {
        subscriptions.delete(subscription)
        if (subscriptions.size === 0 && topics.get(topic) === subscriptions) topics.delete(topic)
      }
    },

    async close() {
      closed = true
      topics.clear()
    },
  }

  async function call(listener: Listener, text: string, topic: string): Promise<void> {
    try {
      await listener(text)
    } catch (error) {
      onError(error, topic)
    }
  }
}
