/** What the WeCom client knows when it opens a page in a chat's toolbar. */
export interface Toolbar {
  /** Base address of the stand-in's open host. */
  readonly open: string
  readonly entry: 'single_chat_tools' | 'single_kf_tools' | 'contact_profile' | 'normal'
  /** external_userid of the chat's customer. */
  readonly external: string
  /** The member who has the chat open, and for single_kf_tools the kf account. */
  readonly userid: string
  readonly desk?: string
  /** Which language the client speaks; Chinese unless said otherwise. */
  readonly language?: 'zh' | 'en'
}

/**
 * A script that makes a browser page believe it runs in WeCom: user agent and the bridge that the JS-SDK calls. It has to run before the page's
 * own scripts (Playwright's addInitScript). Signatures are checked by the platform; calls that were not in a checked jsApiList are refused.
 */
export function toolbarScript(toolbar: Toolbar): string {
  return `(${installBridge.toString()})(${JSON.stringify(toolbar)})`
}

/** Where a page of the stand-in leaves the toolbar for a window that it opens. */
export const toolbarKey = 'wechat-toolbar'

/** The same for windows that the stand-in's own page opened: the toolbar is read from the window's session; in others it does nothing. */
export function windowToolbarScript(): string {
  return `{const kept=sessionStorage.getItem(${JSON.stringify(toolbarKey)});if(kept)(${installBridge.toString()})({...JSON.parse(kept),open:document.currentScript.src.replace(/\\/toolbar[.]js.*$/,'')})}`
}

type Params = Readonly<Record<string, unknown>>
type Told = (result: Params) => void

/** Runs in the page, so it may use nothing from outside. */
function installBridge(toolbar: Toolbar): void {
  const allowed = { corp: [] as string[], agent: [] as string[] }
  const ask = async (path: string, query: Record<string, string>) => (await (await fetch(`${toolbar.open}${path}?${new URLSearchParams(query).toString()}`)).json()) as { errcode: number }
  const check = async (kind: 'corp' | 'agent', owner: string, signed: { nonceStr: string; timestamp: string; signature: string }, list: unknown) => {
    const { errcode } = await ask('/js-sdk', { kind, owner, url: location.href, ...signed })
    allowed[kind] = errcode === 0 && Array.isArray(list) ? list.map(String) : []
    return errcode === 0 ? { err_msg: 'ok' } : { err_msg: `fail_${errcode === 40093 ? 'invalid signature' : 'invalid url domain'}`, err_code: errcode }
  }
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
  const calls: Readonly<Record<string, (params: Params) => Promise<Params> | Params>> = {
    preVerifyJSAPI: params => check('corp', text(params.verifyAppId), { nonceStr: text(params.verifyNonceStr), timestamp: text(params.verifyTimestamp), signature: text(params.verifySignature) }, params.verifyJsApiList),
    agentConfig: params => check('agent', `${text(params.corpid)}/${text(params.agentid)}`, { nonceStr: text(params.nonceStr), timestamp: text(params.timestamp), signature: text(params.signature) }, params.jsApiList),
    getContext: () => ({ err_msg: 'getContext:ok', entry: toolbar.entry }),
    getCurExternalContact: () => (toolbar.entry === 'normal' ? { err_msg: 'getCurExternalContact:fail without context of external contact' } : { err_msg: 'getCurExternalContact:ok', userId: toolbar.external }),
    sendChatMessage: async params => {
      const { errcode } = await ask('/toolbar-message', { entry: toolbar.entry, external: toolbar.external, userid: toolbar.userid, desk: toolbar.desk ?? '', message: JSON.stringify(params) })
      return errcode === 0 ? { err_msg: 'sendChatMessage:ok' } : { err_msg: 'sendChatMessage:fail invalid parameter', err_code: errcode }
    },
    openUserProfile: () => ({ err_msg: 'openUserProfile:ok' }),
  }
  const free = ['preVerifyJSAPI', 'agentConfig']
  const invoke = (name: string, params: Params, told: Told) => {
    const call = calls[name]
    if (!call) return told({ err_msg: `${name}:fail function not exist` })
    if (!free.includes(name) && !allowed.agent.includes(name)) return told({ err_msg: `${name}:fail no permission` })
    void Promise.resolve(call(params)).then(told, () => told({ err_msg: `${name}:fail` }))
  }
  Object.defineProperty(navigator, 'userAgent', { get: () => `Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 wxwork/4.1.36 MicroMessenger/7.0.1 Language/${toolbar.language ?? 'zh'}` })
  Object.assign(window, { WeixinJSBridge: { invoke, on: () => {} } })
  document.addEventListener('DOMContentLoaded', () => document.dispatchEvent(new Event('WeixinJSBridgeReady')))
}
