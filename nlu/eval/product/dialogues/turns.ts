import type { EvalDialogue } from '../model.ts'
import { asked, chat, dialogue, ordered, told, unknown } from '../rows.ts'

/** Corrections, cancelling, other topics in between and the way back. */
export const turnDialogues: readonly EvalDialogue[] = [
  dialogue('correct-region', 'the wrong place, put right', [
    told('寄南京要几天', ['ship-jzh', 'ship-eta'], { slots: { region: '南京' } }),
    told('不对 打错了 是南宁', ['ship-eta'], { completed: '几天到(南宁)', slots: { region: '南宁' } }),
    told('运费呢', ['ship-fee'], { completed: '运费(南宁)' }),
  ]),
  dialogue('correct-size', 'another size after all', [
    told('我拍了M想改一下 还没发', ['order-change-spec']),
    told('换成L码', ['order-change-spec'], { completed: '改尺码(L)', slots: { size: 'L' } }),
    told('要补钱吗', ['order-change-spec']),
  ]),
  dialogue('correct-meaning', 'the bot took it the wrong way', [
    told('怎么改地址', ['logi-change-address', 'acc-address']),
    told('不是 我说的是账户里存的那个默认地址', ['acc-address']),
    told('能存几个', ['acc-address']),
  ]),
  dialogue('correct-goods', 'the other phone', [
    told('苹果15能用多久一天', ['ip15-battery', 'iphone-15'], { slots: { product: 'iphone-15' } }),
    told('说错了,是澜图的', ['x6-battery', 'lantu-x6'], { completed: '续航(澜图 X6)', slots: { product: 'lantu-x6' } }),
    told('送充电头吗', ['x6-battery', 'lantu-x6']),
    chat('那可以'),
  ]),
  dialogue('correct-order', 'a wrong number, then the right one', [
    asked('查订单 LX999999999', 'order', ['order-history', 'logi-track']),
    ordered('不好意思 是LX100230103', { completed: '查订单(LX100230103)', slots: { order: 'LX100230103' } }),
    told('今天我不在家 能放柜子吗', ['logi-time-slot', 'ship-door']),
  ], 'shopper-lin'),
  dialogue('correct-height', 'the weight was in kilograms', [
    told('体恤 我170 重65', ['size-tee'], { slots: { height: '170', weight: '65' } }),
    told('哦不,我老公173 78公斤', ['size-tee'], { completed: 'T恤尺码(173,78)', slots: { height: '173', weight: '78' } }),
    told('大了能调小的不', ['exch-size']),
  ]),
  dialogue('cancel-freight', 'asked for the place, no longer wanted', [
    asked('快递费怎么个收法啊', 'region', ['ship-fee']),
    chat('算了不问这个了'),
    told('你们有没有什么打折的', ['promo-now', 'coupon-where']),
    chat('晓得了'),
  ]),
  dialogue('cancel-order', 'stops in the middle of an order', [
    asked('帮查下单', 'order', ['order-history', 'logi-track']),
    chat('算啦 我自己看吧'),
    told('对了,开票去哪里申请', ['inv-get']),
  ]),
  dialogue('cancel-size', 'never mind the size', [
    asked('羽绒服我合适什么号', 'size', ['down-size', 'size-how']),
    chat('先不管了'),
    told('零度能单穿吗', ['down-warm']),
    told('会不会钻毛', ['down-fill']),
  ]),
  dialogue('cancel-return', 'no longer wants to send it back', [
    told('这个包不想要了 怎么弄', ['ret-how', 'ret-7days', 'refund-unshipped', 'order-cancel']),
    told('退件要我出邮费?', ['ret-freight']),
    chat('那算了 留着吧'),
    told('申请已经点了 怎么收回', ['refund-cancel-apply']),
  ]),
  dialogue('cancel-english', 'never mind, in English', [
    told('i want to give back a jacket', ['en-return', 'en-return-policy']),
    chat('never mind'),
    told('do you have any promo codes', ['en-coupon']),
  ]),
  dialogue('switch-invoice', 'freight, invoice, freight again', [
    asked('买一袋米运费几块', 'region', ['ship-fee', 'ship-free']),
    told('等下,先问发票能不能开公司的', ['inv-get', 'inv-special']),
    told('好 继续刚才的 我在福州', ['ship-fee'], { completed: '运费(福州)', slots: { region: '福州' } }),
  ]),
  dialogue('switch-goods', 'from one shelf to another and back', [
    told('T5牙刷一次充电撑多久', ['brush-battery', 'jingyin-brush'], { slots: { product: 'jingyin-brush' } }),
    told('你家防晒油腻不', ['sun-index', 'yunze-sun'], { slots: { product: 'yunze-sun' } }),
    told('刚才那个牙刷防水吧', ['brush-battery', 'jingyin-brush'], { slots: { product: 'jingyin-brush' } }),
    told('两样一起买有满减没', ['promo-now', 'coupon-stack']),
  ]),
  dialogue('switch-member', 'points, a coupon, the points again', [
    told('我积分咋花', ['mem-points']),
    told('跟券同时用可以不', ['coupon-stack']),
    told('积分会不会作废', ['mem-points-expire']),
    told('过生日那天还多给吗', ['mem-birthday']),
    chat('可以可以'),
  ]),
  dialogue('switch-small-talk', 'a joke in between', [
    chat('嗨 早上好☀️'),
    told('大衣能水洗不', ['coat-care']),
    unknown('你早饭吃了吗 吃的啥'),
    told('说正经的 那它起球了怎么办', ['coat-care']),
  ]),
  dialogue('switch-three', 'three topics, one after another', [
    told('能送货到门口吗', ['ship-door']),
    told('几号能发', ['ship-when']),
    told('买完不满意能退多少天内', ['ret-7days']),
    told('钱退回哪', ['refund-where']),
    told('多久收得到', ['refund-time']),
  ]),
  dialogue('switch-order-back', 'an order, a policy, another order', [
    ordered('LX100230203 我这大衣签收多久了'),
    told('现在降价了能给我补不', ['promo-price-drop']),
    ordered('再看看 LX100230205 退得怎样'),
    told('钱咋还不见影子', ['refund-progress', 'refund-not-arrived', 'refund-time']),
  ], 'shopper-chen'),
  dialogue('correct-english', 'another city, in English', [
    told('if I buy now what day would Nanjing get it', ['en-ship-eta'], { slots: { region: '南京' } }),
    told('sorry I meant Lhasa', ['en-ship-eta'], { completed: 'delivery time(Lhasa)', slots: { region: '拉萨' } }),
    told('what would it cost', ['en-ship-fee'], { completed: 'shipping fee(Lhasa)' }),
  ]),
]
