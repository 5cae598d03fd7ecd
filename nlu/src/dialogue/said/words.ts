import { words } from '../../intent/made-of.ts'

/** What stands around a value and says nothing more than the value. */
const aroundHan = `发 发到 发往 发去 寄 寄到 寄往 寄去 送 送到 去 到 往 至 在 我在 我是 我 我们 我的 咱 咱们 人 家 家在 我家 老家 住 住在 收货 收货地址 地址 收件 这边 那边 这里 那里 这儿 那儿 地区 省 市 区 县 的 是 就 就是 吧 呢 啊 呀 哦 噢 嗯 嘛 啦 了 哈
  亲 你好 您好 谢谢 谢谢你 谢谢您 请 麻烦 麻烦你 帮 帮我 帮忙 你 您 给 给你 查 查下 查一下 查询 一下 下 看 看看 看下 订单 订单号 订单编号 编号 号 号码 单号 快递 快递单号 物流单号 运单号 手机 手机号 手机号码 电话 尾号 码 尺码 码数 尺寸 大小 颜色 色 款 个 件 双 条 台 份
  买 买的 想买 要 想要 拍 拍的 选 选的 穿 用 用的 型号 和 跟 与 还有 以及 或 或者 都 那 那么 好 好的 行 嘞 大概 大约 左右 差不多 应该 可能 想 这个 这 那个 呗 咯 喔 嘞 朋友 爸妈 父母 家里 公司 学校 单位 身高 体重 日期 时间`
const aroundLatin = `a an the to in at for from of and or is are was am i we my our me it its it's i'm im that's thats this that number no order parcel package tracking phone mobile size color colour one ones please pls thanks thank you hi hello hey
  ok okay yes well um so ship shipped shipping deliver delivered delivery send sent going live living located based here area region city province address want need would like i'd id take bought buying wear usually around about maybe think there item`

/** What says that a value stands in place of an earlier one. */
const instead = `算了 那要是 要是 如果 假如 若 换 换成 换到 换个 改 改成 改为 改到 改下 改一下 变成 调成 不是 不 不对 不要 不 是说 说的是 我说的是 我是说 我说 说错 说错了 错 错了 写错 写错了 打错 打错了 搞错 搞错了 其实 其实是 更正 更正一下 纠正 等等 哦不 不不 别 抱歉 不好意思 对不起 话 的话 呢 咧 哩
  怎么样 怎样 咋样 怎么说 一样 也一样 也 行 可以 能 能不能 行不行 吗 么 把 从 刚才 刚刚 上面 应该 才对 才是 才 重新 另外 对 对了 改主意 改主意了 改变主意 还是`
const insteadLatin = `too also as well same what how and instead actually rather change changed switch switching make made let's lets if not isn't wasn't don't dont want but sorry no nope wrong mistake oops wait never mind meant mean i correction correct correcting should be rather than use with then otherwise in case said s m l xs xl xxl`

const cueHan = /^(?:那|哪|算了)|[呢咧哩]$|换|改|变成|调成|不是|不对|不要|^不|错|我是?说|说的是|其实|更正|纠正|主意|要是|如果|假如|的话|也(?:行|可以|能|会|是|算|要|得|一样)|一样/
const cueLatin = /\b(?:what about|how about|and|instead|actually|rather|change|switch|make (?:it|that)|if|not|sorry|no|wrong|mistake|oops|meant?|never mind|correction|then|said|too|also|as well|same)\b/

/** What asks for the same in general words: "上海多少", "同样的发上海". */
const asking = `多少 多少钱 要多少 要多少钱 收多少 怎么算 怎么收 怎么收费 几块 几块钱 也是 是不是 同样 同样的 一样的 一样吗 样 再 再帮我 顺便 顺便问 问 问下 问一下 想问 呢 如何 有吗 有没有 有 没有 贵不贵 贵吗`
const askingLatin = `same too also as well could can would will you tell check see know much many any similar about`

/** Words of either language around a value. */
export const around = { han: words(aroundHan), latin: words(aroundLatin) }
/** The same with the words that correct. */
export const correcting = { han: words(`${aroundHan} ${instead}`), latin: words(`${aroundLatin} ${insteadLatin}`) }

