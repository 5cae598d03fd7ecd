import type { EvalDialogue } from '../model.ts'
import { asked, chat, dialogue, handed, ordered, told } from '../rows.ts'

/** A person is wanted, in many words and at many moments. */
export const handoverDialogues: readonly EvalDialogue[] = [
  dialogue('person-after-answer', 'after an answer', [
    told('登录时说我账号异常', ['acc-login']),
    told('换了wifi也没用', ['acc-login']),
    handed('给我接人工客服处理吧'),
  ]),
  dialogue('person-early', 'after the greeting', [
    chat('在不在呀'),
    told('我要改尺码,刚付的钱', ['order-change-spec']),
    handed('那就找你说的人工'),
  ]),
  dialogue('person-real', 'a living being', [
    told('运费险没赔下来', ['ret-insurance']),
    told('已经过了四天', ['ret-insurance']),
    handed('有活的人吗 想当面问清楚'),
  ]),
  dialogue('person-slot', 'instead of the slot that was asked for', [
    asked('邮费要几块钱', 'region', ['ship-fee']),
    told('杭州', ['ship-jzh', 'ship-fee'], { completed: '运费(杭州)', slots: { region: '杭州' } }),
    asked('帮我看下单子', 'order', ['order-history', 'logi-track']),
    handed('不想报单号了 直接让你们同事来查'),
  ]),
  dialogue('person-old', 'an elderly woman', [
    told('孩子给我买的牙刷咋开', ['brush-use', 'jingyin-brush']),
    chat('哎呀我看不清字'),
    handed('闺女 你找个会说话的人跟我讲讲行不'),
  ]),
  dialogue('person-pinyin', 'in letters', [
    told('dingdan zenme quxiao', ['order-cancel']),
    told('yijing fahuo le', ['order-cancel', 'logi-refuse', 'ret-how']),
    handed('zhuan rengong'),
  ]),
  dialogue('person-english', 'in English', [
    told('i need to redirect a parcel already on its way', ['en-address']),
    asked('it is about my second order', 'order', ['en-address', 'en-track']),
    handed('could you pass me to a colleague please'),
  ]),
  dialogue('person-supervisor', 'the one in charge', [
    told('售后给我驳回了 理由太牵强', ['refund-rejected']),
    told('照片我补充过了', ['refund-rejected']),
    handed('请你们主管跟我联系'),
  ]),
  dialogue('person-order', 'after an order was told', [
    ordered('LX100230201什么时候送'),
    told('我想改成下周末送', ['ship-large', 'logi-time-slot']),
    handed('你安排不了吧?那转给能安排的人'),
  ], 'shopper-chen'),
  dialogue('person-bulk', 'what only people do', [
    told('我们厂要买四十件棉T当工服', ['order-bulk']),
    told('能便宜几个点', ['order-bulk', 'promo-bargain']),
    handed('联系下你们负责团购的'),
  ]),
  dialogue('person-phone', 'wants to be called', [
    told('想直接拨个号码找你们', ['contact-ways']),
    told('发邮件太慢了', ['contact-ways', 'hours-service']),
    handed('那你让客服专员现在过来跟我聊'),
  ]),
  dialogue('person-typo', 'with typos', [
    told('退款到帐没', ['refund-not-arrived', 'refund-progress', 'refund-time']),
    told('卡里么有', ['refund-not-arrived']),
    handed('专人工'),
  ]),
]
