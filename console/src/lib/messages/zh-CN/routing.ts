export const groups = {
  title: '技能组', about: '会话按技能组分配：从哪些渠道来，由哪些同事接。', add: '新建技能组', editTitle: (name: string) => `编辑 ${name}`,
  none: '还没有技能组', noneHelp: '把擅长同一类问题的同事放进一个组，例如「售前」「售后退款」。', name: '名称', nameHint: '例如：售后退款',
  members: '成员', membersHelp: '只有能接待会话的同事可以加入。', inboxes: '接入渠道', inboxesHelp: '来自这些渠道的会话，转人工时先到这个组。', allOthers: '其余全部渠道',
  default: '默认组', defaultHelp: '没有对应技能组的会话由默认组接待；全系统只有一个默认组。', nobody: '还没有成员，分到这里的会话无人接待',
  online: (here: number, all: number) => `${here} / ${all} 在线`, removeAsk: (name: string) => `删除技能组「${name}」？`, removeHelp: '正在排队的会话会转到默认组，历史记录不受影响。',
}
