import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Catalogue } from '../../lib/language.ts'

/** How a conversation stands, in a word or two; by the name of the colleague who goes on with it at the vendor. */
export function stateText({ state, elsewhere }: Pick<Conversation, 'state' | 'elsewhere'>, { list, states }: Pick<Catalogue['conversations'], 'list' | 'states'>): string {
  return elsewhere === undefined ? states[state] : list.elsewhere(elsewhere)
}
