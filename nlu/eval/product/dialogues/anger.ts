import type { EvalDialogue } from '../model.ts'
import { alarmed, chat, dialogue, ordered, told } from '../rows.ts'

const cross = { angry: true } as const

/** Anger that grows: the turn that is first angry, and the alarm at once or one turn later. */
export const angerDialogues: readonly EvalDialogue[] = [
  dialogue('anger-unsent', 'not sent for days', [
    told('付款两天还没寄呢', ['ship-delay']),
    told('昨天催过一次了,能再问问仓库不', ['ship-delay']),
    told('说24小时发的呢??骗人玩呢', ['ship-delay'], cross),
    alarmed('垃圾商家!!退钱!!不然12315见'),
  ]),
  dialogue('anger-refund', 'the money does not come', [
    told('退款几时能到', ['refund-time']),
    told('可我都等半个月了', ['refund-not-arrived', 'refund-progress']),
    alarmed('你们就是想吞我的钱!!不要脸!!!'),
  ]),
  dialogue('anger-order', 'an order that does not move', [
    ordered('LX100230501查一下'),
    told('都第三天了怎么还没出库', ['ship-delay']),
    told('每次都是亲亲请等等 等你妹啊', ['ship-delay'], cross),
    alarmed('什么狗屁效率!我要投诉你们!'),
  ], 'shopper-he'),
  dialogue('anger-courier', 'the courier was rude', [
    told('包裹被扔在楼道里了', ['ship-door', 'complain-courier']),
    told('给快递打电话他还冲我吼', ['complain-courier']),
    told('你们找的什么烂快递!凭什么骂人!', ['complain-courier'], cross),
    alarmed('今天不给我道歉我就把录音发网上!!!'),
  ]),
  dialogue('anger-sudden', 'calm, then all at once', [
    chat('你好'),
    told('冰箱门关不严', ['war-appliance', 'ret-quality', 'war-how']),
    alarmed('让我断电重启?冰箱里的肉全臭了你赔啊!!!坑人的黑店!'),
  ]),
  dialogue('anger-bot', 'the bot itself enrages', [
    told('衣服破洞怎么办', ['cloth-quality', 'ret-quality']),
    told('拍照发哪里', ['cloth-quality', 'ret-quality']),
    told('你能不能说人话 听不懂吗', ['cloth-quality', 'ret-quality'], cross),
    alarmed('蠢得要死!滚!换个长脑子的来!!'),
  ]),
  dialogue('anger-fake', 'fears a fake', [
    told('怎么验证手机真假', ['war-genuine', 'iphone-version']),
    told('官网查出来激活日期比我买的早一个月', ['war-genuine', 'iphone-version']),
    alarmed('卖二手充新机!诈骗!我现在就报警!'),
  ]),
  dialogue('anger-rash', 'a rash', [
    told('用完面霜脸上起疙瘩', ['beauty-allergy']),
    told('停用三天了还是肿', ['beauty-allergy']),
    told('你们卖的什么毒东西啊!!', ['beauty-allergy'], cross),
    alarmed('我脸要是毁了跟你们没完!等着收传票吧!'),
  ]),
  dialogue('anger-rejected', 'the return is refused', [
    told('为啥我退货没通过', ['refund-rejected']),
    told('我根本没用过 哪来的影响销售', ['refund-rejected']),
    told('睁眼说瞎话!明明是你们仓库弄脏的', ['refund-rejected'], cross),
    alarmed('无耻!!!我要找消协告你们!'),
  ]),
  dialogue('anger-coupon', 'small matter, great anger', [
    told('这券咋点不动', ['coupon-fail']),
    told('门槛早就够了', ['coupon-fail']),
    alarmed('耍老子呢是吧!虚假宣传!一群骗子!'),
  ]),
  dialogue('anger-double', 'charged twice', [
    told('一个单子扣了我两笔', ['pay-double']),
    told('过了一个小时了还没退', ['pay-double', 'refund-time']),
    told('抢钱啊你们!两千多块呢!!', ['pay-double'], cross),
    alarmed('马上!立刻!给我退!!再拖我报警了!!!'),
  ]),
  dialogue('anger-sarcasm', 'anger in fine words', [
    told('物流卡在那里五天不动了', ['logi-stuck']),
    told('你们可真厉害,五天走了零公里,佩服佩服', ['logi-stuck', 'logi-late'], cross),
    alarmed('呵呵,就这破服务还好意思叫优选?关门得了'),
  ]),
  dialogue('anger-swear', 'swears in the second turn', [
    told('洗衣机下面往外渗水', ['war-appliance']),
    told('插头拔了 照样漏', ['war-appliance', 'war-how']),
    alarmed('操你大爷的!楼下都淹了!谁来赔!!'),
  ]),
  dialogue('anger-cold', 'cold threats without a single exclamation mark', [
    told('少发一件', ['ret-missing']),
    told('我说了只有一个包裹 没有拆分', ['ret-missing']),
    told('看来你们是打算耍赖到底了', ['ret-missing'], cross),
    alarmed('行。我已经录好开箱视频。市场监管局和媒体我都会联系。你们好自为之。'),
  ]),
  dialogue('anger-price', 'the price fell', [
    told('买了三天降了一百 补吗', ['promo-price-drop']),
    told('说是秒杀不补?', ['promo-price-drop']),
    alarmed('玩文字游戏坑消费者!恶心透了!!取关!退货!投诉!'),
  ]),
]
