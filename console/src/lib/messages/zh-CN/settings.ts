const names = {
  settings: { name: '系统设置', about: '各功能的参数。' }, audit: { name: '审计日志', about: '记录谁在何时做了什么，防篡改。' }, people: { name: '人员与登录', about: '账号、角色、登录与会话。' },
  hours: { name: '营业时间', about: '人工客服何时在，节假日与调休。' }, brands: { name: '品牌', about: '店铺、时区与主题。' }, contacts: { name: '客户', about: '客户的身份与资料。' }, conversations: { name: '会话', about: '消息的收发与保存。' },
  inboxes: { name: '接入渠道', about: '网页等入口的配置。' }, delivery: { name: '消息投递', about: '把回复送到外部渠道，失败自动重试。' }, knowledge: { name: '知识库', about: '维护问答，机器人据此回答客户。' },
  orders: { name: '订单连接', about: '从商城读取订单与物流，显示在会话旁边。' }, understanding: { name: '语义理解', about: '听懂客户的意思：意图、词典与模型训练。' }, emotion: { name: '情绪识别', about: '发现不满的客户并提前介入。' },
  flows: { name: '流程自动化', about: '退货、改地址等多步骤业务。' }, bot: { name: '机器人', about: '先由机器人回答，没把握时转人工。' }, routing: { name: '会话分配', about: '按技能组、接待量把会话分给合适的同事。' },
  supervision: { name: '现场督导', about: '旁听、插话、接管会话。' }, tickets: { name: '工单', about: '跨班次、跨部门跟进的问题。' }, satisfaction: { name: '满意度', about: '会话结束后邀请评价。' }, reports: { name: '报表', about: '接待量、响应时间与质量。' },
  experiments: { name: '话术实验', about: '对比不同回复的效果。' }, webhooks: { name: '事件推送', about: '把事件推送到你的系统。' }, privacy: { name: '隐私保护', about: '个人信息的查询、导出与删除。' }, compliance: { name: '合规', about: '留存与合规检查。' },
  forms: { name: '表单', about: '会话前、会话中的表单与会话小结。' }, stores: { name: '门店', about: '客户发来位置，机器人告诉最近的三家。' }, canned: { name: '快捷回复', about: '常用的话，打 / 就能插入。' }, sidebar: { name: '企业微信侧边栏', about: '在企业微信的聊天旁边看客户、订单和往来会话。' }, 'message-search': { name: '消息检索', about: '按词查找所有会话里说过的话。' }, moderation: { name: '内容安全', about: '敏感词与黑名单。' },
  metering: { name: '运行指标', about: '连接、消息与时延的计量。' },
  imports: { name: '数据导入', about: '从旧系统迁移。' }, capacity: { name: '容量规划', about: '预测服务器与坐席需求。' }, assist: { name: '坐席辅助', about: '回复建议与摘要。' },
}

export const modules = {
  title: '功能模块', about: '按需开启，立即生效，不用重启。关闭只是停用，数据都会保留。', essential: '基础功能（始终开启）', needs: '依赖', off: '关闭功能',
  turnedOn: (name: string) => `「${name}」已开启`, turnedOff: (name: string) => `「${name}」已关闭`, offAsk: (name: string) => `关闭「${name}」？`, offHelp: '相关页面和接口会立即停用，数据保留，随时可以重新开启。',
  heldBy: (list: string) => `${list} 正在使用它，请先关闭它们。`, missing: (list: string) => `请先开启 ${list}。`, names,
}

