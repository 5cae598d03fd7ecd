import assert from 'node:assert/strict'
import { it } from 'node:test'
import { normalise } from '../text/normalise.ts'
import type { Wish } from '../types.ts'
import { recogniseWish } from './wish.ts'

const table: Record<Exclude<Wish, 'person'>, string> = {
  identity: `你是机器人吗|你是真人吗|你是人工吗|你是人吗|你是不是机器人|你是真人还是机器人|请问你是机器人吗|你到底是不是真人|你是AI吗|你是人工智能吗|您是机器人吧|对面是真人吗|现在是机器人回复吗|你不会是机器人吧|
    机器人还是真人|是真人吗|是机器人吗|你是谁|你叫什么名字|你是什么东西|我是在跟机器人说话吗|你是ChatGPT吗|你是智能客服吗|你是自动回复吧|你們是機器人嗎|介绍一下你自己|
    Are you a bot?|are you a real person|are you human|r u a robot|who are you|what are you?|am I talking to a bot|is this a real person|what's your name|human or bot`,
  greeting: `你好|您好|你好啊|在吗|在么|在不在|亲在吗|亲在不|哈喽|嗨|你好，在吗|老板在吗|早上好|下午好|晚上好|喂|喂喂|您好呀~|你好你好|hi|Hello|hey there|Good morning!|hi hello|有人在吗亲你好`,
  thanks: `谢谢|谢谢你|谢谢您|多谢|好的谢谢|嗯嗯谢谢|感谢|非常感谢|辛苦了|谢谢啦|谢啦|知道了谢谢|明白了，谢谢您|太感谢了|谢谢亲|麻烦你了|好的，辛苦了|3Q|thx|thanks|Thank you so much!|ok thanks|thank you|谢谢😊|謝謝`,
  goodbye: `再见|拜拜|拜拜了|88|bye|bye bye|没事了|没有其他问题了|那先这样吧|先这样|我先走了|好的再见|没有了谢谢|下次再聊|晚安|see you|that's all|goodbye|没问题了|谢谢，再见`,
  cancel: `算了|算了吧|不用了|取消吧|不需要了|不弄了|先不用了|不问了|那算了|当我没说|我再想想|再说吧|以后再说|停|cancel|never mind|forget it|stop|不了不了|不用了谢谢`,
  affirm: `是|是的|对|对的|没错|嗯|嗯嗯|好的|好|行|可以|可以的|没问题|确认|要|要的|对对对|ok|OK|yes|yeah|sure|yes please|好呀|好吧|好嘞|当然|就这个`,
  complaint: `我要投诉|我要投诉你们|投诉|怎么投诉|投诉客服|我要举报|我要打12315|已经打12315了|你们是骗子|骗子|骗子公司|这不是诈骗吗|黑心商家|卖假货|客服态度太差了|服务态度恶劣|什么破东西|垃圾店铺|太坑了|坑人|再也不买了|
    等了三天还没发货|催了好几次都没人理|退钱！|我要曝光你们|找消协|气死我了|虚假宣传|质量太差了|什么垃圾质量|你们太过分了|敷衍我是吧|忽悠人|店大欺客|this is a scam|I want to file a complaint|worst service ever|I'm fed up|this is unacceptable|
    去你大爷的|傻x客服|你们是猪吗|一群废物|光道歉有屁用|你们就是这么对待老客户的吗|今晚不解决我不睡了|太寒心了|推来推去没人管|you guys are a joke|孩子用了进医院了|等着收律师函吧|我要求赔偿|小红书见|脑残吧你们|you people are thieves|are you stupid?|what a joke of a shop|shame on you|I'm calling my lawyer`,
  question: `查询订单 202611230012345|运费怎么算|什么时候发货|可以退货吗|退款多久到账|有优惠吗|是真人实拍吗|人工智能音箱怎么用|扫地机器人怎么换滤网|你们是工厂吗|你是哪里发货|你们是什么快递|好评有返现吗|在吗，这个有货吗|你好，运费多少|谢谢，另外问下发票怎么开|可以开发票吗|
    好的那运费多少|不用了的包装怎么处理|取消订单怎么弄|怎么取消订单|不要了怎么退|是正品吗|对尺码不满意能换吗|垃圾桶有卖吗|滚筒洗衣机多少钱|差评多吗|要不要安装|可以货到付款吗|停产了吗|好用吗|行李箱多大|能便宜点吗|15pro多少钱|
    会员怎么取消|这个不用电吗|早上发货吗|晚上能送吗|hello, where is my order|thanks but how do I return it|what is your return policy|do you ship abroad|trash bag size|can I cancel my order|喂养多大的狗|感谢信怎么写|嗯这个多少钱`,
}

for (const [wish, wordings] of Object.entries(table)) {
  it(`recognises: ${wish}`, () => {
    const texts = wordings.split(/[|\n]/).map((text) => text.trim()).filter(Boolean)
    assert.ok(texts.length >= 20)
    const wrong = texts.map((text) => [text, recogniseWish(normalise(text))]).filter(([, heard]) => heard !== wish)
    assert.deepEqual(wrong, [])
  })
}

it('gives the person before anything else', () => {
  for (const text of ['你是机器人吗，转人工', '骗子，我要投诉，转人工', '你好，转人工，谢谢', '算了转人工']) {
    assert.equal(recogniseWish(normalise(text)), 'person', text)
  }
})

it('takes a text that is empty after normalising as a question', () => {
  assert.equal(recogniseWish(normalise('😀')), 'question')
})
