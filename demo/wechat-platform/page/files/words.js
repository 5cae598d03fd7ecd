import { keep, recall } from './kept.js'

const zh = {
  title: '微信模拟平台', lead: '一台机器上演完公众号、小程序和微信客服，不需要真的微信账号', phone: '手机', backstage: '后台', playing: '扮演', language: 'English', chats: '微信', back: '返回', more: '更多', send: '发送',
  official: '公众号', mini: '小程序', kf: '微信客服', noChat: '还没有消息', notConnected: '未接入', typing: '对方正在输入…', message: '发消息', follow: '关注公众号', followLead: '关注后才能给公众号发消息', refused: '没做成：',
  emoji: '表情', attach: '更多消息', image: '图片', sampleImage: '示例图片', voice: '语音', video: '视频', location: '位置', link: '链接', card: '小程序卡片', file: '文件', menu: '菜单', keyboard: '键盘',
  recall: '撤回', recalled: '撤回了一条消息', ai: '内容由第三方AI生成', tap: '点按即发送', unknown: '不认识的消息', cards: '卡券', music: '音乐', contactCard: '名片',
  subscribe: '关注', unsubscribe: '取消关注', scan: '扫带参数的二维码', scene: '场景值', enter: '进入会话', sessionFrom: 'session-from', position: '上报位置', nearby: '附近门店', fromShop: '从商城进来', sideBar: '打开侧边栏', blocked: '浏览器拦下了新窗口，请允许后再试', noSideBar: '还没有渠道接入这个客服账号', refuse: '拒收消息', unrefuse: '恢复接收', revokeAuthorization: '撤回授权',
  places: { stores: '选一个位置', guangzhou: '广州 天河', shanghai: '上海 人民广场', chengdu: '成都 武侯', urumqi: '乌鲁木齐 天山' },
  talk: '会话与坐席', switches: '故障', faultSwitches: '故障开关', settings: '账号', log: '日志', chooseChat: '先在手机上打开一个会话。',
  tour: '可以这样试', tourSteps: [
    ['公众号「鹿溪优选」', '点「关注」收到欢迎语，再问「运费怎么算」。机器人会追问寄到哪里，点选项就是回答。'],
    ['最近的门店', '在公众号或微信客服里点 ＋ → 位置；小程序聊天里发不了位置，点 ＋ → 附近门店，等于从小程序页面带着位置进来。'],
    ['转人工', '说「转人工」。用客服的演示账号登录{控制台}（登录后就是在线），在会话里接待：回文字、图片、商品，手机上马上看到。说「我要投诉」会转给售后组。'],
    ['企业微信里的同事', '打开「鹿溪客服」，让张薇「接入」并回复：机器人让开，控制台里同步看到。「打开侧边栏」是企业微信聊天旁边的客户与订单，第一次要用演示账号绑定。'],
    ['带着身份进来', '在小程序或微信客服里点 ＋ → 从商城进来，等于在商城里登录后点了客服：再问「我的订单到哪了」，机器人和坐席都看得到订单。'],
    ['出点状况', '撤回一条消息，把时钟拨快 48 小时，或者在「故障」里打开重试风暴、作废 token，看控制台怎么说。'],
    ['自己接一遍', '「账号」里是平台后台。{控制台}的「接入渠道」里点「重新生成」或新建一个，按四步把显示的地址和密钥填过来。'],
  ], ids: '标识', window: '可发条数', windowNone: '窗口已关闭', windowPassive: '未认证，只能在回调里被动回复', windowLeft: '还可发 {left} 条，到 {until}', state: '接待状态',
  states: ['未处理', '由接口接待', '待接入池', '企业微信坐席接待', '已结束'], servicers: '企业微信坐席', take: '接入', end: '结束会话', replyAs: '以 {name} 回复', reply: '回复', recallReply: '撤回上一条', noReply: '还没有可以撤回的消息', receiving: '在岗', stopped: '已停止接待', inactive: '未激活', stop: '停止接待', start: '恢复接待',
  contact: '加为企业微信客户', uncontact: '删除客户', intake: '新会话先给', intakeApi: '接口', intakeServicers: '坐席', copied: '已复制', copy: '复制',
  faults: { retryStorm: ['重试风暴', '每个回调同时发三次，MsgId 相同'], lostCallbacks: ['回调丢失', '回调不再送达：微信客服的消息 1 至 5 分钟内靠轮询补回，公众号和小程序的补不回来'], takeOver: ['坐席抢接', '新会话直接由企业微信坐席接待，接口发不出去（95018）'], emptyPages: ['空页', 'sync_msg 每页之前先给一个空列表，has_more 为 1'], quotaUsedUp: ['接口额度用尽', '除取 token 外一律返回 45009'] },
  numbers: { slowApi: ['接口变慢', '毫秒'], busy: ['系统繁忙', '接下来几次返回 -1'], lostAnswers: ['应答丢失', '接下来几次做完就断开连接'], clockSkew: ['回调时间戳偏差', '毫秒'], failing: ['发送后失败', '接下来几条客服消息'], failType: ['失败原因', 'fail_type'] },
  apply: '设定', revokeTokens: '作废 token', loseCursors: '弄丢游标', clock: '时钟', turned: '已拨快 {by}', turnBy: '拨快', units: { s20: '20 秒', m1: '1 分钟', m10: '10 分钟', h2: '2 小时', h48: '48 小时', d3: '3 天' },
  account: '账号', secret: '密钥', callbackUrl: '服务器地址 URL', token: 'Token', key: 'EncodingAESKey', mode: '加解密方式', modes: { plain: '明文模式', compat: '兼容模式', safe: '安全模式（推荐）' }, format: '数据格式', makeUp: '随机生成', submit: '提交', saved: '配置成功，回调已启用', notSet: '还没有配置', isSet: '已启用', original: '原始 ID', certified: '已认证', uncertified: '未认证：不能主动发客服消息',
  verdicts: { address: '地址不合规范，或不在本机', token: 'Token 要 3 到 32 位字母数字', key: 'EncodingAESKey 要 43 位字母数字', unreachable: '请求 URL 超时：连不上这个地址', timeout: '请求 URL 超时：没有在规定时间内应答', status: 'token 验证失败：服务器应答 {seen}，应为 200', echo: 'token 验证失败：应答的内容不对：{seen}' },
  attempts: '回调', calls: '接口调用', complaints: '不妥之处', nothing: '还没有', outcomes: { success: '成功', reply: '被动回复', empty: '空应答', refused: '拒绝', timeout: '超时', unreachable: '连不上', lost: '丢失', unreadable: '看不懂' }, addresses: '接口地址', attempt: '第 {n} 次',
}

