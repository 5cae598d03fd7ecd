import { bare } from '../text/normalise.ts'
import { madeOf, words } from './made-of.ts'

const filler = '啊 呀 哦 噢 哈 哈哈 呢 吧 了 啦 哟 呦 诶 嗯 嗯嗯 呐 的 亲 亲爱的 老板 客服 掌柜 小姐姐 小哥哥 美女 帅哥 店家 卖家 大家 朋友 ~'

const greetings = words(`你好 您好 你们好 大家好 你好你好 嗨 嘿 哈喽 哈啰 哈罗 喂 喂喂 在吗 在么 在不 在不在 在嘛 在没 在线吗 有人在吗 早 早上好 早安 上午好 中午好 下午好 晚上好 晚安好 新年好 节日快乐 新年快乐
  打扰了 打扰一下 hi hello hey helo hallo hithere hellothere heythere goodmorning goodafternoon goodevening greetings nihao 安 老铁 客官 ${filler}`)
const thanks = words(`谢谢 谢谢你 谢谢您 谢谢你们 谢 谢了 谢啦 谢过 多谢 多谢你 感谢 非常感谢 十分感谢 太感谢了 感谢你 感谢您 感激不尽 感恩 辛苦 辛苦了 辛苦你 辛苦您 麻烦你了 麻烦您了 麻烦了 太谢谢 万分感谢 好的 好 好滴 嗯 行
  可以 知道 明白 明白了 收到 了解 太好了 太 真是 真 帮了大忙 你真好 服务真好 3q 3x thx ty thanks thankyou thankyousomuch thankyouverymuch thanksalot thankssomuch manythanks cheers appreciateit muchappreciated tysm
  great ok okay perfect 解决 解决了 搞定 搞定了 好了 那 就 我 你 您 你们 的帮助 帮助 ${filler}`)
const thanking = /谢|感激|感恩|辛苦|麻烦(?:你|您)?了|3q|thx|^ty$|thank|cheers|appreciate|tysm/
const goodbyes = words(`再见 拜拜 拜 拜了 拜拜了 88 886 bye byebye goodbye seeyou seeyoulater cya goodnight 晚安 回见 回头见 下次见 下次再聊 先这样 就这样 先不聊了 不聊了 没事了 没事 没有了 没了 没别的了 没有其他问题了 没有问题了 没问题了
  没其他事了 不用了 没什么事了 那先这样吧 我先走了 走了 先走了 我走了 撤了 溜了 下了 我下了 好的 好 行 嗯 那 那就 先 谢谢 谢谢你 谢谢您 我 了 thanks ok thatsall thatisall nothanks nothingelse ${filler}`)
const leaving = /再见|拜|^88|bye|seeyou|cya|goodnight|晚安|回见|回头见|下次|先这样|就这样|不聊了|没事|没有了|没了|没别的|没有?其他|没有?问题了|走了|撤了|溜了|下了|thatsall|thatisall|nothingelse/
const cancels = words(`算了 算了吧 算啦 不用了 不用 不需要 不需要了 不必了 取消 取消吧 不要了 不弄了 不办了 不问了 不查了 不想弄了 先不弄了 先不用了 暂时不用 暂时不需要 先不用 先算了 作罢 停 停止 停下 别弄了 退出 返回 不了 不要 不 没必要了 当我没说 我再想想
  再想想 再看看 我再看看 再说吧 以后再说 改天再说 下次再说 回头再说 先等等 等等再说 cancel nevermind forgetit stop quit exit nothanks noneed dontbother 谢谢 那 那就 我 我先 先 吧 了 ${filler}`)
const affirms = words(`是 是的 是啊 是呀 对 对的 对对 对对对 对啊 没错 嗯 嗯嗯 恩 恩恩 好 好的 好滴 好哒 好呀 好啊 好吧 好嘞 行 行的 行吧 可以 可以的 可 没问题 确认 确定 同意 要 要的 需要 需要的 当然 当然可以 必须的 就这个 就是这个 就这样办 请继续 继续 成 中
  ok okay okk yes yeah yep yup sure correct right exactly confirm confirmed fine alright ofcourse goahead please yesplease 1 嗯呢 那好 那行 那就这样办 就它 ${filler}`)

/** "hello", "are you there" and nothing else. Takes a normalised text, as all of these do. */
export function isGreeting(normalised: string): boolean {
  return says(normalised, greetings) && /[你您好嗨嘿哈喂在早晚午新节打]|^h|good|greet|nihao/.test(bare(normalised))
}

/** Thanks and nothing else. */
export function isThanks(normalised: string): boolean {
  return says(normalised, thanks) && thanking.test(bare(normalised))
}

/** A farewell, or word that nothing more is wanted, and nothing else. */
export function isGoodbye(normalised: string): boolean {
  return says(normalised, goodbyes) && leaving.test(bare(normalised))
}

/** "never mind": what is under way shall stop. */
export function isCancel(normalised: string): boolean {
  return says(normalised, cancels) && /算|不|取消|停|别|退出|返回|作罢|没必要|没说|再想|再看|再说|等等|cancel|nevermind|forget|stop|quit|exit|noneed|dontbother/.test(bare(normalised))
}

/** "yes", "right", "please do". */
export function isAffirm(normalised: string): boolean {
  return says(normalised, affirms) && !madeOf(squeeze(normalised), words(filler.replace(/ 嗯 嗯嗯/, '')))
}

function says(normalised: string, list: ReadonlySet<string>): boolean {
  const text = squeeze(normalised)
  return text !== '' && text.length <= 40 && madeOf(text, list)
}

function squeeze(normalised: string): string {
  return bare(normalised).replaceAll("'", '')
}
