import { clausesOf } from './clauses.ts'
import { isGrave } from './grave.ts'

const strong = [
  /(?:我要|要|想|去|我去|准备|必须|一定|马上|会|打算|等着)?(?:投诉|举报(?!网络|诈骗|别人|人家)|曝光|起诉|告你|告你们|维权|报警)(?:你|你们|他|这|商家|店|客服|快递|到|了|商|！|$)/,
  /^(?:怎么|如何|哪里|在哪|去哪)?(?:可以)?投诉/, /(?<!\d)123[14]5(?!\d)|消协|消费者协会|工商局?投诉|市场监管|黑猫|法院见|律师函|走法律|媒体曝光/,
  /骗子|诈骗|欺骗|欺诈|坑人|坑爹|坑钱|黑店|黑心|奸商|无良|假一赔|卖假货|假货$|以次充好|虚假宣传|霸王条款|店大欺客|骗人|骗钱|被骗|受骗|被坑|上当/,
  /(?:态度|服务|售后|客服|物流|质量|体验)(?:也|都|真|怎么)?(?:太|很|非常|极其|超级?|真|好|特别|这么|那么|巨|贼)?(?:差|烂|垃圾|恶劣|糟糕|恶心)/,
  /垃圾(?!桶|袋|分类|箱|处理|车|食品|信箱|邮件|短信|信息|文件|清理|盒|篓|粉碎)|什么破|破(?:店|东西|玩意|平台|质量)|太过分|太坑|太差劲|差劲|气死|气人|(?:太|真|好)恶心|恶心(?:人|死|$)|忍无可忍|寒心|心累|太?失望(?:了|透)|就是?这(?:么|样)(?:对待|做生意|服务)|(?:今天|今晚|现在|马上|必须)(?:一定|必须|不)?(?:给我)?(?:解决|处理)(?:不了|好)?(?:我)?(?:就|$)|不解决.{0,6}(?:不|没完)|一个推一个|给(?:个|句)准话|推来推去|没人管(?!理)|无语|受不了|再也不(?:来|买)|差评|退钱|还我钱|要(?:个|一个)?说法|不负责任|推卸责任|踢皮球|敷衍|忽悠|糊弄|耍我|欺负|不讲理|有病吧|神经病|没脑子|傻[逼比叉x屌]|煞笔|智障|脑残|弱智|白痴|蠢货|废物|猪脑|(?:你|你们|一群|都|就)是?猪(?:吗|啊|$)|(?:去|操|艹|草|日|干)你(?:大爷|妈|娘|奶奶|全家|祖宗)|你(?:大爷|妈)的|(?<![我你他她给爸老])妈的|狗(?:屁|东西|日的)|王八蛋|混蛋|不要脸|缺德|丧良心|良心(?:被狗|呢$)|死全家|屁(?:用|都)|sb|他妈的|草泥马|tmd|^滚(?:蛋|开|粗|出去)?$/,
  /(?:等了|拖了|催了|说了|打了|问了|联系了)(?:这么|那么|好|都)?(?:久|多次|几次|多少次|\d+(?:天|次|个小时|遍)|[一二三四五六七八九十两几半](?:天|次|周|个?月|个?星期|遍|年|个小时)).{0,4}(?:都?还?没|也没|还是|都不|不给|没人|到现在)/,
]
/** How to complain is a complaint; asking how reviews, refunds or rubbish bins work is not. */
const vetoes = /怎么(?:给|写|删|改)?差评|不会(?:是)?被骗|谨防|防诈骗|防骗|怕被骗|会不会被骗|差评.{0,4}(?:多吗|多不多)|敷(?:面膜|衍生)|翻滚|滚(?:筒|动|轮|珠|刷|烫|滚)|脑子里|不恶心|恶心想吐|油腻恶心|孕妇|防恶心|脑力|会不会投诉|不投诉|没投诉|不会投诉|不想投诉|取消投诉|申请了?退钱|撤销投诉/
const english = /\b(?:complain|complaint|scam(?:mers?|med)?|fraud|rip ?off|ripped off|cheat(?:ed|ers?|ing)?|liars?|terrible|horrible|awful|worst|ridiculous|unacceptable|disgusting|pathetic|useless|lawsuit|sue you|report you|sick of|fed up|furious|angry|disappointed|garbage|rubbish|trash|thieves|thief|crooks?|con artists?|stupid|idiots?|idiotic|morons?|dumb|wtf|bullshit|bs|crap|fuck\w*|screw you|shame on you|disgrace(?:ful)?|outrageous|appalling|incompetent|had enough|(?:what|are|is|such) a (?:complete |total )?joke|joke of a|or else|your bot is|unbelievable|never again|waste of (?:time|money)|stole(?:n)? my money|never (?:buy|shop)(?:ing)? (?:here|from you))\b/
const englishVetoes = /\b(?:trash (?:can|bin|bag)|garbage (?:can|bin|bag|disposal)|rubbish (?:bin|bag)|not (?:terrible|bad))\b/

/** Whether the contact complains, threatens or is angry. Takes a normalised text. */
export function isComplaint(normalised: string): boolean {
  return isGrave(normalised) || clausesOf(normalised).some((clause) => {
    if (!/\p{Script=Han}/u.test(clause) && !/\d{5}|sb|tmd/.test(clause)) return english.test(clause) && !englishVetoes.test(clause)
    return strong.some((pattern) => pattern.test(clause)) && !vetoes.test(clause)
  })
}