const en = {
  title: 'WeChat stand-in', lead: 'Official accounts, mini programs and WeCom customer service on one machine, without any WeChat account', phone: 'Phone', backstage: 'Backstage', playing: 'Playing', language: '中文', chats: 'Chats', back: 'Back', more: 'More', send: 'Send',
  official: 'Official account', mini: 'Mini program', kf: 'WeCom service', noChat: 'No messages yet', notConnected: 'Not connected', typing: 'Typing…', message: 'Message', follow: 'Follow', followLead: 'Follow the account to write to it', refused: 'Not done:',
  emoji: 'Emoji', attach: 'More kinds of message', image: 'Picture', sampleImage: 'Sample picture', voice: 'Voice', video: 'Video', location: 'Location', link: 'Link', card: 'Mini program', file: 'File', menu: 'Menu', keyboard: 'Keyboard',
  recall: 'Recall', recalled: 'recalled a message', ai: 'Made by a third-party AI', tap: 'Tap to send', unknown: 'Unknown message', cards: 'Coupon', music: 'Music', contactCard: 'Contact card',
  subscribe: 'Follow', unsubscribe: 'Unfollow', scan: 'Scan a code with a scene', scene: 'Scene', enter: 'Enter the chat', sessionFrom: 'session-from', position: 'Report position', nearby: 'Stores nearby', fromShop: 'From the shop', sideBar: 'Open side bar', blocked: 'The browser blocked the window; allow it and try again', noSideBar: 'No inbox is connected to this account yet', refuse: 'Refuse messages', unrefuse: 'Take messages again', revokeAuthorization: 'Withdraw consent',
  places: { stores: 'Choose a place', guangzhou: 'Guangzhou Tianhe', shanghai: 'Shanghai People\'s Square', chengdu: 'Chengdu Wuhou', urumqi: 'Urumqi Tianshan' },
  talk: 'Chat', switches: 'Faults', faultSwitches: 'Fault switches', settings: 'Accounts', log: 'Log', chooseChat: 'Open a chat on the phone first.',
  tour: 'What to try', tourSteps: [
    ['The official account 鹿溪优选', 'Follow it and get the greeting, then ask 运费怎么算 (how much is shipping). The bot asks where to; tapping a choice answers.'],
    ['The nearest stores', 'Tap ＋ → Location in the official account or in WeCom service. A mini program\'s chat knows no locations: ＋ → Stores nearby comes in from a page of it that knows the place.'],
    ['A person', 'Say 转人工 (a person, please). Sign in to the {console} as a demo agent who is online and answer with words, pictures, goods: the phone shows them at once. 我要投诉 (I want to complain) goes to the after-sales group.'],
    ['Colleagues in WeCom', 'Open 鹿溪客服, let 张薇 take the chat and reply: the bot steps aside, the console shows it. "Open side bar" is the page beside the chat in WeCom, with customer and orders; bind it once with a demo account.'],
    ['As the shop\'s customer', '＋ → From the shop, in the mini program or WeCom service, is customer service tapped by who is signed in at the shop: ask 我的订单到哪了 (where is my order), and bot, agents and the side bar know the orders.'],
    ['Trouble', 'Recall a message, turn the clock on by 48 hours, or switch on a retry storm or revoke tokens under Faults, and see what the console says.'],
    ['Connect one yourself', 'Accounts is the platform\'s own console. In the {console}, under Inboxes, make new secrets or a new inbox, and follow its four steps.'],
  ], ids: 'Ids', window: 'Messages allowed', windowNone: 'The window is closed', windowPassive: 'Not certified: only passive replies inside the callback', windowLeft: '{left} left, until {until}', state: 'Service state',
  states: ['New', 'With the API', 'In the pool', 'With a servicer in WeCom', 'Ended'], servicers: 'Servicers in WeCom', take: 'Take', end: 'End session', replyAs: 'Reply as {name}', reply: 'Reply', recallReply: 'Recall the last', noReply: 'There is nothing to recall', receiving: 'On duty', stopped: 'Stopped', inactive: 'Not activated', stop: 'Stop', start: 'Resume',
  contact: 'Add as WeCom contact', uncontact: 'Remove contact', intake: 'New sessions go to', intakeApi: 'the API', intakeServicers: 'servicers', copied: 'Copied', copy: 'Copy',
  faults: { retryStorm: ['Retry storm', 'Every callback three times at once, with one MsgId'], lostCallbacks: ['Lost callbacks', 'Nothing arrives: WeChat service is polled, so its messages come within 1 to 5 minutes; those of other accounts are gone'], takeOver: ['Servicers take over', 'New sessions go to servicers at once, the API cannot send (95018)'], emptyPages: ['Empty pages', 'sync_msg gives an empty list with has_more 1 before each page'], quotaUsedUp: ['Quota used up', 'Everything but tokens answers 45009'] },
  numbers: { slowApi: ['Slow API', 'milliseconds'], busy: ['Busy', 'next calls answer -1'], lostAnswers: ['Lost answers', 'next calls do their work and break off'], clockSkew: ['Callback clock skew', 'milliseconds'], failing: ['Fails after sending', 'next messages of kf'], failType: ['Why', 'fail_type'] },
  apply: 'Set', revokeTokens: 'Revoke tokens', loseCursors: 'Lose cursors', clock: 'Clock', turned: 'turned on by {by}', turnBy: 'Turn on by', units: { s20: '20 s', m1: '1 min', m10: '10 min', h2: '2 h', h48: '48 h', d3: '3 days' },
  account: 'Account', secret: 'Secret', callbackUrl: 'Callback address (URL)', token: 'Token', key: 'EncodingAESKey', mode: 'Encryption', modes: { plain: 'Plain', compat: 'Compatible', safe: 'Safe (recommended)' }, format: 'Format', makeUp: 'Make up', submit: 'Submit', saved: 'Accepted; callbacks are on', notSet: 'Not set up', isSet: 'On', original: 'Original ID', certified: 'Certified', uncertified: 'Not certified: cannot send customer-service messages',
  verdicts: { address: 'The address is not valid, or not on this machine', token: 'A token has 3 to 32 letters and digits', key: 'An EncodingAESKey has 43 letters and digits', unreachable: 'Request timed out: nobody answers there', timeout: 'Request timed out: no answer in time', status: 'Token validation failed: the server answered {seen}, not 200', echo: 'Token validation failed: the answer is wrong: {seen}' },
  attempts: 'Callbacks', calls: 'API calls', complaints: 'Complaints', nothing: 'Nothing yet', outcomes: { success: 'success', reply: 'passive reply', empty: 'empty', refused: 'refused', timeout: 'timeout', unreachable: 'unreachable', lost: 'lost', unreadable: 'unreadable' }, addresses: 'Addresses of the API', attempt: 'attempt {n}',
}

let language = recall('language') ?? (navigator.language.startsWith('zh') ? 'zh' : 'en')

/** The words of the language that the page speaks. */
export function words() {
  return language === 'zh' ? zh : en
}

export function switchLanguage() {
  language = language === 'zh' ? 'en' : 'zh'
  keep('language', language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}

/** Puts values into a sentence. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '')
}

document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
