export const webhooks = {
  title: '事件推送', about: '会话里有事发生时，自动通知你的其他系统（Webhook）。每次推送都带签名，失败自动重试三天。', add: '新建推送', none: '还没有事件推送', noneHelp: '填一个接收地址，选好要通知的事件。比如会话一结束，就把记录同步到 CRM。',
  address: '接收地址', addressHelp: '默认只能是 https 网址。内网地址、http 或其他端口，需要先在「系统设置 → 事件推送」里登记。', name: '名称', nameHint: '例如：CRM 同步', events: '推送哪些事件', brands: '只推送这些品牌', brandsHelp: '不选就是全部品牌；「客户资料变化」不分品牌，选了品牌后不再推送。', allBrands: '全部品牌',
  onLabel: '启用推送', onHelp: '停用期间发生的事件不会补发。', editTitle: (name: string) => `编辑「${name}」`, isOn: '使用中', isOff: '已停用', failing: (since: string) => `${since} 起一直失败`, offReasons: { failing: '连续失败三天，已自动停用', gone: '对方表示不再接收（410），已自动停用' },
  eventNames: {
    'message.created': '有新消息', 'message.recalled': '消息被撤回', 'conversation.opened': '会话开始', 'conversation.waiting': '等待人工', 'conversation.assigned': '分配给客服', 'conversation.closed': '会话结束', 'conversation.reopened': '会话重新打开', 'conversation.changed': '会话信息变化', 'contact.changed': '客户资料变化', 'mood.alarm': '客户情绪告警',
  },
  log: '推送记录', test: '发送测试', testMark: '测试', testFailed: '未送达', signatureGuide: '怎样验证签名', now: '立即重试', sending: '正在发送', untried: '还没有发送过', soon: '即将发送', heldUntil: (at: string) => `暂停到 ${at}`, paused: (at: string) => `连续失败，暂停到 ${at}`, pausedHelp: '对方接连失败，先停一会儿再试，事件不会丢。对方恢复后会自动继续；想马上试，点等待中任一条的「立即重试」。', testGood: (status: number, ms: number) => `对方已收到：状态 ${status}，用时 ${ms} 毫秒`, testBad: (why: string, ms: number) => `没有送达：${why}（${ms} 毫秒）`,
  more: (name: string) => `「${name}」的更多操作`, rotate: '更换密钥', rotateAsk: '生成新的签名密钥？', rotateHelp: '新旧密钥会同时签名七天，对方有足够时间换上新的。', dropOld: '立即作废旧密钥', dropOldAsk: '立即作废旧密钥？', dropOldHelp: '还在用旧密钥验签的接收方会立刻校验失败。', dropped: '旧密钥已作废', oldUntil: (at: string) => `旧密钥签名至 ${at}`,
  removeAsk: (name: string) => `删除「${name}」？`, removeHelp: '推送记录会一起删除，还没送达的也不再发送。',
  secretTitle: '签名密钥', secretOnce: '密钥只显示这一次，请立即保存到接收方的服务器。', secretUse: '接收方用它验证推送确实来自这里，遵循 Standard Webhooks 规范（请求头 webhook-signature）。', kept: '已保存',
  back: '返回事件推送', logTitle: (name: string) => `「${name}」的推送记录`, logAbout: '每个事件推送一次，至少送达一次；重试和重发用同一个编号，接收方可以据此去重。', logNone: '还没有推送', logNoneHelp: '选中的事件发生后，记录会出现在这里。', logNothing: '没有符合条件的记录', logNothingHelp: '换一个状态或事件试试。',
  at: '时间', event: '事件', state: '状态', attempts: '次数', result: '最近结果', allStates: '全部状态', allEvents: '全部事件', states: { waiting: '等待发送', delivered: '已送达', dead: '已放弃' }, times: (count: number) => `${count} 次`, nextAt: (at: string) => `下次 ${at}`, duration: (ms: number) => `${ms} 毫秒`,
  again: '重新发送', queued: '已重新排队', detail: '推送详情', id: '推送编号', body: '推送内容',
  span: '按时间重发', spanHelp: '把这段时间里的推送按原编号再发一次，从最早的开始。对方系统停机或处理出错后，用它补齐。', spanTime: '发生时间', spanStates: '重发哪些', spanDone: (count: number) => (count === 0 ? '这段时间没有符合的推送' : `已重新排队 ${count} 条`), spanMore: (count: number) => `已重新排队 ${count} 条，还有更多，请再操作一次`,
  errors: {
    status: '对方返回了错误状态', timeout: '对方 5 秒内没有回应', refused: '连接被拒绝，请确认对方服务在运行', reset: '连接中途断开', tls: 'https 证书有问题', network: '网络不通', too_large: '对方返回的内容过大',
    not_an_address: '不是有效的网址', has_credentials: '网址里不能带用户名和密码', not_https: '必须是 https；内网的 http 地址请先登记', port: '只能用 443 端口；其他端口请先登记', not_listed: '只允许已登记的地址', own_machine: '这是服务器本机的地址，需要先登记', private: '这是内网地址，需要先登记', link_local: '这个地址不允许推送', reserved: '这个地址不允许推送', unknown_host: '找不到这个域名',
  },
  withStatus: (why: string, status: number) => `${why}（${status}）`, openSettings: '去系统设置登记（在新标签页打开，登记后回来保存）',
}

