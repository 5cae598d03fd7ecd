import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { listBrands } from '@yanshu/contract/brands.ts'
import { readConversation } from '@yanshu/contract/conversations.ts'
import { listAlarms, listMoods, markFalseAlarm, readEmotionTerms, readMood, setEmotionTerms, unmarkFalseAlarm, usualTerms } from '@yanshu/contract/emotion.ts'
import { chooseState, listGroups } from '@yanshu/contract/routing.ts'
import { eachApp, type OpenedApp } from '../../../testkit/open-app.ts'
import { openSocket, until, visit } from '../../../testkit/scenario.ts'
import { newId } from '../../base/ids.ts'

const angry = '你们就是骗子！垃圾公司，我要投诉到12315！'

eachApp((_name, open) => {
  describe('moods over the wire', () => {
    let app: OpenedApp
    let token: string
    let brand: string
    before(async () => {
      app = await open()
      token = await app.signIn('supervisor')
      // Looks on only: what is asked stays in the queue.
      await app.call(chooseState, { input: { state: 'busy' } }, token)
      brand = (await app.call(listBrands, {}, token)).items[0]!.id
    })
    const audited = (action: string) => app.app.parts.databases.reader.selectFrom('audit').select(['object_id', 'actor_id']).where('event_type', '=', action).execute()
    const fails = (path: string, status: number, body: object, who = token) => app.api('PUT', path, body, who).then((answer) => assert.equal(answer.status, status, JSON.stringify(answer.body)))

    test('an angry contact is told to supervisors, handed over first in line, and on record', async () => {
      const socket = await openSocket(app, 'agent', token)
      const contact = await visit(app)
      await contact.say(angry)
      const { alarm, contactName } = await socket.next('mood-alarm', (frame) => frame['alarm'].conversation === contact.conversation)
      const mood = await socket.next('mood', (frame) => frame['mood'].conversation === contact.conversation)
      await contact.see((seen) => seen.state === 'waiting')
      const conversation = await until(() => app.call(readConversation, { params: { id: contact.conversation } }, token), (seen) => seen.priority === 2)
      assert.deepEqual([alarm.state, contactName, mood['mood'].level], ['raised', conversation.contact.name, 'alarm'])
      assert.deepEqual((await audited('emotion.alarm')).map((row) => row.object_id), [contact.conversation])
      assert.ok((await app.call(listMoods, {}, token)).items.some((each) => each.conversation === contact.conversation))
      const { items } = await app.call(listAlarms, { query: {} }, token)
      assert.deepEqual(items.map((each) => [each.id, each.contactName]), [[alarm.id, contactName]])
      assert.ok(!JSON.stringify(await contact.read()).includes('mood'))
    })

    test('a false alarm is marked, told, on record, and taken back', async () => {
      const socket = await openSocket(app, 'agent', token)
      const [alarm] = (await app.call(listAlarms, { query: {} }, token)).items
      const marked = await app.call(markFalseAlarm, { params: { id: alarm!.id } }, token)
      await socket.next('mood-alarm', (frame) => frame['alarm'].state === 'false')
      assert.equal(marked.markedBy?.name, '王主管')
      assert.equal((await app.call(markFalseAlarm, { params: { id: alarm!.id } }, token)).state, 'false')
      assert.equal((await audited('emotion.mark_false')).length, 1)
      const like = await visit(app)
      await like.say(angry)
      const curve = await until(() => app.call(readMood, { params: { id: like.conversation } }, token), ({ points }) => points.length === 1)
      assert.deepEqual([curve.points[0]?.excused, curve.alarms], [true, []])
      assert.equal((await app.call(unmarkFalseAlarm, { params: { id: alarm!.id } }, token)).state, 'raised')
    })

    test('what a brand does is said once, by who may', async () => {
      const [group] = (await app.call(listGroups, {}, token)).items
      const terms = { ...usualTerms, raise: 80, group: group!.id }
      const set = await app.call(setEmotionTerms, { params: { brand }, input: { terms, revision: 0 } }, token)
      assert.deepEqual([set.terms, set.revision, set.recent.alarms], [terms, 1, 1])
      assert.deepEqual((await app.call(readEmotionTerms, {}, token)).items[0]?.terms, terms)
      const path = `/api/emotion/settings/${brand}`
      await fails(path, 409, { terms, revision: 0 })
      await fails(path, 422, { terms: { ...terms, group: newId() }, revision: 1 })
      await fails(path, 400, { terms: { ...terms, clear: 75 }, revision: 1 })
      await fails(`/api/emotion/settings/${newId()}`, 404, { terms, revision: 0 })
      await fails(path, 403, { terms, revision: 1 }, await app.signIn('xiaolin'))
    })

    test('who may not see a conversation learns nothing of it', async () => {
      const { conversation } = await visit(app)
      const auditor = await app.signIn('auditor')
      for (const path of [`/api/conversations/${conversation}/mood`, '/api/emotion/moods', '/api/emotion/alarms']) assert.equal((await app.api('GET', path, undefined, auditor)).status, 403, path)
      assert.equal((await app.api('GET', `/api/conversations/${newId()}/mood`, undefined, token)).status, 404)
    })
  })
})
