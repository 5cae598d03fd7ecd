import type { Conversation } from '@yanshu/contract/conversations.ts'

/** Why one cannot write in a conversation, and what would change that. `undefined`: one can. */
export type ComposerBar =
  | { readonly why: 'not_permitted' | 'contact_blocked'; readonly act?: undefined }
  | { readonly why: 'bot' | 'waiting'; readonly act: 'take' }
  | { readonly why: 'closed'; readonly act: 'reopen' }
  | { readonly why: 'other_agent'; readonly agent: string | undefined; readonly act?: undefined }
  /** By the name of the colleague at the vendor. */
  | { readonly why: 'elsewhere'; readonly name: string; readonly act?: undefined }

/** Decides whether `viewer` may write: the owner of an open conversation does, and whoever was asked in to help. */
export function composerBar(conversation: Conversation, viewer: { readonly id: string; readonly mayReply: boolean }): ComposerBar | undefined {
  if (!viewer.mayReply) return { why: 'not_permitted' }
  if (conversation.state === 'closed' && conversation.elsewhere !== undefined) return { why: 'elsewhere', name: conversation.elsewhere }
  if (conversation.state === 'closed') return { why: 'closed', act: 'reopen' }
  const helps = conversation.helpers.includes(viewer.id)
  if (helps) return conversation.contact.blocked ? { why: 'contact_blocked' } : undefined
  if (conversation.state === 'bot') return { why: 'bot', act: 'take' }
  if (conversation.state === 'waiting') return { why: 'waiting', act: 'take' }
  if (conversation.agent !== viewer.id) return { why: 'other_agent', agent: conversation.agent }
  if (conversation.contact.blocked) return { why: 'contact_blocked' }
  return undefined
}
