/** What a client wants stored and has not yet been told about. */
export interface Unsent {
  conversation: string
  clientId: string
  text: string
}
/** The server's word that something is stored. */
export interface Ack {
  clientId: string
  id: string
  seq: number
}

/** Keeps what was written until it is acknowledged or refused for good, and everything that it heard about it. */
export interface Outbox {
  /** Writes a new one and gives it. */
  add(conversation: string, text: string): Unsent
  ack(ack: Ack): void
  /** The server will never store it. */
  refuse(clientId: string, code: string): void
  /** In the order in which they were written. */
  unsent(): Unsent[]
  size(): number
  readonly attempted: ReadonlyMap<string, Unsent>
  readonly acked: ReadonlyMap<string, Ack>
  readonly refused: ReadonlyMap<string, string>
  /** Sentences about what no server may do: two answers that differ. */
  readonly contradictions: readonly string[]
}

/** `prefix` makes the client ids unique among all writers. */
export function createOutbox(prefix: string): Outbox {
  const attempted = new Map<string, Unsent>()
  const waiting = new Map<string, Unsent>()
  const acked = new Map<string, Ack>()
  const refused = new Map<string, string>()
  const contradictions: string[] = []
  let count = 0

  return {
    attempted, acked, refused, contradictions,
    add(conversation, text) {
      const unsent = { conversation, clientId: `${prefix}-${String(++count).padStart(6, '0')}`, text }
      attempted.set(unsent.clientId, unsent)
      waiting.set(unsent.clientId, unsent)
      return unsent
    },
    ack({ clientId, id, seq }) {
      const before = acked.get(clientId)
      if (before && (before.id !== id || before.seq !== seq)) contradictions.push(`${clientId} was acknowledged as ${before.seq} and as ${seq}`)
      if (refused.has(clientId)) contradictions.push(`${clientId} was refused and then acknowledged`)
      acked.set(clientId, { clientId, id, seq })
      waiting.delete(clientId)
    },
    refuse(clientId, code) {
      if (acked.has(clientId)) contradictions.push(`${clientId} was acknowledged and then refused with ${code}`)
      refused.set(clientId, code)
      waiting.delete(clientId)
    },
    unsent: () => [...waiting.values()],
    size: () => waiting.size,
  }
}
