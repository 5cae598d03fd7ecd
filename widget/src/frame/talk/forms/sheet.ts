import { type Child, h, setText } from '../../dom.ts'

interface Sheet {
  title: string
  hint?: string
  /** The shop's privacy policy, where it has one. */
  privacy?: HTMLElement | undefined
  submit: string
  cancel: string
  content: Child[]
  /** Sends what was filled in; nothing when something is to be put right first. Rejects with what to say. */
  onSubmit(): Promise<void> | undefined
  onCancel(): void
  explain(error: unknown): string
}

/** A form that lies over the whole conversation until it is sent or left. */
export function openSheet(place: HTMLElement, { title, hint, privacy, submit: label, cancel, content, onSubmit, onCancel, explain }: Sheet): { say(text: string): void } {
  const before = document.activeElement
  const problem = h('p', { class: 'problem', role: 'alert' })
  const submit = h('button', { class: 'action' }, label)
  const close = () => {
    form.remove()
    if (before instanceof HTMLElement) before.focus()
  }
  const leave = () => {
    close()
    onCancel()
  }
  const send = (event: Event) => {
    event.preventDefault()
    const sending = onSubmit()
    if (!sending) return
    submit.disabled = true
    sending.then(close, (error: unknown) => {
      submit.disabled = false
      setText(problem, explain(error))
    })
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    leave()
  }
  const form = h('form', { class: 'leave', novalidate: true, 'aria-label': title, submit: send, input: () => setText(problem, ''), keydown: press },
    h('h2', {}, title), hint && h('p', {}, hint), ...content, privacy && h('p', {}, privacy), problem,
    h('div', { class: 'buttons' }, h('button', { type: 'button', click: leave }, cancel), submit))
  place.append(form)
  return { say: text => setText(problem, text) }
}
