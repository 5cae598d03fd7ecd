import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Databases } from '../../base/db/open.ts'
import type { BrandThemeInput } from '@yanshu/contract/brands.ts'
import { newId } from '../../base/ids.ts'
import type { Database } from '../../database.ts'
import { inside } from '../../host/actor.ts'
import { turnableClock } from '../../../testkit/clock.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { openWriter } from '../../../testkit/writer.ts'
import { logoIdOf } from './logo.ts'
import { brandsModule } from './module.ts'
import { createBrands } from './service.ts'

const svg = (shapes: string) => `data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${shapes}</svg>`).toString('base64')}`
const admin = inside('system', 'test', 'test')

async function openBrands(databases: Databases<Database>) {
  const clock = turnableClock()
  const brands = createBrands({ db: databases.reader, dialect: databases.dialect, clock })
  const plain = brandsModule({ brands } as Parameters<typeof brandsModule>[0])
  const writer = await openWriter(databases, plain.migrations, clock)
  const module = brandsModule({ brands, transact: writer.transact, firstName: '鹿溪优选' })
  return {
    ...writer, brands, module,
    make: (name: string, timeZone = 'Asia/Shanghai') => writer.transact(admin, 'brand.make', (tx) => brands.make(tx, { name, timeZone })),
    edit: (id: string, name: string, timeZone = 'Asia/Shanghai') => writer.transact(admin, 'brand.edit', (tx) => brands.edit(tx, id, { name, timeZone })),
  }
}

eachDatabase((_name, open) => {
  describe('brands', () => {
    test('begin with one default, however often one starts', async () => {
      const { brands, module } = await openBrands(await open<Database>())
      await Promise.all([module.start!(), module.start!()])
      await module.start!()
      assert.deepEqual((await brands.list()).map(({ name, isDefault, timeZone }) => [name, isDefault, timeZone]), [['鹿溪优选', true, 'Asia/Shanghai']])
      assert.equal((await brands.first()).name, '鹿溪优选')
    })

    test('have names of their own and time zones that exist', async () => {
      const { make, edit, brands } = await openBrands(await open<Database>())
      const one = await make('甲')
      await make('乙', 'Europe/Stockholm')
      await assert.rejects(make('甲'), { code: 'name_taken' })
      await assert.rejects(edit(one.id, '乙'), { code: 'name_taken' })
      await assert.rejects(make('丙', 'Mars/Olympus'), { code: 'malformed' })
      await assert.rejects(edit(newId(), '丙'), { code: 'absent' })
      brands.forget()
      assert.equal((await brands.list()).length, 2)
    })

    test('have domains of their own, read as browsers write them, which stay when they are not named', async () => {
      const { brands, transact } = await openBrands(await open<Database>())
      const input = { timeZone: 'Asia/Shanghai' }
      const one = await transact(admin, 'brand.make', (tx) => brands.make(tx, { ...input, name: '甲', domains: ['Shop.Example.CN', 'shop.example.cn', 'a.example.cn'] }))
      assert.deepEqual(one.domains, ['a.example.cn', 'shop.example.cn'])
      await assert.rejects(transact(admin, 'brand.make', (tx) => brands.make(tx, { ...input, name: '乙', domains: ['shop.example.cn'] })), { code: 'domain_taken' })
      await assert.rejects(transact(admin, 'brand.make', (tx) => brands.make(tx, { ...input, name: '乙', domains: ['https://x.cn'] })), { code: 'malformed' })
      await transact(admin, 'brand.edit', (tx) => brands.edit(tx, one.id, { ...input, name: '丙' }))
      brands.forget()
      assert.deepEqual((await brands.find(one.id))?.domains, ['a.example.cn', 'shop.example.cn'])
      await transact(admin, 'brand.edit', (tx) => brands.edit(tx, one.id, { ...input, name: '丙', domains: [] }))
      brands.forget()
      assert.deepEqual((await brands.list()).map((each) => [each.name, each.domains]), [['丙', []]])
    })

    test('have a theme: a colour, a privacy policy and a logo, which is stored once and goes with the next', async () => {
      const databases = await open<Database>()
      const { brands, transact } = await openBrands(databases)
      const plain = { name: '甲', timeZone: 'Asia/Shanghai' }
      const one = await transact(admin, 'brand.make', (tx) => brands.make(tx, plain))
      assert.deepEqual(one.theme, { color: '#1668dc' })
      const edit = (theme: BrandThemeInput) => transact(admin, 'brand.edit', (tx) => brands.edit(tx, one.id, { ...plain, theme }))
      const theme = { color: '#B84A33', logo: svg('<circle r="4"/>'), privacy: 'https://shop.example.cn/privacy' }
      const edited = await edit(theme)
      assert.match(edited.theme.logo ?? '', /^\/api\/brand-logos\/[\w-]{36}$/)
      assert.deepEqual({ ...edited.theme, logo: theme.logo }, { ...theme, color: '#b84a33' })
      assert.deepEqual([(await edit(theme)).theme, (await edit(edited.theme)).theme], [edited.theme, edited.theme])
      const { contentType, bytes } = await brands.logo(logoIdOf(edited.theme.logo)!)
      assert.deepEqual([contentType, bytes.toString()], ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>'])
      brands.forget()
      assert.deepEqual((await brands.whole())[0]?.theme, { ...theme, color: '#b84a33' })
      // Who does not name it leaves it as it is.
      assert.deepEqual((await transact(admin, 'brand.edit', (tx) => brands.edit(tx, one.id, { ...plain, name: '乙' }))), { ...edited, name: '乙' })
      await assert.rejects(edit({ color: '#000000', logo: svg('<script/>') }), { code: 'malformed' })
      await edit({ color: '#000000', logo: 'https://shop.example.cn/logo.png' })
      // Who still has the form open with the former one leaves no address under which nothing is.
      await assert.rejects(edit(edited.theme), { code: 'malformed' })
      await assert.rejects(brands.logo(logoIdOf(edited.theme.logo)!), { code: 'absent' })
      const row = await databases.reader.selectFrom('audit').selectAll().where('event_type', '=', 'brand.edit').orderBy('seq', 'desc').executeTakeFirstOrThrow()
      assert.equal(row.changed_fields, '["name","color","logo","privacy"]')
    })

    test('tell of a change, and of none when nothing changed', async () => {
      const databases = await open<Database>()
      const { make, edit, events } = await openBrands(databases)
      const one = await make('甲')
      await edit(one.id, '甲')
      await edit(one.id, '甲甲')
      assert.deepEqual(events.map((event) => event.name), ['brand.changed', 'brand.changed'])
      const rows = await databases.reader.selectFrom('audit').select(['event_type', 'changed_fields']).orderBy('seq').execute()
      assert.deepEqual(rows, [{ event_type: 'brand.make', changed_fields: '["name","time_zone"]' }, { event_type: 'brand.edit', changed_fields: '["name"]' }])
    })
  })
})
