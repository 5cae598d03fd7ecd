import type { Conversation } from '@yanshu/contract/conversations.ts'
import { partsLimit } from '@yanshu/contract/messages.ts'
import type { AgentSentPart, Message } from '@yanshu/contract/messages.ts'
import { lineOf } from '../line.ts'
import type { Quote } from '../outbox.ts'
import { post } from '../sending.ts'
import type { useUploads } from '../use-uploads.ts'
import { useWorkspace } from '../workspace.ts'
import { partsOf } from './composing.ts'
import type { Cards } from './use-cards.ts'
import type { Draft } from './use-draft.ts'

interface SendParts {
  conversation: Conversation
  draft: Draft
  cards: Cards
  files: ReturnType<typeof useUploads>
  quoted: Message | undefined
  done: () => void
}

/** Sends what stands in the composer, once every upload is there. */
export function useSend({ conversation, draft, cards, files, quoted, done }: SendParts): { possible: boolean; send: () => void } {
  const workspace = useWorkspace()
  const ready = files.uploads.flatMap((each) => (each.file === undefined ? [] : [{ file: each.file, image: each.image }]))
  const waiting = files.uploads.some((each) => each.file === undefined && each.problem === undefined)
  const parts = [...cards.parts, ...partsOf(draft.text, ready)]
  const possible = !waiting && parts.length > 0
  const send = (): void => {
    if (!possible) return
    for (const [at, chunk] of chunks(parts).entries()) post(workspace, conversation.id, chunk, at === 0 ? quoteOf(quoted) : undefined)
    draft.change('')
    cards.clear()
    files.clear()
    done()
  }
  return { possible, send }
}

/** One message holds so many parts; more become several messages. */
function chunks(parts: readonly AgentSentPart[]): AgentSentPart[][] {
  return Array.from({ length: Math.ceil(parts.length / partsLimit) }, (_, at) => parts.slice(at * partsLimit, (at + 1) * partsLimit))
}

function quoteOf(message: Message | undefined): Quote | undefined {
  return message === undefined ? undefined : { id: message.id, seq: message.seq, from: message.from, text: lineOf(message) }
}
