import type { FormInstance } from 'antd'
import { editInbox } from '@yanshu/contract/brands.ts'
import type { Inbox } from '@yanshu/contract/brands.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useWords } from '../../lib/language.ts'
import { failureText } from '../../ui/failure.tsx'
import { useAct } from '../../ui/use-act.ts'
import { tidied, valuesOf } from './inbox-values.ts'
import type { InboxValues } from './inbox-values.ts'

/** Saves what stands in the form of an inbox over what it has; a name that is taken shows beside its field. */
export function useSaveInbox(inbox: Inbox, form: FormInstance<InboxValues>, onSaved: () => void) {
  const words = useWords()
  return useAct({
    do: (values: InboxValues) => call(editInbox, { params: { id: inbox.id }, input: tidied({ ...valuesOf(inbox), ...values, look: { ...inbox.look, ...values.look } }) }),
    changes: ['inboxes'], said: words.act.saved,
    then: (saved) => {
      form.setFieldsValue(valuesOf(saved))
      onSaved()
    },
    refused: (error) => {
      if (isRefusal(error, 'name_taken')) form.setFields([{ name: 'name', errors: [failureText(error, words)] }])
      return isRefusal(error, 'name_taken')
    },
  })
}
