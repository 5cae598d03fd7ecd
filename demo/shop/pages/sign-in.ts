import { shoppers } from '../../data/shoppers.ts'
import { html } from '../html.ts'
import type { Page, View } from '../view.ts'

/** The list of demo shoppers; choosing one signs in. */
export function signInPage({ words }: View): Page {
  return {
    title: words.signIn,
    body: html`<section class="sign-in"><h1>${words.signInTitle}</h1><p>${words.signInText}</p><ul>${shoppers.map(shopper => html`<li><a href="/demo/sign-in?as=${shopper.id}"><span class="avatar">${shopper.name.slice(0, 1)}</span><span><b>${shopper.name}</b><small>${shopper.phone}</small></span><em>${shopper.level}</em></a></li>`)}</ul></section>`,
  }
}
