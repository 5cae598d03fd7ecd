/** How an inbox is connected to an account of a platform: channels, steps, and what to do when a step fails. */
export const connecting = {
  channelNames: { web: '网页', 'wechat-official': '微信公众号', 'wechat-mini': '微信小程序', 'wecom-kf': '微信客服（企业微信）', webhook: '自有渠道' } as Record<string, string>,
  channel: '从哪里接入', channels: {
    web: '网站和商城页面右下角的客服窗口', 'wechat-official': '粉丝在公众号里发来的消息', 'wechat-mini': '小程序里点「联系客服」发来的消息', 'wecom-kf': '微信里的客服链接、视频号和商城入口，由企业微信承接', webhook: '自己的 App、论坛或收银系统，通过接口收发消息',
  } as Record<string, string>,
  nameHints: { 'wechat-official': '例如：鹿溪优选公众号', 'wechat-mini': '例如：鹿溪优选小程序', 'wecom-kf': '例如：微信客服', webhook: '例如：自有 App' } as Record<string, string>,
  brandHelp: '新的会话归到这个品牌，用它的知识、营业时间和门店。',
  notConnected: '待接入', title: '接入', help: '接入说明', helpTitle: (channel: string) => `${channel}：接入说明`, before: '开始之前', limits: '平台的限制', elsewhere: '平台后台的菜单名称偶尔会变，以你看到的为准。',
  states: { done: '已完成', now: '进行中', later: '待前一步完成', bad: '需要处理', open: '可随时检查', off: '未启用' }, unsaved: '未保存', unsavedLine: '有未保存的修改', checksUnsaved: '账号信息改过但还没有保存，检查用的仍是上次保存的内容。', toUnsaved: '去保存', open: '展开', fold: '收起',
  account: '账号信息', accountHelp: { webhook: '对方系统用来接收消息的地址。' } as Record<string, string>, accountDone: (id: string) => `已保存：${id}`, accountSaved: '已保存', saveGo: '保存，下一步', rare: '更多设置', setAt: (ago: string) => `已保存（${ago}），不再显示`, replace: '更换', keep: '不更换',
  choose: '从列表中选择', chooseNeeds: '先填好上面的内容', chooseNone: '平台没有返回可选的账号', chooseUnusable: '未授权', chooseHelp: '未授权的账号先在企业微信后台「应用管理 → 微信客服 → 通过 API 管理微信客服账号」里分配给这个应用。', issues: {
    appId: 'AppID 以 wx 开头，共 18 位，请完整复制', corpId: '企业 ID 以 ww 或 wx 开头，请完整复制', secret: '密钥是一串较长的字母和数字，请完整复制，不要带空格', openKfId: '客服账号 ID 以 wk 开头，可点「从列表中选择」', agentId: 'AgentId 是一串数字', domainFile: '形如 WW_verify_xxxx.txt，请填完整的文件名', domainText: '只有字母、数字、- 和 _', host: '以 https:// 开头的地址，末尾不带 /', signInHost: '以 https:// 开头的地址，末尾不带 /', sendUrl: '以 https:// 开头的完整地址', token: '3–32 位字母或数字', encodingAesKey: '正好 43 位字母或数字',
  } as Record<string, string>, issue: '格式不对，请核对', webhookSecret: '32–88 位字母、数字、+ 或 /', absent: '请填写此项',
  platform: '在平台后台填写', platformOwn: '交给对方系统', platformDone: '平台已验证通过', webhookDone: '对方系统的签名正确', lastNews: (ago: string) => `最近一次推送：${ago}`, callbackUrl: '服务器地址（URL）', mode: '消息加密方式', modes: { safe: '安全模式', compat: '兼容模式', plain: '明文模式' } as Record<string, string>,
  hidden: (ago: string) => `已保存（${ago}），不再显示`, shownOnce: '令牌和密钥只在现在显示，离开本页后不再显示。请现在就填到平台后台。', secretOnce: '密钥只在现在显示，离开本页后不再显示。请现在就保存到对方系统。',
  remake: '重新生成', remakeAsk: '重新生成令牌和密钥？', remakeHelp: '旧的立即作废：在平台后台换上新的之前，平台推来的消息会被拒绝。', remade: '已重新生成，请填到平台后台', own: '填写已有的', ownTitle: '填写已有的令牌和密钥', ownHelp: '平台后台里已经有一组、不想改动时，把它们原样填到这里。留空的保持不变。',
  waiting: '正在等平台来验证这个地址，提交后这里会自动更新…', waitingWebhook: '正在等对方系统发来第一条消息，收到后这里会自动更新…', insecure: '当前地址不是 https，或带了端口号。微信只接受 80 和 443 端口；企业微信和小程序要求能从公网访问。请用正式域名打开本页，再复制地址。',
  refusedTitle: (ago: string) => `平台来访问过（${ago}），但没有通过`, refusals: {
    signature: '签名对不上：两边的令牌（Token）不一样。请重新复制令牌，注意前后不要有空格，再在平台后台提交。', plain: '平台发来的是明文，而这里是安全模式：请在平台后台把消息加密方式改成「安全模式」。', age: '平台的时间和这台服务器相差 5 分钟以上：请校准服务器时间。', query: '有人打开了这个地址，但不是平台的验证请求。请在平台后台点「提交」或「保存」，不要用浏览器直接打开。',
    key: '内容解不开：请核对消息加解密密钥（EncodingAESKey），以及 AppID 或企业 ID，两边要完全一致。',
  }, sharedCallback: '企业微信已经把这家企业的消息推到另一个渠道的地址，系统会自动分到这里，这一步不用再填。', sharedWith: '查看那个渠道',
  checks: '检查连接', checksHelp: '逐项试一遍，有问题会告诉你去哪里改。可以随时再检查。', run: '开始检查', again: '重新检查', running: '正在检查…', allGood: '全部正常', someBad: (count: number) => `${count} 项需要处理`, someMind: (count: number) => `可以使用，${count} 项请留意`, lacks: '平台已经认识本系统了。请选择要接入的客服账号，再保存。', fix: '怎么处理', vendor: '平台返回', checked: (ago: string) => `上次检查：${ago}`, checkStates: { good: '正常', bad: '有问题', skipped: '请留意' },
  addAddress: '要添加的 IP 地址', enable: '启用', enableHelp: '启用后，客户发来的消息会进入会话，机器人按设置先接待。', offHelp: '渠道未启用，客户发来的消息不会进入会话。', enableNow: '启用渠道', enabledNow: '已启用，客户现在就能发消息', enabledHelp: '发一条消息试试：几秒内就会出现在会话里。', toConversations: '去看会话', disable: '停用', disableAsk: '停用这个渠道？', disabled: '已停用',
  disableHelp: { 'wechat-official': '停用后平台推来的消息不再接收，客户发消息会看到「该公众号暂时无法提供服务」。长期停用请同时在公众平台停用服务器配置。', 'wechat-mini': '停用后平台推来的消息不再接收。长期停用请同时在小程序后台关闭消息推送。' } as Record<string, string>, disablePlain: '停用后不再接收消息，也不能回复。已有的会话和记录都保留。',
  enableAnyway: '仍要启用', enableAsk: '还有步骤没有完成，现在启用吗？', enableAskHelp: '没有通过的步骤可能让消息收不到或发不出去。启用后仍可继续检查。',
  openPhone: '打开手机', openStandIn: '打开模拟微信', demoHint: '演示环境自带模拟微信，不用真的账号：要填的内容都在它的「账号」页里，接口地址填到下面的「更多设置」。', atStandIn: '这个渠道接的是演示用的模拟微信：下面几项填到它的「账号」页，不用去真的平台后台。',
  englishTogether: '机器人名字和欢迎语要一起填写，或都留空', englishHelp: '客户用英文时用这里的文字；全部留空，就还用上面的。',
  basicsHelp: '只在后台显示，客户看不到。', welcomeHelp: '客户关注公众号、打开会话时会收到欢迎语和快捷问题。', needsAccount: '先填好账号信息',
  office: {
    title: '企业微信侧边栏', about: '客服在企业微信里打开与客户的聊天，旁边就能看到客户是谁、买过什么、说过什么，还能发快捷回复和商品卡片。', needsApp: '要开通，请在第一步「账号信息」里填写应用 AgentId。',
    domain: '可信域名', address: '侧边栏页面地址', todo: [
      '企业微信管理后台 → 应用管理 → 打开自建应用 → 网页授权及 JS-SDK：把下面的域名设为可信域名。要校验域名时，把校验文件名填到第一步「账号信息」里，不用上传文件。',
      '客户联系 → 聊天工具 → 聊天工具栏：添加页面，填下面的地址。要在微信客服的会话里用，到「微信客服」的聊天工具栏同样添加。',
      '客户联系 → 可调用接口的应用：勾选这个应用，并让客服在「客户联系」的使用范围里。',
      '每位客服第一次打开时登录一次，之后自动识别。',
    ],
  },
}
