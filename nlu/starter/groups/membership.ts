import type { StarterIntent } from '../model.ts'

export const membership: readonly StarterIntent[] = [
  // Becoming a member, levels and what they bring; points are member.points.
  {
    id: 'member.join', name: { 'zh-CN': '会员怎么办', 'en-US': 'Membership' }, group: 'membership', slots: ['phone', 'money'],
    phrasings: [
      '怎么办会员', '会员有什么好处', '怎么加入会员', '会员要钱吗', '入会', 'vip打几折', '会员等级怎么升', '我是什么级别', '会员卡丢了', '生日有什么福利',
      '会员能退吗', '开通会员多少钱一年', '会员过期了怎么续', '我怎么降级了', '会员价在哪看', '门店办的卡网上能用吗', '家人能共用会员不',
      '金卡有哪些权益', '为什么我不是会员价', '充会员划算吗', '会圆怎么注册', '注册会员送什么', '自动续费怎么关', '储值卡余额怎么查', '能不能给我升个级',
      '钻石会员要买够多少', '加你们会员群', '黑卡门槛', '手机号查一下是不是会员', '会员日有啥特权', '老会员迁移过来没', '会员没享受到折扣',
    ],
    english: [
      'How do I become a member?', 'what are the membership benefits', 'is membership free', 'what level am I', 'my membership card is lost',
      'do members get a birthday gift', 'How do I reach gold level', 'turn off membership auto-renewal', "why didn't I get the member price",
      'can my family share the membership', 'renew my membership',
    ],
  },
  {
    id: 'member.points', name: { 'zh-CN': '积分', 'en-US': 'Points' }, group: 'membership', slots: ['quantity', 'phone'],
    phrasings: [
      '积分怎么用', '我有多少积分', '积分能换什么', '积分会清零吗', '这单怎么没给我积分', '积分在哪查', '积分抵多少钱', '多少分换一块钱',
      '积分兑换的东西没发', '怎么攒积分', '买东西送几分', '积分不见了', '鸡分能抵现吗', '退货了积分扣回去吗', '积分商城在哪里', '积分少了2000',
      '签到有积分没', '兑换礼品邮费谁出', '积分什么时候到账', '门店消费积分能补吗', '几分能换那个水杯', '积分有效期到啥时候', '可以把分转给别人不',
      '忘报手机号了，积分给补一下', '评价完没给积分', '积分翻倍是哪天', '我的分怎么被冻结了', '想用积分换券', '年底积分清不清', '拿积分抵扣怎么选不了',
      '我的积分可以用来换东西吗', '帮我查一下有多少积分',
    ],
    english: [
      'How do I use my points?', 'how many points do I have', 'do points expire', "I didn't get points for my order", 'what can I redeem',
      'how much is one point worth', 'my points disappeared', 'Can I transfer points', 'where is the points shop', 'add points for my store purchase',
      'do I lose points if I return it',
    ],
  },
]
