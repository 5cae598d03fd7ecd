import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onChat, openChat } from './chat-commands.ts'

test('the chat on the screen is the one that came last, as it is now', () => {
  let label = '转接'
  const end = onChat(() => ({ conversation: 'a', commands: [{ key: 'transfer', label, run: () => undefined }] }))
  label = '转接会话'
  assert.equal(openChat()?.commands[0]?.label, '转接会话')
  const endLater = onChat(() => ({ conversation: 'b', commands: [] }))
  end()
  assert.equal(openChat()?.conversation, 'b')
  endLater()
  assert.equal(openChat(), undefined)
})
