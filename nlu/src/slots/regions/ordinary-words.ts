/** What behind a region makes it the origin of a thing, a dish or a street: 海南鸡, 新疆大枣, 南京西路. */
const things = new RegExp('^(?:' + ['[东西南北中]?[一二三四五六]?(?:路|街|大街|大道|巷|胡同|桥)(?!上?[发寄送到])', '烤鸭|鸡饭|鸡|鸭脖|扒鸡|板鸭|盐水鸭|咸鸭蛋|火锅|小面|拉面|米粉|米线|热干面|凉皮|肉夹馍|臭豆腐|炒饭|粽子?|月饼|汤包|生煎|泡菜',
  '大米|苹果|草莓|大?红?枣|灰枣|葡萄干?|哈密瓜|蜜?瓜|橙|荔枝|芒果|椰子|榴莲|樱桃|车厘子|大樱桃|蜜桃|水蜜桃|梨|香梨|核桃|枸杞|黑枸杞|木耳|大闸蟹|海鲜|牛肉干?|羊肉|羊排|奶皮|牛奶|酸奶|特产|腊肉|腊肠|香肠|火腿|龙井|毛尖|普洱|绿茶|红茶|花茶|茶叶?',
  '啤酒|老?白酒|黄酒|茅台|米酒|香醋|陈醋|老陈醋|醋|白药|青菜|药业|瓷器?|刺绣|丝绸|云锦|银饰|玉|翡翠|石头?|话(?!费)|菜|时间(?!内)|脚气?|通(?:行证)?(?!过)|晚报|日报|银行|大学|师范'].join('|') + ')')

/** What before and behind a name makes it a part of other words: 这个东西|安装, 加|大连|衣裙. One line: name, before, behind; both must fit. */
const accidents: readonly (readonly [string, RegExp, RegExp])[] = [
  ['西安', /(?<![广山])东$/, /^/],
  ['长沙', /./, /^发(?![货往到过送去快])/],
  ['大连', /^/, /^(?:衣|帽|体|接|续|锁|袜|裤)/],
  ['大理', /^/, /^石/],
  ['三明', /^/, /^治/],
  ['中山', /^/, /^(?:装|狼|陵|服)/],
  ['北海', /^/, /^道/],
  ['沈阳', /小$/, /^/],
  ['四平', /^/, /^(?:米|方|八)/],
  ['东营', /京$/, /^业/],
  ['成都', /(?:换|变|改|做|弄|写|说|搞|完|达|当|组|拍)$/, /^/],
  ['上海', /^/, /^(?:青(?![浦])|淘)/],
  ['上海', /[早晚]$/, /^[淘鲜]/],
  ['河南', /黄$/, /^/],
  ['河北', /黄$/, /^岸/],
  ['江西', /长$/, /^/],
  ['保定', /^/, /^金/],
  ['和田', /^/, /^玉/],
  ['阿里', /^/, /^(?:巴|云|旺|系|健康)/],
  ['京城', /[东南北]$/, /^/],
  ['江城', /^/, /^(?:子|路)/],
  ['海口', /^/, /^(?:味|碑|令)/],
  ['东北', /^/, /^(?:角|方向|侧|面|菜|话)/],
  ['西北', /^/, /^(?:角|方向|侧|面|风)/],
  ['西南', /^/, /^(?:角|方向|侧|面)/],
  ['偏远', /^/, /^(?:了|一点|点)/],
  ['云南', /^/, /^(?:白药)/],
  ['南通', /北$/, /^透/],
  ['花城', /^/, /^汇/],
]

const towards = /(?:[发寄送运邮到往去]|发货到|配送|人在|住在?|我在|坐标|来自)$/
const goods = /^(?:.{0,4}(?:多少钱|怎么卖|好吃|甜|坏|新鲜|还有货|有货|几斤|一斤))/
const placeBehind = /^(?:市|省|地区|那边|这边|那儿|这里|包邮|邮费|运费|快递费|能到|能送|送不送|可以送|的地址|的运费)/

/** True where the name of a place is a part of something else: a dish, a street, another word. */
export function isOrdinary(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end)
  const [before, behind] = [text.slice(Math.max(0, start - 4), start), text.slice(end, end + 8)]
  const accident = accidents.some(([word, left, right]) => word === name && left.test(before) && right.test(behind))
  if (accident) return true
  const match = things.exec(behind)
  if (!match) return false
  return !towards.test(before) || goods.test(behind.slice(match[0].length)) || /[路街道巷]$/.test(match[0])
}

/** True where what stands around a weak name says that a place is meant: 发日照, 开封市, 安康包邮吗, or nothing else at all. */
export function isMeantAsPlace(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start)
  if (start === 0 && /^[吗呢吧?. 的]{0,3}$/.test(text.slice(end, end + 5))) return true
  if (/[收拿拆回感得接等遇想看看做买]到$/.test(before)) return false
  return towards.test(before) || placeBehind.test(text.slice(end, end + 4))
}
