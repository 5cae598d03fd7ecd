import { recogniseRegions } from './region.ts'

const chinese = `美国|日本|韩国|英国|法国|德国|意大利|西班牙|葡萄牙|荷兰|比利时|瑞士|瑞典|挪威|丹麦|芬兰|奥地利|波兰|希腊|爱尔兰|捷克|匈牙利|俄罗斯|乌克兰|加拿大|墨西哥|巴西|阿根廷|智利|澳大利亚|澳洲|新西兰|新加坡|马来西亚|泰国|越南|印度尼西亚|印度|印尼|菲律宾|缅甸|柬埔寨|老挝|尼泊尔|巴基斯坦|哈萨克斯坦|蒙古国|阿联酋|迪拜|沙特阿拉伯|沙特|以色列|土耳其|埃及|南非|尼日利亚|肯尼亚|欧洲|北美|南美|东南亚|非洲|纽约|洛杉矶|伦敦|巴黎|东京|大阪|首尔|悉尼|墨尔本|多伦多|温哥华|曼谷|海外|国外|境外`
const english = String.raw`\b(?:united states|usa|u\.s\.a?|america|japan|(?:south )?korea|united kingdom|uk|england|britain|france|germany|italy|spain|portugal|(?:the )?netherlands|belgium|switzerland|sweden|norway|denmark|finland|austria|poland|greece|ireland|russia|canada|mexico|brazil|argentina|australia|new zealand|singapore|malaysia|thailand|vietnam|indonesia|india|philippines|dubai|uae|saudi arabia|israel|egypt|south africa|europe|new york|london|paris|tokyo|sydney|toronto|overseas|abroad)\b`
const place = new RegExp(`(?:${chinese})|${english}`, 'u')
/** Words of sending, in the languages in which shops are asked for it. */
const sending = /寄|邮|配送|运费|快递|物流|送(?:到|去|往|货|给|不)|发(?:到|去|往|货|不|吗)|[能可]以?(?:发|送)|(?:几天|多久|多长时间|什么时候).{0,4}到|\b(?:ship|shipping|deliver|delivery|send|postage)\b|送[れりる]|お?届け|発送|配達|배송/u
/** Where goods come from or are used says nothing of where they are sent. */
const otherwise = new RegExp(`(?:从|在) ?(?:${chinese})(?:发货|仓|买|进口)|(?:${chinese})(?:发货|仓|直邮|进口|产|制造|货|版|代购|品牌|原装)|(?:${chinese})(?:的)?(?!能|可|要|得|多|几|包|运|快|邮|寄|送|发|吗|呢|行|收|怎|什|这|那|不|大|一|支|朋|客|地|亲|家|同|に|へ|ま|の)[\\p{Script=Han}]|电压|插头|充电|能用|from `, 'u')
/** Nothing but the place, as an answer or half a question. */
const alone = new RegExp(`^(?:(?:那么?|要是|如果|还有|换成|寄|发|送|邮|运|到|去|往|至|我?在|what about|how about|and|to|in) ?)*(${place.source})(?:呢|吗|嘛|啊|呀|吧|的话|行吗|可以吗|能吗|也行吗)?[?!.~ ]*$`, 'u')

/**
 * The place outside of what shops here send to that goods are asked to be sent to: 能寄到美国吗, ship to Japan. `isExpected`: a bare place is one as well.
 * Undefined where none is, where another place is named too, or where the country says what goods are like (日本进口). Takes a normalised text.
 */
export function sentAbroad(normalised: string, isExpected = false): string | undefined {
  const found = place.exec(normalised)?.[0]
  if (found === undefined || recogniseRegions(normalised).length > 0) return undefined
  if (isExpected && alone.test(normalised)) return found
  return sending.test(normalised) && !otherwise.test(normalised) ? found : undefined
}
