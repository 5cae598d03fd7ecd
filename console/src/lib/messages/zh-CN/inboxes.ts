export const inboxes = {
  title: '接入渠道', about: '客户从哪里找到你。每个渠道有自己的外观、欢迎语和允许嵌入的网站。', add: '新建渠道', none: '还没有接入渠道', noneHelp: '新建一个网页渠道，复制一行代码放进网店，就能开始接待。',
  enabled: '使用中', disabled: '已停用', brand: '品牌', bot: '机器人', botOn: (name: string) => `由「${name}」先接待`, botOff: '直接转人工', origins: '允许的网站', originsNone: '仅限本系统页面',
  name: '渠道名称', nameHelp: '只在后台显示，客户看不到。', nameHint: '例如：官方商城', unsaved: '有未保存的修改',
  first: { title: '在线客服', welcome: '你好，很高兴为你服务。请问有什么可以帮你？', botName: '小雁' },
  basics: '基本信息', originsHelp: '填写网站来源，如 https://shop.example.cn，逐个回车确认。留空时只有本系统自己的页面可以嵌入。', originWrong: (text: string) => `「${text}」不是有效的网站来源`,
  reopen: '会话续接时长', reopenHelp: '关闭后在此时间内再来消息，继续原会话。', minutes: '分钟', enabledLabel: '启用渠道', enabledHelp: '停用后网站上不再显示客服入口。',
  look: '外观', widgetTitle: '窗口标题', presets: '推荐', position: '靠哪一侧', left: '左下角', right: '右下角',
  theme: '明暗', themeHelp: '「跟随设备」时，访客的手机或电脑用深色，窗口就是深色。', themeAuto: '跟随设备', themeLight: '浅色', themeDark: '深色', corners: '边角样式', cornersRound: '圆角', cornersSquare: '直角',
  offsetSide: '距侧边', offsetBottom: '距底边', logo: '标志图片', logoHelp: '聊天窗口顶部的方形小图，要放在上面允许的网站或本系统里。留空则显示标题的第一个字。', logoWrong: '请填写图片的完整地址，或以 / 开头的本系统地址',
  english: '英文文案', englishHelp: '访客的界面是英文时用这里的文字；全部留空，就还用上面的。', englishTogether: '标题、机器人名字和欢迎语要一起填写，或都留空',
  botPart: '机器人与欢迎语', botOnLabel: '机器人先接待', botOnHelp: '关闭后，客户发来的消息直接进入人工排队，欢迎语换成不提机器人的一句话。', botName: '机器人名字', welcome: '欢迎语', quickQuestions: '快捷问题', quickHelp: '最多 6 个，客户点一下就能发送。',
  questionHint: '例如：什么时候发货？', questionNumber: (number: number) => `第 ${number} 个快捷问题`, addQuestion: '添加快捷问题', up: '上移', down: '下移',
  preview: '实时预览', openPreview: '打开预览页', logoElsewhere: '其他网站上的标志图片这里不显示，请到预览页查看。', previewReaders: '按访客的语言预览', readers: { 'zh-CN': '中文访客', 'en-US': '英文访客' },
  parts: '本页内容', place: '位置', placeHelp: '避开网站上已有的按钮，例如「返回顶部」。', color: '主题色', colorHelp: '用在气泡、标题栏和客户自己的消息上；文字颜色会自动配成看得清的。',
  embed: '嵌入代码', embedHelp: '把这一行放进网页的 </body> 之前，每个页面只需一次。', embedGoods: '商品页嵌入代码', embedGoodsHelp: '在商品页带上商品信息，客服会看到一张商品卡片（价格单位为分）：', goodsExample: '便携保温杯 500ml',
  keys: '客户身份密钥', makeKey: '生成密钥', keysHelp: '网店用密钥为已登录的客户签发身份凭证，客服就能看到可信的客户和订单。最多同时有两把，便于轮换。',
  example: 'Node.js 签发示例', exampleComments: { secret: '生成密钥时显示的密钥', sub: '网店里的客户编号', use: '放进页面：' },
  keyMade: '密钥已生成', keyOnce: '密钥只显示这一次，请立即保存到网店的服务器，不要放进网页。', keyId: '密钥编号（kid）', keySecret: '密钥', keyKept: '已保存', revoke: '吊销', keyRevoked: '密钥已吊销',
  revokeAsk: (kid: string) => `吊销密钥 ${kid}？`, revokeHelp: '用它签发的身份凭证会立即失效，无法恢复。',
  previewTitle: '渠道预览', previewShop: '示例商城', previewHelp: '这是一张示例页面，角落里的客服窗口与客户看到的完全一样。在这里发起的会话会真实进入系统。',
}

export const brands = {
  title: '品牌', about: '一个品牌对应一家店。时区决定报表和营业时间按哪里的钟点计算。', add: '新建品牌', editTitle: (name: string) => `编辑 ${name}`, name: '品牌名称', nameHelp: '客户会在聊天窗口看到。',
  timeZone: '时区', timeZoneHelp: '国内店铺用 Asia/Shanghai。', now: (time: string) => `现在 ${time}`, inboxes: '接入渠道', default: '默认',
  domains: '网站域名', domainsHelp: '只写域名，如 shop.example.cn，逐个回车确认。这个品牌的所有渠道都可以嵌入这些 https 网站，不用再逐个渠道填写。', domainsNone: '未填写', domainWrong: (text: string) => `「${text}」不是有效的域名，不要带 https:// 和路径`,
}
