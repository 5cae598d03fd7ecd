/** Words that mean the same to a shop: each line's first word stands for the others when texts are compared. */
const lines = `
退款 退钱 退我钱 把钱退 返还货款
运费 邮费 快递费 物流费 配送费 邮寄费
快递 物流 包裹 快件
怎么 怎样 如何 咋 怎么样才能 怎么才能 咋样
什么 啥
多久 多长时间 几天 多少天 什么时候 啥时候 何时 几时 多少时间
多少钱 什么价 价格 价钱 几块钱 啥价
为什么 为啥 为何 怎么会
可以 能不能 可不可以 能否 可否 能够 能 行不行
购买 下单 拍下 买
没有 没
更换 调换 换
修改 更改 改
地址 收货地址 收件地址
手机号 电话号码 手机号码 联系电话
优惠券 优惠卷 折扣券 代金券 券
便宜 优惠 打折 折扣 降价
发票 开票
不能用 用不了 无法使用 没法用 不能使用 使用不了 不好用
坏了 坏 故障 出问题 出毛病 损坏
尺码 尺寸 码数 号码
保修 质保 三包
正品 真货 真的假的 是真的
登录 登陆 登入
密码 口令
注销 删除账号 销号
客服 人工
`
const canonical = new Map(lines.trim().split('\n').flatMap((line) => {
  const [first = '', ...others] = line.split(' ')
  return others.map((other) => [other, first] as const)
}))
const pattern = new RegExp([...canonical.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'g')

/** Writes synonyms as one word. Good for comparing two texts, not for showing. */
export function unify(text: string): string {
  return text.replace(pattern, (word) => canonical.get(word) ?? word)
}