export const settings = {
  title: '系统设置', about: '修改后立即生效。', none: '没有可以调整的设置', noneHelp: '开启更多功能模块后，它们的参数会出现在这里。', conflict: '别人刚刚修改了这一节，你的修改还没有保存。', loadLatest: '载入最新内容',
  range: (min: number, max: number) => `范围 ${min}–${max}。`, pattern: '格式不对，请按下面的说明填写。', sections: { settings: '对外地址' } as Record<string, string>, choices: { never: '不自动训练', day: '每天', week: '每周' } as Record<string, string>,
  fields: {
    'settings.publicUrl': { label: '对外访问地址', help: '客户和微信从公网访问本系统的地址，只到域名或端口为止，如 https://kefu.example.com。发给客户的链接和图片、接入渠道的回调地址都以它开头；留空则以打开后台时的地址为准，发到微信的站内链接会省略。' },
    'people.idleMinutes': { label: '无操作自动退出（分钟）', help: '多久没有操作就结束登录。' }, 'people.absoluteHours': { label: '最长登录时间（小时）', help: '到时需要重新登录，不论是否在操作。' },
    'people.passwordLength': { label: '密码最小长度' }, 'people.passwordDays': { label: '密码有效期（天）', help: '到期后必须更换。' },
    'people.accountFailures': { label: '账号连续输错次数', help: '达到后锁定该账号。' }, 'people.addressFailures': { label: '同一地址失败次数', help: '15 分钟内达到后锁定该地址。' }, 'people.lockMinutes': { label: '锁定时长（分钟）' },
    'routing.breakReasons': { label: '小休原因', help: '客服小休时可选的原因；留空使用默认的用餐、会议、培训、休息。' }, 'routing.silenceWarnSeconds': { label: '未回复提醒（秒）', help: '客户等待超过此时间，提醒接待的客服；0 为不提醒。' }, 'routing.silenceMoveSeconds': { label: '未回复转走（秒）', help: '超过此时间，会话退回排队，客服自动转为小休；0 为不转走。' },
    'conversations.preview': { label: '消息预知', help: '客服可看到客户正在输入、尚未发出的内容；不会保存。' },
    'conversations.silenceWarnMinutes': { label: '客户无回应多久后提醒（分钟）', help: '客服或机器人回复后开始计时；填 0 不提醒也不自动结束。' }, 'conversations.silenceCloseMinutes': { label: '提醒后多久自动结束（分钟）', help: '期间任何一方发言都会重新计时；填 0 只提醒不结束。' },
    'satisfaction.askAtClose': { label: '会话结束时自动邀请评价', help: '只邀请由客服接待过的会话；客服也可以随时手动邀请。' }, 'satisfaction.validHours': { label: '评价有效时间（小时）', help: '超过后不能再评价。' }, 'satisfaction.goodTags': { label: '好评标签', help: '客户打 4、5 星时可以勾选，最多 12 个。' }, 'satisfaction.badTags': { label: '差评标签', help: '客户打 1～3 星时可以勾选，最多 12 个。' }, 'satisfaction.tags': { label: '通用标签', help: '打几星都可以勾选，最多 12 个。' },
    'orders.baseUrl': { label: '商城接口地址', help: '写到 /connector 为止；留空表示不连接商城。' }, 'orders.secret': { label: '接口密钥', help: '加密保存，不会再显示明文。' }, 'orders.allowOwnMachine': { label: '商城就在本机', help: '允许访问本机地址；仅用于试用和单机部署。' },
    'understanding.trainEvery': { label: '定时训练', help: '到时有修改才训练；新模型不比在用的差才会启用。' }, 'understanding.trainAfterChanges': { label: '修改多少处后自动训练', help: '十分钟没有人再改时开始。填 0 不自动训练。' },
    'webhooks.listed': { label: '登记的推送地址', help: '写到端口为止，如 http://10.0.0.8:8080，逐个回车确认。内网、本机、http 或 443 以外的端口，登记后才能推送。' }, 'webhooks.onlyListed': { label: '只允许推送到登记的地址', help: '开启后，互联网上的 https 地址也要先登记。' },
    'webhooks.keepDeliveredDays': { label: '已送达的记录保留（天）', help: '过期自动清除，之后不能再重发。' }, 'webhooks.keepDeadDays': { label: '放弃的记录保留（天）' },
  } as Record<string, { label: string; help?: string }>,
}
