/** Rules, the tester, states, and why a conversation went where it is. */
export const routing = {
  tabs: { groups: '技能组', rules: '分配规则', test: '试一试', states: '状态记录' },
  rules: {
    title: '分配规则', about: '会话转人工时从上到下逐条比对，第一条符合的规则生效；都不符合时，按接入渠道对应的技能组分配。', add: '新建规则', edit: (name: string) => `编辑 ${name}`,
    none: '还没有规则', noneHelp: '例如：消息里提到「退款」的会话，分给有退款权限的售后同事，并优先处理。', name: '规则名称', nameHint: '例如：售后退款', always: '所有会话', and: '并且', addCondition: '添加条件', conditions: '条件', conditionsHelp: '全部符合才生效；不加条件表示所有会话。',
    actions: '动作', actionNeeded: '至少选择一个动作', group: '分配给', groupKeep: '按渠道默认', priority: '优先级', priorityKeep: '不调整', permission: '要求权限', permissionKeep: '不要求', labels: '添加标签', labelsKeep: '不添加', listed: '、', up: '上移', down: '下移', removed: (name: string) => `已删除规则「${name}」`, on: (name: string) => `启用 ${name}`,
    kinds: { inbox: '接入渠道', page: '页面地址包含', words: '消息包含', vip: '重要客户', known: '登录身份', attribute: '客户属性', language: '语言', reason: '转人工原因', hours: '营业时间' },
    inboxIs: (names: string) => `来自 ${names}`, pageHas: (texts: string) => `页面地址包含 ${texts}`, wordsHave: (texts: string) => `消息包含 ${texts}`, vipIs: (is: boolean): string => (is ? '是重要客户' : '不是重要客户'), knownIs: (is: boolean): string => (is ? '已登录商城' : '未登录的访客'),
    attributeIs: (name: string, values: string) => `${name} 为 ${values}`, languageIs: (name: string) => `语言为${name}`, reasonIs: (names: string) => `因为 ${names}`, hoursAre: (name: string, open: boolean) => `${open ? '在' : '不在'}「${name}」营业时间内`,
    or: ' 或 ', textsHint: '输入后回车，可填多个', attributeName: '属性名，如 会员等级', chooseSchedule: '选择营业时间', noSchedules: '请先新建营业时间', gone: '（已删除）', open: '营业中', closed: '休息中', vip: ['是', '否'], known: ['已登录', '未登录'],
  },
  priorities: ['普通', '较高', '高', '紧急'],
  permissions: { 'finance.refund': '退款审批', 'contacts.edit': '修改客户资料', 'contacts.block': '拉黑客户', 'orders.read': '查看订单', 'knowledge.edit': '维护知识库' },
  waitingReasons: { asked: '客户要求转人工', bot_failed: '机器人未能解答', bot_off: '机器人未启用', complaint: '客户表达不满', angry: '情绪告警', left_message: '客户留言', reopened: '重新打开' } as Record<string, string>,
  test: {
    title: '试一试', about: '看看一个会话现在会分给谁、为什么。只是试算，不会真的分配。', example: '举个例子', real: '选一个会话', conversation: '会话', choose: '按客户姓名或最后一条消息查找', facts: '会话情况', inbox: '接入渠道', page: '所在页面', words: '客户说的话', wordsHint: '例如：我要退款', vip: '重要客户', known: '已登录商城', attributes: '客户属性', addAttribute: '添加属性', attributeName: '属性名', attributeValue: '值', reason: '转人工原因', language: '语言',
    run: '试算', result: '结果', goesTo: (name: string) => `会分给 ${name}`, waits: '会排队等待', group: '技能组', mode: '分配方式', priority: '优先级', permission: '要求权限', queue: '前面排队', queueCount: (count: number) => `${count} 人`, opensAt: (at: string) => `${at} 恢复营业`,
    rules: '规则比对', noRules: '还没有规则，按渠道默认分配。', matched: '生效', off: '已停用', later: '符合，但上面的规则已生效', fails: (what: string) => `不符合：${what}`, noneMatched: '没有符合的规则，按渠道默认分配', candidates: '候选客服', noCandidates: '这个组还没有成员上过线。', load: '接待', chosen: '将分给', before: '填好左侧的情况，看看会分给谁。',
  },
  reasons: {
    least_busy: '最空闲', round_robin: '轮到', longest_idle: '空闲最久', sticky: '上次接待过该客户', taken: '主动接入', transferred: '同事转接', reopened: '重新打开', taken_over: '主管接管', overflow_time: '等待超时，转到其他组', overflow_length: '排队过长，转到其他组',
    agent_silent: '客服长时间未回复，退回排队', waits_busy: '客服都已接满，排队等待', waits_nobody: '没有客服在线', waits_closed: '不在营业时间', waits_manual: '等待客服接入', waits_known: '等待上次接待的客服',
  } as Record<string, string>,
  fits: { free: '可接待', full: '已接满', busy: '忙碌', break: '小休', offline: '离线', unconnected: '未连接', not_permitted: '没有所需权限' },
  why: { title: '分配记录', mine: '为什么分给我', none: '还没有分配记录。', rule: (name: string) => `规则「${name}」`, between: '、', labels: (names: string) => `添加标签：${names}`, gone: '（已删除）', candidates: (count: number) => `当时的候选（${count}）`, to: (name: string) => `→ ${name}` },
  states: { title: '状态记录', about: '客服每次切换状态的起止时间；连接断开期间记为离线。', agent: '客服', all: '所有客服', state: '状态', reason: '原因', from: '开始', duration: '时长', still: '至今', none: '还没有记录', noneHelp: '客服切换在线、忙碌、小休后，会出现在这里。', reasons: { silent: '长时间未回复', unconnected: '连接断开' } as Record<string, string> },
  silence: { title: (count: number) => `有 ${count} 位客户等你回复很久了`, waits: (name: string, time: string) => `${name}，已等 ${time}`, moves: (time: string) => `${time}后转给其他客服`, open: '去回复' },
  reinforced: { helping: (groups: string) => `你正在支援「${groups}」，排队减少后自动归队。`, running: (group: string, people: number, since: string) => `「${group}」排队积压，${people} 位同事正在支援（${since}开始）。` },
}
export const hours = {
  title: '营业时间', about: '人工客服什么时候在。非营业时间会告诉客户何时恢复，并请客户留言。', add: '新建营业时间', edit: (name: string) => `编辑 ${name}`, none: '还没有设置营业时间', noneHelp: '不设置表示全天营业。', name: '名称', nameHint: '例如：客服中心', timeZone: '时区',
  open: '营业中', closed: '休息中', opensAt: (at: string) => `${at} 开始营业`, neverOpens: '没有营业时段', week: '每周', days: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'], closedDay: '休息', allDay: '全天', addSlot: '添加时段', removeSlot: '删除时段', from: '开始', to: '结束', nextDay: '次日', copyDown: '把周一复制到周二至周五', overnightHelp: '结束早于开始表示到次日，例如 22:00–02:00。',
  exceptions: '特殊日期', exceptionsHelp: '节假日休息、调休上班，或某天用不同的时段。', addException: '添加日期', date: '日期', kind: '安排', kinds: { closed: '休息', slots: '单独时段', workday: '按工作日上班' }, note: '备注', likeDay: (day: string) => `按${day}`, importYear: (year: number) => `导入 ${year} 年国家法定节假日`, imported: (count: number) => `已加入 ${count} 天，请核对后保存`, removeException: '删除日期', noExceptions: '没有特殊日期', overlap: (days: string) => `${days}的时段有重叠（含前一天跨过零点的时段），请调整`, showPast: (count: number) => `显示已过去的 ${count} 天`, hidePast: '收起已过去的日期', yearOver: (year: number) => `${year} 年的法定节假日都已过去，${year + 1} 年的安排公布后随新版本提供。`,
  scope: '适用范围', groups: '技能组', inboxes: '接入渠道', scopeHelp: '技能组的营业时间优先于渠道的；一个组或渠道只能用一份。', nobody: '还没有用到', check: '检查', checkHelp: '看看某个时刻是否营业', checkAt: '时刻', isOpen: '营业中', isClosed: (at: string) => `休息，${at} 开始营业`, isClosedForever: '休息，之后也没有营业时段',
  removeAsk: (name: string) => `删除「${name}」？`, removeHelp: '使用它的技能组和渠道会变为全天营业。', exceptionsCount: (count: number) => `${count} 个特殊日期`, badSlot: '请填写开始和结束时间',
}
