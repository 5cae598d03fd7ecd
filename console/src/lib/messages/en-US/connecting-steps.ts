import type { Catalogue } from '../zh-CN.ts'

export const connectingSteps: Catalogue['connectingSteps'] = {
  of: {
    'wechat-official': {
      console: 'the WeChat platform', address: 'https://mp.weixin.qq.com',
      before: ['An administrator of the official account who can confirm by scanning', 'This installation at a public domain with an https certificate (port 443)', 'Certified service accounts can do most. For subscription accounts without certification switch on “Answer passively”: one reply within five seconds is all they have', 'Once the server configuration is on, automatic replies and menus set at the platform stop; the welcome comes from here'],
      platform: ['Sign in to the WeChat platform and open 设置与开发 → 基本配置 (newer consoles lead on to the page of that name at the WeChat developer platform)', 'At 服务器配置 (server configuration) choose 修改配置 and copy the lines below into it', 'Choose the same encryption as here, usually 安全模式 (safe)', 'Choose 提交 (submit) and confirm by scanning; when it succeeds, choose 启用 (switch on)'],
      limits: ['After each message of a contact five replies within 48 hours; then they must write again', 'Three messages within a minute after somebody follows, scans or taps the menu', 'A text holds about 600 Chinese characters; longer ones are parted in two', 'The platform gives no names or pictures; contacts show as numbers until you enter a name'],
    },
    'wechat-mini': {
      console: 'the WeChat platform, signed in as the mini program', address: 'https://mp.weixin.qq.com',
      before: ['An administrator of the mini program, or a member who may develop', 'This installation at a public domain with an https certificate', 'A contact button on a page of the mini program: <button open-type="contact">', 'Once message push is on, WeChat’s own web tool gets no messages; answer them here'],
      platform: ['Sign in to the WeChat platform as the mini program and open 开发管理 → 开发设置 → 消息推送, then choose 启用', 'Scan, then copy the lines below into it', 'Choose the same encryption as here, usually 安全模式 (safe); either data format will do', 'Choose 提交 (submit)'],
      limits: ['After each message of a contact five replies within 48 hours; then they must write again', 'Two messages within a minute after somebody opens the chat', 'Texts, pictures, links and mini-program cards only; no voice, no files'],
    },
    'wecom-kf': {
      console: 'the WeCom console', address: 'https://work.weixin.qq.com',
      before: ['An administrator of the company in WeCom', 'An app of your own, made under 应用管理 → 自建; all agents are within its visible range', 'The corp ID stands at the bottom of 我的企业; secret and AgentId on the app’s page', 'A service account, made under 应用管理 → 微信客服', 'This installation at a public domain'],
      platform: ['Open 应用管理 → 自建, the app, and under 接收消息 choose 设置 API 接收', 'Copy the lines below into it and choose 保存 (save)', 'At the foot of the app’s page, under 企业可信 IP, add this server’s public IP address', 'Open 应用管理 → 微信客服 and tick the app under 可调用接口的应用', 'Under 通过 API 管理微信客服账号 give the service account to the app'],
      limits: ['After each message of a contact five replies within 48 hours; then they must write again', 'The welcome must go out within 20 seconds of somebody’s coming, and is one message', 'A company without certification can serve a limited number of contacts', 'While a colleague has the conversation in WeCom, it can be read here but not answered'],
    },
    webhook: {
      console: 'the other system',
      before: ['Somebody who develops the other system, to sign as Standard Webhooks say', 'An address that takes POST requests, if replies shall be delivered'],
      platform: ['Give address and secret to those who develop the other system', 'It posts what contacts say to the address, signed with the secret', 'It sends a message to try: this page shows when its signature is right. What comes before the inbox is on does not become a conversation'],
      limits: ['100 events and 1 MB a request; requests more than five minutes off are refused', 'What is not acknowledged is sent again, eight times in all; ids tell repeats'],
    },
  },
  fixes: {
    address: {
      'wechat-official': ['Open 设置与开发 → 基本配置 at the WeChat platform', 'At IP 白名单 choose 查看 → 修改 and add the address below', 'Save, wait a minute or two, then check again'],
      'wechat-mini': ['Open 开发管理 → 开发设置 in the mini program’s console', 'Add the address below to IP 白名单', 'Save, wait a minute or two, then check again'],
      'wecom-kf': ['Open 应用管理 → 自建 in the WeCom console, and the app', 'At the foot of the page, at 企业可信 IP, choose 配置 and add the address below', 'If it asks for a trusted domain or for receiving messages first, do the step “Enter it at the platform” above', 'Save, wait a minute or two, then check again'],
    },
    id: {
      'wechat-official': ['Copy the AppID again from 基本配置', 'It must be the official account’s, not a mini program’s'],
      'wechat-mini': ['Copy the AppID again from 开发管理 → 开发设置', 'It must be the mini program’s, not an official account’s'],
      'wecom-kf': ['Copy the corp ID again from the bottom of 我的企业', 'App and service account must belong to that company'],
    },
    secret: {
      'wechat-official': ['The AppSecret is shown only when it is made; if nobody kept it, choose 重置 at 基本配置 and copy the new one', 'The old one ends at once, in other systems too', 'Go to “Account” above, choose “Replace”, paste and save'],
      'wechat-mini': ['The AppSecret is shown only when it is made; if nobody kept it, choose 重置 at 开发设置 and copy the new one', 'The old one ends at once, in other systems too', 'Go to “Account” above, choose “Replace”, paste and save'],
      'wecom-kf': ['On the app’s page choose 查看 beside Secret, and copy it from WeCom on the phone', 'It must be your own app’s secret, not that of 微信客服 or of the address book', 'Go to “Account” above, choose “Replace”, paste and save'],
    },
    permission: {
      'wechat-official': ['See at 设置与开发 → 接口权限 whether 客服消息 is granted', 'Service accounts must be certified first', 'Subscription accounts without certification never have it: switch on “Answer passively” under “Account” above'],
      'wechat-mini': ['See that the mini program is published and its customer messages are not restricted', 'Look at the notices in its console for penalties'],
      'wecom-kf': ['Open 应用管理 → 微信客服, see that the API is switched on, and tick the app under 可调用接口的应用', 'Under 通过 API 管理微信客服账号 give the service account to the app'],
    },
    banned: { any: ['Look at the notices in the platform’s console for the reason and how long it lasts', 'Do what they say, or appeal; then check again'] },
    account: { 'wecom-kf': ['Open 应用管理 → 微信客服 and, under 通过 API 管理微信客服账号, choose 企业内部开发 → 配置', 'Give this service account to the app', 'If the account was deleted or replaced, go to “Account” above and choose it from the list again'] },
    mode: { 'wecom-kf': ['WeChat service must be used within WeCom, not on its own (kf.weixin.qq.com)', 'On its own site it can be bound to WeCom under 设置 (settings)'] },
    callback: {
      'wechat-official': ['Follow “Enter it at the platform” above: copy the three lines, choose 提交, then 启用', 'If it says that the URL timed out, the address cannot be reached from the internet: see to domain, certificate and firewall', 'If it says that the token failed, copy the token again'],
      'wechat-mini': ['Follow “Enter it at the platform” above: copy the three lines, choose 提交', 'If it times out, the address cannot be reached from the internet: see to domain, certificate and firewall', 'If it says that the token failed, copy the token again'],
      'wecom-kf': ['Follow “Enter it at the platform” above: copy the three lines into 设置 API 接收, choose 保存', 'If it says that the callback failed, the address cannot be reached from the internet, or token or key were not copied whole'],
      webhook: ['Let those who develop the other system compare address and secret, and send a message', 'A wrong signature mostly means that the secret was not copied whole, or that the body was changed after signing', 'Requests more than five minutes off are refused: set both clocks'],
    },
    servicers: { 'wecom-kf': ['Open 应用管理 → 微信客服 and the account’s 接待方式', 'Let the API (assistant) receive first, or let the people end their duty', 'If colleagues shall answer in WeCom, leave it: their messages show here too'] },
    limit: { any: ['Today’s calls are used up; they are renewed at midnight as a rule', 'If other systems use the account, see whether they call too often'] },
    busy: { any: ['Wait a little, then check again', 'If it stays so, see that this server can reach the internet'] },
  },
}
