import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { memoryWorld } from '../testkit/memory-world.ts'
import { downloadMedia, uploadFile } from './media.ts'
import { weixinClient } from './token-sources.ts'

const limits = { image: { bytes: 100, types: ['image/png', 'image/jpeg'] }, thumb: { bytes: 10, types: [] } }

function open(reply: (url: URL, request: Request) => Response | Promise<Response>) {
  const world = memoryWorld((url, request) => (url.pathname.endsWith('token') ? Response.json({ access_token: 'T', expires_in: 7200 }) : reply(url, request)))
  world.files.set('f1', { bytes: Buffer.from('picture'), contentType: 'image/png', name: '截图.PNG' })
  world.files.set('f2', { bytes: Buffer.alloc(101), contentType: 'image/png', name: 'a.png' })
  world.files.set('f3', { bytes: Buffer.alloc(9), contentType: 'image/webp', name: 'a.webp' })
  return { world, client: weixinClient(world, { host: 'https://api.example', id: 'wx1', secret: 's' }, 'stable') }
}

describe('an upload', () => {
  it('goes out once in two and a half days, under a name in ASCII', async () => {
    const names: string[] = []
    const { client, world } = open(async (url, request) => {
      const media = (await request.formData()).get('media') as File
      names.push(`${url.searchParams.get('type')} ${media.name} ${media.type} ${await media.text()}`)
      return Response.json({ type: 'image', media_id: `M${names.length}`, created_at: '1' })
    })
    assert.deepEqual(await uploadFile(client, 'f1', 'image', limits), { mediaId: 'M1' })
    assert.deepEqual(await uploadFile(client, 'f1', 'image', limits), { mediaId: 'M1' })
    assert.deepEqual(await uploadFile(client, 'f1', 'image', limits, true), { mediaId: 'M2' })
    world.turn(2.5 * 86_400_000 + 1)
    assert.deepEqual(await uploadFile(client, 'f1', 'image', limits), { mediaId: 'M3' })
    assert.match(names[0]!, /^image [0-9a-f]{12}\.png image\/png picture$/)
  })

  it('has longer to go through than words have, and so has what comes', async (t) => {
    const given = t.mock.method(AbortSignal, 'timeout').mock
    const { client } = open((url) => (url.pathname.endsWith('/get') ? new Response('bytes', { headers: { 'content-disposition': 'attachment' } }) : Response.json({ media_id: 'M' })))
    await uploadFile(client, 'f1', 'image', limits)
    await downloadMedia(client, 'm1')
    const [token, up, down] = given.calls.map(({ arguments: [ms] }) => ms)
    assert.ok(up! > token! && down === up)
  })

  it('of a thumbnail reads the other name of its id', async () => {
    const { client } = open(() => Response.json({ thumb_media_id: 'TH' }))
    assert.deepEqual(await uploadFile(client, 'f1', 'thumb', limits), { mediaId: 'TH' })
  })

  it('is not tried with what the platform would refuse', async () => {
    const { client } = open(() => assert.fail('nothing goes out'))
    assert.equal((await uploadFile(client, 'f2', 'image', limits) as { reason: string }).reason, 'media_too_large')
    assert.equal((await uploadFile(client, 'f3', 'image', limits) as { reason: string }).reason, 'media_refused')
    assert.equal((await uploadFile(client, 'gone', 'image', limits) as { reason: string }).reason, 'media_gone')
    assert.equal((await uploadFile(client, 'f1', 'voice', limits) as { reason: string }).reason, 'kind_refused')
  })
})

describe('a download', () => {
  it('gives the bytes with their type and name', async () => {
    const { client } = open(() => new Response('{"a":1}', { headers: { 'content-type': 'application/json', 'content-disposition': 'attachment; filename="a.json"' } }))
    assert.deepEqual(await downloadMedia(client, 'm1'), { outcome: 'fetched', bytes: Buffer.from('{"a":1}'), contentType: 'application/json', name: 'a.json' })
  })

  it('reads its name however it is written', async () => {
    const raw = Buffer.from('说明.pdf').toString('latin1')
    for (const [header, name] of [[`attachment; filename="${raw}"`, '说明.pdf'], ["attachment; filename=x.pdf; filename*=UTF-8''%E8%AF%B4%E6%98%8E.pdf", '说明.pdf'], ['attachment; filename="100%.pdf"', '100%.pdf'], ['inline', 'm1']] as const) {
      const { client } = open(() => new Response('x', { headers: { 'content-type': 'application/pdf', 'content-disposition': header } }))
      const fetched = await downloadMedia(client, 'm1')
      assert.equal(fetched.outcome === 'fetched' && fetched.name, name)
    }
  })

  it('tells an error from bytes', async () => {
    const { client } = open(() => new Response('{"errcode":40007,"errmsg":"invalid media_id"}', { headers: { 'content-type': 'text/plain' } }))
    assert.deepEqual(await downloadMedia(client, 'm1'), { outcome: 'failed', reason: 'media_gone', vendor: { code: '40007' } })
  })

  it('of a video follows its address, but only to the platform', async () => {
    const films: Record<string, string> = { good: 'https://mp.video.qq.com/a.mp4', bad: 'http://169.254.169.254/latest', like: 'https://qq.com.example/a' }
    const { client } = open((url) => {
      const address = films[url.searchParams.get('media_id') ?? '']
      return address === undefined ? new Response('film', { headers: { 'content-type': 'video/mp4' } }) : Response.json({ video_url: address })
    })
    const good = await downloadMedia(client, 'good')
    assert.equal(good.outcome === 'fetched' && good.bytes.toString(), 'film')
    assert.equal((await downloadMedia(client, 'bad')).outcome, 'failed')
    assert.equal((await downloadMedia(client, 'like')).outcome, 'failed')
  })

  it('that is longer than anything that is kept is not asked for again', async () => {
    const piece = new Uint8Array(1024 * 1024)
    const endless = () => new Response(new ReadableStream({ pull: (to) => to.enqueue(piece) }), { headers: { 'content-disposition': 'attachment' } })
    const { client } = open((url) => (url.searchParams.get('media_id') === 'film' ? Response.json({ video_url: 'https://mp.video.qq.com/a.mp4' }) : endless()))
    for (const id of ['file', 'film']) assert.deepEqual(await downloadMedia(client, id), { outcome: 'failed', reason: 'media_too_large' })
  })
})
