import type { EvalDialogue } from '../model.ts'
import { alarmed, asked, chat, dialogue, ordered, told, unknown } from '../rows.ts'

const cross = { angry: true } as const

/** More of it: women and men, dialects, traditional characters, English, anger at the first word and at the last. */
export const moreAngerDialogues: readonly EvalDialogue[] = [
  dialogue('anger-late-long', 'four calm turns before the storm', [
    told('请问我的货怎么还在路上', ['logi-late', 'logi-track']),
    told('湖南的 按说该到了', ['logi-late', 'ship-eta']),
    ordered('LX100230302'),
    told('显示派送中两天了', ['logi-late', 'logi-stuck']),
    told('到底送不送啊烦死人了!!', ['logi-late', 'logi-stuck'], cross),
    alarmed('请了半天假在家等!白等!!你们就是一群废物!!!'),
  ], 'shopper-wang'),
  dialogue('anger-traditional', 'in traditional characters', [
    told('請問退款進度在哪看', ['refund-progress']),
    told('已經兩個禮拜了耶', ['refund-progress', 'refund-not-arrived']),
    alarmed('太扯了吧!根本詐騙集團!我要去申訴!!'),
  ]),
  dialogue('anger-dialect', 'with dialect', [
    told('咋个还没送到嘛', ['logi-late']),
    told('天天喊我等 等好久了嘛', ['logi-late']),
    told('你们日弄人嗦!!', ['logi-late'], cross),
    alarmed('龟儿子些 再不送来老子要去砸你们店'),
  ]),
  dialogue('anger-english', 'in English', [
    told('my order is nowhere to be seen', ['en-late', 'en-track']),
    told('you told me 4 days, it has been 12', ['en-late', 'en-ship-eta']),
    told('are you kidding me?! this is ridiculous', ['en-late'], cross),
    alarmed('YOU ARE THIEVES. I WANT MY MONEY BACK RIGHT NOW!!!'),
  ]),
  dialogue('anger-english-rude', 'in English, rude at once', [
    chat('hello'),
    told('the screen arrived cracked', ['en-damaged', 'en-repair']),
    alarmed('send you photos AGAIN? what the f*** is wrong with you people, absolute garbage shop'),
  ]),
  dialogue('anger-first', 'angry from the first question', [
    chat('喂 在不在'),
    told('你们店是真的差劲!!货不对板!', ['ret-wrong', 'ret-quality', 'complain'], cross),
    alarmed('别跟我来这套!退一赔三!不赔我天天来骂!'),
  ]),
  dialogue('anger-elder', 'an elderly man loses patience', [
    told('小同志 我买的米里有虫子', ['ret-quality', 'rice-cook']),
    told('我七十多了不会拍照', ['ret-quality']),
    told('光知道让我拍照拍照!欺负老年人!', ['ret-quality'], cross),
    alarmed('太不像话了!!我让我儿子去工商局举报你们!'),
  ]),
  dialogue('anger-repeat', 'the same question over and over', [
    told('要退的东西寄去哪儿', ['ret-address']),
    told('我问的是退货地址', ['ret-address']),
    told('退 货 地 址!!看不懂中文??', ['ret-address'], cross),
    alarmed('神经病!浪费我时间!!!'),
  ]),
  dialogue('anger-unknown', 'two things the bot cannot do, then anger', [
    unknown('把我订单里的香水改成别人家同款'),
    told('那给我取消', ['order-cancel', 'refund-unshipped']),
    alarmed('这也不行那也不行要你有屁用啊!!气死我了!'),
  ]),
  dialogue('anger-door', 'carried down six floors', [
    told('为啥又放驿站', ['ship-door']),
    told('备注写了送上楼的', ['ship-door']),
    told('我坐月子呢让我下楼自己搬?有没有良心!', ['ship-door'], cross),
    alarmed('伤口裂了你们负责吗!!!垃圾平台我要曝光到底'),
  ]),
  dialogue('anger-install', 'nobody comes to install', [
    told('洗衣机到了师傅几时来装', ['war-install']),
    told('约的昨天 没来', ['war-install', 'war-how']),
    told('今天又放我鸽子!一个电话都没有!', ['war-install', 'complain'], cross),
    alarmed('把我当猴耍!退货!赔我误工费!不然没完!!'),
  ]),
  dialogue('anger-privacy', 'sales calls', [
    told('怎么老收到你们的推广', ['priv-sms']),
    told('退订了还在发', ['priv-sms']),
    alarmed('谁允许你们卖我信息的!!违法知道吗!告到你们倒闭!'),
  ]),
  dialogue('anger-steak', 'thawed meat at a feast', [
    told('牛排到的时候全化了 都有味了', ['steak-thaw', 'refund-fresh', 'ship-cold']),
    told('今晚请客要用的', ['steak-thaw', 'ship-cold', 'refund-fresh']),
    told('现在让我拿什么招待客人啊!!害死人!', ['steak-thaw', 'refund-fresh', 'complain'], cross),
    alarmed('卖臭肉!!良心被狗吃了!我要举报食品安全!!'),
  ]),
  dialogue('anger-exchange', 'exchanged and wrong again', [
    asked('我换的衬衫咋样了', 'order', ['exch-how', 'refund-progress', 'logi-track']),
    ordered('LX100230204'),
    told('第二次又给我寄错码 我真是无语', ['ret-wrong', 'exch-size'], cross),
    alarmed('三次!三次都搞不定一件衣服!!你们是猪吗!'),
  ], 'shopper-chen'),
  dialogue('anger-login', 'locked out on sale day', [
    told('等半天短信数字没来 进不了账户', ['acc-login']),
    told('试了五次了都不行', ['acc-login']),
    told('活动都快结束了!什么鬼系统!!', ['acc-login'], cross),
    alarmed('故意的吧!!不让人买就直说!!骗流量的垃圾!!!'),
  ]),
  dialogue('anger-invoice', 'no invoice for a month', [
    told('发票一直没来', ['inv-when']),
    told('上个月你们就说24小时', ['inv-when']),
    told('偷税漏税是不是!不敢开!', ['inv-when', 'inv-get'], cross),
    alarmed('税务局12366我现在就打!!等着!'),
  ]),
]
