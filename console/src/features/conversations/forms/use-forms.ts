import { useQuery } from '@tanstack/react-query'
import { listForms } from '@yanshu/contract/forms.ts'
import type { Form } from '@yanshu/contract/forms.ts'
import { call } from '../../../lib/api.ts'

type FormUse = Form['use']

/** The forms of one use that may be used now; with `inbox`, those that hold there. */
export function useForms(use: FormUse, inbox?: string): readonly Form[] {
  const { data } = useQuery({ queryKey: ['forms'], queryFn: () => call(listForms), staleTime: 60_000 })
  return data?.items.filter((each) => each.use === use && each.enabled && (inbox === undefined || each.inboxes.length === 0 || each.inboxes.includes(inbox))) ?? none
}

const none: readonly never[] = []
