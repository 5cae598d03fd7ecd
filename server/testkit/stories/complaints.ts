import type { Page } from 'playwright-core'

/** Collects what `page` complains of: scripts that throw, errors in its console, requests that fail or are answered by an error. */
export function listenForComplaints(page: Page, name: string, complaints: string[]): void {
  page.on('pageerror', error => complaints.push(`${name}: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error' || /policy|trusted/i.test(message.text())) complaints.push(`${name}: ${message.text()} (${message.location().url})`)
  })
  page.on('requestfailed', request => {
    const why = request.failure()?.errorText ?? ''
    // A page that is left gives up what it was fetching.
    if (why !== 'net::ERR_ABORTED') complaints.push(`${name}: ${request.method()} ${request.url()} failed: ${why}`)
  })
  page.on('response', response => {
    if (response.status() >= 400) complaints.push(`${name}: ${response.request().method()} ${response.url()} was answered ${response.status()}`)
  })
}
