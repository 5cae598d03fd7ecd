/** A dialogue with its first plainly angry turn, counted from 1; the contact's turns, parted by ` / `. */
export interface AngryDialogue {
  from: number
  turns: string
}

export const angryDialogues: readonly AngryDialogue[] = [
  { from: 3, turns: '我的快递到哪了 / 都一周了 / 你们到底管不管 一周了一点消息没有！！ / 我要投诉你们' },
  { from: 1, turns: '骗子！退钱！ / 卖假货还有理了' },
  { from: 2, turns: '退款什么时候到 / 又说三天 上周也说三天 耍我呢？ / 马上给我退钱 不然打12315' },
  { from: 1, turns: '你们这破店是不是不想开了 / 垃圾质量 穿一次就烂' },
  { from: 3, turns: '转人工 / 转人工 / 转人工！！！听不懂人话吗 / 傻逼机器人' },
  { from: 2, turns: '鞋子开胶了 / 什么叫人为损坏？？睁眼说瞎话 要不要脸 / 我找消协' },
  { from: 2, turns: '预售到底哪天发 / 改了三次时间 一拖再拖 你们就是骗人的 / 退钱' },
  { from: 1, turns: '呵呵 你们真行啊 收了钱就装死 / 是不是要我曝光你们' },
  { from: 3, turns: '你好 / 买的奶粉罐子瘪了 / 这都能说没问题？给孩子吃的东西你们良心被狗吃了 / 我要举报' },
  { from: 2, turns: '客服电话打不通 / 打了十几个没人接 你们客服都死了吗 / 什么垃圾公司' },
  { from: 2, turns: '为啥不给我退 / 凭什么不退？？？凭什么！！！ / 霸王条款 法院见' },
  { from: 1, turns: '气死我了 汤里有虫子 恶心死了 / 赔钱' },
  { from: 3, turns: '少发了两件 / 我说了少发两件 不是要退货 / 我说了三遍了 你能不能看看我写的什么？敷衍谁呢 / 叫你们经理来' },
  { from: 2, turns: '又发错了 / 第三次了！第三次发错！你们脑子有病吧 / 不换了 退钱' },
  { from: 4, turns: '想退货 / 没拆 / 运费谁出 / 质量问题还要我出运费？欺负人是吧 太过分了 / 投诉 必须投诉' },
  { from: 1, turns: '滚 别给我发广告了 / 再发我就举报' },
  { from: 2, turns: '我的积分怎么没了 / 一句系统升级就把我三千积分吞了？你们这是诈骗 / 我报警了' },
  { from: 2, turns: '衣服掉色 / 道歉有用吗 我白衬衫全毁了 气死人了 / 五块钱券打发要饭的呢' },
  { from: 2, turns: '安装师傅没来 / 请了一天假等你们 结果放我鸽子 还不接电话 什么态度！ / 我很生气 给我个说法' },
  { from: 3, turns: '在吗 / 手机黑屏了 刚买一周 / 翻新机当新机卖 真够黑心的 奸商 / 假一赔三' },
  { from: 2, turns: 'where is my order / three weeks and still nothing!!! this is ridiculous / i want my money back NOW' },
  { from: 1, turns: 'you people are useless, worst service ever / get me your manager' },
  { from: 2, turns: 'it arrived broken / are you kidding? you call that "minor damage"? what a scam / I will sue you' },
  { from: 2, turns: 'refund please / SAME CANNED REPLY AGAIN??? are you stupid / unacceptable' },
  { from: 2, turns: '差评能删吗 客服加我微信让我删 / 不删就骚扰我？不要脸的东西 等着上热搜吧 / 全网避雷' },
]
