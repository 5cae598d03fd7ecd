import type { StarterIntent } from '../model.ts'

export const promotions: readonly StarterIntent[] = [
  // Bargaining before buying; a lower price seen after buying is price.protection.
  {
    id: 'price.lower', name: { 'zh-CN': '便宜点', 'en-US': 'Asking for a lower price' }, group: 'promotions', slots: ['money', 'quantity'],
    phrasings: [
      '便宜点', '能不能少点', '打个折呗', '可以优惠吗', '最低多少', '抹个零行不行', '老板便宜些我就买了', '50卖不卖', '太贵了，能降点吗', '给个优惠价',
      '别人家才卖80', '再少十块我马上拍', '有没有折扣', '学生能便宜不', '我是老顾客了，给点优惠吧', '诚心要，最低价给我', '变宜点嘛', '贵了贵了',
      '拍两件能少多少', '凑个整，三百怎么样', '还能讲价不', '有商量的余地没', '一口价多少', '便宜一丢丢嘛亲', '预算只有两百，能卖吗',
      '价钱高了点，让一让', '送点东西或者减点钱都行', '隔壁店比你便宜二十', '改个价我付款', '我买得多，算便宜点噻', '能按上次的价格卖给我吗',
      '微信付能少不，不走平台', '砍一刀', '还能再便宜点不', '能给打个八折吗',
    ],
    english: [
      'Can you do a better price?', 'any discount for me', "it's too expensive, can you lower it", "I'll take it for 50", 'best price please',
      'another shop sells it cheaper', "I'm a regular, give me a deal", 'Could you knock 10 off', 'is there room to negotiate', 'student discount?',
      'if I buy two can you go lower',
    ],
  },
  {
    id: 'price.protection', name: { 'zh-CN': '价格保护', 'en-US': 'Price protection' }, group: 'promotions', slots: ['order', 'money', 'date'],
    phrasings: [
      '刚买就降价了', '能退差价吗', '价保怎么申请', '昨天买的今天便宜了50', '支持价格保护不', '补差价给我', '我买贵了，退差价', '买完就打折，太坑了吧',
      '保价多少天', '降价补偿有没有', '为啥我买的时候比现在贵', '价格保护在哪弄', '双十一会保价吗', '降价了退我差额', '前天299，现在199，怎么说',
      '买贵了能补吗', '差价退不退', '上周拍的，这周搞活动了，能给补吗', '30天保价是真的吗', '申请价保被拒', '手机刚拿到手就跌了三百，给个说法',
      '不补差价我就退了重买', '价宝申请', '同一个东西别人买的比我便宜', '才过一个晚上降了这么多', '直播间更便宜，差的钱退我不', '保价期内降价怎么补',
      '价格变动能不能返钱', '付完尾款发现现货价更低', '过了保价期还能不能商量', '领券后价更低，能按那个价补我吗', '买完第二天就跌价，可以补差吗',
      '我想申请保价',
    ],
    english: [
      'The price dropped right after I bought it', 'can you refund the difference', 'do you have price protection',
      "it's 50 cheaper today than yesterday", 'how do I claim price adjustment', 'How many days is the price guaranteed',
      'I paid more than others, please match', 'price match my order from last week', 'why was my price protection claim rejected',
      'it went on sale a day after I ordered',
    ],
  },
  {
    id: 'coupon.how', name: { 'zh-CN': '怎么领优惠券', 'en-US': 'Getting coupons' }, group: 'promotions', slots: ['money'],
    phrasings: [
      '怎么领优惠券', '有券吗', '优惠券在哪领', '给我发张券', '优惠券怎么用', '有没有新人券', '券在哪里看', '领券入口', '满200减30的券哪里有', '有红包吗',
      '优惠卷怎么拿', '兑换码在哪输', '我的券去哪了', '优惠券能用几张', '下单的时候在哪选券', '首单有优惠券吗', '关注店铺有没有券', '发个优惠码',
      '老客户有券么', '券几号过期', '优惠券可以送人吗', '有没有大额券', '分享能得券是吗', '无门槛券给一张呗', '粉丝券怎么弄',
      '你们短信说送我一张券，在哪', '券领完了还会补吗', '生日券怎么领取', '口令红包怎么用', '店铺券跟平台券能一起用不', '折扣码求一个',
    ],
    english: [
      'How do I get a coupon?', 'do you have any vouchers', 'where do I enter the promo code', 'any coupon for new customers',
      'where can I see my coupons', 'How do I use a discount code', 'can I use two coupons at once', 'when does my voucher expire',
      'send me a coupon please', 'is there a birthday voucher',
    ],
  },
  {
    id: 'coupon.not-working', name: { 'zh-CN': '优惠券用不了', 'en-US': 'Coupon not working' }, group: 'promotions', slots: ['order', 'money'],
    phrasings: [
      '优惠券用不了', '券怎么不能用', '为什么我的券是灰色的', '领了券没减钱', '满减没生效', '显示不满足使用条件', '优惠码无效', '券过期了能补吗',
      '忘记用券了怎么办', '明明满300了为啥不能用', '兑换码提示错误', '结算的时候券不见了', '有券但是选不了', '付款没有抵扣', '券卷使用失败',
      '怎么没给我优惠', '红包抵扣不了', '下单没自动减', '说好减50只减了20', '取消订单后券没还给我', '为什么这件不参加满减', '领券提示已领完，可我没领过',
      '我的券昨天还在今天没了', '券码输进去没反应', '新人券说我不是新用户', '折扣没算上', '凑够了门槛还是不让用券', '用券提示系统繁忙', '优惠卷失效了',
      '特价商品是不是用不了券，怪不得选不上', '减的金额不对啊，你们活动有问题', '下单时优惠券使用不了，提示不可用', '满减券为什么没有自动抵',
      '这券怎么用不上啊',
    ],
    english: [
      "My coupon doesn't work", 'promo code invalid', "discount wasn't applied", 'why is my voucher greyed out', 'I forgot to use my coupon',
      'it says conditions not met', 'The coupon disappeared at checkout', 'my voucher expired, can you renew it',
      "order cancelled but the coupon didn't come back", 'the code gives an error', 'only 20 off instead of 50',
    ],
  },
  {
    id: 'promotion.now', name: { 'zh-CN': '有什么活动', 'en-US': 'Current promotions' }, group: 'promotions', slots: ['date', 'product'],
    phrasings: [
      '有什么活动', '最近打折吗', '什么时候有优惠活动', '双十一有活动不', '满减怎么算', '现在买有啥优惠', '活动到几号结束', '618会更便宜吗',
      '今天有秒杀没', '活动规则看不懂', '几点开始抢', '第二件半价是真的吗', '这个参加活动吗', '有没有以旧换新', '国补还有吗', '周年庆哪天',
      '过年有折扣不', '买一送一还有没', '店庆力度大不大', '活动价什么时候恢复', '近期有啥促消', '下次大促是啥时候', '现在入手合适还是等活动',
      '满三件打几折', '能叠加不', '直播间几点开播', '清仓是全场都打折吗', '拼团怎么拼', '要定金的那个活动是怎么回事', '砍价活动怎么参加',
      '抽奖结果在哪看', '中秋礼盒有优惠没有', '预售价划算还是当天划算', '会员日是星期几',
    ],
    english: [
      'Any promotions now?', 'when is the next sale', 'is this item on sale', 'when does the offer end', 'is buy one get one still on',
      'what time does the flash sale start', 'Will it be cheaper on Black Friday', 'do offers stack', 'is trade-in available',
      'how does the second half price deal work', "I don't get the promotion rules",
    ],
  },
  {
    id: 'promotion.gift', name: { 'zh-CN': '赠品', 'en-US': 'Free gift' }, group: 'promotions', slots: ['order', 'product'],
    phrasings: [
      '有赠品吗', '送什么东西', '买这个送啥', '赠品怎么没有', '有没有小礼物', '能多送点小样吗', '赠品什么时候发', '送的杯子没收到', '赠品可以换成别的不',
      '满多少有礼品', '买手机送耳机吗', '礼品跟着一起寄吗', '前100名送的还有名额没', '赠品坏了管换吗', '不要赠品能减钱吗', '送个贺卡呗',
      '页面写着送洗面奶', '给点试用装', '增品是随机的吗', '说好的赠品呢', '有礼盒包装送不', '袜子送几双', '赠品在哪选', '再送我一个收纳袋吧',
      '晒单有礼怎么弄', '好评返现还有吗', '下单送的延保怎么领', '没给我放赠品，忘了吧', '买床送床垫？', '能不能帮忙包装成礼物',
      '小票上有赠品可箱子里没见', '送的东西能单独买不', '下单有没有赠品送', '送的赠品没给我',
    ],
    english: [
      'Is there a free gift?', 'what do I get with it', "the gift wasn't in the box", 'can I have some samples', 'when do you send the gift',
      'do you gift wrap', 'Does the phone come with free earphones', 'can I swap the gift for something else', 'is the gift still available',
      'minimum spend for the gift?', 'could you add a greeting card',
    ],
  },
  {
    id: 'promotion.bulk', name: { 'zh-CN': '批量采购', 'en-US': 'Buying in bulk' }, group: 'promotions', slots: ['quantity', 'product', 'money'],
    phrasings: [
      '批发怎么拿货', '多买有优惠吗', '团购什么价', '我要500件，给个底价', '公司采购找谁', '一百箱能谈价不', '可以拿样品吗', '起批量是多少',
      '单位发福利用，量大', '大量要，价格怎么说', '批发价多少', '能代理吗', '怎么成为经销商', '可以贴牌不', '婚礼伴手礼要200份',
      '学校订校服，几百套能做吗', '加盟有什么要求', '一件代发支持吗', '皮发', '餐馆长期要货，有合作价没', '企业团购联系方式', '能印logo吗',
      '大客户折扣几个点', '开店进货的，怎么合作', '定制礼品最少做多少', '采购合同可以签不', '酒店用的毛巾要一千条', '我想做你们家分销', '量大从优吗',
      '拿货有没有阶梯价',
    ],
    english: [
      'Do you do wholesale?', 'price for 500 pieces', 'bulk discount available', 'who handles company orders', "what's the minimum order quantity",
      'can you print our logo on it', 'How do I become a reseller', 'can I get a sample first', 'do you support dropshipping',
      'we need 200 wedding favours', 'franchise requirements?',
    ],
  },
]
