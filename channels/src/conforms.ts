import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { part } from '@yanshu/contract/messages.ts'
import type { Channel, HookRequest } from './port.ts'

/** What a channel must keep, run on every one. `good` is a configuration that it accepts. */
export function conforms(channel: Channel, good: unknown): void {
  describe(`the channel ${channel.name}`, () => {
    it('has a plain name and a title in both languages', () => {
      assert.match(channel.name, /^[a-z][a-z0-9-]{1,30}$/)
      assert.ok(channel.title['zh-CN'] !== '' && channel.title['en-US'] !== '')
    })

    it('accepts a good configuration and refuses others without a throw', () => {
      assert.equal(channel.config.safeParse(good).success, true)
      for (const bad of [undefined, null, 1, '', [], { surprise: true }]) assert.equal(channel.config.safeParse(bad).success, false)
    })

    it('says what it can carry in words of the contract', () => {
      const known = new Set(part.options.map((option) => option.shape.type.value as string))
      assert.ok(channel.capabilities.parts.includes('text'))
      for (const kind of channel.capabilities.parts) assert.ok(known.has(kind), kind)
      assert.ok(channel.capabilities.textCharacters > 0)
      const carriesFiles = channel.capabilities.parts.some((kind) => kind === 'file' || kind === 'image')
      assert.equal(channel.capabilities.fileBytes > 0, carriesFiles)
    })

    it('can be read from where it can be heard', () => {
      if (!channel.inbound) return
      assert.ok(channel.inbound.decode ?? channel.inbound.pull, 'inbound messages are decoded or pulled')
      assert.equal(Boolean(channel.inbound.verify), Boolean(channel.inbound.decode), 'what is decoded was verified')
    })

    it('refuses what nobody signed, and never throws', () => {
      for (const request of strangers) {
        assert.equal(channel.inbound?.verify?.(accepted(channel, good), request, 0).is ?? 'refused', 'refused', request.body.toString().slice(0, 40))
        assert.deepEqual(channel.inbound?.decode?.(accepted(channel, good), request.body) ?? [], [])
      }
    })

    it('asks in its form for what its configuration takes, secrets as secrets', () => {
      const named = new Set(Object.keys(accepted(channel, good) as object))
      for (const field of channel.form ?? []) {
        assert.ok(field.title['zh-CN'] !== '' && field.title['en-US'] !== '')
        if (!field.optional) assert.ok(named.has(field.name) || field.preset !== undefined, field.name)
        assert.equal(field.kind === 'choice', Boolean(field.choices?.length), field.name)
        assert.equal(/secret|token|key|password/i.test(field.name), field.kind === 'secret', field.name)
      }
      if (channel.form) for (const name of named) assert.ok(channel.form.some((field) => field.name === name), `${name} is in the form`)
    })
  })
}

const strangers: HookRequest[] = ['', 'no json', '{', '[]', 'null', '{}', '<xml', '<xml></xml>', '<!DOCTYPE xml><xml/>'].flatMap((body) => [
  { method: 'POST', query: new URLSearchParams(), headers: {}, body: Buffer.from(body) },
  { method: 'GET', query: new URLSearchParams('echostr=1&signature=0&msg_signature=0&timestamp=x&nonce='), headers: {}, body: Buffer.from(body) },
])

function accepted(channel: Channel, good: unknown): unknown {
  const read = channel.config.safeParse(good)
  assert.ok(read.success)
  return read.data
}
