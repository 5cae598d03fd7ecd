import type { FormField } from '@yanshu/contract/forms.ts'
import { asRefusal } from '../../link/refusal.ts'
import { policyLink } from '../../policy.ts'
import type { Talk } from '../talk.ts'
import { Fields } from './fields.ts'
import { saidBefore } from './said-before.ts'
import { openSheet } from './sheet.ts'

/** Lays the form for contact details over the conversation in `place`. */
export function openLeaveForm(place: HTMLElement, talk: Talk): void {
  if (place.querySelector('form.leave')) return
  const { words, link } = talk
  const field = (key: string, kind: FormField['kind'], label: string): FormField => ({ key, kind, label, required: false })
  const fields = new Fields([field('name', 'text', words.name), field('phone', 'phone', words.phone), field('email', 'email', words.email), field('text', 'paragraph', words.leftText)], words, ['phone', 'email'])
  fields.fill(saidBefore(link.transcript.all, talk.desk.visits.visit?.contact))
  const sheet = openSheet(place, {
    title: words.leaveTitle, hint: [talk.opening(), words.leaveHint].filter(Boolean).join(words.stop), privacy: policyLink(talk.desk), submit: words.leaveSend, cancel: words.cancel, content: fields.elements,
    onSubmit() {
      const values = fields.check()
      const isReachable = values && (values['phone'] || values['email'])
      if (values && !isReachable) sheet.say(words.leaveHint)
      return values && isReachable ? link.act('left', values) : undefined
    },
    onCancel: () => {},
    explain: error => talk.explain(asRefusal(error).code),
  })
  fields.focus()
}
