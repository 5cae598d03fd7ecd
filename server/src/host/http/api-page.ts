import type { Language } from '@yanshu/contract/errors.ts'
import type { Access } from '@yanshu/contract/permissions.ts'
import { apiPageText } from './api-page-text.ts'
import { markup, type Markup } from './markup.ts'
import { accessText, nounOf, operationId, type JsonSchema, type OpenApi, type Operation } from './openapi.ts'
import { schemaText } from './schema-text.ts'
import { signatureExample } from './signature-example.ts'

/** The OpenAPI document as one page that is searched with the browser's own search: no scripts, one style sheet. */
export function apiPage(document: OpenApi, language: Language): string {
  const text = apiPageText[language]
  const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })))
  const nouns = [...Map.groupBy(operations, ({ path }) => nounOf(path))].sort(([a], [b]) => (a < b ? -1 : 1))
  const other = language === 'zh-CN' ? 'en-US' : 'zh-CN'
  return markup`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text.title}</title><link rel="stylesheet" href="/api/style.css"></head>
<body>
<header><h1>${text.title}</h1><p>${text.intro}</p><p><a href="/openapi.json">${text.document}</a> · <a href="/api/?language=${other}" lang="${other}">${text.other}</a></p></header>
<nav aria-label="${text.contents}"><ul><li><a href="#webhook-signature">${text.signature}</a></li>${nouns.map(([noun]) => markup`<li><a href="#${noun}">${noun}</a></li>`)}</ul></nav>
<main>
<section id="webhook-signature"><h2>${text.signature}</h2><p>${text.signatureIntro}</p><pre>${signatureExample}</pre></section>${nouns.map(([noun, those]) => markup`
<section id="${noun}"><h2>${noun}</h2>${those.map((each) => operationMarkup(each, language))}</section>`)}
</main>
</body>
</html>
`.text
}

function operationMarkup({ path, method, operation }: { path: string; method: string; operation: Operation }, language: Language): Markup {
  const text = apiPageText[language]
  const id = operationId(method, path.replace(/[{}]/g, ''))
  const [pathPart, queryPart] = (['path', 'query'] as const).map((place) => parametersText(operation, place))
  const body = Object.entries(operation.requestBody?.content ?? {})[0]
  const answer = Object.entries(operation.responses['200']?.content ?? {})[0]
  const errors = Object.entries(operation.responses).filter(([status]) => status !== '200').map(([status, { description }]) => `${status} ${description}`)
  return markup`
<article id="${id}"><h3><a href="#${id}"><b class="${method.toLowerCase()}">${method}</b> <code>${path}</code></a></h3>
<p lang="en">${operation.summary}</p>
<dl>${entry(text.who, accessWords(operation['x-permission'], language))}${entry(text.path, pathPart!)}${entry(text.query, queryPart!)}${entry(text.body, contentText(body, text.file))}${entry(text.answer, contentText(answer, text.bytes))}${entry(text.errors, errors.join('\n'))}</dl></article>`
}

function entry(name: string, value: string): Markup {
  return value === '' ? markup`` : markup`<dt>${name}</dt><dd><pre>${value}</pre></dd>`
}

function parametersText(operation: Operation, place: 'path' | 'query'): string {
  const those = operation.parameters.filter((each) => each.in === place)
  return those.map(({ name, required, schema }) => `${name}${required ? '' : '?'}: ${schemaText(schema)}`).join('\n')
}

function contentText(content: [string, { schema: JsonSchema }] | undefined, otherwise: string): string {
  if (!content) return ''
  return content[0] === 'application/json' ? schemaText(content[1].schema) : otherwise
}

function accessWords(access: Access, language: Language): string {
  const text = apiPageText[language]
  if (access === 'public' || access === 'visitor') return text[access]
  return access === 'signed-in' ? text.signedIn : accessText(access)
}
