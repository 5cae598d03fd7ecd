import { knowledge } from '../../data/book.ts'
import type { Policy } from '../../data/model.ts'
import { policies } from '../../data/policies/shelf.ts'
import { html } from '../html.ts'
import type { Html } from '../html.ts'
import { icon } from '../icons.ts'
import type { IconName } from '../icons.ts'
import type { Page, View } from '../view.ts'

const ICONS: Readonly<Record<string, IconName>> = { shipping: 'truck', returns: 'back', invoice: 'invoice', warranty: 'shield', membership: 'crown', 'price-protection': 'coin', payment: 'card' }
const COMMON = ['ship-when', 'ship-eta', 'logi-track', 'ret-how', 'refund-time', 'inv-get', 'logi-change-address', 'coupon-where']

/** The way to every policy, and the questions that are asked most. */
export function helpPage({ words, language }: View): Page {
  const common = knowledge.filter(entry => COMMON.includes(entry.id))
  return {
    title: words.help,
    body: html`<div class="heading tile-help"><h1>${words.helpTitle}</h1><p>${words.helpText}</p></div>
<div class="help-grid">${policies.map(policy => html`<a class="panel" href="/demo/policies/${policy.id}">${icon(ICONS[policy.id] ?? 'chat')}<span><b>${language === 'en-US' ? policy.titleEn : policy.title}</b><small>${policy.summary}</small></span></a>`)}</div>
<section class="panel"><h2>${words.faq}</h2>${common.map(entry => html`<details><summary>${entry.questions[0]}</summary><p>${entry.answer}</p></details>`)}</section>`,
  }
}

/** One policy with the list of all beside it. */
export function policyPage(policy: Policy, { words, language }: View): Page {
  const title = (other: Policy) => (language === 'en-US' ? other.titleEn : other.title)
  return {
    title: title(policy),
    body: html`<div class="crumbs"><a href="/demo/help">${words.help}</a> › ${title(policy)}</div><div class="policy"><nav class="panel">${policies.map(other => html`<a href="/demo/policies/${other.id}"${other.id === policy.id ? html` aria-current="page"` : undefined}>${title(other)}</a>`)}</nav>
<article class="panel"><h1>${title(policy)}</h1><p class="lead">${policy.summary}</p>${policy.sections.map(section => html`<h2>${section.heading}</h2>${section.paragraphs.map(text => html`<p>${text}</p>`)}${section.table ? table(section.table) : undefined}`)}</article></div>`,
  }
}

function table({ head, rows }: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }): Html {
  return html`<div class="scroll"><table class="plain"><thead><tr>${head.map(cell => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${rows.map(row => html`<tr>${row.map(cell => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`
}
