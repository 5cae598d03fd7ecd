import type { FormValues } from '@yanshu/contract/forms.ts'
import { asRefusal, Refusal } from '../../link/refusal.ts'
import type { Visit } from '../../link/wire.ts'
import { policyLink } from '../../policy.ts'
import type { Talk } from '../talk.ts'
import { Fields } from './fields.ts'
import { openSheet } from './sheet.ts'

/** Asks what the inbox wants to know before a conversation; `begin` begins it with the answers. Rejects when the contact goes back. */
export function askBeforeChat(place: HTMLElement, talk: Talk, form: NonNullable<Visit['preChat']>, begin: (values: FormValues) => Promise<void>): Promise<void> {
  const { words } = talk
  if (place.querySelector('form.leave')) return Promise.reject(new Refusal(0, 'form_first'))
  return new Promise((resolve, reject) => {
    const fields = new Fields(form.fields, words)
    openSheet(place, {
      title: form.title, hint: words.preChatHint, privacy: policyLink(talk.desk), submit: words.preChatSend, cancel: words.cancel, content: fields.elements,
      onSubmit() {
        const values = fields.check()
        return values && begin(values).then(resolve)
      },
      onCancel: () => reject(new Refusal(0, 'form_first')),
      explain: error => talk.explain(asRefusal(error).code),
    })
    fields.focus()
  })
}
