import type { StarterIntent } from '../model.ts'

export const shipping: readonly StarterIntent[] = [
  // What delivery costs; the cost of sending something back is return.fee.
  {
    id: 'shipping.fee', name: { 'zh-CN': '运费多少', 'en-US': 'Delivery cost' }, group: 'shipping', slots: ['region', 'quantity', 'money'],
    phrasings: [
      '运费多少', '邮费怎么算的呀', '包邮吗', '这个包不包邮', '买两件能免运费不', '邮非多少啊', '到新疆要加多少邮费', '满多少才包邮',
      '亲，寄到内蒙古要运费吗', '为啥还要收我12块钱快递费', '运费？', '快递费谁出', '你好，沙发这种大件的物流费用咋收',
      '不是说包邮吗怎么结算又多出来十块', '一斤和五斤的运费一样吗', '能不能免个邮', '西藏这边也包邮不', '运费太贵了吧，比东西还贵',
      '就差3块钱到包邮，给通融下呗', '多件一起拍邮费会重复收吗', '顺丰要补多少差价', '发到香港运费几多', '请问冷链配送另外收钱吗', '上楼费要不要另付',
      '邮寄费用是多少呢', '首重续重怎么收费', '下单的时候显示运费15，是必须付的吗', '海南是不是不免邮', '凑单包邮的门槛是多少', '送货要钱不',
      '快递费能便宜点吗', '我就买一支口红还得付邮费啊', '寄到国外邮费得多少钱', '这单要付多少运费啊',
    ],
    english: [
      'How much is shipping?', 'is delivery free', 'Do I have to pay postage for two items', 'whats the minimum order for free shipping',
      'delivery fee to Tibet?', 'Why was I charged 12 yuan for shipping', 'how is the freight for a sofa worked out',
      'shipping costs more than the item lol', 'do you charge extra to carry it upstairs', 'Can you waive the delivery charge',
      'what does express shipping cost',
    ],
  },
  // Until the parcel leaves the warehouse; how long it then travels is shipping.eta.
  {
    id: 'shipping.when', name: { 'zh-CN': '什么时候发货', 'en-US': 'When it is sent' }, group: 'shipping', slots: ['order', 'date'],
    phrasings: [
      '什么时候发货', '怎么还没发货啊', '怎么还没发或', '今天能发出吗', '现在拍的话几点前能发', '下单三天了还没动静，到底发不发', '啥时候给我寄啊',
      '几时发货呀', '快点发货行不行', '麻烦尽快安排发出，急用', '48小时内发不了怎么办', '预售的定金付了，哪天开始发', '说好昨天发的呢',
      '周末你们仓库发货吗', '发货时间？', '过年期间还发不发货', '拍下多久能出库', '我那双鞋咋还不发咧', '还没发？都等了一个礼拜了',
      '刚付完钱，最快什么时候能寄出来', '订单一直显示待发货', '定制的衣柜要做多少天才能发', '下午四点以后付款是不是要明天才发', '发个货这么磨叽',
      '我要送人的，能不能优先给我发', '催一下发货', '你们是不是没货了所以不发', '节假日后多久恢复发货', '手机首发那批几号出货',
      '你好我的货什么时候可以发走', '可以晚几天再发吗，我不在家', '帮我加急发一下谢谢',
    ],
    english: [
      'When will you ship my order?', "why hasn't it been sent yet", 'can you dispatch it today please', 'how long until it leaves your warehouse',
      "I paid three days ago and you still haven't shipped", 'do you ship on weekends', 'When does the pre-order go out', 'please send it asap',
      'still says awaiting shipment', 'if I order before 4pm does it go out today', 'could you hold the parcel and post it next week',
    ],
  },
  // The journey once sent, and the day of arrival; the present place of a parcel is shipping.where.
  {
    id: 'shipping.eta', name: { 'zh-CN': '多久能到', 'en-US': 'How long delivery takes' }, group: 'shipping', slots: ['order', 'region', 'date'],
    phrasings: [
      '多久能到', '几天到货', '发到成都要几天', '什么时候能送到', '周五之前收得到吗', '后天到得了不', '大概哪天能收到货', '从你们那寄过来要多长时间',
      '寄广州几日到啊', '一般快递走几天', '多久到', '预计送达时间是什么时候', '我14号要用，来得及不', '江浙沪隔天能到吗', '同城的话今晚能送到不',
      '亲，到哈尔滨得几天呀', '生日蛋糕明天上午能到吗', '啥时候能到手', '寄到乡下是不是要久一点', '东北这边要走一个星期吗', '发货以后最慢多久收到',
      '赶得上中秋节前到吗', '下周一出差，之前能不能到', '顺丰是不是次日达', '床垫走物流要几天才到', '几号可以收到', '快递多久啊', '到我这儿要等几天',
      '有没有准确的到货时间', '到货时间能保证吗', '急死了到底哪天到啊', '明后天能拿到手机吗', '寄到北京大概多久可以收到',
    ],
    english: [
      'How long does delivery take?', 'when will it arrive', 'will I get it by Friday', 'how many days to Chengdu', 'is next day delivery guaranteed',
      "what's the estimated arrival date", 'Will the cake be here tomorrow morning', 'usual transit time?', 'can it reach me before the holiday',
      'how long after shipping do I receive it', 'does it take longer to the countryside',
    ],
  },
  {
    id: 'shipping.where', name: { 'zh-CN': '我的快递到哪了', 'en-US': 'Where the parcel is' }, group: 'shipping', slots: ['order', 'parcel', 'phone'],
    phrasings: [
      '我的快递到哪了', '包裹现在在哪里', '查一下物流', '帮我看看到什么地方了', '单号发我一下', '怎么查快递', '物流单号是多少', '快递到哪儿啦',
      '我买的锅到哪了', '查下我的件', '在路上了吗', '我要看物流信息', '给个运单号呗', '看不到物流，能帮我查不', '你好，尾号4471的快递走到哪了',
      '跟踪一下我的包裹', '货到我们市里没', '今天会派送吗我看都到网点了', '麻烦查询SF开头那个单子', '在哪里看配送进度', '昨天发的那件现在啥位置',
      '包裹轨迹发来看看', '我快第呢，到哪里了', '骑手到哪了', '有快递号吗我自己查', '到中转站没有', '咱那个冰箱拉到哪里嘞', '发的哪个单号',
      '东西寄出来了吧？现在在哪', '订单号20481，看下快递位置', '派件员电话有吗，想问他到哪了',
    ],
    english: [
      'Where is my parcel?', 'track my order', 'can I have the tracking number', "where's my stuff", 'has it reached my city yet',
      'Could you check where the package is now', 'how do I see the tracking info', 'is it out for delivery', 'my order 20481, current location?',
      'locate my shipment please',
    ],
  },
  {
    id: 'shipping.region', name: { 'zh-CN': '能不能送到我这里', 'en-US': 'Where we deliver' }, group: 'shipping', slots: ['region'],
    phrasings: [
      '能不能送到我这里', '新疆发吗', '你们支持寄国外吗', '海外能直邮不', '我们村里能送到吗', '台湾可以寄吗', '偏远地区不发货是吧', '配送范围有哪些',
      '寄澳门得不得', '拉萨那边可以送不', '为什么我的地址显示不支持配送', '地址选不了，说超出配送范围', '部队能收快递吗', '学校里面送不送',
      '生鲜能发到甘肃不', '县城送货吗', '家具是不是只送市区啊', '三环外送不送得到', '加拿大能收到吗，我在国外读书', '全国都能发吗', '可以邮到俄罗斯吗',
      '边防哨所那种地方能发吗', '哪些地方不送', '我在岛上，送得到吗', '外卖那种同城配送覆盖浦东不', '你们发不发海南啊',
      '我老家是贵州山区，快递能不能进去', '送不送日本', '香港地址可以填吗', '镇上能到不', '小区在郊区 配送吗', '我们这个地址能配送吗', '支持送到国外不',
    ],
    english: [
      'Do you ship abroad?', 'can you deliver to Hong Kong', 'is my area covered', "why does it say my address can't be delivered to",
      'do you send to Xinjiang', 'Can I order from Canada', "which places don't you deliver to", 'do you deliver to villages',
      'is furniture delivery only for the city', 'my postcode is out of range?', 'international shipping available?',
    ],
  },
  // Which courier, and how it hands the parcel over.
  {
    id: 'shipping.carrier', name: { 'zh-CN': '发什么快递', 'en-US': 'Which courier' }, group: 'shipping', slots: ['parcel'],
    phrasings: [
      '发什么快递', '你们用哪家物流', '能发顺丰吗', '可以指定快递不', '千万别发极兔', '默认是中通还是圆通', '不要发韵达，我们这没网点',
      '是邮政还是顺丰啊', '什么快递呀', '京东快递能走吗', '德邦送货上楼吗', '可以放驿站吗', '别放快递柜，给我送上门', '能换个快递公司吗', '帮我备注发ems',
      '我这边只能收邮政', '大件走什么物流', '让快递员到了打我电话', '白天家里没人，可以放门口不', '你们合作的快递是哪几家',
      '上次那家快递态度太差了，换一个', '走空运还是陆运', '蛋糕是闪送还是跑腿送', '冰鲜用啥快递寄的', '可以自己选快递嘛', '加钱能走顺丰不',
      '申通的话就算了，能不能改别家', '为什么给我放菜鸟了，我要求送货上门', '周末派送可以吗，工作日没人签收', '能约晚上送吗', '快递公司有哪些选择',
      '你家默认发哪个快递',
    ],
    english: [
      'Which courier do you use?', 'can you send it by SF Express', "please don't use YTO", 'can I choose the carrier', 'leave it at the door please',
      'Do they bring it upstairs', 'can the driver call me first', 'I want EMS only', 'who delivers large items',
      'can it come on a weekend, nobody home on weekdays', 'not the locker, bring it to my door',
    ],
  },
  // The tracking stands still or the parcel seems lost on its way.
  {
    id: 'shipping.stuck', name: { 'zh-CN': '物流不更新', 'en-US': 'Parcel not moving' }, group: 'shipping', slots: ['order', 'parcel'],
    phrasings: [
      '物流不更新', '快递三天没动了', '一直卡在中转站怎么回事', '物流信息停在武汉好几天了', '我的件是不是丢了', '快递不走了', '怎么一直不动啊',
      '包裹弄丢了吧', '单号查不到任何信息', '显示已揽收之后就没下文了', '都十天了还在路上，正常吗', '快递好像寄丢了', '物流异常是什么意思',
      '走到隔壁省又退回去了？', '路线怎么绕来绕去的', '卡了五天了你们给催一下', '帮我催催快递', '快递爆仓了吗，一动不动', '为啥物流还停在上周',
      '说在运输中，运了半个月', '你们发的是假单号吧，根本没记录', '昨天就到站点了今天也没派', '物流停滞，麻烦跟进', '件被退回去了，我没拒收啊',
      '一直派送不成功', '我那箱苹果还堵在路上，再不到要烂了', '快递公司说找不到我的包裹', '快第卡住了', '网点说没收到这个件', '迟迟不派送啥情况',
      '物流显示疑难件', '联系下快递呗，老停在一个地方', '物流一直没更新，是不是丢件了', '快递停着不动好多天了',
    ],
    english: [
      "Tracking hasn't updated for days", 'my parcel is stuck', 'I think the package got lost', 'the tracking number shows nothing',
      "It's been in transit for two weeks", 'why did it go back to the sender', "parcel hasn't moved since Monday", 'shipment delayed, please chase it',
      "courier can't find my package", 'says delivery failed, nobody came', 'stuck at customs or what',
    ],
  },
  {
    id: 'shipping.not-received', name: { 'zh-CN': '显示签收没收到', 'en-US': 'Delivered but not received' }, group: 'shipping', slots: ['order', 'parcel'],
    phrasings: [
      '显示签收没收到', '我没拿到快递啊，怎么就签收了', '谁签的？不是我', '物流写着已送达，门口啥都没有', '快递说放驿站，驿站说没有',
      '已签收但是我人都不在家', '没收到货却显示完成了', '柜子里是空的', '你们送到哪去了，我压根没见着', '被别人拿走了怎么办', '送错地方了吧，我这没有',
      '快递柜没取件码', '没有收到取件码', '显示他人代收，代收的是谁', '本人没签收啊', '丢件了，系统说昨天就送到了', '签收底单能给我看看不',
      '门卫说没见过这个包裹', '虚假签收', '外卖送到了别人家', '都没给我打电话就点了签收', '包裹被偷了', '没收着啊', '我问了邻居也没人帮忙拿',
      '说是前台签收，前台没有我的件', '找不到我的快递了，明明说送到了', '签收了？我怎么不知道', '货没到手就自动确认收货了',
      '奶粉显示妥投，可家里没人收到', '快递员放哪了也不说一声，找不着', '没收到东西！！显示已完成', '快递显示签收，但是我没有收到货',
    ],
    english: [
      'It says delivered but I got nothing', 'I never received the parcel', 'who signed for it?', 'the locker was empty', 'marked as delivered, not here',
      'Somebody stole my package', "neighbours don't have it either", "the pickup point can't find my parcel", "I wasn't home, who took it",
      'no pickup code was sent to me', 'order shows complete but nothing arrived',
    ],
  },
]
