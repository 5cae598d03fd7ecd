/**
 * Every error code that leaves Yanshu, with its HTTP status and what a person reads.
 * `message` in an error body is in the language that the request asked for.
 */
interface ErrorText {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503
  readonly 'zh-CN': string
  readonly 'en-US': string
}

export const errorCodes = {
  malformed: { status: 400, 'zh-CN': '请求格式不正确，请检查后重试', 'en-US': 'The request is malformed; check it and try again' },
  unauthenticated: { status: 401, 'zh-CN': '登录已失效，请重新登录', 'en-US': 'You are not signed in, or the session has ended' },
  wrong_login: { status: 401, 'zh-CN': '账号或密码不正确；连续多次输错会暂时锁定', 'en-US': 'Wrong login or password; several failures lock the account for a while' },
  bad_token: { status: 401, 'zh-CN': '身份凭证无效或已过期', 'en-US': 'The token is invalid or has expired' },
  other_person: { status: 401, 'zh-CN': '这个浏览器里现在登录的是另一位同事', 'en-US': 'Somebody else is signed in in this browser by now' },
  api_key_refused: { status: 401, 'zh-CN': 'API 密钥无效、已过期或已吊销', 'en-US': 'The API key is not valid, has expired or was revoked' },
  forbidden: { status: 403, 'zh-CN': '没有执行此操作的权限', 'en-US': 'You do not have permission to do this' },
  origin_refused: { status: 403, 'zh-CN': '此网站未被允许嵌入，请在接入设置中添加来源', 'en-US': 'This origin is not allowed; add it in the inbox settings' },
  contact_blocked: { status: 403, 'zh-CN': '暂时无法发送消息', 'en-US': 'Messages cannot be sent at the moment' },
  password_expired: { status: 403, 'zh-CN': '密码需要更换后才能继续使用', 'en-US': 'The password must be changed before you go on' },
  absent: { status: 404, 'zh-CN': '内容不存在或已被移除', 'en-US': 'There is nothing here, or it is not yours to see' },
  module_off: { status: 404, 'zh-CN': '该功能尚未启用', 'en-US': 'This feature is switched off' },
  conflict: { status: 409, 'zh-CN': '内容已被他人修改，请刷新后重试', 'en-US': 'Somebody else changed this; reload and try again' },
  client_id_reused: { status: 409, 'zh-CN': '同一消息编号对应了不同内容', 'en-US': 'This client id was used before with another body' },
  login_taken: { status: 409, 'zh-CN': '该登录名已被使用', 'en-US': 'This login name is taken' },
  name_taken: { status: 409, 'zh-CN': '已有同名的内容，请换一个名称', 'en-US': 'This name is taken; choose another' },
  domain_taken: { status: 409, 'zh-CN': '这个域名已属于另一个品牌', 'en-US': 'Another brand has this domain' },
  already_taken: { status: 409, 'zh-CN': '该会话已由其他客服接待', 'en-US': 'Another agent has taken this conversation' },
  setup_done: { status: 404, 'zh-CN': '初始化已完成', 'en-US': 'Setup is finished' },
  too_large: { status: 413, 'zh-CN': '内容超出大小限制', 'en-US': 'This is larger than allowed' },
  rule_refused: { status: 422, 'zh-CN': '操作不符合规则', 'en-US': 'A rule refuses this' },
  conversation_over: { status: 422, 'zh-CN': '会话已结束，请发起新的会话', 'en-US': 'This conversation is over; begin a new one' },
  conversation_not_open: { status: 422, 'zh-CN': '会话已结束，重新打开后才能操作', 'en-US': 'The conversation is closed; reopen it first' },
  not_yours: { status: 422, 'zh-CN': '请先接入该会话再回复', 'en-US': 'Take the conversation before you answer it' },
  agent_unavailable: { status: 422, 'zh-CN': '对方当前不在线或接待已满', 'en-US': 'That agent is not available or has no free place' },
  group_empty: { status: 422, 'zh-CN': '该技能组没有成员', 'en-US': 'That group has no members' },
  recall_too_late: { status: 422, 'zh-CN': '超过两分钟的消息不能撤回', 'en-US': 'A message can be recalled within two minutes only' },
  recall_not_yours: { status: 422, 'zh-CN': '只能撤回自己发送的消息', 'en-US': 'You can recall only what you sent' },
  file_type_refused: { status: 422, 'zh-CN': '不支持该文件类型，或文件内容与扩展名不符', 'en-US': 'This kind of file is not accepted, or its content does not match its name' },
  password_too_weak: { status: 422, 'zh-CN': '密码至少 12 位，需包含大写、小写、数字和符号，且不能包含登录名或过于常见', 'en-US': 'A password needs 12 characters with upper and lower case, a digit and a symbol, must not contain the login and must not be common' },
  password_reused: { status: 422, 'zh-CN': '不能使用最近用过的密码', 'en-US': 'This password was used recently' },
  roles_excluded: { status: 422, 'zh-CN': '系统、安全、审计三种管理角色不能由同一人兼任', 'en-US': 'One person cannot hold two of the system, security and auditor roles' },
  last_administrator: { status: 422, 'zh-CN': '至少保留一名可用的管理员', 'en-US': 'At least one active administrator must remain' },
  module_needed: { status: 422, 'zh-CN': '其他已启用的功能依赖它，或它依赖的功能尚未启用', 'en-US': 'Another feature that is on needs this one, or this one needs a feature that is off' },
  import_refused: { status: 422, 'zh-CN': '文件中有无法导入的内容，请按提示修改', 'en-US': 'The file has rows that cannot be imported; see the details' },
  store_code_taken: { status: 409, 'zh-CN': '已有门店使用这个编号，请换一个', 'en-US': 'Another store has this number; choose another' },
  place_refused: { status: 422, 'zh-CN': '坐标不是有效的位置，请检查经纬度是否填反或为 0', 'en-US': 'These coordinates are no place; check that latitude and longitude are not swapped or 0' },
  link_expired: { status: 422, 'zh-CN': '链接已失效，请联系管理员重新获取', 'en-US': 'The link has expired; ask an administrator for a new one' },
  shortcut_taken: { status: 409, 'zh-CN': '该快捷码已被使用，请换一个', 'en-US': 'This shortcut is taken; choose another' },
  saved_views_full: { status: 422, 'zh-CN': '常用筛选最多保存 30 个，请先删除不再使用的', 'en-US': 'There are 30 saved views here already; delete one that is no longer needed' },
  offer_over: { status: 422, 'zh-CN': '该转接请求已失效或已被处理', 'en-US': 'This transfer is no longer on offer' },
  already_invited: { status: 422, 'zh-CN': '已经邀请过评价', 'en-US': 'The contact has been asked already' },
  rating_too_late: { status: 422, 'zh-CN': '评价已过期', 'en-US': 'The time for this rating is over' },
  form_refused: { status: 422, 'zh-CN': '表单填写有误，请按提示修改', 'en-US': 'The form has fields to correct; see the details' },
  words_blocked: { status: 422, 'zh-CN': '内容包含不允许发送的词语，请修改后再发', 'en-US': 'This contains words that may not be sent; change it and send again' },
  address_refused: { status: 422, 'zh-CN': '不允许推送到该地址，请按提示修改，或先在系统设置中登记', 'en-US': 'Nothing may be sent to this address; change it, or list it in the settings first' },
  phrasing_taken: { status: 409, 'zh-CN': '已有意图包含这条问法', 'en-US': 'An intent has this phrasing already' },
  too_many_intents: { status: 422, 'zh-CN': '意图最多 500 个，请先删除不再使用的', 'en-US': 'There are 500 intents already; remove one that is no longer needed' },
  too_many_terms: { status: 422, 'zh-CN': '词库最多 20,000 个词，请先删除不再使用的', 'en-US': 'There are 20,000 terms already; remove some that are no longer needed' },
  too_many_phrasings: { status: 422, 'zh-CN': '每个意图最多 500 条问法，请先删除相近的', 'en-US': 'An intent takes 500 phrasings at most; remove some that are alike' },
  too_few_intents: { status: 422, 'zh-CN': '至少需要两个已启用且有问法的意图才能训练', 'en-US': 'Training needs at least two intents that are on and have phrasings' },
  model_unusable: { status: 422, 'zh-CN': '该模型与当前版本或编码器不匹配，请重新训练', 'en-US': 'This model does not fit the present version or encoder; train a new one' },
  encoder_unfit: { status: 422, 'zh-CN': '该目录不是可用的 BERT 编码器，请按提示检查文件', 'en-US': 'This directory holds no encoder that can be used; see the details' },
  too_many: { status: 429, 'zh-CN': '操作太频繁，请稍后再试', 'en-US': 'Too many requests; try again in a moment' },
  too_many_connections: { status: 429, 'zh-CN': '连接数已达上限，请稍后再试', 'en-US': 'Too many connections; try again in a moment' },
  office_not_ready: { status: 422, 'zh-CN': '这个渠道还没有开通企业微信侧边栏，请管理员在渠道的账号信息里填写应用 AgentId', 'en-US': 'The page in WeCom is not set up for this inbox; an administrator enters the app\'s AgentId at its account' },
  office_sign_in_over: { status: 422, 'zh-CN': '企业微信登录已过期，请重新打开侧边栏', 'en-US': 'Signing in by WeCom has run out; open the page again' },
  office_stranger: { status: 403, 'zh-CN': '你不是该企业的成员，不能使用侧边栏', 'en-US': 'You are not a member of this company in WeCom' },
  office_unbound: { status: 403, 'zh-CN': '你的账号还没有绑定企业微信，请从企业微信里打开侧边栏', 'en-US': 'Your account is not bound to WeCom yet; open the page inside WeCom' },
  office_taken: { status: 409, 'zh-CN': '这个企业微信账号或客服账号已绑定过，请管理员先在“人员”里解除', 'en-US': 'This WeCom account, or yours here, is bound already; an administrator can unbind it under People' },
  office_not_yours: { status: 403, 'zh-CN': '你没有添加这位客户，也没有在接待，不能查看', 'en-US': 'This is not your contact in WeCom, and you do not serve them now' },
  office_failed: { status: 503, 'zh-CN': '企业微信暂时没有响应，请稍后再试', 'en-US': 'WeCom does not answer at the moment; try again in a while' },
  page_refused: { status: 422, 'zh-CN': '这个页面地址不是本系统的，不能签名', 'en-US': 'This page is not one of this installation, so it is not signed' },
  identity_taken: { status: 409, 'zh-CN': '该商城账号已关联到另一位客户；如果是同一个人，请在“客户”里合并', 'en-US': 'Another contact is this customer already; if it is one person, merge them under Contacts' },
  internal: { status: 500, 'zh-CN': '服务器出了点问题，请稍后再试；如持续出现，请把编号告诉管理员', 'en-US': 'Something went wrong here; try again, and if it persists give the administrator this number' },
  unavailable: { status: 503, 'zh-CN': '服务暂时不可用，稍后会自动恢复', 'en-US': 'The service is briefly unavailable' },
  audit_unavailable: { status: 503, 'zh-CN': '审计记录暂时无法写入，操作未执行', 'en-US': 'The audit record could not be written, so nothing was done' },
  connector_failed: { status: 503, 'zh-CN': '商城接口暂时没有响应', 'en-US': 'The shop\'s interface does not answer' },
} as const satisfies Record<string, ErrorText>

export type ErrorCode = keyof typeof errorCodes
export type Language = 'zh-CN' | 'en-US'

/** The body of every refused request and `refused` frame. `details` never holds what the caller typed. */
export interface ErrorBody {
  code: ErrorCode
  message: string
  requestId: string
  details?: Record<string, unknown>
}

/** What a person reads for `code` in `language`. */
export function errorMessage(code: ErrorCode, language: Language): string {
  return errorCodes[code][language]
}
