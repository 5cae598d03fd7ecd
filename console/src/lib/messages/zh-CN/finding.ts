/** Looking for what was said, for what is known, and for what can be done. */
const messages = {
  title: '消息检索', about: '查找所有会话里说过的话，包括内部备注，不限时间。', hint: '输入要找的词，多个词用空格隔开', label: '检索消息', agent: '客服', anyAgent: '全部客服', inbox: '接入渠道', anyInbox: '全部渠道', span: '时间', from: '开始日期', to: '结束日期',
  contact: '客户', onlyContact: (name: string) => `只看 ${name}`, anyContact: '不限客户', start: '找一句说过的话', startHelp: '例如订单号、商品名或客户提到的词。命中的词会标出来，打开后直接定位到那条消息。',
  nothing: '没有找到', nothingHelp: '换个词，或放宽筛选条件。', indexing: '索引正在重建，较早的消息可能暂时搜不到。', goOn: '已查看的部分里没有你能看到的结果，可以继续往前找。', older: '继续往前找', note: '内部备注', keys: '↑↓ 选择，Enter 打开',
  ofContact: '查找此客户说过的话', notThere: '这条消息太早或已不在，没能定位到', here: '检索到的消息',
}
const bar = {
  title: '命令栏', open: '命令栏（Ctrl + K）', hint: '输入页面、客户、操作或快捷回复', pages: '前往', actions: '当前会话', conversations: '会话', replies: '插入快捷回复', search: (text: string) => `在消息中查找「${text}」`, more: '搜索', none: '没有匹配的内容',
  knowledge: (text: string) => `在知识库中查找「${text}」`, keys: '↑↓ 选择，Enter 执行，Esc 关闭', help: '键盘快捷键',
  acts: { reply: '回复', note: '写内部备注', label: '编辑标签', details: '打开客户资料', knowledge: '查知识库' },
}
const knowledge = {
  tab: '知识库', hint: '搜索知识库', forQuestion: (text: string) => `与「${text}」相关`, insert: '插入', insertAll: '连同卡片插入', open: '查看条目', none: '知识库里没有找到', noneHelp: '换个说法再试。', start: '搜索知识库', startHelp: '输入关键词，找到后可直接插入回复。', disabled: '机器人不使用', cards: (count: number) => `${count} 张卡片或链接`,
}
export const finding = { messages, bar, knowledge }
