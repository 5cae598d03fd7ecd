import type { Language } from '@yanshu/contract/errors.ts'
import type { Order } from '@yanshu/contract/orders.ts'
import type { SlotType } from '@yanshu/nlu/slots/types.ts'
import type { Body, SizeFit } from '@yanshu/nlu/slots/wear/body.ts'
import type { HandOverReason } from '../deciding/policy.ts'

/** What the bot says, in its own words. */
interface BotMessages {
  person: { label: string; send: string }
  greet(botName: string): string
  identity(botName: string): string
  thank: string
  part: string
  acknowledge: string
  stepBack: string
  offer(count: number): string
  offerAboutGoods(title: string): string
  rephrase: string
  /** What is said where nothing was found: by why that is. */
  unknown: Record<'rephrase' | 'files' | 'outside' | 'outsideAgain', string>
  order(id: string, state: string): string
  orderStates: Record<Order['state'], string>
  /** Whether digits are the number of an order, and the choice that says so. */
  askOrder(id: string): string
  lookUpOrder(id: string): { label: string; send: string }
  noSuchOrder(id: string): string
  whichOrder: string
  /** Tells orders apart that look alike. */
  endingIn(digits: string): string
  /** Questions for a value that is missing. */
  missing: Record<SlotType | 'other', string>
  askAgain(question: string): string
  /** Before a table of sizes. */
  sizeFit(body: Body, fit: SizeFit): string
  /** Before an answer to who complains. */
  regret(text: string): string
  /** Before a question that was left open. */
  comeBack(question: string): string
  wait: string
  handOver: Record<HandOverReason, string>
  /** Asked about goods for which nothing is known. */
  goodsQuestions: readonly string[]
  summary: {
    asked(texts: readonly string[]): string
    answered(titles: readonly string[]): string
    offered: string
    notAnswered: string
    meant(intents: readonly string[]): string
    told(values: readonly string[]): string
    orderNumber(id: string): string
    measures(body: Body): string[]
    mood: Record<'displeased' | 'angry', string>
    reasons: Record<HandOverReason, string>
  }
}

const rephraseZh = '抱歉，这个问题我还没太明白。麻烦您换个说法，或者说得具体一些，比如“多久发货”“怎么退货”。也可以直接转人工客服。'
const rephraseEn = "Sorry, I didn't quite get that. Could you put it another way, or add a detail? You can also talk to a person."
const quoted = (texts: readonly string[], left: string, right: string) => texts.map((text) => left + text + right).join('')

