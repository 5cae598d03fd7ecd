import type { BotAct } from '@yanshu/contract/bot.ts'

/** The bot beside a chat: what it thinks, what it would answer. */
export const thinking = {
  tab: '理解',
  suggestions: '推荐回复', calmFirst: '先安抚', noSuggestions: '没有合适的答案，可以到“知识”里搜一搜。',
  thoughts: '机器人的理解',
  nothing: '还没有可以看的', nothingHelp: '客户发来消息后，这里会显示机器人怎么理解、会怎么回答。',
  insert: '插入', insertAll: (cards: number) => `连同 ${cards} 张卡片插入`, more: '展开', less: '收起', why: '看看机器人是怎么理解的',
  about: (text: string) => `对“${text}”的理解`,
  noWords: '（没有文字）', completed: '完整的问题', intent: '意图', unclear: '没看懂', outside: '超出已知范围',
  waitsFor: (slot: string) => `等客户说：${slot}`,
  sources: (count: number) => `想到 ${count} 条知识`, noSources: '没有想到任何知识', matched: (text: string) => `最像的问法：${text}`,
  model: (name: string) => `模型 ${name}`,
  correct: '理解错了？', correctAgain: '再改一次', meant: '客户其实想问…（可搜索知识和意图）', cancel: '取消',
  noneOfThese: '都不是，店里没有这个问题的答案', fromSources: '机器人想到的', found: '搜到的知识', otherwise: '其他', allIntents: '全部意图',
  corrected: '已记下，审核通过后机器人就会学会', correctedTo: (name: string) => `已改为：${name}`,
  acts: {
    answer: '已回答', tell_order: '已告知订单', tell_stores: '告知了最近门店', ask_order: '问了是不是订单号', no_such_order: '没查到订单', ask_slot: '追问了信息', offer: '给了选项', offer_about_goods: '问了想了解商品哪方面', unknown: '没答上来',
    hand_over: '转了人工', say_identity: '说明自己是机器人', greet: '打了招呼', thank: '客气了一句', part: '道了别', acknowledge: '应了一声', step_back: '没再追问', wait: '请客户慢慢找', none: '只是想了想，没有发言',
  } satisfies Record<BotAct, string>,
  /** Why a message was read so, by its code; what is not here needs no words. */
  reasons: {
    slot_set: '补上了前面追问的信息', slot_corrected: '把前面的信息换成了新的', flow_started: '开始了一个新问题', flow_repeated: '又问了一遍同一个问题', follow_up: '接着上一个问题问', follow_up_untyped: '像是接着上一个问题问', reference: '“它”指前面说的商品',
    cancelled: '客户不问了', affirmed: '客户说是', denied: '客户说不是', value_denied: '客户说信息不对', slot_declined: '客户说不上来', asked_again: '没有说到要的信息', asked_too_often: '同一个问题不再问第三遍', asked_to_wait: '客户在找信息', asked_for_person: '客户要找人工', person_needed: '听起来要人来处理',
  } as Record<string, string>,
}
