import type { StarterIntent } from '../model.ts'

export const orders: readonly StarterIntent[] = [
  // Whether the order went through and what is being done with it; once it is sent, see shipping.
  {
    id: 'order.status', name: { 'zh-CN': '订单状态', 'en-US': 'Order status' }, group: 'orders', slots: ['order', 'phone', 'date'],
    phrasings: [
      '订单状态怎么看', '我的订单现在什么情况', '帮我查下订单', '下单成功了没有', '订单处理到哪一步了', '付了钱订单还显示待付款', '订单进度查询',
      '我昨天拍的那单咋样了', '看一下我的单子', '订单号2024117736帮查', '我的订单在哪里看', '找不到我的订单了', '怎么查以前买过的东西', '订单怎么不见了',
      '单子被系统关了？', '订单为什么显示异常', '我到底下单成功没', '有没有看到我的订单', '查单', '报手机号能查订单不', '订单审核中是啥意思',
      '已经付款了你们收到订单没', '待确认是什么状态', '我买了两次吗，显示两个订单', '订旦查询', '去年双十一的订单还能查到不', '定制的做到哪一步了',
      '我的预订单排到了没', '不知道订单号，用名字能不能查', '家具生产进度给我看看', '麻烦看看我那笔订单什么状况', '咋没有订单记录',
      '帮忙查查我的订单处理得怎样了',
    ],
    english: [
      "What's the status of my order?", 'did my order go through', 'check my order please', "I can't find my order",
      'order says under review, what does that mean', 'where do I see past orders', 'Can you look it up by phone number',
      'I paid but it still says unpaid', 'is my custom order finished yet', 'did I order twice by accident?',
    ],
  },
  {
    id: 'order.cancel', name: { 'zh-CN': '取消订单', 'en-US': 'Cancel an order' }, group: 'orders', slots: ['order'],
    phrasings: [
      '取消订单', '我不想要了，帮我取消', '怎么取消啊', '拍错了能取消不', '订单可以撤销吗', '把我刚才那单取消掉', '已经付款了还能取消吗', '我要取消',
      '重复下单了，取消一个', '取消不了怎么回事', '别发货了，不要了', '麻烦取消一下，地址都填错了', '货还没出就给我撤单吧', '能不能拦截快递，我不要了',
      '不买了', '取消按钮是灰的', '取消定单', '家里人不让买，帮我退掉订单', '冲动了，单子取消吧', '发货了还能取消么', '为什么不让我取消',
      '订单我不要了，关掉', '点错了，多买一台，去掉一台', '先别发，我要取消', '取消预订', '预售的能取消不', '等不及了，订单给我取消',
      '取消以后要等多久生效', '申请取消了没人理', '外卖点错了赶紧取消', '删掉那个单', '刚下的单不要了哈',
    ],
    english: [
      'Cancel my order', 'how do I cancel', 'I ordered by mistake, please cancel it', 'can I still cancel after paying',
      "stop the shipment, I don't want it anymore", 'the cancel button is greyed out', 'I ordered twice, cancel one', 'Is it too late to cancel',
      'please call off the order I just placed', "why can't I cancel",
    ],
  },
  {
    id: 'order.change-address', name: { 'zh-CN': '修改收货地址', 'en-US': 'Change the address' }, group: 'orders', slots: ['order', 'phone', 'region'],
    phrasings: [
      '修改收货地址', '地址填错了', '能改地址吗', '我搬家了，换个地址', '收货人电话写错了', '电话号码少了一位', '帮我改成公司地址', '改一下收件人',
      '地止写错了', '门牌号忘填了', '发货了还能改地址吗', '我想换个地方收', '寄到我妈那儿去，地址我发你', '默认地址是老家的，忘改了', '把地址改到海淀区',
      '收货信息有误', '快递能转到别的地址不', '地址怎么改', '下单忘记改地址了！！', '联系方式换成138那个', '小区名打错了', '楼号是6不是9，麻烦改改',
      '名字写错能改不', '想改收货地址，系统不让改', '改派到另一个地方', '换成我朋友收可以吗', '错把旧地址拍上去了', '更正一下地址',
      '收货地址不是这个，是学校那边', '哎呀手机号填了以前的', '县改成区，帮忙备注', '手机号改成13800001111',
    ],
    english: [
      'I need to change my delivery address', 'wrong address on my order', 'can I update the phone number', "I've moved, send it somewhere else",
      'I forgot the flat number', "it's shipped, can the address still be changed", 'please send it to my office instead',
      'the recipient name is misspelled', "Change the address to my mum's", "address edit doesn't work", 'can you redirect the parcel',
    ],
  },
  // Before it is sent; after it has arrived it is exchange.
  {
    id: 'order.change-items', name: { 'zh-CN': '修改订单商品', 'en-US': 'Change what was ordered' }, group: 'orders', slots: ['order', 'size', 'colour', 'quantity', 'product'],
    phrasings: [
      '拍错颜色了能改吗', '订单里尺码选错了，改成M', '还没发货，帮我换成白色', '下单选错型号了', '改一下订单，要两件', '能加一件一起发吗',
      '我要的是128G，拍成64G了', '改成XL发', '帮我备注发红色', '备注写错了', '发货前给我换个码', '两个订单能合并发不', '合单', '把其中一双换成39的',
      '少拍了一个，能补上吗', '不要蓝的了，发绿的吧', '规格选错了怎么改', '订单能修改吗', '能不能多加一瓶', '我拍的1.5米床单，改1.8可以不',
      '口味换成原味的行吗', '帮忙改个款，还没出库吧', '加个备注：不要放香菜', '去掉一件，剩下的照发', '刚下单，码数想换大点', '颜涩选错了，改黑',
      '蛋糕上的字可以改吗', '把刻字内容改一下', '补差价换成大瓶的可以吗，还没发的话', '订单数量改成5', '三单一起打包发，省得收三次', '改单',
    ],
    english: [
      'I picked the wrong colour, can you change the order', 'change the size before you ship it', 'add one more to my order',
      'can you combine my two orders', 'wrong model in my order, not shipped yet', 'Please send it in white instead', 'edit the quantity to 5',
      'remove one item and send the rest', 'can I change the text on the cake', 'swap the flavour in my order',
    ],
  },
  {
    id: 'order.place', name: { 'zh-CN': '怎么下单', 'en-US': 'How to order' }, group: 'orders', slots: ['product', 'quantity'],
    phrasings: [
      '怎么下单', '我想买，怎么拍', '怎么购买啊', '在哪儿下单', '提交订单失败', '老年人不会弄，能帮我下单吗', '链接发我一下', '直接跟你说要买啥行不行',
      '加购物车了然后咋办', '点了购买没反应', '给个链接我拍', '怎么定', '可以电话订购么', '我要两箱，怎么买', '买单步骤教我下', '能不能给我留一件',
      '想订个生日蛋糕，怎么预定', '可以货先发后付款吗', '怎么预约购买', '抢购怎么参加', '拍哪个', '购买数量有限制吗', '一个人能买几件',
      '不能下单，提示已下架', '怎么帮朋友代买', '我要下单', '怎么买阿', '购物车在哪', '为什么买不了', '送礼物可以不放价格单吗', '结算不了，老是转圈',
      '提示超过限购数量', '来一个，要怎么操作',
    ],
    english: [
      'How do I place an order?', 'I want to buy this, what do I do', 'can you order it for me', 'checkout button does nothing',
      'send me the link to buy', 'Can I order by phone', 'is there a limit per person', 'could you reserve one for me',
      "it won't let me submit the order", 'how do I pre-order a cake', "I'll take two, how",
    ],
  },
]
