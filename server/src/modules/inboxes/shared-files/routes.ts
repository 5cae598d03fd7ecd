import { sharedFile } from '@yanshu/contract/shared-files.ts'
import type { On } from '../../../host/module.ts'
import type { SharedFiles } from './shared-files.ts'

/** Files that went to contacts as links. */
export function sharedFileRoutes(on: On, sharedFiles: SharedFiles): void {
  on(sharedFile, async ({ params, reply }) => {
    const { stream, headers } = await sharedFiles.read(params.token)
    return reply.bytes(stream, headers)
  })
}
