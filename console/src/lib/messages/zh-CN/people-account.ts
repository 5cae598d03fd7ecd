/** Pages before the shell. */
export const gate = {
  poem: '云中谁寄锦书来', promise: '网店里的每一句询问，汇到一处；机器人先答，有人接着办。数据只在你自己的机器上。',
  welcome: '登录雁书', signInAbout: '使用管理员为你开通的账号登录。', signIn: '登录', login: '登录名', password: '密码', name: '姓名',
  loginMissing: '请输入登录名', passwordMissing: '请输入密码', nameMissing: '请输入姓名', loginShape: '2–64 位，可用字母、数字、汉字和 . _ @ -',
  firstTime: '首次使用？请用服务器 data 目录下 setup-link.txt 中的链接完成初始化。',
  demoPeople: '这是演示环境，登录名和密码在服务器 data 目录下的 demo-people.json 里。',
  forgotten: '忘记密码？请联系管理员，获取一次性重置链接。',
  greeting: (name: string) => `${name}，欢迎回来`,
  lastSignIn: (at: string, ip: string) => `上次登录：${at}，来自 ${ip}。`,
  failures: (count: number) => `上次登录以来有 ${count} 次失败的登录尝试`, failuresHelp: '如果不是你本人，请尽快修改密码并告知管理员。',
  linkTitle: '一次性链接', linkBroken: '链接不完整。请从邮件或消息里完整复制后再打开。', toSignIn: '去登录',
  linkFor: (name: string, login: string) => `${name}（登录名 ${login}）`,
  purposes: {
    setup: { title: '创建首位管理员', about: '雁书已经装好。设置登录名和密码，即可开始使用。', go: '创建并登录' },
    invitation: { title: '接受邀请', about: '为你的账号设置一个密码，之后用登录名和密码登录。', go: '设置密码并登录' },
    reset: { title: '重设密码', about: '设置一个新密码。原有的登录会话都会结束。', go: '重设密码并登录' },
  },
  newPassword: '新密码', again: '再输入一遍', againDiffers: '两次输入的密码不一致', passwordWeak: '密码还没有满足下面的全部要求',
  rules: { length: '至少 12 个字符', lower: '含小写字母', upper: '含大写字母', digit: '含数字', symbol: '含符号', noLogin: '不包含登录名' },
  dueTitle: '请更换密码', dueAbout: '当前密码已到期或由他人设置，更换后才能继续使用。',
}

export const profile = {
  about: (login: string) => `登录名 ${login}`, basics: '基本信息', name: '姓名', nameHelp: '客户在对话中会看到这个名字。',
  passwordTitle: '登录密码', present: '当前密码', presentWrong: '当前密码不正确', changePassword: '修改密码', passwordChanged: '密码已修改，其他设备上的登录已结束',
  sessions: '登录会话', seen: '最近活动', thisSession: '当前', endSession: '结束', endSessionAsk: '结束这个会话？那台设备需要重新登录。', sessionEnded: '会话已结束', unknownClient: '未知设备',
}
