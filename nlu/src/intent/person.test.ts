import assert from 'node:assert/strict'
import { it } from 'node:test'
import { normalise } from '../text/normalise.ts'
import { asksForPerson } from './person.ts'

const wishes = `
人工|转人工|转人工客服|人工客服|人工服务|请转人工|我要转人工|我要人工|我要人工客服|我想转人工|帮我转人工|麻烦转人工|麻烦帮我转一下人工|转接人工|转接人工客服|请帮我转接人工服务
能转人工吗|可以转人工吗|能不能转人工|可不可以转人工|怎么转人工|如何转人工|怎么才能转人工|怎么联系人工客服|人工在哪|人工客服在哪里|怎么找人工客服|有人工吗|有没有人工客服|有人工客服吗|人工在吗|人工呢|人工客服在吗
找人工|我找人工|找客服|我要找客服|联系客服|联系人工|呼叫人工|叫人工|叫人工来|叫客服出来|叫个人来|找个人来处理|来个人|来个活人|来个真人|换人|换个人来|换人工|换成人工|换个真人跟我说|换真人客服
我要真人|我要真人客服|真人客服|真人服务|找真人|我想和真人聊|我想跟人工说话|我要跟人说话|想跟真人沟通|让我和客服说|我要和客服沟通|我要跟你们经理说|找你们经理|叫你们负责人来|叫你们店长来|让你们主管跟我说|找你们领导|我要找你们负责人
不要机器人|我不要机器人|不想跟机器人说话|我不想和机器人聊天|别用机器人回我|不要自动回复|别拿机器人糊弄我|不想跟机器聊了|不要智能客服|别让机器人敷衍我
为什么不转人工|怎么不给我转人工|怎么还不转人工|为什么不能转人工|为啥没有人工|怎么没有人工客服|就不能转人工吗|能不能不要机器人，给我转人工
转人工！！！|人工人工人工|转人工转人工|人工，谢谢|你好，转人工|您好，我要人工客服|算了，转人工吧|听不懂，转人工|答非所问，转人工|你不懂，叫人工来|不对，我要找人工|别废话了转人工|机器人滚，我要人工|太慢了快转人工|说了三遍了，转人工|我的快递丢了，转人工|退款一直没到，帮我转人工客服|退款问题我要转人工
轉人工|我要轉人工客服|請轉真人客服|转RG|zrg|转 人 工|转人工服务台|接人工|接通人工|接入人工客服|请接人工|切换人工|切换到人工|切到人工客服|进入人工服务|连线人工|人工坐席|人工座席|转接客服|转客服|转在线客服|在线客服|在线人工客服|客服在吗|客服呢|客服|有客服吗|有没有客服|客服人员在吗|工作人员在吗
需要人工|需要人工服务|需要人工客服|我需要人工帮助|申请人工客服|要求转人工|直接转人工|直接给我人工|马上转人工|立刻给我转人工|赶紧转人工|快点转人工|还是转人工吧|那就转人工吧|那转人工|给我转人工|给我人工|给我接人工|给我转个人工|帮我接一下人工|帮我叫一下客服|请安排人工客服|安排个人工处理|派个人来处理|人工处理|人工回复|人工咨询|人工介入|找个能解决问题的人来|有人吗|有活人吗|有人在吗|有没有人啊|有人管吗|没有人工客服吗|需要人工服务|能否换个人工客服|咋还没有人工服务|人工客服：退款|我换个客服可以吗|请给我客服回答，不要智能回答|换真人来了|呼叫经理
喊你们同事来|我要见你们领导|跟你们老板谈谈|叫你们老板出来|让你们组长跟我说|找你们上级反映|让说了算的来|叫个懂行的来|找你们管事的|让负责的人联系我|换你们同事来处理|能不能给我回个电话|麻烦给我打个电话|找个人给我妈回个电话|请电话联系我|有没有能管事的|算了你帮我转吧|那谁能处理|有没有客服在线|有真人没得|是不是没有人工了|人工客服在不在线啊|叫一下值班的人|我要升级处理|找个人说明一下|能找人帮我看下吗|帮我接个专门负责的|喊个会喘气的来|回电|尽快给我回电话|打我电话|能不能打个电话给我，文字说不清
escalate this please|who is in charge there|i'd rather talk than type|transfer me please|call me back|can someone call me please|please have somebody phone me|I want to speak to your boss|let me talk to your team|i said AGENT|is anyone there|anybody real here?|put me through to a colleague
talk to a human|I want to talk to a human|Can I speak to a real person?|speak with an agent|connect me to a human agent|transfer me to a representative|human please|real person please|agent|live agent|I need a human|get me a human|let me talk to someone|can I talk to customer service|is there a real person here|I'd like to speak with a manager|operator|representative|I don't want to talk to a bot|stop, I hate robots|customer service please|please transfer me to live chat
`

