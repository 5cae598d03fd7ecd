export const contacts = {
  title: '客户', about: '来过的每一位客户，以及与他们的往来', search: '搜索姓名、电话、邮箱', name: '姓名', phone: '电话', email: '邮箱', note: '备注', identities: '身份', seenAt: '最近来访', createdAt: '首次来访', known: '已登录', anonymous: '访客', blocked: '已拉黑',
  knownHelp: '由商城登录确认，身份可信', anonymousHelp: '未登录商城，身份未经确认', verified: '已验证', unverified: '未验证', identityKinds: { web: '网页访客', shop: '商城账号', 'shop-by-hand': '商城账号（手动关联）', unionid: '微信 UnionID', 'wechat-official': '微信公众号', 'wechat-mini': '微信小程序', 'wecom-kf': '微信客服', webhook: 'Webhook' }, copyId: '复制编号',
  edit: '编辑', save: '保存', cancel: '取消', saved: '已保存', noName: '填写姓名', noPhone: '填写电话', noEmail: '填写邮箱', noNote: '记下对后续服务有用的信息', badPhone: '电话格式不正确', badEmail: '邮箱格式不正确', nameNeeded: '姓名不能为空',
  block: '拉黑', unblock: '解除拉黑', blockTitle: (name: string) => `拉黑 ${name}？`, blockHelp: '拉黑后，对方无法再发送消息。可随时解除。', blockedNow: '已拉黑', unblockedNow: '已解除拉黑',
  conversations: '历史会话', noConversations: '没有其他会话', noMessages: '没有消息', current: '当前会话', openConversation: '打开会话',
  none: '还没有客户', noneHelp: '有人在网页上发来消息后，会自动出现在这里。', noneFound: '没有找到匹配的客户', noneFoundHelp: '试试姓名、电话或邮箱的一部分。', more: '加载更多', details: '客户资料',
  vip: '重要客户', vipMark: '标记为重要客户', vipOff: '取消重要客户', attributes: '属性', attributeName: '属性名', attributeValue: '值', addAttribute: '添加属性', removeAttribute: (name: string) => `删除属性 ${name}`,
  merging: {
    begin: '合并其他客户…', title: (name: string) => `把另一位客户并入“${name}”`, help: '确认是同一个人时再合并。对方的身份、资料和历史会话都会归到这位客户名下，之后可以撤销。', choose: '搜索要并入的客户', note: '备注依据，例如：同一个手机号',
    confirm: '合并', done: '已合并', result: '合并后', comeOver: (count: number) => (count === 0 ? '没有会话并入' : `并入 ${count >= 999 ? '999+' : count} 个会话`), history: '合并记录',
    merged: (name: string) => `“${name}”已并入`, why: (why: 'unionid' | 'shop' | 'by_hand', by: string | undefined) => ({ unionid: '微信确认是同一人', shop: '商城确认是同一人', by_hand: by === undefined ? '手动合并' : `${by} 手动合并` })[why],
    undo: '撤销', undoTitle: (name: string) => `恢复“${name}”为单独的客户？`, undoHelp: '并入的身份和会话会还给对方；合并后新产生的会话留在这里。', undone: '已恢复为两位客户', parted: '已撤销',
    refused: { same: '这就是同一位客户', other_brand: '两位客户属于不同品牌，不能合并', merged_before: '其中一位已并入其他客户，请先撤销那次合并' },
  },
}
