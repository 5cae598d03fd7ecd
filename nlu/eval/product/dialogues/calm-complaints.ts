import type { EvalDialogue } from '../model.ts'
import { asked, chat, dialogue, handed, ordered, told } from '../rows.ts'

/** Something is wrong, or strong words are used in jest, and yet nobody is angry: an alarm here is false. */
export const calmComplaintDialogues: readonly EvalDialogue[] = [
  dialogue('polite-late', 'late, with patience', [
    told('不好意思打扰一下,我的快递比预计晚了两天', ['logi-late']),
    told('没关系的 就想问问会不会丢', ['logi-lost', 'logi-stuck', 'logi-late']),
    told('好 那如果丢了怎么赔', ['logi-lost']),
    chat('辛苦你们了'),
  ]),
  dialogue('polite-broken', 'broken on the way, kindly told', [
    told('收到的加湿器外壳裂了条缝,应该是路上磕的', ['logi-damage', 'ret-quality']),
    told('照片发你就行么', ['logi-damage', 'ret-quality']),
    told('寄回去邮费是你们出吧', ['ret-freight', 'logi-damage']),
    chat('没事没事 理解的'),
  ]),
  dialogue('polite-strawberries', 'rotten fruit is no rotten mood', [
    told('草莓有三颗烂掉了,其他都挺好的', ['refund-fresh']),
    told('要怎么拍给你看', ['refund-fresh']),
    told('钱会回到我哪个账上呀', ['refund-where']),
    chat('你们服务真好!!!'),
  ]),
  dialogue('polite-no-complaint', 'the word complaint, in peace', [
    told('我不是要投诉哈,就是反馈下包装可以再厚点', ['suggest']),
    told('提建议真有积分拿?', ['suggest']),
    told('积分一般什么时候作废', ['mem-points-expire']),
    chat('哈哈 谢谢'),
  ]),
  dialogue('polite-wrong', 'the wrong colour, with a smile', [
    told('哈哈你们是不是发错啦 我要燕麦色来了个黑的', ['ret-wrong']),
    told('黑的也蛮好看 不过还是想换回来', ['exch-size', 'ret-wrong']),
    told('要我先垫邮费吗', ['ret-wrong', 'ret-freight', 'exch-size']),
    chat('好滴'),
  ]),
  dialogue('polite-missing', 'a missing cable', [
    told('您好,箱子里好像没看到充电线', ['ret-missing']),
    told('刚又翻了一遍,确实没有', ['ret-missing']),
    told('补寄的话大概几天', ['ret-missing', 'ship-eta']),
    chat('好的 不急'),
  ]),
  dialogue('polite-refund', 'waiting for money without a word of anger', [
    told('退款申请通过四天了 工行卡还没见入账', ['refund-not-arrived', 'refund-time']),
    told('是不是银行慢', ['refund-time', 'refund-not-arrived']),
    told('我再等等 超过几天可以找你们', ['refund-not-arrived', 'refund-time']),
    chat('行 那先这样'),
  ]),
  dialogue('polite-superlatives', 'dead tired, dead hot, dead pretty', [
    told('热死了 你家有没有不厚的短袖', ['tee-fabric', 'mianbai-tee']),
    told('雾蓝那个颜色美死了,会有色差吗', ['cloth-color', 'mianbai-tee']),
    told('纠结死我了 168 55公斤到底M还是L', ['size-tee']),
    told('急死 明天能到绍兴不', ['ship-jzh', 'ship-eta']),
  ]),
  dialogue('polite-bubbles', 'words that only look angry', [
    told('能给我多裹点气泡膜吗 怕压', ['order-note']),
    told('气垫跑鞋?疾风是不是气垫的', ['jifeng-run', 'shoe-use']),
    told('天气潮 鞋子湿了能用吹风机烤不', ['shoe-use', 'jifeng-run']),
  ]),
  dialogue('polite-short', 'curt, but that is all', [
    told('没到', ['logi-late']),
    told('五天了', ['logi-late', 'logi-stuck', 'ship-eta']),
    ordered('LX100230401'),
    chat('嗯'),
    chat('行'),
  ], 'shopper-ma'),
  dialogue('polite-exclaim', 'many exclamation marks out of joy', [
    chat('收到啦!!!!太喜欢了!!!!'),
    told('我要再买两件!!还有货吗!!', ['order-stock']),
    told('有没有老顾客优惠!!!', ['promo-now', 'coupon-where', 'mem-benefits']),
    chat('好耶!!!'),
  ]),
  dialogue('polite-quality', 'a loose button', [
    told('大衣扣子松了一颗,不严重', ['cloth-quality']),
    told('我已经穿了一个多月了,还管吗', ['cloth-quality']),
    told('寄配件给我自己缝也行', ['cloth-quality']),
    chat('谢谢 麻烦了'),
  ]),
  dialogue('polite-courier', 'a courier who left it at the station', [
    told('快递员放驿站了,也没跟我说,下次能提醒他送上来吗', ['ship-door']),
    told('我不想为难他 不用投诉', ['ship-door', 'complain-courier']),
    told('备注写在哪里他看得见', ['order-note', 'ship-door']),
  ]),
  dialogue('polite-person', 'a polite wish for a person', [
    told('冰箱声音好像比别人家的响一点', ['fridge-power', 'war-appliance']),
    told('已经放平了,还是嗡嗡的', ['war-appliance', 'fridge-power', 'war-how']),
    handed('方便的话,能请一位同事帮我看看吗'),
  ]),
  dialogue('polite-price', 'it became cheaper', [
    told('昨天刚下单今天就便宜了三十,有点小郁闷', ['promo-price-drop']),
    told('在哪点申请呀', ['promo-price-drop']),
    told('秒杀价也算吗', ['promo-price-drop']),
    chat('好吧好吧'),
  ]),
  dialogue('polite-scam', 'frightened, not angry', [
    told('刚刚有人打给我说是你们客服,要我屏幕共享,吓到我了', ['priv-scam']),
    told('我没有转钱 信息会不会泄露', ['priv-data', 'priv-scam']),
    told('要不要改密码', ['acc-password', 'priv-scam']),
    chat('那我放心了'),
  ]),
  dialogue('polite-english-late', 'late, in English, friendly', [
    told('hi, sorry to bother, my parcel seems a bit slow', ['en-late', 'en-track']),
    told('no rush, just wondering if it might be lost', ['en-late', 'en-lost']),
    told('ok. and who pays if it is damaged', ['en-damaged', 'en-return-fee']),
    chat('lovely, thanks a lot'),
  ]),
  dialogue('polite-english-faulty', 'a fault, in English, friendly', [
    told('the hair dryer I got smells a little burnt', ['en-repair', 'en-damaged', 'en-wrong']),
    told('could I swap it for a new one', ['en-exchange', 'en-return', 'en-repair']),
    asked('can you tell me how that order is doing', 'order', ['en-track']),
    chat('alright, will look it up'),
  ]),
  dialogue('polite-repeat', 'asks the same twice since it was not clear', [
    told('专票是寄纸的还是发邮件', ['inv-special', 'inv-paper', 'inv-when']),
    told('就是说不会寄纸质的对吧', ['inv-paper']),
    told('财务说要红章 电子的行吗', ['inv-paper']),
    chat('我们财务姓王 她老难说话了哈哈'),
  ]),
]
