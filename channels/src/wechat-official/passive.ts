import type { HookAnswer, HookRequest } from '../port.ts'
import type { OutboundMessage } from '../sending.ts'
import { answerCallback } from '../wechat-callback/answer.ts'
import { openCallback } from '../wechat-callback/open.ts'
import { compose } from '../wechat-message/compose.ts'
import { textAt } from '../wechat-xml/parse.ts'
import { callbackOf, type OfficialConfig } from './config.ts'
import { officialDialect } from './encode.ts'

/** `success`, or the reply inside the answer: one text, for other kinds would need uploads. It costs nothing of the window. */
export function answerOfficial(config: OfficialConfig, request: HookRequest, now: number, reply?: OutboundMessage): HookAnswer {
  const account = callbackOf(config)
  const opened = reply && openCallback(account, request.body)
  const content = reply && textOf(config, reply)
  if (!opened || 'fault' in opened || content === undefined) return answerCallback(account, request, now)
  return answerCallback(account, request, now, {
    ToUserName: textAt(opened.content, 'FromUserName'), FromUserName: textAt(opened.content, 'ToUserName'), CreateTime: Math.floor(now / 1000), MsgType: 'text', Content: content,
  })
}

/** There is no mark of AI in this answer, so words say it. */
function textOf({ menus }: OfficialConfig, reply: OutboundMessage): string | undefined {
  const { menu: _menu, card: _card, ...dialect } = officialDialect({ menus: menus === 'links' ? 'links' : 'text' })
  const [first] = compose({ ...reply, sendsLeft: 1 }, { ...dialect, media: () => undefined, marksAi: false })
  return (first?.body.text as { content?: string } | undefined)?.content
}
