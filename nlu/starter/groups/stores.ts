import type { StarterIntent } from '../model.ts'

export const stores: readonly StarterIntent[] = [
  {
    id: 'store.where', name: { 'zh-CN': '门店在哪', 'en-US': 'Where the stores are' }, group: 'stores', slots: ['region'],
    phrasings: [
      '你们店在哪', '有实体店吗', '门店地址发我', '上海有店不', '离我最近的店是哪家', '在哪个商场', '怎么去你们店', '线下哪里能买到', '杭州哪里有专柜',
      '几楼啊', '有停车位吗', '坐地铁哪个口出', '深圳有几家店', '能导航的地址有没', '可以去店里看看吗', '店里能试穿不', '店搬到哪去了', '老店关门了？',
      '我们县有没有你们的店', '门店电话多少', '实体点地址', '你们仓库在哪，可以自己去看货吗', '展厅在什么位置', '机场有店吗', '有没有体验店',
      '找了半天没找到你们店', '附近有你家的店么', '到店看样要预约不', '万达里面那家是你们吗', '加盟店还是直营店，我家楼下那个', '总店地址',
      '请问门店具体位置在哪里',
    ],
    english: [
      'Where is your store?', 'do you have a physical shop', 'nearest store to me', 'store address please', 'any branch in Shanghai',
      'which mall are you in', 'Can I try it on in the shop', 'is there parking at the store', 'which metro exit', 'has the old store moved',
      'do you have a showroom',
    ],
  },
  // When a shop is open; when service answers is service.hours.
  {
    id: 'store.hours', name: { 'zh-CN': '门店营业时间', 'en-US': 'Store opening hours' }, group: 'stores', slots: ['date', 'region'],
    phrasings: [
      '店里几点开门', '门店营业时间', '几点关门', '周末开不开门', '过年店里营业吗', '今天店开着没', '中午休息不', '晚上九点还在营业吗', '国庆开门不',
      '最晚几点能去店里', '早上几点营业', '店几点打烊', '门店礼拜一休息吗', '大年初一有开店没', '你家店现在关了没', '下雨天也开吗',
      '八点半到店还来得及不', '专柜营业到几点', '营业时见', '实体店星期天有人吗', '接完孩子再去，六点前关不关店', '节假日店铺照常营业吗',
      '我下班过来七点半还开着吗', '门口写的休息中，啥时候开', '店里全年无休吗', '停业到哪天', '通宵营业不', '开门时间', '几点开始营业啊你们店',
      '明天去店里有人不', '你们门店几点开门几点关门', '周六店里营业到几点',
    ],
    english: [
      'What time does the store open?', 'store opening hours', 'when do you close', 'is the shop open on Sunday', 'are you open during the holidays',
      'is the store open now', 'Can I still come at 8:30 pm', "is the branch open on New Year's Day", 'does the shop close at lunch',
      'how late is the counter open',
    ],
  },
  {
    id: 'store.pickup', name: { 'zh-CN': '到店自提', 'en-US': 'Collecting in the store' }, group: 'stores', slots: ['order', 'region', 'date'],
    phrasings: [
      '可以自提吗', '网上买到店里拿行不', '自取怎么弄', '自提码没收到', '去哪个店取', '到店取货要带什么', '今天下单今天能去拿吗', '能去仓库自提不',
      '货到店了没', '自提能便宜运费吗', '让别人代取可以吗', '自提点在哪里', '过几天去拿能给我留着不', '改成自提', '店里可以自己拿吧，不用寄了',
      '自题订单', '取货码发给我', '最晚几号要去取', '去店里提车位沙发要自己叫车吗', '蛋糕我自己来拿', '到店说没我的货', '怎么选门店自提',
      '自提改快递可以吗', '提货要身份证不', '我已经到店门口了，怎么取', '订单显示待自提', '我来取，几点以后能拿', '别送了，我顺路过去拿', '取货短信删了',
      '自提超时会取消吗', '备好货了通知我去取',
    ],
    english: [
      'Can I pick it up in store?', 'click and collect available?', 'is my order ready to collect', "I didn't get a pickup code",
      'what do I bring to collect it', 'Can a friend collect for me', 'how long do you hold it in the shop', 'change delivery to store pickup',
      "I'm at the store, how do I collect", 'can I collect from the warehouse',
    ],
  },
]
