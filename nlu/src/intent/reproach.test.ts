import assert from 'node:assert/strict'
import { it } from 'node:test'
import { normalise } from '../text/normalise.ts'
import { isDenial, isOfNoHelp, isReproach } from './reproach.ts'

const reproaches = `
答非所问|除了复制粘贴你还会什么|不要再发链接给我了|不要给我发模板|又是坏的，第三回了|照片拍过三次了|你根本没回答我的问题|我问的不是这个|不是问这个，我问的是退款|你听不懂吗|没听懂我的意思吧|又是这句话|一直重复有意思吗|说了等于没说|复读机吗你|你到底会不会|都说了三遍了|解决不了我的问题|还是这几句|一点用都没有|说的什么鬼|牛头不对马嘴|没解决问题|就知道复制粘贴，翻来覆去这一句
that's not what I asked|I sent the photos twice already|you're not helping|you don't understand me|stop repeating yourself|I've asked three times|already told you|wrong answer|this doesn't help at all|you didn't answer my question|going in circles here|same answer again
`
const others = `
不是这个颜色能换吗|洗衣机听不懂怎么用|说明书看不懂|订单没解决吗|这个真的有用吗|能解决油头吗|我问的是运费|能用三次吗|打了三次电话没接|买了三次了|没用过能退吗|发的什么快递|你能不能便宜点|一直没发货|老是断连怎么办|帮我查一下|怎么重复扣款了
does it help with dry skin|can you help me|I don't know my order number|the same size again please|I didn't get it|I got the wrong item|is it helpful for sleep|how many times can I charge it|I don't understand the size chart
`
const list = (table: string): string[] => table.split(/[|\n]/).map((text) => text.trim()).filter(Boolean)

it('hears the reproach of not having understood', () => assert.deepEqual(list(reproaches).filter((text) => !isReproach(normalise(text))), []))
it('hears that it did not help, where that is all that is said', () => {
  assert.deepEqual(list("还是不行|没用|试过了，没用|都试过了 不行|按你说的弄了还是不行|重启了也没用|that didn't help|still not working|tried that, no luck|it doesn't work").filter((text) => !isOfNoHelp(normalise(text))), [])
  assert.deepEqual(list("优惠券没用|行不行|这样行不|付款不行怎么办|没用过能退吗|wifi连不上|does it work|the same size|will it help|work shoes").filter((text) => isOfNoHelp(normalise(text))), [])
})
it('hears that it was not meant', () => {
  assert.deepEqual(list('不是|不对|不是这个意思|不是这个|不对不对|no, not that|wrong').filter((text) => !isDenial(normalise(text))), [])
  assert.deepEqual(list('不是质量问题|不是武汉，是西安|不对称吗|no coupon|not in Beijing').filter((text) => isDenial(normalise(text))), [])
})
it('hears none elsewhere', () => assert.deepEqual(list(others).filter((text) => isReproach(normalise(text))), []))
