import type { StarterIntent } from '../model.ts'

export const payment: readonly StarterIntent[] = [
  {
    id: 'payment.methods', name: { 'zh-CN': '支持什么付款方式', 'en-US': 'Ways to pay' }, group: 'payment', slots: ['money'],
    phrasings: [
      '支持什么付款方式', '可以微信支付吗', '能货到付款不', '支付宝可以吗', '怎么付款啊', '能刷信用卡吗', '收不收现金', '云闪付能用不', '可以对公转账吗',
      '找人代付行不行', '花呗能不能用', '有京东支付吗', '先用后付支持吗', '能不能转账给你', '付款码发我', '银联卡可以么', '公司账户打款的话账号给我',
      'Apple Pay行吗', '用购物卡付一部分可以不', '境外的visa卡能付吗', '港币付得唔得', '怎么给钱', '我没绑银行卡怎么付', '余额够不够付', '数字人民币收吗',
      '两张卡一起付可以吗', '付款方试有哪些', '让我老公帮我付钱，咋弄', '送到了再给钱可以不', '老人家没微信，只有现金', '礼品卡怎么用',
      '扫码付还是怎么付', '线下打款可以伐',
    ],
    english: [
      'What payment methods do you take?', 'can I pay cash on delivery', 'do you accept Visa', 'is WeChat Pay ok', 'how can I pay by bank transfer',
      'Apple Pay?', 'can someone else pay for me', 'Do you take cash', 'can I split between two cards', 'pay with a gift card', 'is pay later available',
    ],
  },
  {
    id: 'payment.failed', name: { 'zh-CN': '付不了款', 'en-US': 'Payment fails' }, group: 'payment', slots: ['order', 'money'],
    phrasings: [
      '付不了款', '支付失败怎么办', '一直付款不成功', '点付款就闪退', '提示银行卡余额不足，明明有钱', '付款页面打不开', '钱扣了订单没成功', '支付异常',
      '银行卡限额了', '付款时提示风险', '为什么支付不了', '验证码收不到付不了钱', '付到一半断网了', '扣款失败', '转圈圈付不出去', '微信付款报错',
      '支付密码输错被锁了', '花呗显示不可用', '扣了我两次钱', '重复付款了', '多付了一笔怎么办', '刷不了卡', '扫码没反应', '付了两遍，退一遍给我',
      '付款超时了', '尾款付不上了，急', '系统说交易关闭付不了', '支付事败', '钱出去了可是显示没付款', '付不了钱啊你们系统有毛病吧', '信用卡被拒',
      '提示该商户不支持', '结账老是报错', '为啥扣我两份', '付款老是失败，换了卡也不行',
    ],
    english: [
      'My payment failed', "I can't pay", 'charged twice for one order', 'card declined', 'money was taken but the order says unpaid',
      "the payment page won't load", 'I get an error when I try to pay', 'Payment timed out', 'double payment, please check',
      'it says risk control blocked my payment', "no verification code so I can't pay",
    ],
  },
  {
    id: 'payment.instalments', name: { 'zh-CN': '分期付款', 'en-US': 'Paying in instalments' }, group: 'payment', slots: ['money', 'product'],
    phrasings: [
      '可以分期吗', '分期付款怎么弄', '花呗分期几期免息', '有没有免息', '能分12期不', '信用卡分期手续费多少', '首付多少', '一个月还多少钱',
      '白条能分期么', '手机能不能分期买', '分期有利息吗', '分三期每期多少', '学生可以分期吗', '怎么选分期', '没有看到分期选项', '免西分期有吗',
      '分6期的话总共多付多少', '六千块的沙发能分两年还不', '分期买的提前还清行吗', '分期额度不够咋办', '支持24期不', '0首付可以吗',
      '冰箱想分期，怎么操作', '分期付款需要什么资料', '能不能分开付，先付一半', '月供多少', '分期申请没通过', '哪些银行卡能分期', '为什么这款不能分期',
      '下个月再付可以不', '可不可以按月付', '分期后还能改期数吗', '这台能用花呗分期不',
    ],
    english: [
      'Can I pay in instalments?', 'is there interest free financing', '12 months plan available', 'how much per month',
      "what's the fee for splitting the payment", 'Can students pay monthly', "I don't see the instalment option", 'can I pay it off early',
      'is a down payment needed', 'half now half later possible?',
    ],
  },
]
