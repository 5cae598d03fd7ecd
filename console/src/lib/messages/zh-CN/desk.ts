import type { LineKind } from '../../../features/conversations/line.ts'

/** What stands in the chat besides text. */
const cards = {
  playVoice: '播放语音', pauseVoice: '暂停', voiceBroken: '无法播放', location: '位置', datums: { wgs84: 'WGS-84', gcj02: 'GCJ-02（高德、腾讯）', bd09: 'BD-09（百度）' }, copyPlace: '复制位置',
  pieces: (count: number) => `共 ${count} 件`, wholeWay: (count: number) => `查看全部 ${count} 条物流`, required: '必填', formSent: '等待客户填写', formAnswered: '客户已填写', invitation: '邀请评价本次服务', until: (moment: string) => `${moment} 前有效`,
  scores: ['非常不满意', '不满意', '一般', '满意', '非常满意'], stars: (score: number) => `${score} 星，满分 5 星`,
}
const kinds: Record<LineKind, string> = {
  voice: '语音', location: '位置', order: '订单', logistics: '物流', form: '表单', 'form-answer': '已填表单', satisfaction: '邀请评价', rating: '评价',
}
/** What stands beside the text of a draft. */
const parts = {
  cards: (count: number) => `${count} 张卡片`, text: '文字', goods: '商品', link: '链接', picture: '图片', file: '文件', sendForm: '发送表单', sendGoods: '发送商品', searchGoods: '搜索商品', noGoods: '还没有可发送的商品', noGoodsHelp: '知识库条目里关联了商品，就会出现在这里。', goodsNotFound: '没有找到商品', goodsNotFoundHelp: '换个名称试试。', sendOrder: '插入订单', sendWay: '插入物流', addedToDraft: '已放入输入框', dragHelp: '可拖到会话中发送',
}
const notes = {
  you: '我', note: '内部备注', whisper: '主管悄悄话', edited: '已编辑', edit: '编辑备注', remove: '删除', removeAsk: '删除这条备注？', removedNow: '备注已删除', removed: (name: string) => `${name} 删除了一条内部备注`, toldAlready: '已通知过的同事仍会看到这条备注',
  modes: { reply: '回复', note: '内部备注' }, modesLabel: '回复或内部备注', draft: '有草稿', field: '输入内部备注', placeholder: '内部备注，仅同事可见。输入 @ 提醒同事', hint: '客户看不到', save: '保存备注', mention: '提醒同事', mentionWhom: '选择要提醒的同事',
  mentions: '提到我的', mentionsNew: (count: number) => `提到我的，${count} 条未读`, noMentions: '还没有人提到你', noMentionsHelp: '同事在内部备注里 @ 你时，会出现在这里。', from: (author: string, contact: string) => `${author} · 与 ${contact} 的会话`,
}
const labels = { title: '标签', add: '标签', search: '搜索标签', none: '还没有标签，请管理员先添加', notFound: '没有匹配的标签', takeOff: (name: string) => `移除标签 ${name}` }
const priority = { levels: ['普通', '较高', '高', '紧急'], title: (level: string) => `优先级：${level}` }
const snooze = {
  title: '暂停会话', help: '到时间，或客户发来新消息时，会话会自动回到「我的」。', presets: { ten_minutes: '10 分钟后', half_hour: '30 分钟后', two_hours: '2 小时后', tomorrow: '明早 9 点' }, own: '自选时间', confirm: '暂停',
  done: (moment: string) => `已暂停至 ${moment}`, until: (moment: string) => `已暂停至 ${moment}，客户发来新消息会提前恢复`, wake: '立即恢复', woken: '会话已恢复',
}
const offers = {
  title: '转接请求', help: '同事有 1 分钟时间接受；接受之前会话仍由你负责。', made: (name: string) => `已请求转接给 ${name}，等待对方接受`, offered: (from: string, contact: string) => `${from} 请你接手与 ${contact} 的会话`,
  colleague: '同事', aContact: '一位客户', accept: '接受', reject: '拒绝', reason: '拒绝时可写明原因（选填）', left: (seconds: number) => `剩余 ${seconds} 秒`, waiting: (to: string, seconds: number) => `等待 ${to} 接受转接（${seconds} 秒）`, withdraw: '撤回转接',
  outcomes: { accepted: (to: string) => `${to} 已接手会话`, rejected: (to: string) => `${to} 没有接受转接，会话仍由你负责`, expired: (to: string) => `${to} 未及时接受转接，会话仍由你负责` },
}
const helping = {
  title: '邀请同事协助', help: '同事可以和你一起回复客户，会话仍由你负责。', confirm: '邀请', invited: (name: string) => `已邀请 ${name}`, helpers: '协助的同事', leave: '退出协助', sendOut: (name: string) => `请 ${name} 退出`,
}
const merging = {
  title: '合并会话', help: '选择同一客户的另一个进行中的会话。当前会话会结束，之后在那个会话里继续。', confirm: '合并', done: '已合并', choose: '合并到哪个会话', none: '没有可以合并的会话',
  noneHelp: (name: string) => `${name} 没有其他进行中的会话。`, merged: '这个会话已并入另一个会话', goThere: '前往查看',
}
const wrapUp = {
  title: '会话小结', form: '小结表单', fill: '填写小结', change: '查看小结', later: '稍后再填', saved: '小结已保存', missing: '请填写标红的必填项', due: '还没有填写小结', noForm: '还没有可用的小结表单。',
}
const rating = { invite: '邀请评价', invited: '已向客户发送评价邀请', already: '已经邀请过了，等待客户评价' }
const company = {
  and: '、', typing: (names: string) => `${names} 正在回复`, viewing: (names: string) => `${names} 也在看这个会话`, preview: '正在输入（尚未发送）', answered: (name: string) => `你输入期间，${name} 已回复客户`,
  typingNow: (name: string) => `${name} 正在回复客户`, typingHelp: '为避免重复回复，可以先看看对方怎么说。', sendAnyway: '仍要发送', goOnWriting: '继续编辑',
}
const filters = { title: '筛选', labels: '标签', group: '技能组', agent: '客服', inbox: '接入渠道', anyGroup: '不限技能组', anyAgent: '不限客服', anyInbox: '不限渠道', priority: '优先级', any: '不限', clear: '清除筛选', active: (count: number) => `筛选（${count}）`, none: '没有符合筛选条件的会话', noneHelp: '换个条件，或清除筛选。' }
/** Filters of the list that are kept under names. */
const saved = {
  label: '常用筛选', conditions: '筛选条件', save: '保存为常用筛选', saveChanges: '保存修改', saveAs: '另存为', reset: '还原', drop: (what: string) => `去掉条件：${what}`, menu: (name: string) => `管理常用筛选「${name}」`,
  edit: '重命名、共享', rename: '重命名', earlier: '前移', later: '后移', remove: '删除', removed: (name: string) => `已删除常用筛选「${name}」`, restored: '已恢复', savedNow: (name: string) => `已保存「${name}」`,
  name: '名称', nameHint: '例如：退款加急', nameTaken: '已有同名的常用筛选，请换一个名称', scope: '谁可以用', scopes: { own: '仅自己', everyone: '所有人', group: '技能组' }, whichGroup: '选择技能组', forOthers: '他人也会看到，只能由有分配会话权限的人修改',
  shared: '共享', sharedAll: '共享给所有人', sharedGroup: (group: string) => `共享给 ${group}`, hint: '选好条件后，可以保存为常用筛选，换台电脑也在。', notThere: '这个常用筛选已被删除，或不再共享给你', within: (view: string) => `视图：${view}`,
  gone: { label: '标签已删除', group: '技能组已删除', agent: '客服已停用', inbox: '渠道已删除' }, goneHelp: '有条件已失效，可能筛不出会话。可以去掉它，再保存修改。',
}
const sounds = {
  title: '提示音', help: '先打开「声音提醒」，再选择哪些事件出声', test: (event: string) => `试听：${event}`, events: { waiting: '有人等待接入', assigned: '分到新会话', message: '客户发来消息', offer: '同事请求转接', invited: '同事邀请协助', mention: '同事在备注中提到我', mood: '客户情绪告警' },
  mentioned: (name: string) => `${name} 在内部备注中提到了你`, offered: (name: string) => `${name} 请求转接会话给你`,
}
const history = { title: (moment: string) => `${moment} 的会话`, readOnly: '只读', open: '打开这个会话', pages: '轨迹', noPages: '还没有访问记录', noPagesHelp: '客户浏览嵌入了客服的页面后，会显示在这里。', more: '加载更多' }
const sla = { kinds: { first_reply: '首次回复', next_reply: '回复', resolution: '解决' }, left: (kind: string, time: string) => `${kind}剩 ${time}`, over: (kind: string, time: string) => `${kind}超时 ${time}` }

/** The channels in as few letters as a row of the list has room for. */
const channels: Record<string, string> = { web: '网页', 'wechat-official': '公众号', 'wechat-mini': '小程序', 'wecom-kf': '微信客服', webhook: '自有渠道' }

/** The words of the agent's desk beyond the plain conversation. */
export const desk = { cards, kinds, parts, notes, labels, priority, snooze, offers, helping, merging, wrapUp, rating, company, filters, saved, sounds, history, sla, channels }
