export const people = {
  title: '人员', about: '在这里工作的同事：他们的角色、技能组和同时接待量。', invite: '邀请同事', searchHint: '搜索姓名或登录名',
  nobody: '还没有同事', nobodyHelp: '邀请第一位同事，把一次性链接发给 TA 就能加入。', nobodyFound: '没有找到', nobodyFoundHelp: '换个姓名或登录名试试。',
  person: '姓名', name: '姓名', roles: '角色', groups: '技能组', capacity: '接待上限', status: '状态', lastSignIn: '上次登录', never: '从未登录', you: '（你）',
  statuses: { invited: '待接受邀请', active: '正常', disabled: '已停用' }, locked: '已锁定',
  actionsFor: (name: string) => `${name}的更多操作`, editTitle: (name: string) => `编辑 ${name}`,
  reset: '重设密码', newLink: '重新生成邀请链接', resetAsk: (name: string) => `为 ${name} 生成重设密码的链接？`, resetHelp: '对方的所有登录会立即结束，旧的链接同时失效。',
  unlock: '解除锁定', unlocked: '已解除锁定', enable: '重新启用', enabled: '已启用', disable: '停用', disabled: (name: string) => `已停用 ${name}，登录已结束`,
  inviteTitle: '邀请同事', makeLink: '生成邀请链接', invited: (name: string) => `${name} 的邀请链接`, linkFor: (name: string) => `${name} 的一次性链接`,
  linkHelp: '请通过可靠的渠道把链接发给本人。链接只能用一次，关闭后不再显示。', linkExpires: (at: string) => `有效期至 ${at}`,
  rolesHelp: '角色决定能看到什么、能做什么，可以兼任。', roleMissing: '至少选择一个角色', rolesExclude: '系统、安全、审计三种管理角色不能由同一人兼任',
  groupsHint: '不在任何技能组', capacityHelp: '同时接待的会话数，达到后不再分配。0 表示不接待。', rolesEndSessions: '修改角色会让对方重新登录。',
  office: '企业微信账号', officeCompany: (company: string) => `企业 ${company}`, officeSince: '绑定于', officeUnbind: '解除绑定', officeUnbindAsk: '解除后对方的所有登录立即结束，下次打开侧边栏要重新登录。', officeUnbound: '已解除绑定',
}

export const roles = {
  title: '角色权限', about: '每个角色允许做什么。随系统提供的角色也可以调整。', add: '新建角色', permission: '权限', changed: '有修改',
  unsaved: (count: number) => `${count} 个角色有未保存的修改`, holders: (count: number) => (count === 0 ? '无人担任' : `${count} 人`),
  removeAsk: (name: string) => `删除角色「${name}」？`, name: '角色名', nameHelp: '小写字母开头，2–32 位，可用小写字母、数字和连字符', nameTaken: '已有同名角色', from: '以哪个角色的权限为起点', fromNone: '从空白开始',
  names: { administrator: '管理员', supervisor: '客服主管', agent: '客服', auditor: '审计员', system: '系统管理', security: '安全管理' },
  families: {
    conversations: '会话', contacts: '客户', orders: '订单', knowledge: '知识库', understanding: '语义理解', people: '人员', roles: '角色', groups: '技能组', inboxes: '接入渠道', brands: '品牌',
    settings: '设置', modules: '功能模块', forms: '表单', labels: '标签', audit: '审计', finance: '财务', supervision: '现场', webhooks: '事件推送', 'api-keys': 'API 密钥', sla: '服务时限', moderation: '内容安全',
  },
  permissions: {
    'conversations.own': '查看自己的会话', 'conversations.groups': '查看所在技能组的会话', 'conversations.all': '查看全部会话',
    'conversations.reply': '接待和回复', 'conversations.assign': '分配会话给他人', 'contacts.read': '查看客户', 'contacts.edit': '编辑客户', 'contacts.block': '拉黑客户',
    'orders.read': '查看订单和物流', 'knowledge.read': '查看知识库', 'knowledge.edit': '编辑知识库', 'understanding.read': '查看机器人理解', 'understanding.edit': '训练机器人理解', 'people.read': '查看人员', 'people.manage': '管理人员',
    'roles.manage': '管理角色权限', 'groups.manage': '管理技能组', 'inboxes.manage': '管理接入渠道', 'brands.manage': '管理品牌', 'settings.manage': '修改系统设置',
    'modules.manage': '开关功能模块', 'webhooks.manage': '管理事件推送', 'api-keys.manage': '管理 API 密钥', 'forms.manage': '管理表单', 'labels.manage': '管理标签', 'canned.manage': '管理公共快捷回复', 'stores.read': '查看门店', 'stores.manage': '管理门店', 'audit.read': '查看审计日志', 'finance.refund': '处理退款',
    'supervision.watch': '查看现场和监看会话', 'supervision.intervene': '插话、接管和强拆', 'sla.manage': '管理服务时限', 'moderation.manage': '管理敏感词和黑名单',
  },
}
