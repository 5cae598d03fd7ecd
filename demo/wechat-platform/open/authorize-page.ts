import { escape } from '../page/face.ts'
import type { Asked } from './authorize.ts'

/** The OAuth page: who are you? Or why the platform refuses to ask. Both languages, one under the other, as it comes before any choice. */
export function renderAuthorization(asked: Asked, query: URLSearchParams): string {
  if ('refused' in asked) return frame(`<h1>无法打开</h1><p>Refused · errcode ${asked.refused} (${escape(asked.why)})</p>`)
  const choice = (id: string) => `?${escape(new URLSearchParams([...query, ['choice', id]]).toString())}`
  const rows = asked.candidates.map(({ id, name, isMember }) => `<li><a href="${choice(id)}" data-id="${escape(id)}"><img src="../../faces/${encodeURIComponent(id)}.svg" alt="">${escape(name)}<small>${isMember ? '企业成员 · Member' : '微信用户 · WeChat user'}</small></a></li>`)
  return frame(`<h1>以谁的身份登录「${escape(asked.accountName)}」？</h1><p>Who is signing in? · ${escape(asked.scope)}</p><ul>${rows.join('')}</ul>`)
}

function frame(body: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>授权登录 · Sign in</title>` +
    `<link rel="icon" href="../../files/mark.svg"><link rel="stylesheet" href="../../files/authorize.css"><main>${body}</main><script src="../../files/authorize.js"></script></html>`
}
