import { useQuery } from '@tanstack/react-query'
import { listForms } from '@yanshu/contract/forms.ts'
import { call } from '../../lib/api.ts'

/** All forms, the oldest first, whatever they are for. */
export const useFormList = () => useQuery({ queryKey: ['forms'], queryFn: () => call(listForms) })
