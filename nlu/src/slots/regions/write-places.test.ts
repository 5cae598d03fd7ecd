import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { describePlaces } from './write-places.ts'

const folder = join(import.meta.dirname, '../../../../../shared/data/cn_regions')

it('writes the places that are committed', { skip: !existsSync(folder) && 'the public table of regions does not lie beside the checkout' }, () => {
  assert.equal(describePlaces(folder), readFileSync(join(import.meta.dirname, 'places.generated.ts'), 'utf8'))
})

it('keeps them small enough to ship', () => {
  assert.ok(readFileSync(join(import.meta.dirname, 'places.generated.ts')).length < 120_000)
})
