import type { AgentSentPart, Part, SentPart } from '@yanshu/contract/messages.ts'
import { fail } from '../../../base/errors.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Tx } from '../../../host/module.ts'
import { checkValues } from '../../forms/checking.ts'
import type { Forms } from '../../forms/service.ts'
import type { Screening } from '../../moderation/screening.ts'
import type { Queries } from '../queries.ts'
import { filePart } from './files.ts'

/** What a client asks to be sent. */
export interface Sending {
  conversation: string
  clientId: string
  parts: readonly (SentPart | AgentSentPart)[]
  quote?: string | undefined
}
export interface PartSources { queries: Queries; forms: Pick<Forms, 'find'>; screening: Pick<Screening, 'screen'> }
type Sent<T> = Extract<SentPart | AgentSentPart, { type: T }>

/** The parts as they are stored: what a client names by an id is filled in. */
export async function wholeParts(sources: PartSources, tx: Tx, actor: Actor, sending: Sending): Promise<Part[]> {
  const whole: Part[] = []
  const forms = sending.parts.flatMap((part) => (part.type === 'form' ? [part.form] : []))
  if (new Set(forms).size < forms.length) throw fail.malformed('malformed', { form: 'twice' })
  for (const part of sending.parts) {
    switch (part.type) {
      case 'image': case 'file': case 'voice': whole.push(await filePart(tx, actor, sending.conversation, part)); break
      case 'form': whole.push(await formPart(sources, tx, part)); break
      case 'form-answer': whole.push(await answerPart(sources, tx, actor, sending, part)); break
      default: whole.push(part)
    }
  }
  return whole
}

/** The form as it is now: what is asked does not change under the contact's hands. */
async function formPart({ forms }: PartSources, tx: Tx, part: Sent<'form'>): Promise<Part> {
  const form = await forms.find(part.form, tx)
  if (form?.use !== 'message' || !form.enabled) throw fail.absent('absent', { form: 'unknown' })
  return { type: 'form', form: form.id, title: form.title, fields: form.fields }
}

/** Each form of a message is answered once; a repeat of that same answer is no second one. A client that names no form means the first. */
async function answerPart({ queries, screening }: PartSources, tx: Tx, actor: Actor, sending: Sending, part: Sent<'form-answer'>): Promise<Part> {
  const asked = await queries.messageById(tx, part.message)
  if (!asked || asked.conversation !== sending.conversation || asked.recalled_at !== null) throw fail.absent('absent', { form: 'unknown' })
  const form = (JSON.parse(asked.parts) as Part[]).find((each) => each.type === 'form' && (part.form === undefined || each.form === part.form))
  if (form?.type !== 'form') throw fail.absent('absent', { form: 'unknown' })
  const checked = checkValues(form.fields, part.values)
  if (!checked.good) throw fail.refused('form_refused', { problems: checked.problems })
  const whole: Extract<Part, { type: 'form-answer' }> = { type: 'form-answer', message: asked.id, ...(part.form !== undefined && { form: part.form }), title: form.title, answers: checked.answers }
  // Kept as it stands in the message, with stars where a word is masked.
  const [kept] = screening.screen(actor.type === 'visitor' ? 'contact' : 'agent', [whole]).parts
  const isFirst = await queries.addFormAnswer(tx, { message: asked.id, conversation: sending.conversation, form: form.form, answers: JSON.stringify(kept?.answers), at: tx.now })
  if (!isFirst && !(await queries.sentBefore(tx, sending.conversation, actor.id, sending.clientId))) throw fail.refused('form_refused', { why: 'answered' })
  return whole
}
