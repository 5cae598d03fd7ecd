import type { StarterIntent } from '../model.ts'

export const talk: readonly StarterIntent[] = [
  // An opening alone, with no request in it.
  {
    id: 'talk.greeting', name: { 'zh-CN': '打招呼', 'en-US': 'Greeting' }, group: 'talk',
    phrasings: [
      '你好', '您好', '在吗', '在不在', '有人吗', '哈喽', '嗨呀', '亲，在么', '早上好', '晚上好', 'hello在吗', '老板在不在', '你好呀', '喂喂', '亲亲',
      '有人在吗', '客服在吗', '下午好', 'hi你好', '掌柜的在不', '你好，有人么', '嘿，有事问你', '泥嚎', '早啊', '中午好啊', '滴滴', '店家在吗',
      '客服你好', '小姐姐在吗', '您好请问在吗', '哈罗', '在？', '有人没', '呼叫客服', '你好我想咨询一下',
    ],
    english: [
      'hi', 'hello', 'hey there', 'good morning', 'anyone there?', 'good evening', 'Hello, are you online', 'hiya', 'hi, quick question',
      'is anybody here', 'good afternoon',
    ],
  },
  {
    id: 'talk.thanks', name: { 'zh-CN': '道谢', 'en-US': 'Thanks' }, group: 'talk',
    phrasings: [
      '谢谢', '谢啦', '多谢', '感谢', '麻烦你了', '辛苦了', '谢谢你啊', '太感谢了', '3q', 'thanks啦', '好嘞谢谢啦', '非常感谢帮忙', '谢了兄弟', '多谢晒',
      '谢谢亲', '万分感谢', '谢谢您的耐心', '有劳了', '解决了，谢谢', '知道啦，感谢', '蟹蟹', '唔该', '帮大忙了', '你真好', '谢谢小姐姐', '太谢谢你咯',
      '收到，辛苦啦', '感恩', '明白了谢谢', '谢谢解答', '你人真不错', '感谢回复这么快',
    ],
    english: [
      'thanks', 'thank you', 'thanks a lot', 'much appreciated', "that's very kind", 'thx', 'cheers', 'ok great, thanks', "you've been very helpful",
      'Thank you so much for your help', 'ty',
    ],
  },
  {
    id: 'talk.goodbye', name: { 'zh-CN': '告别', 'en-US': 'Goodbye' }, group: 'talk',
    phrasings: [
      '再见', '拜拜', '那先这样', '没别的事了', '88', '下次聊', '我先走了', '没问题了，再见', '回头见', '就这些，拜', '先不聊了', '白白', '有事再找你',
      '好了没事了', '晚安', '不打扰你了', '先撤了', '那就这样吧', '结束对话', '没有其他问题了', '可以结束了', '我下了', '下次再来', '先忙去了拜', 'bye咯',
      '好，再会', '暂时没有疑问了', '走啦', '告辞', '改天再说，拜拜啦', '问完了',
    ],
    english: [
      'bye', 'goodbye', 'see you', "that's all", 'nothing else, bye', 'good night', 'talk to you later', "I'm done here", 'have a nice day',
      'no more questions', 'end the chat',
    ],
  },
  {
    id: 'talk.who', name: { 'zh-CN': '你是谁', 'en-US': 'Who are you' }, group: 'talk',
    phrasings: [
      '你是谁', '你是机器人吗', '你是真人吗', '你叫什么', '你能干嘛', '是人还是机器', '你会做什么', 'ai吗', '自动回复吧你', '你是客服吗',
      '跟我说话的是谁', '你是不是人啊', '介绍一下你自己', '你有名字没', '你们是哪家公司', '这里是什么店', '我在跟电脑聊天吗', '可以问你什么问题',
      '你几岁', '你是男的女的', '智能客服？', '机器人吧', '怎么称呼你', '真人还是假人', '你懂些什么', '你能帮我做哪些事', '你是哪位', '你谁啊',
      '是系统自动回的吗', '贵姓', '你是机器仁吗', '回我的是不是人工智能',
    ],
    english: [
      'Who are you?', 'are you a robot', 'am I talking to a human', 'what can you do', "what's your name", 'is this a bot', 'are you real',
      'What can I ask you', 'which company is this', 'is this an automatic reply', "you're a machine, right",
    ],
  },
  {
    id: 'talk.affirm', name: { 'zh-CN': '肯定', 'en-US': 'Yes' }, group: 'talk',
    phrasings: [
      '是的', '对啊', '嗯呢', '好的', '可以', '行啊', '没错', 'ok', '好呀', '嗯嗯', '对的', '就是这个', '要的', '确认', '好的呢', '中嘞', '得嘞', '当然',
      '是啊', '可以的，就这样办', '同意', '没问题', '没毛病', '对对对', '好滴', '欧克', '就它了', '嗯是我的', '正是', '要要要', '行吧行吧', '好哒',
      '系啊', '是这样的', '需要',
    ],
    english: [
      'yes', 'yeah', 'sure', "that's right", 'correct', 'yep', 'go ahead', 'yes please', 'exactly', 'ok do that', 'of course', 'sounds good',
    ],
  },
  // Answering no, or saying that it was understood wrongly; dropping the matter is talk.cancel.
  {
    id: 'talk.deny', name: { 'zh-CN': '否定', 'en-US': 'No' }, group: 'talk',
    phrasings: [
      '不是', '不对', '不要', '没有', '错了', '不是这个', '不行', '不可以', '不需要', '我不是这个意思', '不是这单', '不同意', '你理解错了', '没有啊',
      '答非所问', '不系', '不中', 'nonono', '并没有', '我问的不是这个', '不是我', '当然不', '说错了，不是那个', '不不不', '才不是', '不好',
      '搞错啦不是这样的', '没说这个', '不想要这种办法', '完全不对', '都不是', '你没听懂我说的', '别，不行',
    ],
    english: [
      'no', 'nope', "that's not it", 'wrong', 'not that one', "no, I don't want that", "that's not what I meant", 'incorrect', 'not really',
      'none of these', 'you misunderstood me', "I don't agree",
    ],
  },
  // Dropping what is being asked; taking back an order is order.cancel.
  {
    id: 'talk.cancel', name: { 'zh-CN': '算了', 'en-US': 'Never mind' }, group: 'talk',
    phrasings: [
      '算了', '不用了', '当我没说', '不问了', '没事了', '不查了', '先不弄了', '不用管了', '不办了', '停下吧', '算啦不麻烦你了', '那就算了吧', '我再想想',
      '先放着', '不说了', '撤回刚才说的', '忽略上一条', '退出', '不需要帮忙了', '我自己解决了', '不搞了', '我自己看吧', '已经好了，不用了', '蒜了',
      '不填了', '重新来', '从头开始', '返回', '不继续了', '发错了，别理', '刚才打错字了', '暂时不用', '我考虑下再说', '回到上一步',
    ],
    english: [
      'never mind', 'forget it', 'no need', 'skip it', 'ignore that', 'stop', "I'll think about it", 'start over', 'leave it for now',
      'I sorted it out myself', "don't bother", 'go back',
    ],
  },
  // The contact asks for time; being tired of waiting is talk.impatient.
  {
    id: 'talk.wait', name: { 'zh-CN': '等一下', 'en-US': 'One moment' }, group: 'talk',
    phrasings: [
      '等一下', '稍等', '等会儿', '我找找', '我看看先', '等我一下', '稍等我拍个照', '我去找下订单号', '别急，我翻翻', '等等', '等我打开电脑', '先别关',
      '马上发你', '一会儿回你', '我问问我老婆', '我在忙，等下说', '等下哈', '正在拍照', '我接个电话', '手机没电了等我充一下', '待会再聊', '先等等',
      '让我看一下', '你先别走', '我想一下', '容我找找发票', '等我五分钟', '慢点，我打字慢', '图片在传，网不好', '等哈儿', '少等一下',
      '我量一下尺寸再告诉你', '等我到家看',
    ],
    english: [
      'one moment', 'wait a second', 'hold on', 'let me check', "I'll be right back", 'just a minute', 'give me five minutes',
      "I'm looking for the order number", 'taking a photo now', 'hang on, phone call', "don't close the chat yet",
    ],
  },
  // Annoyed at the wait or at the answers in this chat; a grievance to be handled is service.complaint.
  {
    id: 'talk.impatient', name: { 'zh-CN': '等得不耐烦', 'en-US': 'Out of patience' }, group: 'talk',
    phrasings: [
      '怎么没人理我', '半天不回', '人呢', '还在吗？回句话', '等了半小时了', '能不能快点回复', '？？？怎么不说话', '说话啊', '都问三遍了', '你是死了吗',
      '回复太慢了吧', '又是这句话', '翻来覆去就这几句', '到底有没有人管', '装死呢', '排队排到什么时候', '烦死了，问啥都答不上', '快点行不行', '急急急',
      '别复制粘贴了', '听不懂人话吗', '前面还有几个人', '还要我等多久', '怎么又掉线', '不回是吧', '每次都让我等', '无语', '服了你们了', '废话真多',
      '能不能正面回答', '倒是回我呀', '快回话啊我赶时间', '一直转圈没人接', '人捏？', '傻瓜机器人',
    ],
    english: [
      'hello?? anyone going to answer', "I've been waiting for half an hour", 'why is nobody replying', 'you keep repeating the same thing', 'hurry up',
      'are you still there', 'This is taking forever', 'how many people are ahead of me', 'answer my question', 'useless bot',
      "I've asked three times already", 'stop copy pasting',
    ],
  },
]
