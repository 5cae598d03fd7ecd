/** The pages of forms, labels and ratings. */
export const forms = {
  title: '表单', about: '把要问的事做成表单：开始咨询前请客户填写，会话里发给客户填写，或由客服在结束时写小结。', add: '新建表单', back: '表单',
  uses: { 'pre-chat': '咨询前表单', message: '会话表单', 'wrap-up': '会话小结' }, 
  useHelp: { 'pre-chat': '客户第一次发消息前填写，每位客户只填一次。', message: '客服在会话里发给客户填写。', 'wrap-up': '会话结束时由客服填写，用来归类和统计。' },
  none: { 'pre-chat': '没有咨询前表单，客户可以直接开始咨询。', message: '没有会话表单，客服暂时不能向客户发送表单。', 'wrap-up': '没有小结表单，客服结束会话时不用写小结。' },
  addOne: { 'pre-chat': '新建咨询前表单', message: '新建会话表单', 'wrap-up': '新建小结表单' },
  enabled: '启用', isOff: '已停用', enableLabel: (title: string) => `启用「${title}」`, fieldCount: (count: number) => `${count} 项`, requiredCount: (count: number) => `${count} 项必填`, allInboxes: '全部渠道', goneInbox: '已删除的渠道',
  basics: '基本信息', name: '表单名称', nameHelp: { 'pre-chat': '客户会看到。', message: '客户会看到。', 'wrap-up': '只有客服看到。' }, nameHint: { 'pre-chat': '例如：咨询前请告诉我们', message: '例如：售后登记', 'wrap-up': '例如：会话小结' },
  use: '用途', inboxes: '适用渠道', inboxesHelp: '不选就是全部渠道。', preChatOrder: '同一渠道有几张咨询前表单时，先用指定了该渠道的；都没指定时，用最早新建的一张。', enabledHelp: { 'pre-chat': '停用后，客户可以直接开始咨询。', message: '停用后客服不能再发送；已经发出的仍可填写。', 'wrap-up': '停用后，客服写小结时不再出现。' },
  fields: '填写项', fieldsHelp: '按住左侧手柄拖动，或选中手柄后按 ↑ ↓ 调整顺序。', addField: '添加填写项', fieldName: (place: number, label: string) => (label === '' ? `第 ${place} 项` : `第 ${place} 项「${label}」`), untitled: '未命名',
  drag: '移动', dragHelp: '拖动或按 ↑ ↓ 调整顺序', up: '上移', down: '下移', removeField: '删除', moved: (label: string, place: number, count: number) => `${label}：第 ${place} 项，共 ${count} 项`,
  label: '要问什么', labelHint: '例如：订单号', kind: '类型', required: '必填', help: '填写说明', helpHint: '例如：可在「我的订单」中查看', options: '选项', optionsHelp: '一行一个。', optionsHint: '退货退款\n换货\n维修',
  key: '数据名', keyHelp: '导出和接口里用它称呼这一项。已有回答后改名，新旧数据会分成两项。', nameKey: '数据名为 name 的，会写入客户的称呼；手机号和邮箱会写入客户资料。',
  kinds: { text: '单行文字', paragraph: '多行文字', choice: '单选', choices: '多选', phone: '电话', email: '邮箱', number: '数字', day: '日期' },
  ready: '常用', blank: '空白项', readyOnes: { name: '怎么称呼您', phone: '联系电话', email: '邮箱', order: '订单号' },
  problems: { label: '请写明要问什么', options: '至少写一个选项', sameOption: '选项有重复', key: '小写字母开头，只能用小写字母、数字和下划线，最多 32 个', sameKey: '和另一项的数据名相同', tooLong: '每个选项最多 200 个字', tooMany: '最多 40 个选项' },
  noFields: '还没有填写项', noFieldsHelp: '至少添加一项才能保存。', most: (count: number) => `最多 ${count} 项`, mend: (count: number) => `有 ${count} 处需要修改`, unsaved: '有未保存的修改', removedField: (label: string) => `已删除「${label}」`, titleMissing: '请填写表单名称',
  preview: { contact: '客户看到的样子', agent: '客服看到的样子' }, previewHelp: '可以试着填，不会保存。', submit: { 'pre-chat': '开始咨询', message: '提交', 'wrap-up': '保存' }, optional: '选填', choose: '请选择', fillFields: '添加填写项后，这里会显示表单。',
  remove: '删除表单', removeAsk: (title: string) => `删除「${title}」？`, removeHelp: '已经填好的内容会保留，但表单不能恢复。如果只是暂时不用，停用即可。', removed: (title: string) => `已删除「${title}」`, gone: '这张表单已被删除', goneHelp: '可能有同事刚刚删除了它。',
}

export const labels = {
  title: '标签', about: '客服给会话打的标签，用来筛选和统计。名称尽量短，一眼能认出来。', add: '添加标签', none: '还没有标签', noneHelp: '先建几个最常用的，例如「催单」「退款」「大客户」。',
  name: '名称', nameHint: '例如：催单', color: '颜色', colors: { red: '红', orange: '橙', gold: '金', green: '绿', cyan: '青', blue: '蓝', purple: '紫', grey: '灰' }, edit: (name: string) => `编辑 ${name}`, remove: (name: string) => `删除 ${name}`, needed: '请填写名称',
  removeAsk: (name: string) => `删除标签「${name}」？`, removeHelp: '所有会话上的这个标签都会去掉，不能恢复。如果只是叫法变了，改名即可。', removed: (name: string) => `已删除「${name}」`, list: '全部标签', newLabel: '新标签', editHelp: '改名或换颜色后，会话上的标签一起变。',
}

export const ratings = {
  title: '客户评价', about: '客户在会话里给出的评价，最新的在前。', agent: '客服', allAgents: '全部客服', score: '评分', allScores: '全部评分', scoreOf: (score: number) => `${score} 星`,
  names: ['很不满意', '不满意', '一般', '满意', '很满意'], tags: '标签', comment: '评语', contact: '客户', at: '时间', open: '查看会话', noAgent: '无客服', leftAgent: '已离开的同事', unknownContact: '客户',
  none: '还没有评价', noneHelp: '会话结束后客户会收到评价邀请，客服也可以在会话里主动邀请。', nothing: '没有符合条件的评价', nothingHelp: '换一位客服或评分试试。', settings: '评价设置',
  summary: '小计', mean: '平均分', counted: (count: number, more: boolean) => (more ? `只统计下面已加载的 ${count} 条，往下加载会一起计入` : `统计了下面全部 ${count} 条`), share: (score: number, count: number) => `${score} 星 ${count} 条`, out: '/ 5',
}
