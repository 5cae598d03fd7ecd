import type { Form, FormValues } from '@yanshu/contract/forms.ts'
import type { Part } from '@yanshu/contract/messages.ts'
import type { Clock } from '../../../base/clock.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import { fail } from '../../../base/errors.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { Contacts } from '../../contacts/service.ts'
import type { Conversations } from '../../conversations/service.ts'
import { checkValues, type Answer } from '../../forms/checking.ts'
import type { Forms } from '../../forms/service.ts'
import { createAskingQueries } from './queries.ts'

export interface PreChatDeps { db: Db; dialect: Dialect; clock: Clock; forms: Forms; contacts: Contacts; conversations: Conversations }
/** What the contact gave, checked: ready to be stored with the conversation that it begins. */
export interface Given { form: Form; answers: Answer[] }

/** Another process's change shows here no later than this. */
const freshMs = 5_000

/** What is asked before a conversation. */
export function createPreChat({ db, dialect, clock, forms, contacts, conversations }: PreChatDeps) {
  const queries = createAskingQueries(db, dialect)
  let cache: { at: number; list: Promise<Form[]> } | undefined

  function formsInUse(): Promise<Form[]> {
    const now = clock.monotonic()
    if (!cache || now - cache.at >= freshMs) {
      const list = forms.list().then((all) => all.filter((form) => form.use === 'pre-chat' && form.enabled))
      cache = { at: now, list }
      list.catch(() => (cache = undefined))
    }
    return cache.list
  }

  async function formOf(inbox: string): Promise<Form | undefined> {
    // A form for this inbox goes before one for all.
    const all = await formsInUse()
    return all.find((form) => form.inboxes.includes(inbox)) ?? all.find((form) => form.inboxes.length === 0)
  }

  return {
    /** The form that the contact has yet to answer; undefined when nothing is to be asked. */
    async dueOf(contact: string, inbox: string): Promise<Form | undefined> {
      const form = await formOf(inbox)
      return form && !(await queries.hasAnswered(contact, form.id)) ? form : undefined
    },

    /** Fails with `form_refused`, naming the fields. A form that is no longer asked gives undefined. */
    async check(inbox: string, given: { form: string; values: FormValues } | undefined): Promise<Given | undefined> {
      const form = given && (await formOf(inbox))
      if (!form || form.id !== given.form) return undefined
      const checked = checkValues(form.fields, given.values)
      if (!checked.good) throw fail.refused('form_refused', { problems: checked.problems })
      return { form, answers: checked.answers }
    },

    /** Puts the answers at the beginning of the conversation and what they say of the contact into its card. Once per contact. */
    async keep(tx: Tx, contact: string, conversation: string, { form, answers }: Given): Promise<void> {
      if (!(await queries.add(tx, { contact, form: form.id, conversation, at: tx.now })) || answers.length === 0) return
      const part: Extract<Part, { type: 'form-answer' }> = { type: 'form-answer', message: form.id, title: form.title, answers }
      await conversations.answerFirst(tx, conversation, part)
      const { part: screened } = conversations.screenBeside.part({ id: contact }, conversation, part, `pre-chat-${form.id}`)
      await contacts.noteDetails(tx, contact, detailsIn(form, answers, screened.answers))
    },

    forget: (): void => void (cache = undefined),
  }
}
export type PreChat = ReturnType<typeof createPreChat>

/** Phone and e-mail by the kind of their field, the name by its key. What of them is masked: of a number or an address nothing is left. */
function detailsIn(form: Form, given: readonly Answer[], screened: readonly Answer[]): { name?: string; phone?: string; email?: string } {
  const valueOf = (which: (field: Form['fields'][number]) => boolean, answers = given): string | undefined => {
    const key = form.fields.find(which)?.key
    const value = answers.find((answer) => answer.key === key)?.value
    return typeof value === 'string' ? value : undefined
  }
  const whole = (kind: 'phone' | 'email'): string | undefined => {
    const value = valueOf((field) => field.kind === kind)
    return value === valueOf((field) => field.kind === kind, screened) ? value : undefined
  }
  const [name, phone, email] = [valueOf(({ key }) => key === 'name', screened), whole('phone'), whole('email')]
  return { ...(name !== undefined && { name: name.slice(0, 64) }), ...(phone !== undefined && { phone }), ...(email !== undefined && { email }) }
}
