import type { Logger } from '../base/log.ts'
import type { Event, EventName } from './events/list.ts'
import type { Module, NearLive } from './module.ts'

type LiveHandler = (event: Event, live: NearLive) => void

/** Hands committed events to the modules' live handlers, in commit order. One that throws keeps nobody else from hearing. */
export function createFanOut(live: NearLive, isOn: (module: string) => boolean, log: Logger) {
  const handlers = new Map<EventName, { module: string; handle: LiveHandler }[]>()

  return {
    use(module: Module): void {
      for (const [name, handle] of Object.entries(module.live ?? {}) as [EventName, LiveHandler][]) {
        const list = handlers.get(name) ?? []
        handlers.set(name, [...list, { module: module.name, handle }])
      }
    },

    tell(events: readonly Event[]): void {
      for (const event of events) {
        for (const { module, handle } of handlers.get(event.name) ?? []) {
          if (!isOn(module)) continue
          try {
            handle(event, live)
          } catch (error) {
            log.error({ err: error, module, event: event.id, name: event.name }, 'a live handler failed')
          }
        }
      }
    },
  }
}
