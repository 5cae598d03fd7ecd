import type { StarterIntent } from '../model.ts'

export const account: readonly StarterIntent[] = [
  {
    id: 'account.login', name: { 'zh-CN': '登录不了', 'en-US': 'Signing in' }, group: 'account', slots: ['phone'],
    phrasings: [
      '登录不了', '密码忘了', '怎么找回密码', '账号被锁了', '收不到验证码', '登不上去', '提示密码错误', '怎么注册', '忘记用户名', '账号登不进去了',
      '修改密码在哪', '验证码一直不来', '登陆失败', '显示账号异常', '换手机了登不了', '为什么老让我重新登录', '一登就闪退', '手机号停用了，怎么登',
      '扫码登录没用', '怎么用微信登录', '账号给封了是为啥', '提示账号不存在', '重置密码的邮件没收到', '注册的时候说号码已被占用', '短信码过期了',
      '多设备登录行不行', '怎么退出登录', '密马是多少来着', '被别人登录了我的号', '账号被盗', '输错太多次被锁了，咋解', '切换账号怎么弄', 'app打不开',
    ],
    english: [
      "I can't log in", 'forgot my password', 'my account is locked', 'not receiving the verification code', 'how do I reset my password',
      'how do I register', 'The app keeps signing me out', "it says account doesn't exist", 'someone hacked my account', "can't sign in on my new phone",
      'how do I change my password',
    ],
  },
  // The number, name or addresses kept in the account; those of one order are order.change-address.
  {
    id: 'account.phone', name: { 'zh-CN': '修改账号资料', 'en-US': 'Changing account details' }, group: 'account', slots: ['phone'],
    phrasings: [
      '怎么换绑手机号', '账号的手机换了，怎么改', '改昵称', '怎么修改个人信息', '生日填错了能改吗', '绑定的手机号不用了', '解绑微信', '头像怎么换',
      '实名认证怎么改', '换绑邮箱', '我想改账户名字', '个人资料在哪设置', '绑定新手机', '旧号码收不到短信，换不了绑', '两个账号可以合并吗',
      '性别设置错了', '怎么绑定银行卡', '账号下怎么加常用地址', '地址簿怎么删旧地址', '默认地址怎么设', '手机号提示已绑定其他账号', '改绑',
      '我填的资料要更新', '帮我把账号里的电话换成新的', '绑顶手机', '怎么解除银行卡', '实名信息不是我本人怎么办', '在哪里管理我的地址',
      '我把号码过户了，账号要改成现在这个', '微信号换了，账户怎么转过来', '我要更换账号绑定的手机号', '账户资料怎么改',
    ],
    english: [
      'How do I change the phone number on my account?', 'update my profile', 'change my account email', 'unlink WeChat',
      'my birthday is wrong in the profile', 'How do I set a default address', 'can I merge two accounts', 'remove my bank card',
      'my number is linked to another account', 'edit my nickname', 'manage my saved addresses',
    ],
  },
  {
    id: 'account.delete', name: { 'zh-CN': '注销账号与隐私', 'en-US': 'Closing the account and privacy' }, group: 'account', slots: ['phone'],
    phrasings: [
      '怎么注销账号', '我要销号', '删除我的账户', '不想用了，把我信息删了', '你们是不是泄露我信息了', '注销要多久', '别再给我发短信了', '怎么退订广告',
      '骚扰短信太多了', '我的个人信息会不会外泄', '我刚下单就接到诈骗电话', '隐私政策在哪看', '你们怎么有我的号码', '不要再打电话推销',
      '注销后还能恢复吗', '取消短信提醒', '删除聊天记录', '清除我的数据', '销户怎么操作', '注肖不了', '要求你们删掉我的资料', '注销提示有未完成订单',
      '关闭推送', '把我拉黑都行，别发广告', '匿名购买可以吗', '快递单上能不能隐藏电话', '导出我的个人数据', '信息安全吗你们这', '撤回授权在哪里',
      '天天发消息，烦，怎么关', '账号永久关掉', '我想把账号注销掉',
    ],
    english: [
      'Delete my account', 'how do I close my account', 'stop sending me texts', 'unsubscribe', 'what do you do with my data',
      'remove my personal information', 'how did you get my number', 'Someone called me with my order details, did you leak them',
      "where's the privacy policy", 'can a deleted account be restored', 'turn off notifications', 'I want a copy of my data',
    ],
  },
]
