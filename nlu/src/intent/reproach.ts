import { clausesOf } from './clauses.ts'

const chinese =
  /答非所问|所答非所问|驴唇不对马嘴|牛头不对马嘴|鸡同鸭讲|文不对题|问东答西|听不懂(?:我|人话|吗|啊|呀|吧|么|$)|没(?:有)?(?:听懂|看懂|理解|明白)(?:我|吧|吗|吧你|啊|$)|(?:你|根本|完全|压根|都)(?:就)?(?:没|不)(?:在)?(?:回答|解决|回)(?:我|问题|到点)|没(?:有)?(?:回答|解决)(?:我)?(?:的)?(?:问题|任何)|(?:我|俺)(?:要)?问的(?:不是|是别的|又不是)|不是(?:问|说)(?:的)?(?:这个|这些|你这)|(?:回答|回复|说|发)的?(?:都|全)?(?:是|跟我问的|和我问的)?(?:什么(?:鬼|玩意|东西|乱七八糟)|啥玩意|没用|废话|不对)|说了等于没说|说了(?:跟|和)没说一样|复读机|(?:又|还|老|总)是(?:这|那)(?:句|些|几句|一套|套)|(?:一直|老是|总是|只会|就会|就知道|翻来覆去)(?:都)?(?:重复|复制|发这|说这|这(?:一)?句|念经|复读)|(?:解决不了|帮不(?:了|上)|没帮(?:到|上))(?:我|忙|问题|任何|$)|你(?:到底|究竟)(?:会不会|能不能|懂不懂|行不行)|(?:说|问|讲|发)了?(?:好)?(?:几|[三四五六七八九十\d]+|多少|无数)(?:遍|次|回)了|白问|等于白说|第(?:[三四五六七八九十]|\d+)(?:次|回|遍)了?$|(?:拍|发|传|交|填)过(?:了)?(?:好)?(?:几|[两三四五六]|\d)(?:次|遍|回)|一点(?:用|帮助)(?:都|也)?没有?|没(?:啥|什么|任何|半点)(?:用|帮助)$/
const english =
  /\b(?:(?:that'?s|this is|that is) not what i (?:asked|meant|said|want(?:ed)?)|(?:you|u)(?:'re| are|r)? (?:not|never) (?:helping|listening|answering|understand(?:ing)?|reading)|(?:you )?(?:(?:don'?t|do not) get it$|(?:don'?t|do not|didn'?t|did not|can'?t|cannot) (?:understand(?: me| my| the| what)?$|understand (?:me|my|what i)|answer(?:ed)? (?:my|the) question|help(?:ed)? me|read what))|not (?:helpful|helping|what i asked)|wrong answer|same (?:answer|thing|reply|message)s? (?:again|over)|(?:stop|keep) (?:repeating|copy|sending (?:me )?the same)|already (?:told|asked|said|sent)|(?:sent|told|asked|tried|uploaded|explained)\b.{0,25}\b(?:twice|(?:three|four|five|\d+|several|many|so many) times)|(?:third|fourth|fifth) time (?:now|already|i|in a row|today)|(?:i(?:'ve| have)? )?(?:asked|told|said)(?: you| this| that| it)? (?:twice|three|four|\d+|several|many|so many) times?|(?:doesn'?t|didn'?t|does not) (?:help|answer)(?: me| my| at all)?|no help at all|going (?:round )?in circles|this is pointless)\b/

/** Whether a contact reproaches whoever answers with not having understood or helped. Takes a normalised text. */
export function isReproach(normalised: string): boolean {
  return clausesOf(normalised).some((clause) => chinese.test(clause) || english.test(clause))
}
