import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { eachDatabase } from '../../../testkit/databases.ts'
import type { Database } from '../../database.ts'
import { openBot, textOf } from './testkit/open-bot.ts'

eachDatabase((_name, open) => {
  describe('sizes of clothes', () => {
    const talks: readonly (readonly (readonly [said: string, told: RegExp, never?: RegExp])[])[] = [
      [
        ['身高175体重70公斤穿多大码', /哪一款/, /告诉我您的身高|L 码/],
        ['棉白重磅T恤', /身高 175cm、体重 70kg，建议选 XL 码[^]*175–180/],
        ['那牛仔裤呢', /腰围/, /T ?恤|告诉我您的身高/],
      ],
      [['身高165体重110斤T恤穿什么码', /体重 55kg，建议选 M 码/], ['那大衣呢', /身高 165cm[^]*建议选 M 码[^]*160–165/]],
      [['iPhone 15 Pro 续航', /./], ['怎么选尺码', /身高/, /iPhone|哪一款/]],
      [['T恤175 70公斤穿多大', /建议选 XL 码/]],
      [['羽绒服 178 75公斤', /建议选 XL 码/]],
      [['羽绒服我175cm 75公斤穿什么码', /身高 175cm、体重 75kg，建议选 XL 码/], ['140斤', /体重 70kg，身高对应 XL 码/], ['那男朋友180 75公斤呢', /身高 180cm、体重 75kg，身高对应 2XL 码、体重对应 XL 码，建议选大一些的 2XL 码/], ['女儿160 50公斤', /按身高 160cm、体重 50kg，建议选 S 码/]],
      [['羽绒服我175cm 75公斤穿什么码', /建议选 XL 码/], ['女儿160呢', /按身高 160cm，建议选 S 码/], ['老公穿什么码', /163–168/, /建议选/]],
      [['T恤怎么选码', /155–162/, /建议选/], ['那牛仔裤呢', /腰围/, /T ?恤/]],
    ]
    for (const talk of talks) {
      test(talk.map(([said]) => said).join(' / '), async () => {
        const { chat, bot, conversations } = await openBot(await open<Database>())
        const { ask, contact, id } = await chat()
        for (const [said, told, never] of talk) {
          const text = textOf(await ask(said))
          assert.match(text, told, said)
          if (never) assert.doesNotMatch(text, never, said)
        }
        const { thoughts: [latest] } = await bot.look(await conversations.see(contact, id))
        assert.doesNotMatch(latest?.completed ?? '', /iphone|重磅t恤|大码/)
      })
    }
  })
})
