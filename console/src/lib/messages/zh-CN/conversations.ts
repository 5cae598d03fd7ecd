import type { ConversationState, ConversationView } from '@yanshu/contract/conversations.ts'
import type { NoticeCode } from '@yanshu/contract/messages.ts'

/** The names that a notice may carry; absent where the server knew none. */
interface NoticeNames { agent?: string | undefined; to?: string | undefined; note?: string | undefined; number?: number | undefined; by?: string | undefined }

const views: Record<ConversationView, string> = {
  mine: '我的', waiting: '待接入', groups: '本组', bot: '机器人', 'follow-up': '留言', snoozed: '已暂停', all: '全部', closed: '已结束',
}
const states: Record<ConversationState, string> = { bot: '机器人接待', waiting: '等待接入', assigned: '接待中', closed: '已结束' }
const notices: Record<NoticeCode, (names: NoticeNames) => string> = {
  handed_over: ({ by }) => (by === 'contact' ? '客户请求人工服务' : by === 'system' ? '会话已转给人工' : '机器人已转人工'),
  waiting: ({ number }) => (number === undefined ? '已进入等待队列' : `已进入等待队列，排在第 ${number} 位`),
  assigned: ({ agent }) => (agent === undefined ? '客服已接入会话' : `${agent} 已接入会话`),
  transferred: ({ to, note }) => `会话已转接${to === undefined ? '' : `给 ${to}`}${note === undefined ? '' : `，备注：${note}`}`,
  requeued: () => '会话已重新排队',
  left_queue: () => '客户已退出排队',
  closed: ({ agent }) => (agent === undefined ? '会话已结束' : `${agent} 结束了会话`),
  reopened: ({ agent }) => (agent === undefined ? '会话已重新打开' : `${agent} 重新打开了会话`),
  recalled: ({ agent }) => `${agent ?? '对方'} 撤回了一条消息`,
  nobody_here: () => '暂无客服接待，已请客户留言',
  message_left: () => '客户已留言',
  agent_lost: ({ agent }) => `${agent ?? '客服'} 的连接已断开，会话重新排队`,
  joined: ({ agent }) => `${agent ?? '同事'} 加入了会话`,
  left: ({ agent }) => `${agent ?? '同事'} 退出了会话`,
  closing_soon: () => '客户长时间未回复，会话即将自动结束',
  closed_silent: () => '客户长时间未回复，会话已自动结束',
  merged: () => '两个会话已合并',
  taken_over: ({ agent }) => `${agent ?? '主管'} 接管了会话`,
  force_closed: ({ agent }) => `${agent ?? '主管'} 强制结束了会话`,
  served_elsewhere: ({ agent }) => `${agent ?? '同事'} 在企业微信接待了客户`,
  left_elsewhere: ({ agent }) => `${agent ?? '同事'} 已在企业微信结束接待`,
}

