export type Answer = Readonly<Record<string, unknown>> & { readonly errcode?: number }

/** Calls the API with a token, as a program of the operator does. */
export interface Api {
  post(path: string, body: unknown): Promise<Answer>
  get(path: string, query?: Readonly<Record<string, string>>): Promise<Answer>
  file(path: string, query: Readonly<Record<string, string>>): Promise<Response>
  upload(kind: string, bytes: Buffer, name?: string): Promise<Answer>
}

export function createApi(base: string, token: string): Api {
  const at = (path: string, query: Readonly<Record<string, string>> = {}) => `${base}${path}?${new URLSearchParams({ access_token: token, ...query }).toString()}`
  const read = async (response: Response) => (await response.json()) as Answer
  return {
    post: async (path, body) => read(await fetch(at(path), { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) })),
    get: async (path, query) => read(await fetch(at(path, query))),
    file: (path, query) => fetch(at(path, query)),
    upload: async (type, bytes, name = 'file.bin') => {
      const form = new FormData()
      form.append('media', new Blob([new Uint8Array(bytes)]), name)
      return read(await fetch(at('/cgi-bin/media/upload', { type }), { method: 'POST', body: form }))
    },
  }
}

/** The stable token of an official account or a mini program. */
export async function fetchStable(base: string, account: { appid: string; secret: string }, more: object = {}): Promise<Answer> {
  const body = JSON.stringify({ grant_type: 'client_credential', appid: account.appid, secret: account.secret, ...more })
  return (await (await fetch(`${base}/cgi-bin/stable_token`, { method: 'POST', body })).json()) as Answer
}

/** The token of an application of a corp. */
export async function fetchCorpToken(base: string, corpid: string, corpsecret: string): Promise<Answer> {
  return (await (await fetch(`${base}/cgi-bin/gettoken?${new URLSearchParams({ corpid, corpsecret }).toString()}`)).json()) as Answer
}
