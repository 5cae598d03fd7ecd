import * as wire from '@yanshu/contract/visitor.ts'
import type { On } from '../../host/module.ts'
import type { Visiting } from './visiting.ts'

/** How a contact comes in. What it does then belongs to `conversations`. */
export function visitRoutes(on: On, visiting: Visiting): void {
  on(wire.beginVisit, ({ actor, input, request }) => visiting.begin(actor, {
    inbox: input.inbox, language: input.language ?? actor.language, memory: input.memory, customerToken: input.customerToken,
    origin: request.headers['origin'], ownOrigin: request.origin,
  }))
  on(wire.openConversation, ({ actor, input }) => visiting.open(actor, input))
}
