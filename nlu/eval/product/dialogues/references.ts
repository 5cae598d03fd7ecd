import type { EvalDialogue } from '../model.ts'
import { asked, chat, dialogue, ordered, told, unknown } from '../rows.ts'

/** Goods that are named once and then only pointed at; orders whose number comes later. */
export const referenceDialogues: readonly EvalDialogue[] = [
  dialogue('goods-pro', 'a phone, then it', [
    told('说说15 Pro的电池', ['ip15pro-battery', 'iphone-15-pro'], { slots: { product: 'iphone-15-pro' } }),
    told('它多重', ['iphone-15-pro'], { completed: '重量(iPhone 15 Pro)', slots: { product: 'iphone-15-pro' } }),
    told('买过的都怎么评价', ['iphone-15-pro'], { completed: '评价(iPhone 15 Pro)' }),
    told('那不带Pro的呢', ['iphone-15'], { completed: '评价(iPhone 15)', slots: { product: 'iphone-15' } }),
  ]),
  dialogue('goods-lantu', 'specification and reviews, then this one', [
    told('澜图X6是什么屏', ['x6-screen', 'lantu-x6'], { slots: { product: 'lantu-x6' } }),
    told('这个充满要多长时间', ['x6-battery', 'lantu-x6'], { completed: '充电(澜图 X6)' }),
    told('这款多少钱', ['lantu-x6'], { completed: '价格(澜图 X6)' }),
    told('钱不太够 一个月一个月给行不', ['pay-installment']),
  ]),
  dialogue('goods-earbuds', 'earbuds and sending them back', [
    told('听澜耳机隔音效果咋样', ['airpods-anc', 'tinglan-air2'], { slots: { product: 'tinglan-air2' } }),
    told('能听几个小时', ['airpods-battery', 'tinglan-air2'], { completed: '续航(听澜 Air 2)' }),
    told('戴着不舒服还能退么', ['earbud-hygiene', 'ret-7days']),
    chat('中'),
  ]),
  dialogue('goods-fridge', 'the fridge, then its noise', [
    told('霜林冰箱我想了解一下能装多少', ['fridge-capacity', 'fridge-h400'], { slots: { product: 'fridge-h400' } }),
    told('它吵不吵', ['fridge-power', 'fridge-h400'], { completed: '噪音(霜林 H400)' }),
    told('送到六楼收钱不 没电梯', ['ship-large']),
    told('旧的那台你们拉走不', ['war-old']),
  ]),
  dialogue('goods-robot', 'a robot and its two versions', [
    told('我想问扫小宝能不能过门槛', ['robot-height', 'saoxiaobao-r3'], { slots: { product: 'saoxiaobao-r3' } }),
    told('贵的那版强在哪', ['robot-base', 'saoxiaobao-r3'], { completed: '版本区别(扫小宝 R3)' }),
    told('连不上家里的网怎么办', ['robot-wifi']),
    told('这东西管几年免费修', ['war-period', 'saoxiaobao-r3']),
  ]),
  dialogue('goods-between', 'two goods, the second takes over', [
    told('雾里加湿器会不会有白色粉末', ['humid-white', 'wuli-humidifier'], { slots: { product: 'wuli-humidifier' } }),
    told('风眠吹风机声音大不大', ['dryer-power', 'fengmian-dryer'], { slots: { product: 'fengmian-dryer' } }),
    told('那款有什么颜色', ['fengmian-dryer'], { completed: '颜色(风眠吹风机)', slots: { product: 'fengmian-dryer' } }),
  ]),
  dialogue('goods-unclear', 'it without anything before', [
    asked('它怎么充电', 'product', ['brush-battery', 'ip15-battery', 'x6-battery']),
    told('就是那个电动牙刷', ['brush-battery', 'jingyin-brush'], { completed: '充电(净音 T5)', slots: { product: 'jingyin-brush' } }),
    told('刷头呢 多久一换', ['brush-use', 'jingyin-brush'], { completed: '换刷头(净音 T5)' }),
  ]),
  dialogue('goods-tea', 'tea, its price and how to give it', [
    told('龙井是春天哪会儿采的', ['tea-origin', 'mingqian-longjing'], { slots: { product: 'mingqian-longjing' } }),
    told('这个怎么泡才不苦', ['tea-brew'], { completed: '冲泡(明前龙井)' }),
    told('送领导要包得好看点', ['gift-wrap', 'nuts-gift']),
    told('再给我夹张卡片写几个字', ['gift-card']),
  ]),
  dialogue('goods-lipstick', 'a lipstick with a name on it', [
    told('朱颜口红给妈妈用选啥色', ['lip-color', 'zhuyan-lip'], { slots: { product: 'zhuyan-lip' } }),
    told('它干不干', ['lip-dry', 'zhuyan-lip'], { completed: '干不干(朱颜口红)' }),
    told('上头能刻“妈妈”俩字不', ['lip-engrave']),
  ]),
  dialogue('goods-missing-detail', 'what the page does not say', [
    told('行者背包几个口袋', ['xingzhe-pack', 'pack-size'], { slots: { product: 'xingzhe-pack' } }),
    unknown('它的拉链能定做成红色吗'),
    told('那防不防雨', ['pack-size', 'xingzhe-pack'], { completed: '防水(行者双肩包)' }),
  ]),
  dialogue('order-later', 'the number comes second', [
    asked('帮我看看我的手机发了没', 'order', ['logi-track', 'order-history']),
    ordered('LX100230102', { completed: '查订单(LX100230102)', slots: { order: 'LX100230102' } }),
    told('路上还要几天', ['ship-eta', 'logi-late', 'logi-track']),
    chat('ok 谢谢你'),
  ], 'shopper-lin'),
  dialogue('order-two', 'one order, then another', [
    ordered('LX100230201 什么时候送冰箱'),
    ordered('那LX100230202呢', { completed: '查订单(LX100230202)', slots: { order: 'LX100230202' } }),
    told('专票怎么弄', ['inv-special']),
  ], 'shopper-chen'),
  dialogue('order-refund', 'a refund, its order, then the account', [
    asked('我退的背包钱到哪一步啦', 'order', ['refund-progress']),
    ordered('单号LX100230304', { completed: '退款进度(LX100230304)', slots: { order: 'LX100230304' } }),
    told('会退回到微信零钱吗', ['refund-where', 'refund-time']),
    chat('知道了'),
  ], 'shopper-wang'),
  dialogue('order-digits', 'only digits, then letters', [
    ordered('订单100230401到哪儿了'),
    told('物流三天没变过了', ['logi-stuck']),
    told('真丢了赔不赔', ['logi-lost']),
  ], 'shopper-ma'),
  dialogue('order-return-later', 'a fault, how to send it back, the order', [
    told('电饭煲显示E3煮不了饭', ['war-appliance', 'ret-quality']),
    told('我想直接退', ['ret-how', 'ret-quality']),
    ordered('LX100230403 已经申请了 看下状态'),
    told('寄到什么地方', ['ret-address']),
  ], 'shopper-ma'),
  dialogue('order-none', 'no number at hand', [
    asked('想查一查我的东西送到没', 'order', ['logi-track', 'order-history']),
    told('号码我不记得 去哪里找', ['logi-track', 'order-history']),
    ordered('找到了 lx100230502', { slots: { order: 'LX100230502' } }),
  ], 'shopper-he'),
  dialogue('goods-english', 'goods in English', [
    told('tell me about iPhone 15 Pro battery life', ['ip15pro-battery', 'iphone-15-pro'], { slots: { product: 'iphone-15-pro' } }),
    told('and the regular 15?', ['ip15-battery', 'iphone-15'], { completed: 'battery(iPhone 15)', slots: { product: 'iphone-15' } }),
    told('can I return it if I open the box', ['en-return-policy', 'en-return']),
  ]),
]
