import * as wire from '@yanshu/contract/message-search.ts'
import type { Logger } from '../../base/log.ts'
import { inside } from '../../host/actor.ts'
import type { Module, Transact } from '../../host/module.ts'
import { messageSearchFirst } from './migrations/20261201_message_search_first.ts'
import type { MessageSearch } from './service.ts'

/** How often it is looked whether the index is there. Making it anew is one process's job. */
const lookMs = 60_000

export interface MessageSearchModuleDeps {
  messageSearch: MessageSearch
  transact: Transact
  log: Logger
  isOn(): boolean
}

export function messageSearchModule({ messageSearch, transact, log, isOn }: MessageSearchModuleDeps): Module {
  return {
    name: 'message-search',
    migrations: { '20261201_message_search_first': messageSearchFirst },
    routes(on) {
      on(wire.searchMessages, ({ actor, query }) => messageSearch.find(actor, { ...query, limit: query.limit ?? 20 }))
    },
    on: {
      'message.added': ({ payload }) => messageSearch.take(payload.message),
      'message.recalled': ({ payload }) => messageSearch.drop(payload.message.id),
      'note.added': ({ payload }) => messageSearch.takeNote(payload.note),
      'note.changed': ({ payload }) => messageSearch.takeNote(payload.note),
    },
    // What is said while it is switched off is missed, so that the index is made anew afterwards.
    async start() {
      return async () => {
        if (!isOn()) await transact(inside('system', 'message-search', ''), 'message_search.forget', (tx) => messageSearch.forget(tx))
      }
    },
    jobs: {
      keep_index: {
        everyMs: lookMs,
        async run(actor) {
          if (!(await messageSearch.isStale())) return
          await messageSearch.rebuild()
          await transact(actor, 'message_search.rebuild', (tx) => messageSearch.mark(tx))
          log.info('the search index of messages was made anew')
        },
      },
    },
  }
}
