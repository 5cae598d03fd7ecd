import { clausesOf } from './clauses.ts'

/** Threats of law, authorities and publicity; harm to people; claims for damages; promises that were not kept. None of them is a machine's to answer. */
const chinese = [
  /打官司|法院(?!退|拍卖)|法庭|起诉|律师|走(?:法律|司法)|法律(?:途径|程序|手段|武器)|(?<!\d)123[14]5(?!\d)|(?:打|找|上|去)(?:了)?315|315(?:投诉|举报|见|曝光)|消协|消费者(?:协会|权益)|工商局|市监局|市场监管|监管局|监管部门|食药监/,
  /(?:我|要|就|去|已经?|马上|现在|直接|准备|打算|等着)报警|报警(?:了|处理|抓)|报警吧|派出所|(?:我要?|要|就|去|来|会|等着|准备)(?:告|举报)(?:你|死你)|告(?:死|到)你们/,
  /曝光|记者|媒体|电视台|上(?:热搜|新闻)|(?:发|挂|放|传|捅)(?:到|上|去|在)?(?:小红书|抖音|微博|朋友圈|网上|快手|b站|知乎|贴吧|短视频|视频号)(?:上|去|里)?(?:了|曝|让|给|骂|吐槽|避雷|见|，|$|说|评)|(?:小红书|抖音|微博|黑猫|网上|热搜|法庭|法院|平台)见|等着.{0,4}(?:小红书|抖音|微博|热搜|新闻)|(?:去|到|来)你们(?:公司|总部|门口|单位)(?!取|提|自提|附近)|黑猫|仲裁|(?:保留|留好|固定|截图|录音|公证).{0,4}证据|证据.{0,4}(?:都|全)?(?:留|保存|公证|截)|追究.{0,6}责任|有关部门|相关部门|(?:找|向)平台(?:投诉|申诉|了|介入)|平台介入|退一赔|假一赔|(?:三|十)倍(?:赔|索)/,
  /(?:进|去|送|住|上)(?:了|进|到)?(?:医院|急诊|icu)|医院(?:都|也)?(?:去|进|住|躺)(?:了|过)|住院|急诊|医药费|医疗费|食物中毒|洗胃|叫救护车|120(?:拉|急救)|(?:烫|烧|炸|割|划|电|砸|刺|弄)伤(?:了|到|我|人|孩子|手)|(?:快递员?|师傅|小哥|员工|客服).{0,4}(?:打(?:我|人了?)|动手|威胁)|(?:个人|我的?|客户)?(?:信息|电话|号码|隐私).{0,6}(?:泄露|泄漏|卖)(?:了|出去)|(?:泄露|泄漏|卖)(?:了)?我的?(?:个人)?(?:信息|电话|号码|隐私)|(?:被骗|骗走)(?:了|走)?.{0,3}(?:[一二两三四五六七八九十百千万\d]|钱)|触电了?|电了(?:我|他|她|孩子|一下)|被电(?:了|到|一下)|差点(?:没)?(?:出人命|出事|着火|烧|炸|电死|毁容)|毁容|出人命/,
  /(?:冒烟|着火|起火|烧起来|爆炸|炸|自燃|冒火花?|漏电)(?:了|啦|过|把|，|$)|(?:烧|炸|漏)(?:了|坏|穿|黑|出|掉)(?:了|个)*(?:我|一个|个)?.{0,3}(?:洞|沙发|床|地板|桌|衣服|手|家)/,
  /(?:我|必须|一定|得)要?(?:求)?(?:你们?)?(?:赔偿|赔钱|索赔|赔我)|要(?:你们?)?(?:赔偿|索赔)|(?:损失|误工费|精神).{0,6}(?:赔|谁负责|谁承担|谁来|怎么算|你们出)|精神损失|(?:给|要)(?:我|我们|大家|个|一个|我个|我一个)+(?:交代|说法|解释)(?!.{0,3}(?:一下|下))|讨(?:个|一个|要)?说法/,
]
/** It might happen, or did elsewhere; who asks about it is answered. */
const vetoes = /几天|多久|会不会|会(?:.{0,6})(?:吗|么|不)$|怕|担心|如果|要是|万一|防(?:触电|爆|火|漏电)|容易|安不安全|安全吗|(?:是|有)律师(?:的|朋友)?$|不用报警|打电话说|有人(?:打电话|说)|退款到|充电器|炸(?:了)?(?:吗|么|鸡|薯|锅|串|东西|虾|鱼|一锅|一次|个|排骨)|好评|晒图|(?:寄|送|发|配送)(?:到|给|去|往)(?!.*(?:曝|骂|避雷))(?!.{0,2}(?:小红书|抖音|微博|网|朋友圈))|推荐|补偿|事务所/
/** Promises of people that were not kept, told over several clauses. */
const promises = [
  /(?:客服|人工|售后|专员|店员|工作人员|你们的?人).{0,8}(?:答应|承诺|说好|登记|保证|让我等).{0,24}(?:没|还没|到现在|不认|呢[?!]*$|现在|下文|动静|不算)|(?:答应|承诺|保证)(?:过)?(?:我|给我|好)?的.{0,10}(?:呢|没|不认|不算)|说话(?:不算|算不算|算)(?:话|数)/,
  /\b(?:agent|rep|representative|colleague|staff|support|someone|they|you) (?:\w+ ){0,2}(?:promised|assured|guaranteed|said (?:i'?d|i would|you'?d|you would|they'?d|they would))\b.{0,40}\b(?:where|never|no|not|still|nothing|yesterday|days ago|last week|yet)\b|\bpromised (?:me )?an? (?:call ?back|refund|replacement|reply|update)\b/,
]
const english = [
  /\b(?:lawyers?|attorney|solicitor|legal action|lawsuit|small claims|sue (?:you|u|them|y'all)|take (?:you|this|u) to court|see you in court|going to court|trading standards|consumer (?:protection|rights|affairs|council|court)|better business bureau|bbb|ombudsman|regulators?|watchdog|police|illegal|chargeback|disput(?:e|ing) (?:the|this|it|that)(?: charge| payment)?(?: with)? (?:my|the) (?:bank|card))\b/,
  /\b(?:report(?:ing)? (?:you|u|this (?:shop|store|company|seller))|go(?:ing)? (?:public|to the (?:press|media|papers?|news))|(?:post|put|share)(?:ing)? (?:this|it|that|everything) (?:on|all over|to|online)|tell(?:ing)? everyone|all over (?:social media|the internet|twitter|tiktok|reddit)|go viral)\b/,
  /\b(?:(?:in|to|at) (?:the )?hospital|hospitali[sz]ed|emergency room|ended up in er|food poisoning|(?:caught|catch|on) fire|burst into flames|exploded|blew up|electrocuted|(?:got|getting|fell|made (?:me|him|her|us)|makes me) (?:very |really )?(?:sick|ill) (?:from|after|off)|(?:got|gave me) an? electric shock|burn(?:ed|t) (?:my|his|her|our|the) (?:hand|finger|face|arm|skin|son|daughter|kid|house|floor)\w*|smok(?:e|ing) (?:came|coming|was|started)|almost (?:died|burned|burnt|killed))\b/,
  /\b(?:(?:demand|want|expect|owe me|claim|claiming|need) (?:some |a |full |proper )*(?:compensation|damages)|compensate (?:me|us)|who(?:'s| is| will)? (?:going to )?pay(?:s|ing)? for (?:the|my|this) (?:damage|loss|floor|hospital)\w*)\b/,
]
const englishVetoes = /(?:^(?:can|could|will|would|does|do|is|are)|deliver|ship|is it (?:safe|likely)|what if|in case|might|afraid|gift for (?:a|my)|my (?:wife|husband|friend|son|daughter) is a|(?<!agent )(?<!rep )said (?:you|they|he|she) (?:are|can|have)|someone called)\b/

/** Whether a contact threatens, was harmed or claims damages: for people, whatever else was said. Takes a normalised text. */
export function isGrave(normalised: string): boolean {
  return promises.some((pattern) => pattern.test(normalised)) || clausesOf(normalised).some((clause) => {
    if (chinese.some((pattern) => pattern.test(clause))) return !vetoes.test(clause)
    return english.some((pattern) => pattern.test(clause)) && !englishVetoes.test(clause)
  })
}
