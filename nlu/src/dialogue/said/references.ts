/** 这个 in front of these is no product. */
const things = '订单|单子|单|快递|包裹|物流|活动|优惠|折扣|券|红包|地址|运费|邮费|问题|发票|店|客服|号|会员|积分|地方|情况|意思|月|星期|礼拜|周|年|天|时候|时间|价位|钱|人|规则|投诉|事|事情|流程|政策|链接|页面|网站|机器人|账号|密码|电话|回复|答案|说法|态度|怎么办|怎么回事|(?:是)?什么意思|是啥|为什么'
const patterns = [
  /(?:刚才|刚刚|上面|前面|之前)(?:说|问|看|提到?)?的?(?:那|这)(?:[个款件条双台]|一[个款件条双台])/,
  /它(?!们)/,
  /[这那](?:款|件|双|台|条|一款|一件|一双|一台)(?!事|信息|消息|短信|线|路)/,
  new RegExp(`(?:这个|那个)(?=.)(?!${things}|[,.!?~])`),
  /\b(?:this|that|the same) (?:one|item|product|model)\b/,
  /\bit\b(?! (?:take|takes|possible|is|was|will be|cost to (?:ship|send|return)|okay|ok|matter|arrive|come))/,
]
/** "it" of these stands for no product. */
const vetoes = /is it the same|how long (?:does|will|would) it|is it (?:possible|ok|okay|true|free|allowed)|when (?:does|will|is) it|forget it|cancel it|make it|that's it|where is it/
const other = /另一[个款件双台条]|前一[个款件双台]|the other one|the previous one/

/** A word that stands for a product. `back`: 0 the last one, 1 the one before. */
export interface Reference {
  start: number
  end: number
  back: number
}

/** Where a text says 它, 这款, 刚才那个 or "this one"; undefined where it does not. */
export function findReference(text: string): Reference | undefined {
  const before = other.exec(text)
  if (before) return { start: before.index, end: before.index + before[0].length, back: 1 }
  if (vetoes.test(text)) return undefined
  for (const pattern of patterns) {
    const found = pattern.exec(text)
    if (found) return { start: found.index, end: found.index + found[0].length, back: 0 }
  }
  return undefined
}
