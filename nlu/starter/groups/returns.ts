import type { StarterIntent } from '../model.ts'

export const returns: readonly StarterIntent[] = [
  // Wanting to send something back; money back with nothing sent is refund.how.
  {
    id: 'return.how', name: { 'zh-CN': '怎么退货', 'en-US': 'How to return' }, group: 'returns', slots: ['order', 'product'],
    phrasings: [
      '怎么退货', '我想退货', '不想要了，我寄回去给你们', '退货流程是啥', '在哪申请退货', '这个不合适，退了', '我要退掉这件衣服', '鞋子大了，给我办退货',
      '退货怎么操作', '买错了想退', '亲，退货要怎么弄呀', '不喜欢，退', '找不到退货按钮', '穿着不好看我退了啊', '咋个退货嘛', '这手机我要退',
      '能帮我申请退货不', '口红颜色不适合我想退回去', '我要怎么把东西退回给你们', '可以上门取件退货吗', '退货是要先联系你们还是直接寄', '退火怎么退',
      '退货在手机上咋点', '怎么预约快递员来拿退货', '一单里面只退一件行不行', '对象说难看，退了吧', '沙发太大了放不下，咋退', '请帮忙处理退货，谢谢',
      '点了退货之后该干嘛', '退货单怎么填', '我家孩子乱买的，想退掉', '不合身，申请退货',
    ],
    english: [
      'How do I return this?', 'I want to send it back', 'return please', 'where do I request a return', "it doesn't fit, I'd like to return it",
      'What are the steps to return an item', 'can I return just one thing from the order', 'bought it by mistake, want to return',
      'can a courier collect my return', 'help me send these shoes back', "I don't like the colour, returning it",
    ],
  },
  {
    id: 'return.terms', name: { 'zh-CN': '能不能退', 'en-US': 'Whether it can be returned' }, group: 'returns', slots: ['product', 'date'],
    phrasings: [
      '支持七天无理由吗', '过了七天还能退不', '拆封了还可以退吗', '用过一次能退货吗', '吊牌剪了还给退吗', '定制的能不能退', '试穿过影响退货不',
      '退货期限是几天', '内衣可以退吗', '化妆品开了封退不退', '水果这种不支持退货吧', '没有包装盒了还能退么', '打折的东西给退吗', '超过一个月了能退吗',
      '洗过水的还收不收', '退货有时间限制没', '激活了的手机能无理由退吗', '赠品丢了还能退不', '7天是从哪天开始算的', '试用装用了，正装没拆，能退吗',
      '穿了两天不满意你们认不认', '哪些商品不能退', '什么条件下才给退', '怎样才算不影响二次销售', '预售的付完尾款还能退吗', '床垫睡了几晚还可以退么',
      '不满意包退吗', '收货第八天了，还来得及退货吗', '清仓款是不是不退不换', '退换货政策说一下', '贴膜撕了还能不能退', '鞋子只在家里踩了下应该能退吧',
    ],
    english: [
      'What is your return policy?', 'can I return it after 7 days', 'is opened makeup returnable', 'I cut the tags off, can it still go back',
      'do sale items count for returns', 'how many days do I have to return', 'are custom made items returnable', 'no box anymore, will you take it back',
      'can I return a phone once activated', 'Is food returnable', 'used it once, still ok to return?',
    ],
  },
  {
    id: 'return.fee', name: { 'zh-CN': '退货运费谁出', 'en-US': 'Who pays for the return' }, group: 'returns', slots: ['money'],
    phrasings: [
      '退货运费谁出', '退回去邮费你们承担吗', '退货要我自己付快递费吗', '凭什么我出邮费，是你们质量问题', '运费险能赔多少', '换货来回运费怎么算',
      '退货的邮费给报销吗', '寄回去花了18块，给补吗', '垫付的运费什么时候退我', '质量问题退货包运费不', '不合适退的话要扣我邮费吗',
      '退货是到付还是我先付', '退货走到付可以吗', '能不能到付寄回去', '无理由退货运费算谁的', '运险费没到账', '退货邮非谁掏',
      '大件退回物流费好贵，你们管不管', '退货包邮吗', '我不想出退货的钱', '上门取件要收钱不', '运费险怎么赔', '退一件衣服要多少运费',
      '发错货了邮费该你们出吧', '快递员跟我收了25，说是退货费用', '退换的运费要不要买家承担', '买了运费险是不是就不用掏退货邮费了', '运费补偿怎么申请',
      '寄回的快递费能给我转一下吗', '换个颜色还要我付两趟邮费？', '我退货的话运费是谁来付', '寄回来的快递费能报吗',
    ],
    english: [
      'Who pays for return shipping?', 'is the return free', 'will you refund my return postage', 'I paid 18 yuan to send it back, do I get that back',
      'do I have to pay to exchange it', 'can I send it back freight collect', "it's your mistake so you pay the return",
      'how much does sending it back cost', "return insurance didn't pay out", 'does the pickup for returns cost anything', 'return label free?',
    ],
  },
  {
    id: 'return.address', name: { 'zh-CN': '退货寄到哪里', 'en-US': 'Where to send a return' }, group: 'returns', slots: ['region'],
    phrasings: [
      '退货寄到哪里', '退货地址发一下', '寄回去的地址给我', '往哪儿寄', '退回地址是什么', '收件人写谁', '退货的收货电话是多少', '把你们仓库地址发给我',
      '我现在要寄回，地址呢', '退到哪个仓', '地址没看到啊，退货的', '寄回哪里呀', '退货填谁的名字', '寄给谁', '退货地址是发货那个地址吗',
      '后台没显示退货地址', '给我个地址，我把东西寄过来', '要换的这双先寄到哪个地址', '寄错地址了怎么办，我寄到你们老仓库了', '可以退到门店吗',
      '坏的那个寄到什么地方', '线下买的能寄回总仓不', '邮编要不要写', '快递小哥问我退货地址，快发我', '收退货的联系人和手机号',
      '两单退货能寄到一个地址吗', '退货地址在广州还是杭州', '求退货地址', '返厂的话寄哪个地址', '麻烦再发一遍寄回的地址',
    ],
    english: [
      'Where do I send the return?', 'return address please', 'what address should I post it back to', 'who should I put as the recipient',
      "I can't see a return address anywhere", 'can I drop the return at a store', 'which warehouse takes returns', 'send me the address to ship it back',
      'I posted it to your old warehouse, what now', 'phone number for the return parcel?',
    ],
  },
  // The goods on their way back and being checked; the money is refund.when.
  {
    id: 'return.status', name: { 'zh-CN': '退货收到没有', 'en-US': 'Whether the return has arrived' }, group: 'returns', slots: ['order', 'parcel', 'date'],
    phrasings: [
      '退货收到没有', '我退的东西你们签收了吗', '寄回去好几天了，怎么没反应', '退货到你们仓库了没', '退货单号填了怎么还没处理', '退货审核要多久',
      '退回去的鞋检查完了吗', '物流显示你们已经签收了，咋还不处理', '申请退货一直没人审批', '退货申请怎么还在审核中', '退货进度查一下',
      '帮看看我的退货到哪一步了', '换货的新件寄出来没', '你们验货要验几天', '收到退货了吧？', '退的那台风扇你们收到了么', '退货填错单号了怎么改',
      '退货申请通过了吗', '怎么还没人来取退货', '约好的取件没来啊', '我的退货一直显示待商家收货', '退货被拒收了是怎么回事',
      '仓库说没收到我的退货，可是签收了', '上门取件预约了没人来', '退货超时关闭了怎么办', '东西都退回去一个星期了', '退回的包裹你们核实好没',
      '请查收我的退货，单号YT88213', '换货换到什么进度了', '退火申请咋还没通过', '退回去的货你们仓库收到了没有',
    ],
    english: [
      'Have you received my return?', 'I sent it back last week, any news', 'is my return being processed', 'return request still pending',
      'how long does it take to check a return', 'tracking says you got my return already', 'has the replacement been sent',
      'nobody came to collect my return', 'I entered the wrong return tracking number', 'return progress?', 'Was my return approved',
    ],
  },
  // Another size, colour or piece after it has arrived; before it is sent it is order.change-items.
  {
    id: 'exchange', name: { 'zh-CN': '换货', 'en-US': 'Exchange' }, group: 'returns', slots: ['order', 'size', 'colour', 'product'],
    phrasings: [
      '我想换货', '能换个大一码的吗', '尺码不对，换一个', '换成黑色行不', '收到了想换颜色', '小了，能换成L吗', '怎么申请换货', '可以换别的款式不',
      '换货流程', '鞋子挤脚，换大半码', '这个粉底色号太白了，给我换个深的', '换不换的啊', '颜色不喜欢，想调换一下', '给我换个新的',
      '能先发新的我再寄回旧的吗', '质量有点问题，不退了换一个就行', '换货要几天', '只能退不能换吗', '我不退，就是要换', '差价补给你们，换成256G的',
      '买的床单尺寸买小了，换1.8的', '换一件可以吗', '换獲怎么弄', '可以跟别的商品换吗', '裤子长了换短点的有没有', '换个尺寸麻烦安排一下',
      '您好，收到的太紧，帮我换XL谢谢', '已经退过一次了还能再换吗', '门店买的能在网上换码吗', '想把白色的换了，我妈喜欢红的', '40换41',
      '尺码小了想换大一号',
    ],
    english: [
      "I'd like to exchange it", 'can I swap for a bigger size', 'exchange for black please', 'how do exchanges work', 'too small, I need an L instead',
      'Can you send the new one before I return the old', "I don't want a refund, just a different one", 'swap this shade for a darker one',
      'can I exchange it for something else', 'how long does an exchange take', 'change my 40 for a 41',
    ],
  },
]
