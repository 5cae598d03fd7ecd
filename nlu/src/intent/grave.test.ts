import assert from 'node:assert/strict'
import { it } from 'node:test'
import { normalise } from '../text/normalise.ts'
import { isGrave } from './grave.ts'

const grave = `
明天我找记者曝光你们家|充电宝冒烟把桌子烧了个洞|律师函等着收吧|再不解决我就去消协告你们|我要打12315|孩子用了进医院了，你们等着打官司|充电宝昨晚冒烟了差点着火，你们必须给我个交代|吃了你家牛排全家拉肚子，我要赔偿
洗衣机漏水把我家地板泡了，损失你们赔不赔|我已经录屏了，小红书见|我已经报警了|我现在就去派出所|发到抖音上让大家看看|准备走法律途径|已经咨询律师了|你们不处理我就举报你们|我要告你们|吹风机漏电了，我被电到了
老人摔了住院了，医药费谁出|电饭煲炸了|必须给我一个说法|我要求赔偿|今天必须讨个说法|黑猫上见|上一个客服答应赔我五十，结果没人认账|等着上小红书吧，我全程录像了|不给我满意的答复我就去你们公司楼下坐着|上次客服答应补发，到现在没消息|客服让我等24小时，现在48小时了|答应我的呢|我已经截图保留证据了|我要申请仲裁|平台介入|你们把我个人信息泄露了|快递员打我|冰箱漏电把我电了一下|退一赔三|医院都去了花了八百多，谁来赔|市监局电话我都查好了|跟你们法庭见|把我手烫伤了|我找315投诉|我就挂网上去，让大家避雷
I will sue you|I'm calling my lawyer|see you in court|I'm going to report you to trading standards|I'm putting this all over TikTok|I will dispute the charge with my bank|my son ended up in hospital|the power bank caught fire last night
it exploded in my bag|I want compensation|who pays for the damage to my floor|going to the press with this|the dryer gave me an electric shock|I'll tell everyone about you|filing a chargeback today|the agent yesterday promised a refund, where is it|i was promised a callback yesterday|i'm disputing this with my bank|my kid got sick from your nuts|this is illegal
`
const calm = `
充电宝会不会爆炸|充电宝会爆炸吗|充电宝充电会着火吗|怕漏电怎么办|万一着火了怎么办|空气炸锅能炸鸡吗|一次能炸多少|炸锅炸薯条要几分钟|法国的首都在哪|律师事务所送礼推荐|我是律师，开专票吗|送给住在医院附近的朋友|能寄到医院吗|寄到派出所门口行吗|警察能打折吗
晚发货有赔付吗|坏果怎么赔|运费险怎么赔|你们有赔付标准吗|发朋友圈有优惠吗|小红书上看到的那款|抖音有店吗|微博上有活动吗|晒到小红书有返现吗|曝光补偿怎么调|好评发朋友圈返现|防触电的插头吗|孕妇能用吗|用了有点过敏怎么办|有人打电话说要赔偿我|给我解释一下运费怎么算|写信反映问题一般几天给个说法|寄给我妈的|客服说可以退的，怎么申请|客服让我来问你|个人信息会泄露吗|平台优惠券怎么用|发票是退货证据吗|这个保证正品吗|有客服说运费我出
will the power bank catch fire|is it safe for kids|can it explode|a gift for my lawyer|do you deliver to the hospital|my wife is a police officer, any discount|what is your refund policy|is there a refund if late|does it smoke|report a lost parcel|is the battery guaranteed|can you guarantee it arrives by friday
`
const list = (table: string): string[] => table.split(/[|\n]/).map((text) => text.trim()).filter(Boolean)

it('hears threats, harm and claims', () => assert.deepEqual(list(grave).filter((text) => !isGrave(normalise(text))), []))
it('hears none in questions', () => assert.deepEqual(list(calm).filter((text) => isGrave(normalise(text))), []))
it('stays quick on long and repetitive texts', () => {
  for (const text of ['要给我个'.repeat(800), '发到小红书'.repeat(700), 'report '.repeat(500)]) assert.equal(typeof isGrave(normalise(text)), 'boolean')
})
