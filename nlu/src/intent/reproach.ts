import { bare } from '../text/normalise.ts'
import { clausesOf } from './clauses.ts'

const chinese =
  /答非所问|所答非所问|驴唇不对马嘴|牛头不对马嘴|鸡同鸭讲|文不对题|问东答西|听不懂(?:我|人话|吗|啊|呀|吧|么|$)|没(?:有)?(?:听懂|看懂|理解|明白)(?:我|吧|吗|吧你|啊|$)|(?:你|根本|完全|压根|都)(?:就)?(?:没|不)(?:在)?(?:回答|解决|回)(?:我|问题|到点)|没(?:有)?(?:回答|解决)(?:我)?(?:的)?(?:问题|任何)|(?:我|俺)(?:要)?问的(?:不是|是别的|又不是)|不是(?:问|说)(?:的)?(?:这个|这些|你这)|(?:回答|回复|说|发)的?(?:都|全)?(?:是|跟我问的|和我问的)?(?:什么(?:鬼|玩意|东西|乱七八糟)|啥玩意|没用|废话|不对)|说了等于没说|说了(?:跟|和)没说一样|复读机|(?:又|还|老|总)是(?:这|那)(?:句|些|几句|一套|套)|(?:一直|老是|总是|只会|就会|就知道|翻来覆去)(?:都)?(?:重复|复制|发这|说这|这(?:一)?句|念经|复读)|(?:解决不了|帮不(?:了|上)|没帮(?:到|上))(?:我|忙|问题|任何|$)|你(?:到底|究竟)(?:会不会|能不能|懂不懂|行不行)|(?:说|问|讲|发)了?(?:好)?(?:几|[三四五六七八九十\d]+|多少|无数)(?:遍|次|回)了|除了.{1,8}(?:还|就)(?:会|能)(?:什么|啥|干)|(?:别|不要|少)(?:再)?(?:给我)?(?:再)?(?:发|给)(?:这些|那些|这种)?(?:链接|模板|套话)|白问|等于白说|第(?:[三四五六七八九十]|\d+)(?:次|回|遍)了?$|(?:拍|发|传|交|填)过(?:了)?(?:好)?(?:几|[两三四五六]|\d)(?:次|遍|回)|一点(?:用|帮助)(?:都|也)?没有?|没(?:啥|什么|任何|半点)(?:用|帮助)$/
const english =
  /\b(?:(?:that'?s|this is|that is) not what i (?:asked|meant|said|want(?:ed)?)|(?:you|u)(?:'re| are|r)? (?:not|never) (?:helping|listening|answering|understand(?:ing)?|reading)|(?:you )?(?:(?:don'?t|do not) get it$|(?:don'?t|do not|didn'?t|did not|can'?t|cannot) (?:understand(?: me| my| the| what)?$|understand (?:me|my|what i)|answer(?:ed)? (?:my|the) question|help(?:ed)? me|read what))|not (?:helpful|helping|what i asked)|wrong answer|same (?:answer|thing|reply|message)s? (?:again|over)|(?:stop|keep) (?:repeating|copy|sending (?:me )?the same)|already (?:told|asked|said|sent)|(?:sent|told|asked|tried|uploaded|explained)\b.{0,25}\b(?:twice|(?:three|four|five|\d+|several|many|so many) times)|(?:third|fourth|fifth) time (?:now|already|i|in a row|today)|(?:i(?:'ve| have)? )?(?:asked|told|said)(?: you| this| that| it)? (?:twice|three|four|\d+|several|many|so many) times?|(?:doesn'?t|didn'?t|does not) (?:help|answer)(?: me| my| at all)?|no help at all|going (?:round )?in circles|this is pointless)\b/

/** Whether a contact reproaches whoever answers with not having understood or helped. Takes a normalised text. */
export function isReproach(normalised: string): boolean {
  return clausesOf(normalised).some((clause) => chinese.test(clause) || english.test(clause))
}

const ofNoHelp = /^(?:可是|但是|但|我)?(?:都|也|全)?(?:试(?:过)?了?|弄了|按你说的(?:弄了|试了|做了)?|照(?:你说的)?做了|重启了)?(?:好几次|几次|半天)?(?:都|也|还是|依然|仍然|照样|还)*(?:是)?(?:不行|没用|不管用|没效果|没解决|不好使|弄不了|弄不好|不成功|不起作用|没反应)(?:啊|呀|的|了|呢|诶)*$/
const ofNoHelpInEnglish = /^(?:no |nope |but |it |that |this |i |tried |it's |its |already |still |all |and |them |didn't |doesn't |does not |did not |not |isn't |no )*(?:work(?:ing|ed)?|help(?:ing|ed)?|use|luck|solved|fixed|the same|same)(?: at all| either| for me| though)*$/
const mostOfNoHelp = 14

/** Whether a whole message only says that what was said did not help: 试过了，没用. Takes a normalised text. */
export function isOfNoHelp(normalised: string): boolean {
  if (!/\p{Script=Han}/u.test(normalised)) return /\b(?:not|n't|no|still|same|luck)\b|n't/.test(normalised) && ofNoHelpInEnglish.test(normalised.replace(/[^a-z' ]+/g, ' ').replace(/ +/g, ' ').trim())
  const text = bare(normalised)
  return text.length <= mostOfNoHelp && ofNoHelp.test(text)
}

/** Whether a whole message denies what was said, and tells nothing in its place: 不是这个意思. Takes a normalised text. */
export function isDenial(normalised: string): boolean {
  return /^(?:不是|不对|错了|不不|no|nope|not that|wrong|that's wrong|not this)(?:[,.! ]*(?:不是|不对|啊|呀|的|了|这个|这|那个|意思|我(?:要|想)?问的|我(?:要|想)的|not that|that|this|one|no))*[?!. ]*$/.test(normalised)
}
