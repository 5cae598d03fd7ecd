/** What people also write to a shop and no shop answers, where the words leave no doubt; a shop that sells just that has words of its own for it. */
const patterns = [
  /(?:今天|今晚|明天|后天|周末|这周|下周|这两天|最近).{0,6}(?:下不下雨|有雨|下雨|下雪|天气|气温|多少度|台风|冷不冷|热不热)(?!.{0,8}(?:发|送|到|寄|穿))|天气(?:怎么样|咋样|如何|预报)|堵不堵/,
  /(?:\d+(?:\.\d+)?|[一二三四五六七八九十百千]+) ?(?:[*÷]|加|减|乘以?|除以) ?(?:\d+(?:\.\d+)?|[一二三四五六七八九十百千]+)(?:等于|是多少|得多少|=|$)|平方根|方程|数学题|作业(?:不会|怎么|题)|不(?:爱|肯|想)写作业|勾股|圆周率|微积分/,
  /写(?:一?首|一?篇|一?段|个|份).{0,8}(?:诗|作文|文章|小说|故事|代码|文案|简历|论文|演讲稿|检讨|辞职信|情书)|翻译(?:成|一下|这)|(?:讲|说)(?:一?个|段)(?:笑话|故事)|脑筋急转弯|猜谜|成语接龙|唱(?:一?首|个)歌|写代码|python|javascript|excel(?:怎么|公式|函数)/,
  /股票|基金(?:怎么|要不要|涨|跌|能不能)|比特币|房贷|车贷|公积金|社保|个税|汇率(?:多少|是|今天)|贷款(?:利率|怎么|额度|能)|额度怎么提|信用卡(?:逾期|怎么办理|怎么申请)/,
  /护照|驾照|户口|签证|身份证(?:怎么|丢|补办)|结婚证|离婚|高考|考研|考公|幼儿园(?:什么时候|怎么)报名|挂号/,
  /(?:高铁|火车|机)票|航班(?:几点|有几|延误)|(?:订|定)(?:个|一间|间)?酒店|打车(?:去|到)|叫(?:个)?车(?:去|到)|网约车|地铁(?:几点|末班|怎么)|公交(?:几点|怎么)/,
  /(?:发烧|感冒|头疼|咳嗽|牙疼|胃疼|失眠|血压|血糖|糖尿病|高血压).{0,8}(?:吃什么|吃啥|怎么办|咋办|高不高|高吗|正常吗|用什么药|吃点)|吃什么药/,
  /(?:谁|哪队|哪个队?)(?:赢|夺冠)|比分|世界杯|欧冠|球赛|推荐.{0,4}(?:电影|电视剧|小说|首歌)|首都(?:是|在)|哪个朝代|星座|运势|算命|算一?卦|八字|外星人/,
  /系统提示词|提示词|忽略(?:上面|之前|以上)|扮演|(?:从现在起|现在开始)你是|你的?训练数据/,
  /(?:女|男)朋友.{0,3}(?:吵架|分手|生气)|失恋|老板(?:让|叫|逼)我?加班|相亲/,
  /(?:淘宝|天猫|拼多多|京东|闲鱼|唯品会|美团|饿了么|亚马逊|苏宁|得物|微店)(?:上|那边|里|app)?的?(?:订单|退货|退款|客服|会员|砍一?刀|助力|账号)|(?:抖音|快手)小店/,
  /(?:你们|贵司|这边).{0,3}(?:招聘|招人|招不招)|招不招|应聘|底薪|投简历|(?:想|要)(?:加盟|投资你|给你们融资)/,
  /宽带|(?:转到|改成|办)(?:联通|移动|电信)|(?:联通|移动|电信)(?:套餐|话费|营业厅)|话费(?:怎么|多少)|驿站(?:的?电话|几点|关门|开门)|(?:给|向)(?:你们|贵司)(?:家)?供货|带货合作|注册资本|农历几/,
  /\b(?:(?:my|an?) (?:taobao|tmall|amazon|ebay|temu|shein|aliexpress|pinduoduo) (?:order|account|refund|parcel)|visa (?:extension|appointment)|broadband|sim card plan)\b/,
  /\b(?:weather (?:in|like|today|tomorrow|forecast)|raining|forecast|capital of|president|prime minister|poem|joke|homework|translate (?:this|that|into|to)|bitcoin|stock (?:price|market)|mortgage|visa application|my passport|driver'?s licen[cs]e|book (?:me )?an? (?:flight|hotel|cab|taxi|table|train)|book me|horoscope|lottery|who won|world cup|python|javascript|system prompt|previous instructions|my router|square root|dumped me|are you hiring|job opening)\b|\b\d+ ?(?:\*|times|plus|minus|divided by) ?\d+\b/,
]

/** Whether a message is plainly about nothing that a shop knows. Takes a normalised text. */
export function isForeign(normalised: string): boolean {
  return patterns.some((pattern) => pattern.test(normalised))
}
