import type { ToolbarMessage } from './open/toolbar.ts'

/** An attempt to deliver a callback. */
export interface Attempt {
  readonly at: number
  readonly account: string
  /** Message id, or the event's name. */
  readonly about: string
  readonly attempt: number
  /** HTTP status; 0: no answer in time, or none at all. */
  readonly status: number
  readonly took: number
  readonly outcome: 'success' | 'reply' | 'empty' | 'refused' | 'timeout' | 'unreachable' | 'lost' | 'unreadable'
  readonly why?: string
}

/** An API call that was answered. */
export interface Called {
  readonly at: number
  readonly account: string
  readonly path: string
  readonly code: number
  readonly took: number
}

/** Something that the platform lets pass, and that a careful program does not do. */
export interface Complaint {
  readonly at: number
  readonly path: string
  readonly what: string
}

export interface Journal {
  readonly attempts: Attempt[]
  readonly calls: Called[]
  readonly complaints: Complaint[]
  /** Messages that a page in WeCom's toolbar put into chats. */
  readonly toolbar: ToolbarMessage[]
  /** Told after anything changed that the page shows. */
  changed(): void
  attempted(attempt: Attempt): void
  called(call: Called): void
  sentFromToolbar(message: ToolbarMessage): void
  complain(path: string, what: string): void
  /** Calls back after changes, several of them at once; gives what ends it. */
  watch(listener: () => void): () => void
}

const KEPT = 20_000

/** Remembers what happened, the last 20,000 things of each kind. */
export function createJournal(now: () => number): Journal {
  const listeners = new Set<() => void>()
  const journal: Journal = {
    attempts: [], calls: [], complaints: [], toolbar: [],
    changed: tellOnce(listeners),
    attempted: attempt => keep(journal.attempts, attempt),
    called: call => keep(journal.calls, call),
    sentFromToolbar: message => keep(journal.toolbar, message),
    complain: (path, what) => keep(journal.complaints, { at: now(), path, what }),
    watch: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  const keep = <Entry>(list: Entry[], entry: Entry) => {
    list.push(entry)
    if (list.length > KEPT + 1_000) list.splice(0, list.length - KEPT)
    journal.changed()
  }
  return journal
}

/** A burst of changes is told once. */
function tellOnce(listeners: ReadonlySet<() => void>): () => void {
  let due = false
  return () => {
    if (due || listeners.size === 0) return
    due = true
    setImmediate(() => {
      due = false
      for (const listener of listeners) listener()
    })
  }
}
