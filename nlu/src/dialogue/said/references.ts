/** 这个 in front of these is no product. */
const things = '订单|单子|单|快递|包裹|物流|活动|优惠|折扣|券|红包|地址|运费|邮费|问题|发票|店|客服|号|会员|积分|地方|情况|意思|月|星期|礼拜|周|年|天|时候|时间|价位|钱|人|规则|投诉|事|事情|流程|政策|链接|页面|网站|机器人|账号|密码|电话|回复|答案|说法|态度|件|快件|怎么办|怎么回事|(?:是)?什么意思|是啥|为什么'
/** Goods that are named: 那个冰箱 says itself what it is. */
const named = '鞋|衣服|外套|上衣|大衣|裤|裙|衫|包(?![邮含不])|手机|电脑|冰箱|洗衣机|空调|电视|锅|床|沙发|柜|桌|椅|杯|耳机|手表|表'
const goods = '(?:商品|宝贝|产品|东西|货(?!号))?'
const patterns = [
  /(?:刚才|刚刚|上面|前面|之前)(?:说|问|看|提到?)?的?(?:那|这)(?:[个款件条双台]|一[个款件条双台])(?:商品|宝贝|产品|东西)?/,
  /它(?!们)/,
  new RegExp(`(?<!的|去年|上次)[这那](?:款|件|双|台|条|一款|一件|一双|一台)(?!事|信息|消息|短信|线|路|${named})${goods}`),
  new RegExp(`(?<!我|咱|你们?|的|按)(?:这个|那个)(?=.)(?!${things}|${named}|[,.!?~])${goods}`),
  /\b(?:this|that|the same) (?:one|item|product|model)\b/,
  /(?<!^|[,.!?;] ?|\b(?:and|but|so|why|that|still|if) )\bit\b(?!'| (?:take|takes|possible|is|was|will be|says?|still|okay|ok|matter|arrive|come|go|too|back))/,
]
/** "it" of these stands for no product, but for the parcel, the order, or nothing at all. */
const vetoes = /is it the same|how long (?:does|will|would) it|is it (?:possible|ok|okay|true|free|allowed)|when (?:does|will|is) it|why does it|that's it|not working|how long until|\b(?:send|sent|ships?|shipped|shipping|shipment|deliver\w*|dispatch\w*|post|arrived?|receive|get it by|reach\w*|carry|bring|brought|leave|left|take|took|warehouse|address|city|signed?|track\w*|transit|chase|parcel|package|order\w*|cancel|forget|make|late|pay|paid|look|courier|refund\w*|password|log|account|coupon|code|invoice|app|page|site|link|button)\b/
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
  for (const pattern of patterns) {
    const found = pattern.exec(text)
    if (found && !(found[0] === 'it' && vetoes.test(text))) return { start: found.index, end: found.index + found[0].length, back: 0 }
  }
  return undefined
}
