import { bare } from '../text/normalise.ts'
import { madeOf, words } from './made-of.ts'

const chinese = words(`知道 知道了 晓得 晓得了 明白 明白了 了解 了解了 懂 懂了 收到 收到了 清楚 清楚了 看到 看到了 好 好的 好滴 好嘞 好哒 好吧 行 行吧 行的 可以 可以的 成 嗯 嗯嗯 恩 哦 哦哦 噢 喔 啊 呀 哈 哈哈 嘿 哎 唉 额 那 那就 就 这样 这样啊 这样子 原来 如此 是这样 这么 回事
  我 我就 我先 我再 先 再 去 回去 自己 试 试试 试一下 试一试 看 看看 看一下 等 等等 等等看 等一等 等着 等 想 想想 想一下 考虑 考虑下 考虑一下 琢磨 弄 弄弄 操作 操作一下 下单 下单了 买 买了 拍 拍了 申请 联系 问 问问 商量 商量一下 研究 研究一下 一下 下 吧 了 啦 咯 呗 呢 的 太 太好 太好了 挺好 挺好的 真好 真不错 不错 蛮好 厉害 棒 真棒 给力 可以了 够了 放心 放心了 没问题 没事 没事了 没关系 不急 不着急 慢慢来 你 您 你们 真 人 好人
  谢谢 谢 感谢 辛苦 辛苦了 麻烦了 亲 ok okay 哇 哇塞 那行 那好 到时候 有事 再说 再问 再找 找你 找你们 消息 你消息 随时 回头 晚点 明天 今天 待会 一会儿 一会 待会儿`)
const telling = /知道|晓得|明白|了解|懂|收到|清楚|看到|好|行|成$|可以|嗯|恩|哦|噢|喔|这样|原来|试|看看|等|想|考虑|研究|商量|下单|不错|棒|厉害|给力|够了|放心|没问题|没事|没关系|不急|ok/
const english = words(`got it gotcha ok okay okey k kk cool great good perfect nice lovely awesome fine alright right sure sounds makes sense understood noted see i i'll ill i'm im will try that this then it now later let me check do wait for a bit minute think about to know thanks thank you so much a lot all that's thats all's well much appreciated have look give go ahead fair enough no problem worries worry oh ah aha hmm well brilliant wonderful excellent helpful very really`)
const tellingEnglish = /\b(?:got it|gotcha|ok|okay|cool|great|perfect|nice|lovely|awesome|fine|alright|sounds good|makes sense|understood|noted|i see|good to know|fair enough|no problem|i'll (?:try|wait|check|do|think|have|give)|brilliant|wonderful|excellent|let me (?:check|try|think))\b/
const mostLetters = 40

/** Whether a message says that what was said has arrived, or what its writer does next, and asks nothing: 好的我试试, got it. Takes a normalised text. */
export function isAcknowledgement(normalised: string): boolean {
  if (/[?]/.test(normalised) || normalised.length > mostLetters) return false
  if (!/\p{Script=Han}/u.test(normalised)) return tellingEnglish.test(normalised) && normalised.replace(/[^a-z' ]+/g, ' ').trim().split(/\s+/).every((word) => english.has(word))
  const text = bare(normalised)
  return telling.test(text) && !/[吗么没]$|呢$/.test(text) && madeOf(text, chinese)
}
