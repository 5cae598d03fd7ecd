import type { StarterIntent } from '../model.ts'

export const refunds: readonly StarterIntent[] = [
  // Wanting the money back, the goods unsent, kept or unmentioned; sending goods back is return.how.
  {
    id: 'refund.how', name: { 'zh-CN': '怎么退款', 'en-US': 'How to get a refund' }, group: 'refunds', slots: ['order', 'money', 'product'],
    phrasings: [
      '怎么退款', '我要退款', '把钱退给我', '申请退款', '在哪点退款', '不要货了，退钱', '仅退款怎么弄', '还没发货能退款吗', '退钱！', '没收到货我要退款',
      '坏成这样不用寄回了吧，直接退款行不', '退款流程是什么', '能不能只退款不退货', '水果烂了一半，退一部分钱给我', '麻烦给我办理退款', '亲帮我退下款',
      '退款入口找不到', '咋个退钱啊', '给我全额退款', '等太久了，不等了退款吧', '退宽', '定金能退吗', '预付款可以退回来么',
      '能不能补偿我一点，我就不退了', '少发的那件退钱给我就行', '客服帮我把款退了', '退款要填什么理由', '退我一半算了', '我想把没发货的这单退掉钱',
      '不发货就赶紧退钱', '拍错了，还没发，退款', '你们同意一下退款', '充值的钱可以退吗',
    ],
    english: [
      'How do I get a refund?', 'I want my money back', 'refund me', 'can I get a partial refund', 'refund without returning it',
      'not shipped yet so please refund', 'where is the refund button', 'is the deposit refundable', 'half the fruit was rotten, refund half',
      'approve my refund please', 'Never arrived, I want a refund',
    ],
  },
  {
    id: 'refund.when', name: { 'zh-CN': '退款什么时候到账', 'en-US': 'When the refund arrives' }, group: 'refunds', slots: ['order', 'date', 'money'],
    phrasings: [
      '退款什么时候到账', '退款多久能到', '钱怎么还没退给我', '退款几天到', '退款成功了可是没看到钱', '怎么还没退款啊', '都退货半个月了钱呢',
      '退的钱啥时候给我', '退到银行卡要多少个工作日', '退款迟迟不到账', '说24小时内退，现在都两天了', '退款进度', '退款到哪步了',
      '我的退款处理得怎么样了', '信用卡退款是不是慢一些', '花呗付的多久退', '显示已退款，微信里没有', '催退款', '能不能快点把钱退了',
      '还要等几天才能收到退款', '退款审核要多长时间', '钱还没退回来', '周末会退款吗', '啥时退款哟', '查一下我的退款，订单尾号0932', '退款卡住了吗',
      '一直在退款中', '你们收到货怎么还不打款', '299块啥时候能回到我账上', '退款还没到帐', '差价说给我退，什么时候转', '我的钱什么时候能退回来',
      '申请的退款怎么还没到账',
    ],
    english: [
      'When will I get my refund?', "refund still hasn't arrived", 'how many days until the money is back', 'it says refunded but my bank shows nothing',
      'how long do credit card refunds take', 'refund status please', "Where is my money, it's been two weeks", 'you promised it within 24 hours',
      'my refund is still processing', 'hurry up with my refund', 'any update on the refund for 0932',
    ],
  },
  {
    id: 'refund.where', name: { 'zh-CN': '退款退到哪里', 'en-US': 'Where the refund goes' }, group: 'refunds', slots: ['money'],
    phrasings: [
      '退款退到哪里', '钱退回哪个账户', '是原路退回吗', '退到微信还是银行卡', '退款能退到我另一张卡上吗', '我那张卡注销了，退款怎么收', '退款去哪看',
      '退的钱在哪儿查', '用花呗付的退到哪', '退款退余额了吗', '怎么把退款提现', '我老公付的款，退给谁', '朋友代付的会退给我吗', '钱退到支付宝了没',
      '可以换个账号退款吗', '退款是退到钱包里还是卡里', '想让你们直接转微信，不要原路', '付款的信用卡丢了，那钱退哪儿去了', '退款渠道是什么',
      '零钱里没看到，是退别处了？', '货到付款的怎么退钱给我', '现金买的退款退现金吗', '礼品卡付的退回卡里吗', '退到购物金里去了，我要现金',
      '退款账户能改不', '组合支付的分别退到哪', '亲，退款是回到原来付钱的地方吗', '退款明细在哪里能看到', '分期买的退款退给谁啊', '我想退到工行的卡',
      '退款的钱会退到哪张卡', '我的退款退到哪里去了',
    ],
    english: [
      'Where does the refund go?', 'will it go back to my original card', 'can you refund to a different account',
      'my card is closed, how do I get the refund', 'a friend paid for me, who gets the money', 'is it refunded to my wallet or bank',
      'Where can I see the refunded money', "I'd rather have it in Alipay", 'paid with a gift card, where is it returned', 'refund back to WeChat?',
    ],
  },
  {
    id: 'refund.amount', name: { 'zh-CN': '退款金额不对', 'en-US': 'Wrong refund amount' }, group: 'refunds', slots: ['order', 'money'],
    phrasings: [
      '退款金额不对', '怎么少退了我20块', '退少了', '为什么不是全额退', '付了199只退150', '还差我30呢', '优惠券的部分不退吗', '运费没退给我',
      '退的钱和付的对不上', '退款扣了什么钱', '凭什么扣我手续费', '退款怎么算的', '退多了，多退了我十块', '只退了一件的钱，我退的是两件',
      '满减后退一件能退多少', '积分抵的那部分退回来吗', '少退钱了你们查查', '定金没给退', '退的金额是怎么来的', '为啥扣除了赠品的钱', '退款为什么打折了',
      '说好退86，到账才68', '红包会返还给我么', '退款里没算上补的差价', '金额有误，请核对', '怎么才退这么点', '退款怎么不够数啊', '券退不退',
      '我退货了，用掉的优惠券能还我不', '尾款退了，首付那笔呢', '退给我的钱少了，帮我核对一下', '为什么退款比我付的少',
    ],
    english: [
      'The refund amount is wrong', 'you refunded 20 less than I paid', "why wasn't I refunded in full", "shipping fee wasn't refunded",
      'do I get my coupon back after a refund', 'what was deducted from my refund', 'I returned two but got money for one',
      'are the points I used given back', 'how is the refund calculated', 'you refunded too much', 'Still missing 30 yuan from the refund',
    ],
  },
]
