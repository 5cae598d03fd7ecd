export const languages = { 'zh-CN': '简体中文', 'en-US': 'English' }

export const menu = {
  labels: '标签', forms: '表单', ratings: '客户评价',
  floor: '现场', moderation: '内容安全', workspace: '会话', contacts: '客户', canned: '快捷回复', search: '消息检索', knowledge: '知识库', understanding: '语义理解', people: '人员与角色', groups: '技能组', hours: '营业时间', stores: '门店', inboxes: '接入渠道', undelivered: '未送达消息',
  webhooks: '事件推送', 'api-keys': 'API 密钥',
  modules: '功能模块', audit: '审计日志', settings: '系统设置',
}

export const shell = {
  product: '雁书', sections: { desk: '接待', knowledge: '知识', floor: '现场管理', channels: '接入与分配', system: '系统' }, menu: '主菜单', openMenu: '打开菜单', fold: '收起菜单', skip: '跳到正文',
  profile: '个人资料', language: '语言', look: '外观', looks: { system: '跟随系统', light: '浅色', dark: '深色' }, signOut: '退出登录',
  unsentTitle: (count: number) => `还有 ${count} 条消息没有发出`, unsentHelp: '退出后，这些消息和未发送的草稿会从此浏览器中清除。',
  personMenu: (name: string) => `${name}，打开个人菜单`,
  connectionLost: '正在重新连接…', connectionLostHelp: '与服务器的实时连接断开了，正在自动重连。已发出的内容不会丢失。',
  notFound: '没有这个页面', notFoundHelp: '地址可能有误，或页面已经移走。', backHome: '回到首页',
  pageBroke: '页面出了点问题', pageBrokeHelp: '重新载入通常可以恢复；如果反复出现，请联系管理员。',
  pageNotFetched: '页面没有加载完整', pageNotFetchedHelp: '可能是网络中断，或系统刚刚升级。重新载入即可。', reload: '重新载入',
}
