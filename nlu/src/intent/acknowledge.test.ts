import assert from 'node:assert/strict'
import { it } from 'node:test'
import { normalise } from '../text/normalise.ts'
import { isAcknowledgement } from './acknowledge.ts'

const acknowledged = `
好的知道了|知道了|明白了|好的我试试|行，我看看|那我再等等|好的，那我等等看|了解了解|ok懂了|这样啊|原来如此|哦这样|好的那我下单了|那行吧|收到|太好了|不错不错|挺好的|嗯，我想想|我考虑一下|好的，等你消息|那我回去研究一下|行吧那我先买了
got it|ok I'll wait then|alright, I'll try that|cool|makes sense|good to know|great, that's all|I see|fair enough|let me check
`
const others = `
好不好洗|知道怎么退吗|那我怎么退|我想退货|等多久|我要等几天|看看物流|什么时候能收到|可以退吗|行不行|你看行吗|好用吗|买了能退吗|我买的还没到|试了不行|没收到|申请退款|下单失败了|联系快递|今天能发吗|明天到吗|好看吗|不错的口红推荐|我想买手机
is it good|can I try it on|I will return it|got the wrong item|is that all|great price but is it real|let me talk to someone|how do I check|no that's wrong
`
const list = (table: string): string[] => table.split(/[|\n]/).map((text) => text.trim()).filter(Boolean)

it('hears that something has arrived', () => assert.deepEqual(list(acknowledged).filter((text) => !isAcknowledgement(normalise(text))), []))
it('hears none in questions and wishes', () => assert.deepEqual(list(others).filter((text) => isAcknowledgement(normalise(text))), []))
