import type { StarterIntent } from '../model.ts'

export const service: readonly StarterIntent[] = [
  {
    id: 'service.person', name: { 'zh-CN': '转人工', 'en-US': 'A person please' }, group: 'service', slots: ['phone'],
    phrasings: [
      '转人工', '人工客服', '找真人', '我要和人说话', '叫个活人来', '人工', '别机器人了，换人', '有没有人工啊', '接人工服务', '给我转客服',
      '客服电话多少', '让你们经理来', '机器人听不懂，转人', '能打电话给我吗', '我要跟你们主管说', '转接一下专员', '人工在哪里点', '怎么联系人工',
      '找售后', '叫上次那个客服来', '能不能换个客服', '请安排人工处理', '不跟机器聊', '转仁工', '人工人工人工', '来个会说话的', '售前在不在',
      '我想找真人客服聊聊', '有热线吗', '留个电话你们回我', '负责人在吗，叫他来', '让人给我回个电话', '快转人工！！！', '需要人工协助',
    ],
    english: [
      'I want to talk to a person', 'human please', 'agent', 'connect me to customer service', 'get me a real person', 'can I speak to your manager',
      'call me back please', "What's your phone number", 'stop the bot, transfer me', "I'd like another agent", 'representative',
    ],
  },
  {
    id: 'service.complaint', name: { 'zh-CN': '投诉', 'en-US': 'Complaint' }, group: 'service', slots: ['order'],
    phrasings: [
      '我要投诉', '投诉你们', '什么垃圾服务', '我去消协告你们', '态度太差了', '骗子店', '打12315', '你们这是欺骗消费者', '客服骂人',
      '快递员态度恶劣我要投诉他', '投诉渠道在哪', '黑店', '再不处理就曝光你们', '给差评', '虚假宣传', '欺负人是吧', '我要举报', '太让人失望了',
      '垃圾店铺，再也不买了', '投素电话多少', '上次投诉没人处理', '你们安装师傅骂我，管不管', '店员爱答不理的', '赔我损失', '什么态度', '报警了啊',
      '我已经找媒体了', '坑人', '退一赔三', '食品安全问题我要上报', '你家客服挂我电话', '投诉到哪个部门有用', '这事没完，要个说法', '售后踢皮球',
    ],
    english: [
      'I want to make a complaint', 'this is a scam', 'your service is terrible', "I'm reporting you", 'the courier was rude to me',
      'where do I complain', "I'll leave a bad review", 'Nobody handled my last complaint', 'I demand compensation', 'false advertising',
      'worst shop ever',
    ],
  },
  {
    id: 'service.hours', name: { 'zh-CN': '客服上班时间', 'en-US': 'Service hours' }, group: 'service', slots: ['date'],
    phrasings: [
      '客服几点上班', '人工服务时间', '你们几点下班', '晚上有人工客服吗', '周末客服在不在', '24小时有客服吗', '客服什么时候在线', '节假日有没有人值班',
      '你们上班了没', '中午客服休息吗', '几点能找到人工', '客服在线时间', '夜里有人回复不', '电话几点能打通', '春节客服放假到哪天', '半夜问问题有人理么',
      '早上最早几点有客服', '现在是下班时间了？', '客服礼拜天上不上班', '客服工做时间', '明天几点你们才有人', '十点以后还有人接待吗', '放假期间客服在吗',
      '为什么晚上没客服', '你们什么时候放假', '值班到几点', '大年三十你们还上班吗', '周六上午找得到客服吗', '售后部门朝九晚五？', '人工客服几点到几点在',
      '你们客服工作时间是几点', '客服今天休息吗',
    ],
    english: [
      'What are your customer service hours?', 'when are agents available', 'is support 24/7', 'are you there on weekends', 'what time do you start work',
      'When does support close', 'is anyone on duty at night', 'does the hotline work on holidays', 'service hours during Spring Festival',
      'can I reach someone after 10 pm',
    ],
  },
  // Praise, proposals and reviews without a grievance.
  {
    id: 'service.feedback', name: { 'zh-CN': '建议和评价', 'en-US': 'Suggestions and reviews' }, group: 'service', slots: ['order', 'product'],
    phrasings: [
      '我有个建议', '提个意见', '你们可以出个小包装的', '希望增加白色', '怎么评价', '评价在哪写', '想夸夸刚才的客服', '东西很好用', '追评怎么弄',
      '评价写错了能改吗', '非常满意', '质量不错下次还来', '包装可以再环保点', '建议把字印大些', '能不能开发个老人模式', '衣服很好看，给你们点赞',
      '给好评在哪里点', '味道很赞', '反馈一个页面错误', '你们网页上有错别字', '商品详情页打不开，跟你说一声', '希望早点来我们这开店',
      '这次服务态度很好，表扬一下', '建义加个夜间配送', '五星好评已给', '改评价', '匿名评价怎么设置', '图片评价传不上去', '孩子超喜欢', '会推荐给朋友的',
      '提个小小的想法，盖子再紧点就好了', '产品体验官怎么报名', '意见箱在哪',
    ],
    english: [
      'I have a suggestion', 'where do I leave a review', 'can I edit my review', 'great product, love it', 'please make a smaller pack',
      "I'd like to praise your agent", "There's a typo on your website", 'very happy with it', 'how do I add photos to my review',
      'it would be nice to have white', 'feedback about the app',
    ],
  },
]
