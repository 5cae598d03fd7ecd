export const audit = {
  title: '审计日志', about: '谁在何时做了什么。每一行都与前一行相扣，改动、删除或截断都会被发现。', none: '还没有审计记录', noneHelp: '有人登录或修改内容后，记录会出现在这里。', nothingFound: '没有符合条件的记录', nothingFoundHelp: '放宽或清除筛选条件再试。',
  filter: '筛选', clear: '清除筛选', hints: { actor: '操作者', object: '对象编号' }, time: '时间', actor: '操作者', action: '操作', object: '对象', ip: '来源地址', result: '结果', reason: '原因',
  results: { success: '成功', denied: '被拒绝', failed: '失败' }, actorTypes: { user: '人员', visitor: '客户', bot: '机器人', token: '接口令牌', job: '定时任务', system: '系统' },
  objectTypes: {
    session: '登录', person: '人员', role: '角色', group: '技能组', brand: '品牌', inbox: '接入渠道', contact: '客户', conversation: '会话', message: '消息', file: '文件', knowledge: '知识',
    webhook: '事件推送', api_key: 'API 密钥',
    agent: '客服', settings: '设置', module: '功能模块', audit: '审计日志', backup: '备份', link: '一次性链接',
  } as Record<string, string>,
  detail: '审计记录', changedFields: '修改的字段', channel: '渠道', brand: '品牌', node: '节点', requestId: '请求编号', chain: '链与序号', hash: '校验值', only: '只看此项',
  verify: '校验完整性', good: '记录完整，未发现篡改', bad: '发现异常', checked: (rows: number, chains: number) => `共校验 ${rows} 行，${chains} 条链。`, checkedAt: (at: string) => `校验时间：${at}`,
  problems: { changed: '内容被改动', moved: '顺序被移动', missing: '有行缺失', cut_off: '末尾被截断', checkpoint: '与签名检查点不符' } as Record<string, string>,
  firstBad: (chain: string, seq: number, problem: string) => `第一处异常：链 ${chain} 第 ${seq} 行，${problem}。请立即联系安全管理员，并保留现场。`,
}
