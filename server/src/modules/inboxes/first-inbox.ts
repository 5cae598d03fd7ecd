import type { Inbox } from '@yanshu/contract/brands.ts'
import type { InboxInput } from './service.ts'

const plainLook: Inbox['look'] = {
  title: '在线客服', position: 'right', welcome: '您好，有什么可以帮您？想找真人客服，随时说“转人工”。', quickQuestions: [], botName: '小雁',
}

/** The web inbox of a new installation, worded for people who write Chinese; an administrator changes it in the console. */
export function firstInbox(brand: string, look = plainLook): InboxInput {
  return { name: '网站客服', brand, enabled: true, origins: [], botOn: true, reopenMinutes: 24 * 60, look }
}
