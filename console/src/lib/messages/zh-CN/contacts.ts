export const contacts = {
  title: '客户', about: '来过的每一位客户，以及与他们的往来', search: '搜索姓名、电话、邮箱', name: '姓名', phone: '电话', email: '邮箱', note: '备注', identities: '身份', seenAt: '最近来访', createdAt: '首次来访', known: '已登录', anonymous: '访客', blocked: '已拉黑',
  knownHelp: '由商城登录确认，身份可信', anonymousHelp: '未登录商城，身份未经确认', verified: '已验证', unverified: '未验证', identityKinds: { web: '网页访客', shop: '商城账号', unionid: '微信 UnionID', 'wechat-official': '微信公众号', 'wechat-mini': '微信小程序', 'wecom-kf': '微信客服', webhook: 'Webhook' }, copyId: '复制编号',
  edit: '编辑', save: '保存', cancel: '取消', saved: '已保存', noName: '填写姓名', noPhone: '填写电话', noEmail: '填写邮箱', noNote: '记下对后续服务有用的信息', badPhone: '电话格式不正确', badEmail: '邮箱格式不正确', nameNeeded: '姓名不能为空',
  block: '拉黑', unblock: '解除拉黑', blockTitle: (name: string) => `拉黑 ${name}？`, blockHelp: '拉黑后，对方无法再发送消息。可随时解除。', blockedNow: '已拉黑', unblockedNow: '已解除拉黑',
  conversations: '历史会话', noConversations: '没有其他会话', noMessages: '没有消息', current: '当前会话', openConversation: '打开会话',
  none: '还没有客户', noneHelp: '有人在网页上发来消息后，会自动出现在这里。', noneFound: '没有找到匹配的客户', noneFoundHelp: '试试姓名、电话或邮箱的一部分。', more: '加载更多', details: '客户资料',
  vip: '重要客户', vipMark: '标记为重要客户', vipOff: '取消重要客户', attributes: '属性', attributeName: '属性名', attributeValue: '值', addAttribute: '添加属性', removeAttribute: (name: string) => `删除属性 ${name}`,
}
