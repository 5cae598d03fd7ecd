import type { Language } from '@yanshu/contract/errors.ts'
import type { Order } from '@yanshu/contract/orders.ts'
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
  files: string
  order(id: string, state: string): string
  orderStates: Record<Order['state'], string>
  /** Whether digits are the number of an order, and the choice that says so. */
  askOrder(id: string): string
  lookUpOrder(id: string): { label: string; send: string }
  handOver: Record<HandOverReason, string>
  /** Asked about goods for which nothing is known. */
  goodsQuestions: readonly string[]
  summary: {
    asked(texts: readonly string[]): string
    answered(titles: readonly string[]): string
    offered: string
    notAnswered: string
    reasons: Record<HandOverReason, string>
  }
}

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
    offer: (count) => (count === 1 ? '您想问的是不是这个？点一下就能看到答案：' : '不太确定您问的是哪一个，点一下就能看到答案：'),
    offerAboutGoods: (title) => `您在看「${title}」，想了解哪方面呢？可以点下面的问题，也可以直接输入：`,
    rephrase: '抱歉，这个问题我还没太明白。麻烦您换个说法，或者说得具体一些，比如“多久发货”“怎么退货”。也可以直接转人工客服。',
    files: '抱歉，图片、语音、位置和文件我暂时看不懂。麻烦您用文字描述一下，或者转人工客服帮您查看。',
    order: (id, state) => `帮您查到订单 ${id}，目前状态是「${state}」。想了解退换货或发票，可以直接问我；需要改地址、催单等，请转人工客服。`,
    orderStates: {
      unpaid: '待付款', paid: '待发货', shipped: '已发货', delivering: '派送中', delivered: '已签收', returning: '退货中', refunding: '退款中',
      refunded: '已退款', exchanging: '换货中', cancelled: '已取消',
    },
    askOrder: (id) => `「${id}」是订单号吗？是的话点一下，我马上帮您查；如果想问别的，直接说就好。`,
    lookUpOrder: (id) => ({ label: `查询订单 ${id}`, send: `查询订单 ${id}` }),
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
    rephrase: "Sorry, I didn't quite get that. Could you put it another way, or add a detail? You can also talk to a person.",
    files: "Sorry, I can't read pictures, speech, places or files. Please describe it in words, or talk to a person.",
    order: (id, state) => `I found order ${id}: ${state}. Ask me about returns or invoices; to change an address or hurry a parcel, please talk to a person.`,
    orderStates: {
      unpaid: 'waiting for payment', paid: 'being prepared', shipped: 'on its way', delivering: 'out for delivery', delivered: 'delivered', returning: 'being returned',
      refunding: 'refund pending', refunded: 'refunded', exchanging: 'being exchanged', cancelled: 'canceled',
    },
    askOrder: (id) => `Is ${id} an order number? If so, tap below and I will look it up. If you mean something else, just say so.`,
    lookUpOrder: (id) => ({ label: `Look up order ${id}`, send: `Look up order ${id}` }),
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
      reasons: { asked: 'Handed over because: the customer asked for a person', complaint: 'Handed over because: the customer is not content', bot_failed: 'Handed over because: the bot could not solve it' },
    },
  },
}