export const apiKeys = {
  brands: '限定品牌', brandsAll: '不限品牌', brandsHelp: '选定后，这把密钥只能读取和修改这些品牌的渠道、会话、客户和知识；无法按品牌限制的接口会拒绝它。',
  title: 'API 密钥', about: '让其他程序调用雁书的接口，例如同步客户、导出会话。每把密钥只能做你勾选的事。', add: '新建密钥', none: '还没有 API 密钥', noneHelp: '为每个程序单独建一把，出了问题可以只吊销那一把。', guide: '接口文档',
  name: '用途', nameHint: '例如：数据仓库同步', nameHelp: '写清是哪个程序在用。操作记录里会显示这个名字。', scopes: '允许做什么', scopesHelp: '只能勾选你自己也有的权限；管理人员、角色、密钥和查看审计不会给程序。', scopesMissing: '至少勾选一项', reachHint: '客户、订单和评价按「能查看哪些会话」给出。没有勾选「查看全部会话」时，这些列表是空的。', expires: '有效期至', expiresHelp: '到期自动失效。不填则一直有效，直到吊销。', never: '长期有效', expired: '已过期',
  key: '密钥', used: '最近使用', unused: '还没用过', made: '密钥已生成', once: '密钥只显示这一次，请立即保存到程序的配置里。', use: '调用时放进请求头：', kept: '已保存', revoke: '吊销', revokeAsk: (name: string) => `吊销「${name}」？`, revokeHelp: '用它的程序会立刻无法访问，不能恢复。', revoked: '密钥已吊销',
}

export const transfer = {
  tab: '导入与导出', settingsTab: '参数', about: '把配置存成一个文件，用来备份，或照搬到另一套系统。', exportTitle: '导出',
  exportHelp: '文件里有（限你有权管理的部分）：品牌、标签、接入渠道、技能组及分配方式、营业时间、表单、敏感词、分配规则、服务时限、事件推送、团队快捷回复和系统设置。', exportNot: '文件里没有：人员和角色（技能组成员只记登录名）、知识库、黑名单、个人快捷回复和带图片的快捷回复、功能模块开关、API 密钥、各种密码与密钥、客户资料和聊天记录。', exportKnowledge: '知识库在知识库页单独导出和导入。', exportButton: '下载配置文件', fileName: '雁书配置',
  importTitle: '导入', importHelp: '先预览会有什么变化，确认后才写入；只新增和修改，不删除。同名的会被文件里的内容覆盖。中途出错则一项都不写入。', drop: '点击或拖入配置文件（.json）', dropOther: '点击或拖入，可更换文件', reading: '正在核对…', nothing: '内容与现在一致，无需导入', run: (count: number) => `导入 ${count} 项`, done: '配置已导入', added: '新增', changed: '修改', same: (count: number) => `${count} 项不变`,
  unknown: (list: string) => `这个版本不认识其中的 ${list}。`, skipUnknown: '跳过这些，导入其余部分', absentPeople: (list: string) => `这些人在这里不存在：${list}`, absentPeopleHelp: '技能组只加入这里有的成员，已有的成员保留。也可以先在「人员」里用相同的登录名添加他们，再导入。', skipPeople: '不加入这些人，导入其余部分', newDefault: (name: string) => `默认组将改为「${name}」`, newDefaultHelp: '没有规则匹配的会话会分到默认组。',
  webhooksOff: '导入的事件推送默认停用，请更换密钥后再启用。', refused: '文件没有导入，没有任何改动', where: (part: string, item: number | undefined) => (item === undefined ? part : `${part} 第 ${item} 项`), more: (count: number) => `另有 ${count} 处问题`,
  parts: { brands: '品牌', labels: '标签', inboxes: '接入渠道', groups: '技能组', hours: '营业时间', forms: '表单', words: '敏感词', plans: '技能组分配方式', moods: '情绪设置', rules: '分配规则', sla: '服务时限', webhooks: '事件推送', canned: '快捷回复', stores: '门店', settings: '系统设置' } as Record<string, string>,
  whole: { not_json: '这不是雁书的配置文件', foreign: '这不是雁书的配置文件', newer_version: '文件来自更新的版本，请先升级' } as Record<string, string>,
  problems: { person_absent: '这里没有这个人', unknown_part: '不认识这一部分', forbidden: '你没有管理它的权限', absent: '引用的内容不存在', name_taken: '名称已被使用', domain_taken: '域名已属于另一个品牌', shortcut_taken: '快捷词已被使用', rule_refused: '不符合规则', malformed: '内容不正确' } as Record<string, string>,
  otherProblem: '格式不正确', nth: (count: number) => `第 ${count} 个`,
  fields: {
    terms: '情绪设置', raise: '告警线', clear: '解除线', move: '转给技能组',
    name: '名称', title: '标题', description: '名称', members: '成员', person: '人员', skill: '技能值', inbox: '接入渠道', inboxes: '接入渠道', brand: '品牌', brands: '品牌', group: '技能组', groups: '技能组', isDefault: '是否默认组', label: '标签', labels: '标签', color: '颜色', timeZone: '时区', domains: '域名', origins: '允许的网站', look: '外观',
    schedule: '营业时间', hours: '营业时间', conditions: '条件', condition: '条件', words: '词语', text: '内容', category: '分类', kind: '类型', action: '处理方式', direction: '检查谁的消息', fields: '字段', form: '表单', plan: '分配方式', overflow: '溢出', reserve: '增援', priority: '优先级', on: '是否启用', enabled: '是否启用', targets: '时限', warnAt: '提醒时机',
    url: '接收地址', events: '事件', scope: '使用范围', folder: '分类', parts: '内容', shortcut: '快捷词', values: '参数', version: '版本', at: '导出时间', format: '格式', week: '每周时段', exceptions: '节假日与调休', from: '开始', to: '结束', options: '选项', theme: '主题',
  } as Record<string, string>,
}
