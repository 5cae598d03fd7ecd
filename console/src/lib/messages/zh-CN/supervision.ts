export const floor = {
  title: '现场', about: '客服、排队和进行中的会话，实时更新。', tabs: { floor: '现场', breaches: '超时记录', levels: '服务时限' },
  figures: { waiting: '排队', longest: '最久等待', serving: '接待中', here: '在线客服', late: '已超时' },
  queues: '排队情况', group: '技能组', noGroup: '未分组', waiting: '排队', longest: '最久等待', assigned: '接待中', noQueues: '现在没有人排队，也没有进行中的会话',
  agents: '客服', agent: '客服', state: '状态', since: '持续', load: '接待量', groups: '技能组', noAgents: '还没有客服上过线', noAgentsHelp: '客服登录工作台后会出现在这里。', full: '已满',
  chats: '会话', contact: '客户', waits: '等待', sla: '时限', lastSaid: '最近一条', noChats: '没有符合条件的会话', noChatsHelp: '有客户排队或客服接待时，会话会出现在这里。',
  more: '只显示等待最久的 500 个会话，请用筛选条件缩小范围。', allGroups: '全部技能组', allAgents: '全部客服', allInboxes: '全部渠道', onlyWaiting: '只看排队', inQueue: '排队中', answered: '已回复',
  open: (name: string) => `监看与 ${name} 的会话`,
}
export const watching = {
  title: (name: string) => `监看：${name}`, unseen: '客户看不到你在监看；监看会记入审计日志。', whisper: '悄悄话', whisperHint: '只有客服能看到，客户看不到', whisperSend: '发送悄悄话', whispered: '悄悄话已发给客服',
  bargeIn: '插话', bargeInAsk: '进入会话并直接回复客户？', bargeInHelp: '客户会看到你加入了会话，客服继续负责接待。', stepBack: '退出插话', joined: '你已加入会话，可以直接回复客户',
  takeOver: '接管', takeOverAsk: '接管这个会话？', takeOverHelp: '会话会转到你名下，不受接待上限限制。原因会作为备注留给原客服。', tookOver: '已接管，会话在「我的」里', goThere: '去回复',
  forceClose: '强拆', forceCloseAsk: '强制结束这个会话？', forceCloseHelp: '会话立即结束，客户会收到结束提示。原因会作为备注保留。', forceClosed: '会话已结束',
  reason: '原因', reasonNeeded: '请写明原因', reasonHint: '例如：客户情绪激动，由主管处理', closed: '会话已结束', mine: '这个会话由你接待', openInWorkspace: '在工作台打开', nobody: '尚无客服接待', has: (name: string) => `客服：${name}`,
}
export const sla = {
  title: '服务时限', about: '约定多久内回复和解决。快到时限会提醒客服，超时会提醒主管。', add: '新建时限', edit: (name: string) => `编辑 ${name}`, name: '名称', nameHint: '例如：售前标准',
  none: '还没有服务时限', noneHelp: '先建一个，例如「首次回复 1 分钟」。没有时限时，系统不计时也不提醒。', enabled: '启用', enableLabel: (name: string) => `启用「${name}」`,
  kinds: { first_reply: '首次回复', next_reply: '后续回复', resolution: '解决' }, kindHelp: { first_reply: '从转人工到客服第一次回复', next_reply: '客户每次来消息到客服回复', resolution: '从转人工到会话结束' },
  notMeasured: '不计时', units: { seconds: '秒', minutes: '分钟', hours: '小时' }, targetMissing: '至少填写一个时限', targetRange: '时限在 10 秒到 90 天之间', conditions: '适用范围', conditionsHelp: '不选表示全部。从上到下，第一个符合的生效。',
  brands: '品牌', inboxes: '渠道', groups: '技能组', priorities: '优先级', priorityNames: ['普通', '较高', '高', '紧急'], all: '全部', businessHours: '只计营业时间', businessHoursHelp: '按技能组或渠道的营业时间计时，没有设置则全天计时。',
  warnAt: '提前提醒', warnAtHelp: '用掉时限的百分之多少时提醒', raisePriority: '自动提高优先级', raisePriorityHelp: '提醒时提到「高」，超时后提到「紧急」。', up: (name: string) => `把「${name}」上移`, down: (name: string) => `把「${name}」下移`,
  removeAsk: (name: string) => `删除「${name}」？`, removeHelp: '正在按它计时的会话会停止计时，已有的超时记录保留。',
  left: (kind: string, time: string) => `${kind}还剩 ${time}`, late: (kind: string, time: string) => `${kind}超时 ${time}`, breached: '超时', warned: '即将超时',
  breachesAbout: '超过服务时限的记录，最近的在前。', noBreaches: '没有超时记录', noBreachesHelp: '超过服务时限的会话会列在这里。', took: '结果', stillOpen: '仍未处理', lateBy: (time: string) => `晚了 ${time}`, allKinds: '全部类型', level: '时限', when: '超时时间', noContact: '无权查看',
  warnTitle: (name: string) => `${name} 的会话快要超时`, breachTitle: (name: string) => `${name} 的会话已超时`, manyBreaches: (count: number) => `${count} 个会话超时`, look: '去看看',
}