/** The same with the words that ask in general: they go on from a question, unless they are sure of another. */
export const goingOn = { han: words(`${aroundHan} ${instead} ${asking}`), latin: words(`${aroundLatin} ${insteadLatin} ${askingLatin}`) }

/** Whether the words around a value hold one that corrects or goes on from what was asked. */
export function hasCue(han: string, latin: string): boolean {
  return cueHan.test(han) || cueLatin.test(latin)
}

/** "I do not have it", "why do you need it": the value is not going to be said. */
export const declines = /^(?:我|你|这个|这|亲|啊|哦)*(?:(?:也|还|都|真|现在|暂时)*(?:不知道|不晓得|不清楚|不记得|记不得|记不住|没记住|不确定|不方便|不想说|不告诉你|忘了|忘记了?|没有|没|找不到|没找到|看不到|不懂|没带|随便|都可以|都行|无所谓))(?:订单号?|单号|编号|号码?|地址|手机号?|尺码|了|呢|啊|呀|哦|额|诶|这个|那个|说|看|在哪|怎么办|在哪看|吧|的)*$|^(?:为什么|为啥|干嘛|干什么)(?:你|你们|还|要|需要|问|知道|我|这个|这些|的)+(?:干嘛|干什么|吗|啊)?$/
export const declinesLatin = /^(?:(?:well|sorry|um|hmm) )*(?:(?:i )?(?:really )?(?:do not|don't|dont|can't|cannot) (?:know|have|remember|recall|find|see|tell)(?: (?:it|that|one|the|my|any|what|which|order|number|size|address|is))*|(?:i )?(?:forgot|lost)(?: (?:it|that|the|my|order|number))*|no idea|idk|not sure(?: yet)?|(?:i'?m )?unsure|(?:i'd )?rather not(?: say)?|why do you (?:need|want|ask)(?: (?:it|that|this|to know))*|any|whatever|doesn't matter)$/

/** "not that one": in front of a value. */
export const negates = /(?:不是|不要|别|甭|不发|不寄|不去|不买|不想要|不是(?:发|寄|送|去|买)?到?|(?:别|不要|不)(?:发|寄|送)到?|\bnot(?: (?:in|to|for|the|a|from))*|\bisn't|\bdon't want(?: (?:the|a))?|instead of(?: the)?|rather than(?: the)?) ?$/
/** Between the old value and the new one. */
export const changes = /换成|换到|换|改成|改为|改到|改|变成|调成|->|\bto\b/g

/** A whole turn, or a first clause, that gives up what is under way. */
export const givesUp = /^(?:算了|不问了|不查了|不用(?:查|问|管|看)了?|别(?:查|问|管)了|取消吧?|当我没[问说])(?:吧|啦|啊|谢谢)*$|^(?:please |ok |just )*(?:never ?mind|forget (?:it|that|about it)|cancel (?:it|that|this)|drop (?:it|that)|skip (?:it|that|this)|leave it|don't bother|no thanks|no thank you|no longer needed|(?:that's|it's) not needed(?: any ?more)?)(?: thanks| please| then)*$/
/** A whole turn, or a first clause, that says no. */
export const refuses = /^(?:不|不是|不对|不是的?|错了?|没有|不要|不用|不行|不可以|别|否|不对不对|不是不是)(?:啊|呀|了|哦|吧|这个|那个|的|谢谢)*$|^(?:no|nope|nah|not (?:that|this|it)(?: one)?|wrong|incorrect|negative)$/
/** "Hold on": the value is being looked for. */
export const waits = /^(?:好的?|嗯|哦|请)*(?:稍等|等等|等一下|等下|等会儿?|稍候|我?(?:先)?(?:找找|找一下|找下|看看|看一下|看下|查查|去找|去看|翻翻|翻一下)|马上|我想想|让我想想)(?:一下|下|哈|啊|哦|吧|我|先|看看|看|找找|找|给你|发你|发给你)*$|^(?:(?:please|ok|just|one|a|give me|hold on|wait|moment|sec|second|minute|hang on|let me (?:check|see|look|find it|think)|looking|for it)(?: |$))+$/
