import { makeCanned } from '@yanshu/contract/canned.ts'
import type { AgentPage } from '../agent-page.ts'
import type { Play } from '../story.ts'

/** A canned reply of everybody's with words and goods, found by `/wj`. Its addresses lead to the demo shop. */
export async function makeGoodsReply({ call, server, token }: Play): Promise<void> {
  const goods = { id: 'yunrong-scarf', title: '云绒羊绒围巾', price: 59900, url: `${server.base}/demo/products/yunrong-coat`, image: `${server.base}/demo/images/yunrong-coat.svg` }
  const parts = [{ type: 'text' as const, text: '这条今天有货' }, { type: 'goods' as const, goods }]
  await call(makeCanned, { input: { title: '推荐围巾', shortcut: 'wj', folder: '', scope: { kind: 'everyone' }, parts } }, await token('admin'))
}

/** Chooses it with the keyboard, and sends it. */
export async function sendGoodsReply({ page, field }: AgentPage): Promise<void> {
  await field.pressSequentially('/wj')
  await page.getByRole('listbox', { name: '快捷回复' }).getByRole('option', { selected: true }).filter({ hasText: '推荐围巾' }).waitFor()
  await field.press('Enter')
  await page.locator('.desk-tray-item', { hasText: '云绒羊绒围巾' }).waitFor()
  await field.press('Enter')
}
