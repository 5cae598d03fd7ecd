import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createClock, DAY } from '../clock.ts'
import type { Api } from '../testkit/api.ts'
import { startStage } from '../testkit/stage.ts'
import type { Stage } from '../testkit/stage.ts'
import { amrLength, recognise } from './kinds.ts'
import { drawPng, makeFilm, makeSilk, makeVoice } from './samples.ts'
import { createMediaStore } from './store.ts'
import { readUpload } from './upload.ts'

let stage: Stage
let api: Api
let corp: Api
let mini: Api
before(async () => {
  stage = await startStage()
  ;[api, corp, mini] = await Promise.all([stage.api(stage.official), stage.corpApi(), stage.api(stage.mini)])
})
after(() => stage.close())

const jpeg = (size: number) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(size - 3)])

test('the latest files are kept, as far as there is room for them', () => {
  const store = createMediaStore(createClock(), 100)
  const put = (size: number) => store.put({ owner: 'wx1', kind: 'image', bytes: Buffer.alloc(size), name: 'a', type: 'image/png' }).id
  const [first, second, third] = [put(60), put(40), put(50)]
  assert.deepEqual(store.all().map(({ id }) => id), [second, third])
  assert.equal(store.show(first!), undefined)
  const large = put(500)
  assert.deepEqual(store.all().map(({ id }) => id), [large])
})

test('samples are what they claim', () => {
  assert.deepEqual([drawPng(3, 2, 90), makeVoice(1), makeSilk(1), makeFilm(), jpeg(9), Buffer.from('text')].map(recognise), ['png', 'amr', 'silk', 'mp4', 'jpg', undefined])
  assert.equal(amrLength(makeVoice(7)), 7_000)
})

test('official accounts take pictures, voices, films and thumbs within their limits', async () => {
  const code = async (kind: string, bytes: Buffer) => (await api.upload(kind, bytes)).errcode ?? 0
  assert.deepEqual(await Promise.all([code('image', drawPng(4, 4, 1)), code('voice', makeVoice(60)), code('video', makeFilm()), code('thumb', jpeg(64 * 1024))]), [0, 0, 0, 0])
  assert.deepEqual(await Promise.all([code('file', Buffer.from('x')), code('image', Buffer.from('no picture')), code('thumb', jpeg(64 * 1024 + 1)), code('voice', makeVoice(61)), code('thumb', drawPng(4, 4, 1))]), [40004, 40005, 45001, 45007, 40005])
  assert.equal(typeof (await api.upload('image', drawPng(4, 4, 1))).created_at, 'number')
  assert.ok((await api.upload('thumb', jpeg(30))).thumb_media_id)
  assert.equal((await mini.upload('voice', makeVoice(1))).errcode, 40004, 'mini programs take pictures only')
  assert.equal((await api.post('/cgi-bin/media/upload', {})).errcode, 41005)
})

test('WeCom takes voice as AMR only, files of any kind, and more than five bytes', async () => {
  const code = async (kind: string, bytes: Buffer) => (await corp.upload(kind, bytes)).errcode
  const mp3 = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(20)])
  assert.deepEqual(await Promise.all([code('voice', makeVoice(2)), code('file', Buffer.from('123456')), code('voice', mp3), code('file', Buffer.from('12345')), code('image', Buffer.from('GIF89a.....'))]), [0, 0, 40005, 40058, 40005])
  assert.equal(typeof (await corp.upload('file', Buffer.from('123456'))).created_at, 'string')
})

test('files come back whole, in parts, as an address for films, and for three days', async () => {
  const picture = drawPng(5, 5, 5)
  const { media_id: id } = await corp.upload('image', picture, 'a.png')
  const whole = await corp.file('/cgi-bin/media/get', { media_id: String(id) })
  assert.equal(whole.headers.get('content-type'), 'image/png')
  assert.deepEqual(Buffer.from(await whole.arrayBuffer()), picture)
  const part = await fetch(whole.url, { headers: { range: 'bytes=1-3' } })
  assert.deepEqual([part.status, await part.text()], [206, 'PNG'])
  const film = await api.get('/cgi-bin/media/get', { media_id: String((await api.upload('video', makeFilm())).media_id) })
  assert.deepEqual(Buffer.from(await (await fetch(String(film.video_url))).arrayBuffer()), makeFilm())
  assert.equal((await api.get('/cgi-bin/media/get', { media_id: String(id) })).errcode, 40007, 'an id of somebody else')
  stage.platform.world.clock.turn(3 * DAY)
  corp = await stage.corpApi()
  assert.equal((await corp.get('/cgi-bin/media/get', { media_id: String(id) })).errcode, 40007)
})

test('the address of a picture that somebody sent can be fetched without a token', async () => {
  const account = await stage.listen(stage.mini.appid, { mode: 'plain', format: 'json' })
  stage.platform.appChat(stage.mini.appid, 'he').image()
  await stage.platform.settled()
  const { PicUrl } = JSON.parse(account.received[0]?.body ?? '{}') as { PicUrl: string }
  assert.equal((await fetch(PicUrl)).headers.get('content-type'), 'image/png')
  assert.equal((await fetch(`${PicUrl}x`)).status, 404)
})

test('forms are read by their field; names written the newer way only are not seen', () => {
  const form = (disposition: string) => Buffer.from(`--B\r\nContent-Disposition: form-data; name="note"\r\n\r\nx\r\n--B\r\nContent-Disposition: ${disposition}\r\nContent-Type: image/png\r\n\r\nABC\r\n--B--\r\n`)
  const type = 'multipart/form-data; boundary=B'
  assert.deepEqual(readUpload(type, form('form-data; name="media"; filename="a.png"')), { name: 'a.png', type: 'image/png', bytes: Buffer.from('ABC') })
  assert.equal(readUpload(type, form('form-data; name="media"; filename*=UTF-8\'\'%E5%9B%BE.png')), undefined)
  assert.equal(readUpload(type, form('form-data; name="file"; filename="a.png"')), undefined)
  assert.equal(readUpload('application/json', Buffer.from('{}')), undefined)
})
