import { words } from './made-of.ts'

/** "a human", where it is not part of 人工费 (labour cost), 人工智能 (AI), 个人工作 (one's work), 人工草坪 (artificial turf). */
const manual =
  '人工(?!费|成本|智能|湖|草|授|流|降|呼吸|繁|养|合成|制|做|作|厂|资|号|具|地|程|业|艺|龄|种|栽|色|香|甜|质|检|审|打|包|编|缝|耳|关节|骨|皮|革|翻译|晶|造|染|植|贴|安装|上门|核|计|拆|搬|分拣|挑|采|心|岛|鱼|宝|钻|雕|刻|清|喂|增|泪|角膜|牙|林|雨|雪|喷|磨|炒|晒|多少|收|贵|便宜|价)'
const desk = '(?:客服|服务|坐席|座席|服务台|热线|咨询|处理|回复|回答|接待|在线|解答|帮助|支持|介入|沟通|对话|聊天|接听|窗口|通道|模式|人员|专员)?'
const service = '(?:在线|真人|活人|售后|售前|专属|高级|官方|你们的?|真正的?)?客服(?:人员|专员|小姐姐|小哥|妹子|经理|主管|代表|老师|本人|真人)?'
const staff = '(?:客服|售后|服务|值班|你们的?)?(?:工作人员|专员|主管|经理|店长|负责人|领导|接线员|话务员|坐席|座席)'

/** Everyone who may be meant, wherever they stand in a clause. */
export const human = new RegExp(`${manual}${desk}|${service}|真人(?:服务)?|大?活人|${staff}|店家|卖家|掌柜的?|店主`, 'g')

/** The plain word that stands beside a verb of turning over: 转人工, 接一下人工. */
export const turnOver = new RegExp(`(?:转|转接|接通|接入|切换?|切换到|换成?|叫|喊|呼叫)(?:一下|下|到|给我|给|个|至){0,2}${manual}`)

/** What may stand before the one asked for. */
export const before = words(`
  请 请问 麻烦 麻烦你 麻烦您 帮 帮我 给 给我 帮忙 替我 快 快点 赶紧 赶快 马上 立刻 立即 现在 直接 还是 就 那 那就 你 您 你们 我 我就 我们 想 我想 我要 只想 只要 能 能不能 能否 可以
  可不可以 可否 是否 行不行 怎么 怎样 如何 咋 才能 去 去哪 在哪 哪里 到底 必须 一定 强烈 要求 申请 希望 需要 得 亲 老板 喂 好 好的 算了 不行 真的 再 先 另外 重新 继续 尽快 务必 为什么 为啥 还
  不 没 不能 不给 没法 无法 一直 老 老是 转 接 转接 转到 转给 转去 转入 转成 接通 接入 接到 换 换成 换到 找 找到 找下 叫 叫来 喊 要 联系 联系上 联络 呼叫 召唤 切换 切换到 切到 切 切回 来 派 安排
  让 求 想要 进入 进 连接 连 连线 对接 打开 开启 启动 使用 用 选择 选 咨询 寻找 求助 有 有没有 有无 上 一下 下 个 一个 一位 位 名 到 成 的 回 为 至 线上 后台 吧 跟 和 与 同 对 退款问题 问题 别废话了
  快给 咨询一下 说话 在线 哦 嗯 啊 哎 那边 这边 都`)

/** What may stand behind. */
export const behind = words(`
  来 吧 吗 呢 啊 呀 嘛 哦 了 行吗 行不行 可以吗 好吗 好不好 谢谢 谢谢你 谢谢您 一下 出来 过来 说话 说 说说 聊 聊聊 聊天 谈 谈谈 讲 讲话 沟通 对话 交流 通话 反映 联系 咨询 解决 处理 回复 回答 服务 接待 接 接听
  联系我 回我 理我 帮忙 帮我 帮 给我 跟我 和我 我 呗 哈 在吗 在不在 在 在哪 在哪里 在哪儿 哪里 快点 快 可以不 行不 没 没有 都没有 进来 介入 一直 到底 跟进 核实 人员 不 能 为我 好 直接 拜托 急 好嘛 啦 喽 么
  人工 转 转人工 要 我要 帮我转 来帮我 来跟我 来处理 跟我说 你们`)

/** "a person" without more: only where someone is called, or spoken with. */
export const anyone = /(?:一?个|位|名|跟|和|与|找|换|来|叫|派|喊|让)(?:真正?的?|活|正常|懂的?|管事的?|能解决问题的|能管事的|能做主的|能说话的|会说话的|明白)?人/g

/** Verbs of calling that stand before, and what the person shall do that stands behind. */
export const calling = words(`
  找 来 换 叫 派 喊 让 请 安排 给 给我 要 我 我要 我想 想 帮我 麻烦 能不能 能 可以 可不可以 快 快点 赶紧 你们 就 直接 马上 还是 一 跟 和 与 不行 再 另外 重新 个`)
export const acting = words(`
  来 过来 出来 跟我 和我 给我 帮我 接 说话 说 聊 聊聊 聊天 处理 处理一下 解决 回复 服务 理我 行 行吗 吧 吗 呢 啊 谢谢 沟通 对话 谈 讲话 讲 一下 好吗 可以吗 问题 跟 和 直接 管管 管 我`)

/** A form of address as well: "客服，运费多少" asks about freight, "客服" alone asks for one. */
export const address = /^(?:在线|亲爱的)?(?:客服|店家|卖家|掌柜的?|店主)(?:人员|小姐姐|小哥|妹子|老师|您好|你好)?$/

/** "is anyone there" */
export const presence = /^(?:请问|到底|还|你好|喂|客服)?(?:有没有|有)(?:一?个|活的?|真|正常)?人(?:在不在|在|管|理我|回我?|回复|处理|值班|服务|接待|在线|啊|吗|呢|没有?|么|工){1,3}$/

/** "not with a machine" */
export const notMachine =
  /^(?:我|你|能不能|可以|请|都|说了)?(?:不想|不要|不愿意?|别|拒绝|懒得|受够|不跟|不和)(?:再|了|继续|让|给我|用|老用|拿|总){0,2}(?:跟|和|与|对着)?(?:你这个?|这个?|你们的?)?(?:智能|ai|破|傻|垃圾)?(?:机器人|机器|ai|智能客服|自动回复|人机)(?:了|说话|聊天|聊|对话|沟通|回复|回|服务|客服|扯|浪费时间|糊弄|敷衍|回答|应付|打发|吧|啊|我){0,4}$/

/** Written in Latin letters. */
export const spelled = /^(?:转|要|我要|想要|找)? ?(?:rg|rengong)(?:kefu|客服)?$|^(?:zhuan|wo ?yao|zhao)? ?ren ?gong(?: ?(?:ke ?fu|fu ?wu))?$|^zrg$/