export const conversations = {
  title: '会话', workspace: '工作台', views, viewsLabel: '会话视图', states, notices,
  viewHelp: { groups: '我所在技能组里正在接待的会话', all: '我能看到的所有会话', 'follow-up': '无人在线时留下的联系方式，等待跟进', snoozed: '暂时不处理、到时间再回来的会话' },
  justNow: '刚刚', you: '我', bot: '机器人', contact: '客户', agent: '客服', vendorColleague: '企业微信同事', system: '系统',
  list: {
    label: '会话列表', search: '搜索姓名或消息', clearSearch: '清空搜索', typing: '正在输入…', waited: (time: string) => `已等 ${time}`,
    unanswered: (time: string) => `待回复 ${time}`, unread: (count: number) => `${count} 条未读消息`, mine: '我接待', elsewhere: (name: string) => `${name === '' ? '同事' : name}（企业微信）`, verified: '已登录', blocked: '已拉黑',
    left: '有留言', image: '[图片]', draft: '[草稿]', unsent: '有消息未发出', nothingFound: '没有找到匹配的会话', nothingFoundHelp: '换个关键词，或切换到其他视图再试。',
  },
  empty: {
    mine: ['手头没有会话', '去「待接入」看看，或稍等片刻，新会话会自动出现。'],
    waiting: ['没有人在等待', '所有客户都已有人接待，做得漂亮。'],
    groups: ['组里暂时没有会话', '转到本组或由本组接待的会话会出现在这里。'],
    bot: ['机器人正闲着', '由机器人接待的会话会出现在这里，可随时接入。'],
    'follow-up': ['没有待跟进的留言', '无人在线时客户留下的问题会出现在这里。'],
    snoozed: ['没有已暂停的会话', '暂停的会话到时间，或客户发来新消息时，会回到「我的」。'],
    all: ['还没有会话', '客户在网页上发来第一条消息后，会话会出现在这里。'],
    closed: ['还没有已结束的会话', '结束的会话会保存在这里，可随时查看或重新打开。'],
  } satisfies Record<ConversationView, [string, string]>,
  joinGroup: '去设置技能组', joinGroupHelp: '想接待客户，可以在「技能组」里把自己加进去；在此之前可以到「待接入」手动接入。',
  noGroup: ['你还不在任何技能组，不会自动分到会话', '请管理员在「技能组」里把你加进去；在此之前可以到「待接入」手动接入。'],
  chat: {
    choose: '选择一个会话开始', chooseHelp: '从左侧列表中选择，或使用键盘快速操作', label: (name: string) => `与 ${name} 的会话`, messages: '消息记录',
    loadOlder: '加载更早的消息', loadingOlder: '正在加载更早的消息…', olderFailed: '加载失败，点击重试', begin: '会话从这里开始', unreadHere: '以下为新消息',
    newMessages: (count: number) => `${count} 条新消息`, toLatest: '回到最新消息', contactTyping: (name: string) => `${name} 正在输入…`, agentTyping: (name: string) => `${name} 正在回复…`, botTyping: '机器人正在回复…',
    gone: '这个会话不存在，或你没有查看权限', empty: '还没有消息',
  },
  owner: { bot: '机器人接待中', waiting: '等待接入', you: '由我接待', other: (name: string) => `${name} 接待中`, unknown: '其他客服接待中', closed: '已结束', elsewhere: (name: string) => `${name === '' ? '同事' : name} 在企业微信接待中` },
  message: {
    quote: '引用', recall: '撤回', recalled: '消息已撤回', recalledByYou: '你撤回了一条消息', edit: '重新编辑', copy: '复制', more: '更多操作', marks: { stored: '已发送', received: '已送达', read: '已读' },
    sending: '发送中', queued: '等待发送', failed: '发送失败', failedWhy: (reason: string) => `发送失败：${reason}`, retry: '重新发送', discard: '丢弃', imageOf: '图片', openImage: '查看大图',
    download: '下载', openLink: '打开链接', menuHint: '快捷回复', aiLabel: 'AI 生成', source: '来源', confidence: (percent: number) => `置信度 ${percent}%`, price: '价格', viewGoods: '查看商品', imageGone: '图片无法显示',
    recallFailed: '撤回失败',
  },
  composer: {
    label: '输入回复', placeholder: '输入回复，Enter 发送，Shift + Enter 换行', placeholderPhone: '输入回复', send: '发送', attachImage: '发送图片', attachFile: '发送文件', emoji: '表情', drop: '松开鼠标，放入输入框', quoting: (name: string) => `引用 ${name}`, cancelQuote: '取消引用',
    removeFile: (name: string) => `移除 ${name}`, uploading: (percent: number) => `上传中 ${percent}%`, uploadFailed: '上传失败', tooLong: (count: number) => `还可输入 ${count} 字`,
    why: {
      not_permitted: '你可以查看这个会话，但没有回复权限', contact_blocked: '该客户已被拉黑，无法继续发送消息', bot: '机器人正在接待，接入后由你回复', waiting: '客户正在等待，接入后即可回复', closed: '会话已结束，重新打开后可继续回复',
    },
    elsewhere: (name: string) => `${name === '' ? '同事' : name} 正在企业微信里接待这位客户，聊天内容会同步到这里；结束后客户再来消息，会重新由这里接待`,
    otherAgent: (name: string) => `${name} 正在接待这个会话，为避免重复回复，你暂时不能发送消息`, otherUnknown: '其他客服正在接待这个会话，为避免重复回复，你暂时不能发送消息',
  },
  act: {
    take: '接入会话', transfer: '转接', close: '结束会话', reopen: '重新打开', block: '拉黑客户', unblock: '解除拉黑', followedUp: '标记为已跟进', details: '客户资料', hideDetails: '收起资料', more: '更多', back: '返回列表',
    taken: '已接入', full: '你的接待数已达上限，请先结束或转接其他会话', newer: '客户已经开始了新的会话，请在新会话中继续', closed: '会话已结束', reopened: '会话已重新打开', transferred: (to: string) => `已转接给 ${to}`, blocked: '已拉黑', unblocked: '已解除拉黑', markedFollowedUp: '已标记为跟进完成', undo: '撤销',
    closeTitle: '结束这个会话？', closeHelp: '客户之后发来新消息时，会话会按接入设置重新打开或新建。', closeKeys: '按 Enter 确认，Esc 取消', unsentTitle: '输入框里还有内容没发出', unsentHelp: '现在结束会话，这些内容客户收不到，还没发出的附件也不会保留。', closeAnyway: '仍要结束', lostTitle: (count: number) => `有 ${count} 条回复客户没有收到`, lostHelp: '结束后客户看不到这些回复，评价邀请可能也发不出去。可以先返回会话，点消息下面的「重试」，或等客户再来消息。', lostToo: (count: number) => `另有 ${count} 条回复客户没有收到。`, lostBack: '返回会话',
  },
  transfer: {
    title: '转接会话', toAgent: '转给客服', toGroup: '转给技能组', searchAgent: '搜索客服', searchGroup: '搜索技能组', note: '备注', noteHint: '告诉接手的同事需要注意什么（选填）', confirm: '转接', choose: '请选择转接对象',
    load: (load: number, capacity: number) => `接待 ${load}/${capacity}`, members: (count: number) => `${count} 人`, onlineMembers: (online: number, count: number) => `${online}/${count} 人在线`, full: '已满', nobody: '没有找到', unavailable: '不在线或接待已满，暂时不能接收', notConnected: '未连接', you: '我自己',
  },
  details: {
    label: '客户与商品', tabs: { contact: '资料', orders: '订单', history: '历史' }, handedOver: '交接说明', reason: '转入原因', goods: '正在浏览', page: '所在页面', sendGoods: '插入商品卡片', goodsSent: '已发送', left: '留言信息', leftName: '称呼', leftPhone: '电话', leftEmail: '邮箱', leftText: '留言内容',
    followUp: '待跟进', followedUp: '已跟进', openedAt: '发起时间', language: '语言', languages: { 'zh-CN': '中文', 'en-US': '英文' }, group: '技能组', about: '会话信息', waitingSince: '开始等待', closedAt: '结束时间',
  },
  reasons: {
    asked: '客户要求转人工', bot_failed: '机器人未能解答', bot_off: '机器人未启用', complaint: '客户表达不满', angry: '客户情绪激动', agent_lost: '原客服连接断开', transferred: '同事转接', reopened: '重新打开', left_message: '客户留言',
    left_queue: '客户退出排队', least_busy: '自动分配给最空闲的客服', taken: '客服主动接入', round_robin: '轮流分配', longest_idle: '分配给空闲最久的客服', sticky: '分配给上次接待的客服', agent_silent: '原客服长时间未回复', taken_over: '主管接管',
  } as Record<string, string>,
  orders: {
    title: '订单', none: '没有订单', noneHelp: '最近没有查到该客户的订单。', stranger: '商城里没有这个账号', strangerHelp: '商城说没有这位客户，请核对关联的账号是否填对。', notConnected: '尚未接入商城订单', notConnectedHelp: '管理员接入后，这里会显示客户的订单与物流。', notKnown: '客户未登录商城', notKnownHelp: '登录后可查看其订单，请勿向对方索要完整证件信息。',
    states: { unpaid: '待付款', paid: '待发货', shipped: '已发货', delivering: '派送中', delivered: '已签收', returning: '退货中', refunding: '退款中', refunded: '已退款', exchanging: '换货中', cancelled: '已取消' },
    number: '订单号', copyNumber: '复制订单号', total: '实付', totalDue: '应付', quantity: (count: number) => `×${count}`, logistics: '查看物流', hideLogistics: '收起物流', noEvents: '暂无物流信息', address: '收货地址', refund: '退款', invoice: '发票', open: '在商城中查看', sendLink: '发送链接', allItems: (count: number) => `展开全部 ${count} 件商品`,
  },
  alerts: {
    title: '提醒设置', sound: '声音提醒', soundHelp: '新会话和新消息时播放提示音', desktop: '桌面通知', desktopHelp: '离开此页面时也能收到提醒', allow: '开启', allowed: '已开启', denied: '已被浏览器禁止，请在地址栏的网站设置中允许通知', unsupported: '当前浏览器或非 HTTPS 访问不支持桌面通知',
    waiting: (name: string) => `${name} 正在等待接入`, assigned: (name: string) => `新会话：${name}`, invited: (name: string) => `同事请你协助与 ${name} 的会话`, message: (name: string) => `${name} 发来新消息`, open: '查看',
  },
  offline: { lost: '连接已断开，消息会在恢复后自动发送', connecting: '正在重新连接…', now: '立即重连' },
  keys: {
    title: '键盘快捷键', anywhere: '任何页面', bar: '命令栏：前往页面、查找会话、执行操作', canned: '插入快捷回复（在行首或空格后）', cannedHere: '在光标处打开快捷回复', gap: '下一处待填写的内容', label: '编辑标签', open: '快捷键', list: '会话列表', chat: '会话操作', writing: '输入框',
    next: '下一个会话', previous: '上一个会话', enter: '打开会话', search: '搜索', reply: '回复', note: '写内部备注', snooze: '暂停会话', mention: '在备注中提醒同事', take: '接入会话', transfer: '转接', close: '结束会话', reopen: '重新打开', help: '显示本帮助', send: '发送', newline: '换行', leave: '离开输入框', paste: '粘贴图片或文件',
  },
  resize: { list: '调整列表宽度', details: '调整资料栏宽度' },
}
