import { HOUR, SECOND } from '../../clock.ts'
import { refuseIf, refuseUnless } from '../../errors.ts'
import type { World } from '../../world.ts'
import type { Corp, ServiceState, Session } from '../model.ts'
import { sessionOf } from './desks.ts'
import type { At } from './desks.ts'

/** What gives a code for one message: how long it lives, what it may send, and the states in which it holds. */
const sources = {
  welcome: { life: 20 * SECOND, kinds: ['text', 'msgmenu'], states: [0, 1, 2, 3, 4] },
  pool: { life: 48 * HOUR, kinds: ['text'], states: [2] },
  taken: { life: 48 * HOUR, kinds: ['text'], states: [3] },
  ended: { life: 20 * SECOND, kinds: ['text', 'msgmenu'], states: [4] },
} as const satisfies Record<string, { life: number; kinds: readonly string[]; states: readonly ServiceState[] }>

export type CodeSource = keyof typeof sources

export function makeEventCode({ world, corp, desk }: At, session: Session, source: CodeSource): string {
  return world.codes.make('event', sources[source].life, { corpid: corp.corpid, desk: desk.id, external: session.external, source })
}

/** What a code allows. Refuses when it is too old, was used, is of another corp, or the session went on to another state. */
export function useEventCode(world: World, corp: Corp, code: string): { at: At; session: Session; kinds: readonly string[]; spend(): void } {
  const about = world.codes.look('event', code)
  refuseUnless(about?.corpid === corp.corpid, 41096)
  const desk = corp.desks.get(about.desk ?? '')
  refuseUnless(desk, 95004)
  const at = { world, corp, desk }
  const session = sessionOf(at, about.external ?? '')
  const source: { kinds: readonly string[]; states: readonly ServiceState[] } = sources[about.source as CodeSource]
  refuseIf(!source.states.includes(session.state), 95013)
  return { at, session, kinds: source.kinds, spend: () => void world.codes.use('event', code) }
}
