export const groups = {
  title: '技能组', about: '会话按技能组分配：从哪些渠道来，由哪些同事接。', add: '新建技能组', editTitle: (name: string) => `编辑 ${name}`,
  none: '还没有技能组', noneHelp: '把擅长同一类问题的同事放进一个组，例如「售前」「售后退款」。', name: '名称', nameHint: '例如：售后退款',
  members: '成员', membersHelp: '只有能接待会话的同事可以加入。', inboxes: '接入渠道', inboxesHelp: '来自这些渠道的会话，转人工时先到这个组。', allOthers: '其余全部渠道',
  default: '默认组', defaultHelp: '没有对应技能组的会话由默认组接待；全系统只有一个默认组。', nobody: '还没有成员，分到这里的会话无人接待',
  online: (here: number, all: number) => `${here} / ${all} 在线`, removeAsk: (name: string) => `删除技能组「${name}」？`, removeHelp: '正在排队的会话会转到默认组，历史记录不受影响。',
  tabs: { members: '成员', plan: '分配方式' }, skill: '技能值', skillHelp: '0–100，数值高的优先接待；水平相当的同事请填相同的数值。', lent: '支援中', lentHelp: '排队较多时临时来支援，排队减少后自动归队。',
  mode: '分配方式', modes: { least_busy: '最空闲优先', round_robin: '轮流分配', longest_idle: '空闲最久优先', sticky: '熟客优先', manual: '手动抢单' },
  modeHelp: { least_busy: '给当前接待占比最低的客服。', round_robin: '按顺序一人一个，不看手上有多少会话。', longest_idle: '给最久没有新会话、也没有结束会话的客服。', sticky: '回头客先找上次接待的客服；对方接满时稍等，等不到再换人。', manual: '会话留在排队中并提醒全组，由客服自己接入。' },
  stickyMinutes: '最多等几分钟', stickyThen: '等不到时', skillFirst: '技能值高的优先', skillFirstHelp: '关闭后只按分配方式，不看技能值。',
  overflow: '溢出', overflowHelp: '等太久或排队太长时，转给另一个组。', overflowTo: '转给', overflowNone: '不溢出', afterSeconds: '等待超过（秒）', moreThan: '排队超过（人）', overflowNeeds: '等待时间和排队人数至少填一项',
  reserve: '支援', reserveHelp: '排队积压时，自动请其他组的客服来帮忙，积压消除后归队。', reserveFrom: '来支援的组', reserveNone: '不需要支援', above: '排队超过（人）时开始', below: '降到（人）以下', reserveSeconds: '并持续（秒）后归队', belowLess: '应小于开始支援的人数',
}
