import type { Language } from '@yanshu/contract/errors.ts'

interface Rejection { from: string | undefined; note: string | undefined; reason: string | undefined }

/** What stays beside a conversation whose transfer was rejected: why, and what the colleague had noted for it. */
export function rejectionNote({ from, note, reason }: Rejection, language: Language): string {
  const [rejected, noted] = language === 'zh-CN'
    ? [`没有接受${from === undefined ? '' : ` ${from} 的`}转接${reason === undefined ? '' : `：${reason}`}`, `转接备注：${note}`]
    : [`Rejected the transfer${from === undefined ? '' : ` from ${from}`}${reason === undefined ? '' : `: ${reason}`}`, `Noted for the transfer: ${note}`]
  return note === undefined ? rejected : `${rejected}\n${noted}`
}
