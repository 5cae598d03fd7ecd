import type { SidebarContact } from '@yanshu/contract/sidebar.ts'
import type { Trouble } from '../../../features/sidebar/refusals.ts'

const askAdmin = '请把下面这行发给管理员。'
const troubles: Record<Trouble, { title: string; help: string }> = {
  no_chat: { title: '没有打开客户会话', help: '请从与客户的聊天里打开侧边栏。' },
  no_permission: { title: '没有权限使用侧边栏', help: `请管理员确认：应用已加入「客户联系」的「可调用接口的应用」，并且你在应用的可见范围内、有客户联系权限。${askAdmin}` },
  bad_signature: { title: '企业微信没有认可这个页面的签名', help: `一般重新打开就会好。如果反复出现，${askAdmin}` },
  untrusted_address: { title: '这个网址还不是可信域名', help: `请管理员在应用的「网页授权及 JS-SDK」里，把本系统的域名设为可信域名。${askAdmin}` },
  wrong_company: { title: '企业或应用对不上', help: `请管理员核对渠道里填写的企业 ID 和应用 AgentId。${askAdmin}` },
  silent: { title: '企业微信没有回应', help: '请检查网络，或关闭侧边栏后重新打开。' },
  too_old: { title: '企业微信版本太低', help: '请把企业微信更新到 3.0.24 或更高版本。' },
  bad_picture: { title: '卡片图片不能用', help: '图片地址必须能从外网打开。' },
  cancelled: { title: '已取消发送', help: '需要时再点一次发送。' },
  unknown: { title: '企业微信没有接受这个操作', help: `请重试。如果还不行，${askAdmin}` },
}
const why: Record<SidebarContact['why'], string> = { follows: '你添加了这位客户', serves: '你正在微信客服里接待', assigned: '会话分配给了你', all: '你可以查看所有会话' }

/** The page in the toolbar of WeCom's chats. */
export const sidebar = {
  title: '客户侧边栏', opening: '正在打开…', signingIn: '正在通过企业微信登录…', again: '重试', notLoaded: '页面没有加载完整，请检查网络后重试',
  noInbox: { title: '网址不完整', help: '请管理员从渠道页面复制完整的侧边栏网址，填到企业微信的聊天工具栏里。' },
  outside: { title: '请在企业微信中打开', help: '打开与客户的聊天，在聊天工具栏里点开本页面，就能看到这位客户的资料和订单。', toConsole: '打开工作台' },
  circling: { title: '没有登录成功', help: '企业微信已经确认了你的身份，但登录没有保存下来。请检查浏览器是否禁用了 Cookie，再试一次。' },
  otherPerson: { title: '这个浏览器里换了登录的人', help: '在另一个窗口里，另一位同事刚用自己的账号登录。点下面的按钮，回到你的账号。', back: '回到我的账号' },
  refusedByWecom: '企业微信拒绝了本系统的请求',
  strangerHelp: '请换用企业成员的账号打开企业微信，或联系管理员把你加入企业。',
  forbiddenHelp: '你的账号没有查看会话的权限，请联系管理员。如果是密码到期，请先在工作台修改密码，再回来重试。', toProfile: '去工作台',
  bind: { title: '绑定你的账号', about: '第一次从企业微信打开，请用客服系统的账号登录一次。以后打开会自动登录。', go: '登录并绑定', help: '只能绑定自己的账号。换人使用时，管理员可以在「人员」里解除。' },
  noChat: troubles.no_chat, troubles,
  notYours: { title: '不能查看这位客户', help: '只有添加了这位客户、正在接待他，或有权查看全部会话的人，才能看到资料和订单。请先接入会话或添加为客户，再点重试。这次访问已记入审计。' },
  lookAgain: '重新读取', more: '更多资料', fewer: '收起资料', someone: '微信客户', firstTime: '首次来访', firstTimeHelp: '这位客户还没有来咨询过，所以没有资料和历史。', openConversation: '在工作台打开会话',
  whyTitle: '查看依据', why,
  tabs: { orders: '订单', history: '历史', replies: '快捷回复', goods: '商品' },
  onlyLooking: '从客户资料页打开时只能查看。要发送快捷回复和商品，请从聊天工具栏打开。',
  send: '发送', sent: '已发送到聊天', sentShort: '已发送', sendOf: (title: string) => `发送「${title}」`, sendOrder: '发送订单卡片', edit: '修改', editOf: (title: string) => `修改「${title}」`, fillIn: '填写后发送',
  otherChat: '聊天已经换了人，没有发送。现在显示的是新的客户。', maybeSent: '企业微信没有回应。请先看看聊天里有没有，再决定要不要重发。', notSent: (said: string) => (said === '' ? '没有发送成功，请重试' : `没有发送成功，请重试（${said}）`), partlySent: '只发出了一部分。',
  searchReplies: '搜索快捷回复', noRepliesHelp: '在工作台的「快捷回复」里新建后，这里就能直接发送。', moreReplies: (count: number) => `还有 ${count} 条`, picturesStay: (count: number) => `另有 ${count} 张图片，企业微信里不能从这里发送`,
  searchGoods: '搜索商品', noGoods: '没有可推荐的商品', noGoodsHelp: '客户看过、买过的商品，以及知识和快捷回复里的商品会出现在这里。', nothingFound: '没有找到商品', nothingFoundHelp: '换个关键词试试。',
  back: '返回', earlier: '更早的消息', conversationOf: (at: string) => `${at} 的会话`,
  customer: {
    is: '商城账号', byHand: '手动关联', none: '还不知道是哪位商城客户', noneHelp: '向客户问到商城账号（客户编号）后，可以在这里关联，关联后显示订单。', noneOnly: '客户登录过商城，或由有权限的同事关联后，这里会显示订单。',
    link: '关联商城账号', linked: '已关联', change: '修改', strangerHelp: '关联的账号在商城里查不到，可能填错了。请与客户核对，再点上面的「修改」或「解除」。', emptyHelp: '商城里没有查到这个账号的订单。如果客户说买过，请核对账号是否填对，填错了可以点上面的「修改」。', unlink: '解除', unlinkTitle: '解除关联？', unlinkHelp: '解除后不再显示这个账号的订单。', unlinked: '已解除关联', id: '商城账号', idHelp: '商城系统里的客户编号。关联会记入审计，请先与客户核实。', idMissing: '请填写商城账号', wrong: '不是有效的商城账号',
    demoIds: '演示商城里有 shopper-lin、shopper-chen、shopper-wang、shopper-ma、shopper-he。', merge: '打开客户资料去合并', mergeAsk: '合并要能同时查看这两位客户，可以请主管来做。',
  },
}
