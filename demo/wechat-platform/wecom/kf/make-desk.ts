import type { Desk } from '../model.ts'

/** A kf account without servicers, whose sessions go to the API first. */
export function makeDesk(id: string, name: string, more: Partial<Pick<Desk, 'managed' | 'intake'>> = {}): Desk {
  return { id, name, managed: true, intake: 'api', ...more, servicers: new Map(), sessions: new Map(), log: [], sentIds: new Set() }
}
