import type { EvalMessage } from '../model.ts'
import { ask, order } from '../rows.ts'

/** Orders by number, and questions that lack one. */
export const orderMessages: readonly EvalMessage[] = [
  order('LX100230102'),
  order('订单LX100230103今天能送到我手上吗'),
  order('帮查下 lx100230202 走到哪了'),
  order('我那单 LX100230301 咋还是待发货呀'),
  order('单号是LX100230302,麻烦看看在谁手里'),
  order('LX100230105 我寄回去的鞋子到仓了没'),
  order('LX100230205的吹风机验好没有 钱啥时候退'),
  order('查一下LX100230501,付了两天多了没动静'),
  order('LX 100230502 牛排今天送不送'),
  order('LX100230204 換貨寄出來了嗎'),
  order('看看LX100230401,物流停了好久'),
  order('订单号LX100230304 我申请的退款到哪步了'),
  order('这单还要不要付钱 LX100230101'),
  order('LX100230503换的新加湿器啥时候寄'),
  ask('我买的手机到底寄没寄', 'order', 'logi-track', 'order-history', 'ship-delay'),
  ask('帮忙看下我的单子呗', 'order', 'order-history', 'logi-track'),
  ask('我要查单 忘了号码', 'order', 'order-history', 'logi-track'),
  ask('上个礼拜买的冰箱排到几号送', 'order', 'ship-large', 'logi-track', 'ship-when'),
  ask('我那件羽绒服到乌鲁木齐没', 'order', 'logi-track'),
  ask('看看我那个咋样了', 'order', 'logi-track', 'refund-progress', 'order-history'),
  ask('昨儿下的那单帮我瞅瞅啥进度', 'order', 'logi-track', 'order-history'),
  ask('衣服换码的那个寄出来没得', 'order', 'exch-how', 'refund-progress', 'logi-track'),
]
