import type { ToolbarMessage } from '@yanshu/contract/sidebar.ts'

/** The chat beside which the page stands. */
export interface Chat {
  /** From where in WeCom the page was opened. */
  readonly entry: 'single_chat_tools' | 'single_kf_tools' | 'contact_profile'
  /** The contact's external_userid. It comes from the client, so the server checks it with every call. */
  readonly external: string
}

export interface Wecom {
  /** Whose chat is open; undefined beside a chat without a contact, or none. Rejects with what the script says: `readRefusal` words it. */
  chat(): Promise<Chat | undefined>
  /** Puts a message into the open chat, whosever that is. Rejects likewise. */
  send(message: ToolbarMessage): Promise<void>
}

interface Registered {
  readonly company: string
  readonly app: string
  /** Signs the page's address; rejections come out of `chat` and `send` as they are. */
  readonly sign: (url: string, kind: 'config' | 'agent') => Promise<{ timestamp: number; nonceStr: string; signature: string }>
}

const entries: readonly string[] = ['single_chat_tools', 'single_kf_tools', 'contact_profile'] satisfies Chat['entry'][]
/** A client that has not answered a question about itself by then will not do so. */
const patienceMs = 5_000
/** The first call signs the page, for which the server may have to ask WeCom. */
const signingMs = 20_000

/** Whether this page was opened by WeCom's client. */
export function isInWecom(userAgent = navigator.userAgent): boolean {
  return /wxwork\/[\d.]+/i.test(userAgent)
}

/** Loads WeCom's script, which outsiders never need, and registers the page with it. */
export async function joinWecom({ company, app, sign }: Registered): Promise<Wecom> {
  const script = await import('@wecom/jssdk')
  let whyNot: unknown
  script.register({
    corpId: company, agentId: app, jsApiList: ['getContext', 'getCurExternalContact', 'sendChatMessage'],
    getConfigSignature: (url) => sign(url, 'config'), getAgentConfigSignature: (url) => sign(url, 'agent'),
    onConfigFail: (error) => { whyNot = error }, onAgentConfigFail: (error) => { whyNot = error },
  })
  const ready = (): Promise<void> => within(signingMs, script.ensureAgentConfigReady()).then(
    () => { whyNot = undefined },
    (error: unknown) => { throw whyNot ?? error },
  )
  return {
    chat: async () => {
      await ready()
      const { entry } = await within(patienceMs, script.getContext())
      if (!entries.includes(entry)) return undefined
      const { userId } = await within(patienceMs, script.getCurExternalContact())
      return { entry: entry as Chat['entry'], external: userId }
    },
    send: async (message) => {
      await ready()
      await within(signingMs, script.sendChatMessage({ ...message, enterChat: false } as Parameters<typeof script.sendChatMessage>[0]))
    },
  }
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('timeout')), ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
