/** What happened, by event type. One that is missing here is shown by its technical name. */
export const auditEvents: Record<string, string> = {
  'session.begin': '登录', 'session.end': '退出登录', 'session.expire': '登录过期', 'profile.edit': '修改个人资料',
  'password.change': '修改密码', 'person.add': '创建人员', 'person.invite': '邀请人员', 'person.use_invitation': '接受邀请',
  'person.edit': '修改人员', 'person.reset': '重设密码', 'person.set_up': '创建首位管理员', 'person.unlock': '解除锁定',
  'setup.offer': '生成初始化链接', 'role.ship': '安装内置角色', 'role.change': '修改角色', 'role.remove': '删除角色',
  'group.make': '新建技能组', 'group.edit': '修改技能组', 'group.remove': '删除技能组', 'brand.make': '新建品牌',
  'brand.edit': '修改品牌', 'inbox.make': '新建渠道', 'inbox.edit': '修改渠道', 'customer_key.make': '生成客户密钥',
  'customer_key.remove': '吊销客户密钥', 'knowledge.add': '新增知识', 'knowledge.change': '修改知识', 'knowledge.remove': '删除知识',
  'knowledge.restore': '恢复知识', 'knowledge.import': '导入知识', 'knowledge.seed': '写入示例知识', 'knowledge.reindex': '重建知识索引',
  'conversation.open': '会话开始', 'conversation.hand_over': '转人工', 'conversation.assign': '分配会话', 'conversation.take': '接入会话',
  'conversation.transfer': '转接会话', 'conversation.requeue': '会话重新排队', 'conversation.set_group': '更换技能组', 'conversation.close': '关闭会话',
  'conversation.reopen': '重新打开会话', 'conversation.follow_up': '留言已跟进', 'conversation.leave_details': '客户留言', 'conversation.withdraw': '客户离开排队',
  'message.send': '发送消息', 'message.recall': '撤回消息', 'bot.reply': '机器人回复', 'bot.sum_up': '机器人交接小结', 'file.upload': '上传文件',
  'contact.make': '新联系人', 'contact.edit': '修改联系人', 'contact.identify': '识别联系人', 'contact.block': '拉黑联系人',
  'contact.unblock': '取消拉黑', 'agent.choose_state': '切换接待状态', 'agent.connect': '客服上线', 'agent.disconnect': '客服断开',
  'module.switch_on': '开启功能模块', 'module.switch_off': '关闭功能模块', 'settings.edit': '修改设置', 'audit.search': '查询审计日志', 'audit.verify': '校验审计日志',
  'request.refuse': '拒绝请求', 'backup.make': '备份', 'backup.restore': '恢复备份', 'event.park': '事件处理失败',
}
