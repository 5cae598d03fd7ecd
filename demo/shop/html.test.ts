import assert from 'node:assert/strict'
import { test } from 'node:test'
import { escapeHtml, html } from './html.ts'

test('values are escaped, in text and in attributes', () => {
  const evil = `"><script>alert('x')</script>`
  assert.equal(html`<p title="${evil}">${evil}</p>`.html.includes('<script'), false)
  assert.equal(escapeHtml(`&<>"'`), '&#38;&#60;&#62;&#34;&#39;')
})

test('templates nest, and nothing is written for nothing', () => {
  const rows = ['a', '<b>'].map(text => html`<li>${text}</li>`)
  assert.equal(html`<ul>${rows}${undefined}${false}${0}</ul>`.html, '<ul><li>a</li><li>&#60;b&#62;</li>0</ul>')
})
