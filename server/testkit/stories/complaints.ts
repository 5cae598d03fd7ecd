import type { Page } from 'playwright-core'

/** Asking who one is before signing in is answered no; a page that is left gives up what it was fetching; over plain HTTP one header means nothing. */
const expected = [/\/api\/session(\)| was answered 401)$/, /net::ERR_ABORTED$/, /Cross-Origin-Opener-Policy header has been ignored/]

/** Collects what `page` complains of: scripts that throw, errors in its console, requests that fail or are answered by an error. */
export function listenForComplaints(page: Page, name: string, complaints: string[]): void {
  const complain = (text: string) => expected.some(each => each.test(text)) || complaints.push(`${name}: ${text}`)
  page.on('pageerror', error => complain(error.message))
  page.on('console', message => {
    if (message.type() === 'error' || /policy|trusted/i.test(message.text())) complain(`${message.text()} (${message.location().url})`)
  })
  page.on('requestfailed', request => complain(`${request.method()} ${request.url()} failed: ${request.failure()?.errorText}`))
  page.on('response', response => {
    if (response.status() >= 400) complain(`${response.request().method()} ${response.url()} was answered ${response.status()}`)
  })
}
