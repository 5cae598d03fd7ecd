/** Takes one text published on a topic. A listener that throws or rejects does not keep others from hearing. */
export type Listener = (text: string) => void | Promise<void>

/**
 * A doorbell between processes: at most once, nothing is kept for those who come later.
 * Texts of one publisher on one topic arrive in the order in which they were published.
 */
export interface PubSub {
  /** Hands the text to everyone subscribed to the topic now, this process included. Rejects with `unavailable` when it cannot; never waits long. */
  publish(topic: string, text: string): Promise<void>
  /** Resolves, once listening or without a way to listen at present, to a function that ends the subscription (calling it twice is harmless). */
  subscribe(topic: string, listener: Listener): Promise<() => Promise<void>>
  /** Ends every subscription. Publishing afterwards rejects. */
  close(): Promise<void>
}
