import * as wire from '@yanshu/contract/brands.ts'
import { fail } from '../../base/errors.ts'
import { inside, reaches } from '../../host/actor.ts'
import type { Module, Transact } from '../../host/module.ts'
import { brandsFirst } from './migrations/20261122_brands_first.ts'
import { brandsDomains } from './migrations/20261129_brands_domains.ts'
import { brandsTheme } from './migrations/20261206_brands_theme.ts'
import type { Brands } from './service.ts'

/** `firstName` and `firstColor` are the default brand's on a new installation. */
export function brandsModule({ brands, transact, firstName = '默认品牌', firstColor }: { brands: Brands; transact: Transact; firstName?: string; firstColor?: string }): Module {
  return {
    name: 'brands',
    essential: true,
    migrations: { '20261122_brands_first': brandsFirst, '20261129_brands_domains': brandsDomains, '20261206_brands_theme': brandsTheme },
    routes(on) {
      on(wire.brandLogo, async ({ params, reply }) => {
        const { contentType, bytes } = await brands.logo(params.id)
        return reply.bytes(bytes, { 'content-type': contentType, 'content-length': String(bytes.length) })
      })
      on(wire.listBrands, async ({ actor }) => ({ items: (await brands.list()).filter(({ id }) => reaches(actor, id)) }))
      on(wire.makeBrand, ({ actor, input }) => transact(actor, 'brand.make', (tx) => brands.make(tx, input)))
      on(wire.editBrand, async ({ actor, params, input }) => {
        if (!reaches(actor, params.id)) throw fail.absent('absent')
        return transact(actor, 'brand.edit', (tx) => brands.edit(tx, params.id, input))
      })
    },
    live: {
      'brand.changed': (_event, live) => {
        brands.forget()
        live.toAgents(['staff'], { type: 'changed', topic: 'brands' })
      },
    },
    async start() {
      await transact(inside('system', 'brands', 'start'), 'brand.make', (tx) => brands.ensureDefault(tx, firstName, firstColor))
      brands.forget()
      return () => undefined
    },
  }
}
