import { h, setText } from '../dom.ts'
import { asRefusal } from '../link/refusal.ts'
import type { Talk } from './talk.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/** Lays the form for contact details over the conversation in `place`. */
export function openLeaveForm(place: HTMLElement, talk: Talk): void {
  if (place.querySelector('form')) return
  const { words, link } = talk
  const name = h('input', { name: 'name', autocomplete: 'name', maxlength: '64' })
  const phone = h('input', { name: 'phone', type: 'tel', autocomplete: 'tel', maxlength: '21' })
  const email = h('input', { name: 'email', type: 'email', autocomplete: 'email', maxlength: '200' })
  const text = h('textarea', { name: 'text', rows: '4', maxlength: '1000' })
  const problem = h('p', { class: 'problem', role: 'alert' })
  const submit = h('button', { class: 'action' }, words.leaveSend)
  const send = (event: Event) => {
    event.preventDefault()
    const details = read({ name, phone, email, text })
    const complaint = check(details, talk)
    setText(problem, complaint ?? '')
    if (complaint) return
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
  const form = h('form', { class: 'leave', novalidate: true, 'aria-label': words.leaveTitle, submit: send, keydown: (event: KeyboardEvent) => {
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
  return h('label', {}, h('span', {}, text), field)
}

/** What was filled in; empty fields are left out. */
function read(fields: Record<string, Field>): Record<string, string> {
  const filled = Object.entries(fields).map(([key, field]) => [key, field.value.trim()] as const)
  return Object.fromEntries(filled.filter(([, value]) => value !== ''))
}

function check({ phone, email }: Record<string, string>, { words }: Talk): string | undefined {
  if (!phone && !email) return words.leaveHint
  if (phone && !/^[+\d][\d -]{4,20}$/.test(phone)) return words.badPhone
  return email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? words.badEmail : undefined
}
