import { secretKinds, type WordInput, type WordKind } from '@yanshu/contract/moderation.ts'

type Starter = Omit<WordInput, 'kind'> & { kind: WordKind }
const list = (category: string, direction: WordInput['direction'], action: WordInput['action'], texts: string[]): Starter[] =>
  texts.map((text) => ({ text, category, kind: /[?#*]/.test(text) ? 'pattern' : 'word', direction, action, enabled: false }))

/** What a shop usually looks for. All of it is off until somebody switches it on. */
export const starterWords: readonly Starter[] = [
  ...list('站外联系', 'agent', 'block', ['加*微信', '微信号', '薇信', '威信号', '加我v', 'wechat', 'vx', 'weixin', 'QQ号', '加*QQ', '加*扣扣', '私聊我']),
  ...list('私下交易', 'agent', 'block', ['私下交易', '线下交易', '私下转账', '直接转我', '转我支付宝', '不走平台', '绕过平台']),
  ...list('好评返现', 'agent', 'block', ['好评返现', '五星返现', '返你红包', '刷单', '刷好评']),
  ...list('绝对化用语', 'agent', 'warn', ['全网最低', '史上最低', '绝对正品', '百分百有效', '国家级']),
  ...list('骚扰辱骂', 'contact', 'mask', ['傻逼', '操你', '去死', '滚蛋']),
  ...list('风险信号', 'contact', 'warn', ['12315', '投诉你们', '报警', '起诉', '曝光你们']),
  ...secretKinds.map((text): Starter => ({ text, category: '敏感信息', kind: 'secret', direction: 'both', action: 'mask', enabled: false })),
]
