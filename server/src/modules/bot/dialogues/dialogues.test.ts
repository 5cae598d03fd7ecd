import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { eachDatabase } from '../../../../testkit/databases.ts'
import type { Database } from '../../../database.ts'
import { choicesOf, openBot } from '../testkit/open-bot.ts'
import { chinese, type Said } from './chinese.ts'
import { english } from './english.ts'

eachDatabase((_name, open) => {
  for (const [language, dialogues] of Object.entries({ chinese, english })) {
    describe(`dialogues in ${language}`, () => {
      let opened: Awaited<ReturnType<typeof openBot>>
      before(async () => {
        opened = await openBot(await open<Database>())
      })
      for (const [name, turns] of Object.entries(dialogues)) {
        test(name, async () => assert.deepEqual(await hold(opened, turns), turns.map(([say, expected]) => `${say} → ${expected}`)))
      }
    })
  }
})

/** Says the turns, and tells of each what came of it, in the words that were expected as far as they hold. */
async function hold({ chat, bot, conversations }: Awaited<ReturnType<typeof openBot>>, turns: readonly Said[]): Promise<string[]> {
  const { ask, id, contact, state } = await chat()
  const told: string[] = []
  for (const [say, expected] of turns) {
    const reply = await ask(say)
    const [wanted = '', values = ''] = expected.split(' | ')
    const thought = (await bot.look(await conversations.see(contact, id))).thoughts[0]
    const { state: now } = await state()
    const done = now === 'waiting' ? 'person' : nameOf(thought?.act ?? 'none', reply?.bot?.title, thought?.missing)
    const isDone = wanted.split('/').some((each) => each !== '' && done.includes(each))
    const full = (thought?.completed ?? '').toLowerCase()
    const lacking = values.split(', ').filter((value) => value !== '' && !value.split('、').every((each) => full.includes(each.toLowerCase())))
    told.push(`${say} → ${isDone ? wanted : `${done} ${choicesOf(reply).join('/')}`}${values === '' ? '' : lacking.length === 0 ? ` | ${values}` : ` | lacks ${lacking.join()}: ${full}`}`)
  }
  return told
}

function nameOf(act: string, title: string | undefined, missing: string | undefined): string {
  if (act === 'answer') return title ?? 'answer'
  if (act === 'ask_slot') return `ask ${missing}`
  if (act === 'tell_order') return 'order'
  return ['unknown', 'greet', 'thank', 'part', 'acknowledge', 'step_back', 'wait', 'offer'].includes(act) ? (act === 'offer' ? 'offer' : 'talk') : act
}