export const messages: Record<Language, BotMessages> = {
  'zh-CN': {
    person: { label: '转人工客服', send: '转人工' },
    greet: (botName) => `您好，我是智能客服${botName}，很高兴为您服务。请问有什么可以帮您？`,
    identity: (botName) => `我是${botName}，由 AI 驱动的智能客服，不是真人。常见问题我可以马上回答；如果想和真人沟通，随时发送“转人工”就行。`,
    thank: '不客气，能帮到您就好。还有其他问题随时问我。',
    part: '好的，感谢您的咨询，祝您生活愉快，再见！',
    acknowledge: '好的。还有其他需要了解的，直接告诉我就行。',
    stepBack: '好的，没关系。之后有需要，随时来问我。',
    offer: (count) => (count === 1 ? '您想问的是不是这个？' : '不太确定您问的是哪一个，您看看是不是其中之一：'),
    offerAboutGoods: (title) => `您在看「${title}」，想了解哪方面呢？可以从下面选一个，也可以直接输入：`,
    rephrase: rephraseZh,
    unknown: {
      rephrase: rephraseZh,
      files: '抱歉，图片、语音和文件我暂时看不懂。麻烦您用文字描述一下，或者转人工客服帮您查看。',
      outside: '抱歉，这个问题我答不上来，不想随便回答误导您。商品、下单、物流、退换货和发票方面的问题可以直接问我，其他事情可以转人工客服。',
      outsideAgain: '这类问题我确实帮不上忙，我只熟悉店里的事：查订单和物流、运费和时效、退换货、发票、优惠，还有商品的尺码、材质和用法。您想了解哪一项，直接问我就好。',
    },
    order: (id, state) => `帮您查到订单 ${id}，目前状态是「${state}」。想了解退换货或发票，可以直接问我；需要改地址、催单等，请转人工客服。`,
    orderStates: {
      unpaid: '待付款', paid: '待发货', shipped: '已发货', delivering: '派送中', delivered: '已签收', returning: '退货中', refunding: '退款中',
      refunded: '已退款', exchanging: '换货中', cancelled: '已取消',
    },
    askOrder: (id) => `「${id}」是订单号吗？是的话我马上帮您查；如果想问别的，直接说就好。`,
    lookUpOrder: (id) => ({ label: `查询订单 ${id}`, send: `查询订单 ${id}` }),
    noSuchOrder: (id) => `没有在您的账号下查到订单「${id}」。麻烦核对一下订单号，也可能是用别的账号下的单；需要的话我帮您转人工客服。`,
    whichOrder: '您想查哪一笔订单？可以选一笔，也可以直接发订单号。',
    endingIn: (digits) => `尾号 ${digits}`,
    missing: {
      region: '请问要送到哪个地区呢？', size: '请问您想看哪个尺码？', colour: '请问您想要哪个颜色？', product: '请问您说的是哪一款商品？', order: '麻烦发一下订单号，我帮您查。',
      parcel: '麻烦发一下快递单号，我帮您看看。', phone: '请问预留的手机号是多少？', money: '请问大概是多少金额？', date: '请问是哪一天呢？', quantity: '请问需要多少件？', other: '麻烦您再说具体一点。',
    },
    askAgain: (question) => `不好意思，我没听明白。${question}`,
    sizeFit: ({ height, weight }, { size, byHeight, byWeight }) => {
      const told = [height !== undefined && `身高 ${height}cm`, weight !== undefined && `体重 ${weight}kg`].filter(Boolean).join('、')
      if (byHeight !== undefined && byWeight !== undefined && byHeight !== byWeight) return `按${told}，身高对应 ${byHeight} 码、体重对应 ${byWeight} 码，建议选大一些的 ${size} 码。`
      return `按${told}，建议选 ${size} 码。`
    },
    regret: (text) => `抱歉让您不愉快了。${text}`,
    comeBack: (question) => `对了，刚才那个问题：${question}`,
    wait: '好的，不着急，您找到了再发给我。',
    handOver: {
      asked: '好的，这就为您联系人工客服。',
      complaint: '非常抱歉给您带来了不好的体验。这件事我会交给人工客服，由专人为您跟进处理。',
      bot_failed: '抱歉没能帮您解决。我这就为您联系人工客服，前面的对话会一并转过去，您不用再重复说明。',
    },
    goodsQuestions: ['什么时候发货', '运费怎么算', '怎么退换货'],
    summary: {
      asked: (texts) => `客户问过：${quoted(texts, '“', '”')}`,
      answered: (titles) => `机器人答过：${quoted(titles, '「', '」')}`,
      offered: '机器人给出过相近的问题供选择',
      notAnswered: '有问题机器人没能回答',
      meant: (intents) => `客户想问：${intents.join('、')}`,
      told: (values) => `已知信息：${values.join('、')}`,
      orderNumber: (id) => `订单号 ${id}`,
      measures: ({ height, weight }) => [height === undefined ? '' : `身高 ${height}cm`, weight === undefined ? '' : `体重 ${weight}kg`].filter((each) => each !== ''),
      mood: { displeased: '客户情绪：有些不满', angry: '客户情绪：生气，请先安抚' },
      reasons: { asked: '转接原因：客户要求人工服务', complaint: '转接原因：客户表达不满', bot_failed: '转接原因：机器人未能解决' },
    },
  },
  'en-US': {
    person: { label: 'Talk to a person', send: 'Talk to a person' },
    greet: (botName) => `Hello, I'm ${botName}, the AI assistant here. What can I help you with?`,
    identity: (botName) => `I'm ${botName}, an automated assistant powered by AI, not a person. I can answer common questions right away. If you'd rather talk to a person, just say so.`,
    thank: "You're welcome! Just ask if anything else comes up.",
    part: 'Thank you for getting in touch. Goodbye!',
    acknowledge: 'All right. If there is anything else, just ask.',
    stepBack: 'No problem. I am here whenever you need me.',
    offer: (count) => (count === 1 ? "I'm not quite sure what you mean. Is it this?" : "I'm not quite sure what you mean. Is it one of these?"),
    offerAboutGoods: (title) => `You are looking at "${title}". What would you like to know? Choose below, or type your question:`,
    rephrase: rephraseEn,
    unknown: {
      rephrase: rephraseEn,
      files: "Sorry, I can't read pictures, speech or files. Please describe it in words, or talk to a person.",
      outside: "Sorry, I don't know the answer to that and would rather not guess. Ask me about products, orders, delivery, returns and invoices; for anything else, please talk to a person.",
      outsideAgain: "That is something I can't help with. What I do know is this shop: orders and parcels, shipping costs and times, returns and refunds, invoices, offers, and sizes, materials and use of our products. Which of these can I help with?",
    },
    order: (id, state) => `I found order ${id}: ${state}. Ask me about returns or invoices; to change an address or hurry a parcel, please talk to a person.`,
    orderStates: {
      unpaid: 'waiting for payment', paid: 'being prepared', shipped: 'on its way', delivering: 'out for delivery', delivered: 'delivered', returning: 'being returned',
      refunding: 'refund pending', refunded: 'refunded', exchanging: 'being exchanged', cancelled: 'canceled',
    },
    askOrder: (id) => `Is ${id} an order number? If so, I will look it up. If you mean something else, just say so.`,
    lookUpOrder: (id) => ({ label: `Look up order ${id}`, send: `Look up order ${id}` }),
    noSuchOrder: (id) => `I can't find order ${id} in your account. Please check the number; it may also have been placed with another account. You can talk to a person about it.`,
    whichOrder: 'Which order do you mean? Choose one, or send its number.',
    endingIn: (digits) => `ends in ${digits}`,
    missing: {
      region: 'Where should it be delivered to?', size: 'Which size are you interested in?', colour: 'Which color would you like?', product: 'Which product do you mean?', order: 'Please send me the order number and I will look it up.',
      parcel: 'Please send me the tracking number.', phone: 'Which phone number did you leave with us?', money: 'What amount is it about?', date: 'Which day do you mean?', quantity: 'How many do you need?', other: 'Could you say that more precisely?',
    },
    askAgain: (question) => `Sorry, I didn't get that. ${question}`,
    sizeFit: ({ height, weight }, { size, byHeight, byWeight }) => {
      const told = [height !== undefined && `${height} cm`, weight !== undefined && `${weight} kg`].filter(Boolean).join(' and ')
      if (byHeight !== undefined && byWeight !== undefined && byHeight !== byWeight) return `For ${told}: your height suggests ${byHeight}, your weight ${byWeight}. We recommend the larger, ${size}.`
      return `For ${told} we recommend size ${size}.`
    },
    regret: (text) => `I'm sorry for the trouble. ${text}`,
    comeBack: (question) => `Coming back to your other question: ${question}`,
    wait: 'No hurry. Send it whenever you have found it.',
    handOver: {
      asked: 'Of course. I am asking for a person to join.',
      complaint: "I'm very sorry about this. I am passing it to a colleague who will take care of it.",
      bot_failed: "Sorry that I couldn't help. I am asking for a person to join, who can see what we've said, so there is no need to repeat it.",
    },
    goodsQuestions: ['When will it ship?', 'How much is shipping?', 'How do I return it?'],
    summary: {
      asked: (texts) => `The customer asked: ${texts.map((text) => `"${text}"`).join(', ')}`,
      answered: (titles) => `The bot answered with: ${titles.map((title) => `"${title}"`).join(', ')}`,
      offered: 'The bot offered similar questions to choose from',
      notAnswered: 'The bot could not answer something',
      meant: (intents) => `It seems to be about: ${intents.join(', ')}`,
      told: (values) => `Known: ${values.join(', ')}`,
      orderNumber: (id) => `order ${id}`,
      measures: ({ height, weight }) => [height === undefined ? '' : `height ${height} cm`, weight === undefined ? '' : `weight ${weight} kg`].filter((each) => each !== ''),
      mood: { displeased: 'Mood: not content', angry: 'Mood: angry, please calm the customer first' },
      reasons: { asked: 'Handed over because: the customer asked for a person', complaint: 'Handed over because: the customer is not content', bot_failed: 'Handed over because: the bot could not solve it' },
    },
  },
}
