import type { Part, SentPart } from '@yanshu/contract/messages.ts'
import type { FormValues } from '@yanshu/contract/forms.ts'
import { h } from '../../dom.ts'
import type { Talk } from '../talk.ts'
import { Fields } from './fields.ts'

type FormPart = Extract<Part, { type: 'form' }>

/** A form that was sent to the contact, filled in where it stands. `message` is that message's id; without one it only lies there. */
export function drawForm(part: FormPart, message: string | undefined, isAnswered: boolean, talk: Talk): HTMLElement {
  const { words } = talk
  if (isAnswered || !message) return h('div', { class: 'card formcard done' }, h('span', { class: 'facts' }, h('b', {}, part.title), h('span', {}, words.formDone)))
  const fields = new Fields(part.fields, words)
  const submit = h('button', { class: 'action' }, words.formSend)
  const send = (event: Event) => {
    event.preventDefault()
    const values = fields.check()
    if (!values) return
    submit.disabled = true
    const answer = answerOf(part, message, values)
    // An answer that was refused before gives way to this one.
    for (const letter of talk.link.outbox.all) if (letter.failed && letter.parts.some(each => isSame(each, answer.sent))) talk.link.discard(letter.clientId)
    // Until it is stored the form says that it was filled in; refused, it is here again to be put right.
    talk.desk.attempt(talk.desk.send([answer.sent], [answer.shown]).finally(() => (submit.disabled = false)))
  }
  return h('form', { class: 'card formcard', novalidate: true, 'aria-label': part.title, submit: send }, h('h2', {}, part.title), ...fields.elements, submit)
}

function answerOf({ form, title, fields }: FormPart, message: string, values: FormValues): { sent: SentPart; shown: Part } {
  const answers = fields.flatMap(({ key, label }) => (values[key] === undefined ? [] : [{ key, label, value: values[key] }]))
  return { sent: { type: 'form-answer', message, form, values }, shown: { type: 'form-answer', message, form, title, answers } }
}

/** Whether both answer one form of one message. */
function isSame(one: SentPart, other: SentPart): boolean {
  return one.type === 'form-answer' && other.type === 'form-answer' && one.message === other.message && one.form === other.form
}

/** What was answered, as a card. */
export function drawFormAnswer({ title, answers }: Extract<Part, { type: 'form-answer' }>): HTMLElement {
  const pairs = answers.map(({ label, value }) => h('div', {}, h('dt', {}, label), h('dd', {}, typeof value === 'string' ? value : value.join('、'))))
  return h('div', { class: 'card answers' }, h('span', { class: 'facts' }, h('b', {}, title), h('dl', {}, ...pairs)))
}
