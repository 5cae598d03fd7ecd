import * as z from 'zod'
import { endpoint } from './endpoint.ts'

export const sharedFile = endpoint('GET', '/api/shared-files/:token', {
  summary: 'The bytes of a file that went to a contact as a link, or to a system of one\'s own; for thirty days, and until its message is recalled',
  permission: 'public', download: true, params: z.strictObject({ token: z.string().max(300) }), output: z.unknown(), errors: ['absent'],
})
