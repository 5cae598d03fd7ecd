import { h, setText } from '../dom.ts'
import { asRefusal } from '../link/refusal.ts'
import type { Talk } from './talk.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/** Lays the form for contact details over the conversation in `place`. */
export function openLeaveForm(place: HTMLElement, talk: Talk): void {
  if (place.querySelector('form')) return
  const { words, link } = talk
  const name = h('input', { name: 'name', autocomplete: 'name', maxlength: '64' })
  const phone = h('input', { name: 'phone', type: 'tel', autocomplete: 'tel', maxlength: '32' })
  const email = h('input', { name: 'email', type: 'email', autocomplete: 'email', maxlength: '200' })
  const text = h('textarea', { name: 'text', rows: '4', maxlength: '1000' })
  const problem = h('p', { class: 'problem', role: 'alert' })
  const submit = h('button', { class: 'action' }, words.leaveSend)
  const send = (event: Event) => {
    event.preventDefault()
    const details = read({ name, phone, email, text })
    const complaints = check(details, talk)
    setText(problem, complaints.none ?? '')
    const wrong = [[phone, complaints.phone] as const, [email, complaints.email] as const].filter(([field, text]) => complain(field, text))
    wrong[0]?.[0].focus()
    if (complaints.none || wrong.length > 0) return
    submit.disabled = true
    link.act('left', details).then(close, error => {
      submit.disabled = false
      setText(problem, talk.explain(asRefusal(error).code))
    })
  }
  const before = document.activeElement
  const close = () => {
    form.remove()
    if (before instanceof HTMLElement) before.focus()
  }
  // Who is putting it right need not be told any more.
  const forget = ({ target }: Event) => {
    setText(problem, '')
    if (target === phone || target === email) complain(target as HTMLInputElement, undefined)
  }
  const form = h('form', { class: 'leave', novalidate: true, 'aria-label': words.leaveTitle, submit: send, input: forget, keydown: (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  } },
    h('h2', {}, words.leaveTitle), h('p', {}, words.leaveHint),
    label(words.name, name), label(words.phone, phone), label(words.email, email), label(words.leftText, text), problem,
    h('div', { class: 'buttons' }, h('button', { type: 'button', click: close }, words.cancel), submit))
  place.append(form)
  name.focus()
}

function label(text: string, field: Field): HTMLElement {
  return h('label', {}, h('span', {}, text), field, h('small', { class: 'problem', role: 'alert' }))
}

/** Says below the field what is wrong with it, or takes that back; gives whether something is. */
function complain(field: Field, text: string | undefined): boolean {
  field.setAttribute('aria-invalid', String(text !== undefined))
  if (field.nextElementSibling instanceof HTMLElement) setText(field.nextElementSibling, text ?? '')
  return text !== undefined
}

/** What was filled in; empty fields are left out. */
function read(fields: Record<string, Field>): Record<string, string> {
  const filled = Object.entries(fields).map(([key, field]) => [key, field.value.trim()] as const)
  return Object.fromEntries(filled.filter(([, value]) => value !== ''))
}

/** The contract's own rule, which is not fetched here: its test compares the two. */
export const phoneShape = /^(1[3-9]\d([ -]?\d){8}|0\d{2,3}[ -]?\d{7,8}([ -]\d{1,6})?|[48]00([ -]?\d){7}|\+[1-9]([ -]?\d){6,14})$/

function check({ phone, email }: Record<string, string>, { words }: Talk): { none?: string; phone?: string; email?: string } {
  if (!phone && !email) return { none: words.leaveHint }
  return {
    ...(phone && !phoneShape.test(phone) && { phone: words.badPhone }),
    ...(email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && { email: words.badEmail }),
  }
}