const others = `
人工费多少|人工费怎么算|人工成本高吗|人工智能是什么|这个冰箱有人工智能吗|你是人工智能吗|人工湖在哪|人工草坪有卖吗|人工呼吸怎么做|有人工色素吗|含人工香精吗|人工甜味剂有没有|人工皮革还是真皮|是人工种植的吗|人工养殖的吗|人工钻石和天然钻石区别|人工打包要多久|是人工质检吗|人工安装收费吗|人工上门安装多少钱|安装人工费包含吗|人工审核要多久|退款是人工审核吗|人工泪液可以退吗|人工翻译准吗|需要人工安装吗
你们是手工做的吗|手工皂有吗|是纯手工的吗|手工费多少|个人工作室可以开发票吗|本人工号是多少|工人工资|机器人工作原理|这个人工作不认真|工厂直销吗|我是工厂的想批发
不用转人工|不用转人工了|不需要人工|不需要人工客服|不要转人工|别转人工|别给我转人工|先不转人工|暂时不用人工|不想转人工|没必要转人工|不用找客服了|不用人工，谢谢|无需人工|取消转人工|不必转人工|我没说要转人工|不用叫客服|别叫人工|不用真人|不是要转人工，是问运费|不用联系客服了|先别转人工
人工客服几点上班|人工客服几点下班|人工客服工作时间|人工客服在线时间是什么时候|人工客服电话多少|客服电话是多少|客服热线号码|客服微信多少|客服上班时间|客服几点上班|人工服务收费吗|转人工要钱吗收费多少|人工客服是24小时吗|人工客服周末上班吗|你们客服有多少人|客服工资多少|招聘客服吗|客服工号是多少
人工客服说可以退|刚才人工客服说三天到|之前人工答应我赔偿|昨天客服跟我说能退|客服态度太差了|人工客服态度恶劣|上次的客服很好|客服让我等三天|客服叫我来问你|之前找过客服没用|客服说的是真的吗|经理答应给我退的
你是真人吗|真人实拍吗|有真人试穿图吗|是真人发做的吗|真人模特多高|真人比例手办|照片是真人的吗|你是机器人吗|扫地机器人怎么换滤网|扫地机器人多少钱|我不要扫地机器人了|机器人吸尘器能退吗|扫地机器人转不动了|机器人玩具几岁能玩|炒菜机器人好用吗|机器人不工作了
转账怎么付|转卖可以吗|转运费多少|转寄可以吗|转正品鉴定|换货怎么换|换个颜色|换成L码|换个地址|换人收货可以吗|换个收件人|找不到订单|找人代付|叫快递来取|叫车送货吗|来个大号的|来一个|来两件|有人买过吗|有人说会掉色|有人用过吗|一个人最多买几件|两个人吃够吗|适合什么人|别人能代收吗|送人合适吗|个人可以开发票吗|家里没人怎么签收|我不在家让人代收|我要退货|我要退款|我要发票|我要找我的快递|联系快递员|联系不上快递|快递员电话|派件员态度差|怎么联系卖家退款地址|客服，我的优惠券怎么用不了|卖家，支持花呗吗|谢了，客服|那个人呢|接口是什么|接充电线|接水管吗|请问运费多少|帮我查物流|帮我看看订单|需要安装吗|需要多少钱|你好|谢谢|在吗|好的|运费怎么算|什么时候发货|优惠券怎么用
快递会给我打电话吗|送货前给我打个电话|有人给我打电话说退款|老板能便宜点吗|跟老板商量一下再买|送领导什么好|给老板买礼物|同事也想买一件|送同事的，有礼盒吗|给我妈打电话用的手机|电话手表怎么用|你们电话多少|what phone do you have|can I call you|is there an owner's manual|will the courier call me before delivery|how do I call the courier
what is the warranty|how much is human hair wig|is shipping per person|I don't need an agent|no need to transfer me, thanks|what are your customer service hours|return policy|the agent told me it would ship today|when will my order arrive|how many people can it serve|can I pay in person|is it a robot vacuum|personal information|hi|do you sell robots|my order is missing
`

it('hears the wish for a person in every wording', () => {
  assert.deepEqual(list(wishes).filter((text) => !asksForPerson(normalise(text))), [])
})

it('does not hear it where there is none', () => {
  assert.deepEqual(list(others).filter((text) => asksForPerson(normalise(text))), [])
})

it('is tried on more than 120 wordings of either kind', () => {
  assert.ok(new Set(list(wishes)).size >= 120 && new Set(list(others)).size >= 120)
})

it('stays quick on long and repetitive texts', () => {
  for (const text of ['帮我给我请麻烦'.repeat(400), '转'.repeat(2000), '我要找'.repeat(700), 'talk '.repeat(500), '有人'.repeat(800)]) {
    assert.equal(typeof asksForPerson(normalise(text)), 'boolean')
  }
})

function list(table: string): string[] {
  return table.split(/[|\n]/).map((text) => text.trim()).filter(Boolean)
}
