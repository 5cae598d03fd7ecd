import type { FastifyInstance } from 'fastify'
import { apiPage } from './api-page.ts'
import { plainHeaders } from './headers.ts'
import { describeApi, type OpenApi } from './openapi.ts'
import type { Rates } from './rates.ts'
import type { RouteFacts } from './route.ts'

/** `/openapi.json` and the same as a readable page at `/api/`. Each is made once, when it is first asked for: that takes tens of ms. */
export function mountApiPages(app: FastifyInstance, routes: () => readonly RouteFacts[], rates: Rates): void {
  let made: OpenApi | undefined
  const document = () => (made ??= describeApi(routes()))
  const written = new Map<string, string>()
  const write = (name: string, make: () => string) => {
    const text = written.get(name) ?? make()
    written.set(name, text)
    return text
  }
  app.addHook('onRequest', async (request) => rates.ofAddress(request.arrival!.ip))
  const headers = { ...plainHeaders, 'cache-control': 'no-cache' }

  app.get('/openapi.json', async (_request, reply) => reply.headers(headers).type('application/json; charset=utf-8').send(write('json', () => JSON.stringify(document()))))
  app.get('/api', async (_request, reply) => reply.redirect('/api/'))
  app.get('/api/', async (request, reply) => {
    const wished = new URL(request.url, 'http://localhost').searchParams.get('language')
    const language = wished === 'zh-CN' || wished === 'en-US' ? wished : request.arrival!.language
    return reply.headers({ ...headers, vary: 'accept-language' }).type('text/html; charset=utf-8').send(write(language, () => apiPage(document(), language)))
  })
  app.get('/api/style.css', async (_request, reply) => reply.headers(headers).type('text/css; charset=utf-8').send(style))
}

const style = `:root { color-scheme: light dark; font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; }
section > h2 { margin-top: 3rem; border-bottom: 1px solid #8886; }
article { margin: 1.5rem 0; padding: .25rem 1rem .75rem; border: 1px solid #8884; border-radius: 8px; }
article:target { border-color: #1677ff; }
h3 { font-weight: 400; margin: .75rem 0 .25rem; overflow-wrap: anywhere; }
h3 a { color: inherit; text-decoration: none; }
h3 b { display: inline-block; min-width: 4.5em; color: #1677ff; }
h3 b.post, h3 b.put, h3 b.patch { color: #c2600a; }
h3 b.delete { color: #d4380d; }
dl { display: grid; grid-template-columns: 8rem 1fr; gap: .25rem 1rem; margin: 0; }
dt { opacity: .7; }
dd { margin: 0; min-width: 0; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.6 ui-monospace, Consolas, monospace; }
@media (max-width: 40rem) { dl { display: block; } }
`
