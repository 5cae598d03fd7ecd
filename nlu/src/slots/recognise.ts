import { recogniseMoney } from './amounts/money.ts'
import { recogniseQuantities } from './amounts/quantity.ts'
import { readBareValue } from './bare-value.ts'
import { recogniseOrders } from './codes/order.ts'
import { recogniseParcels } from './codes/parcel.ts'
import { recognisePhones } from './codes/phone.ts'
import { recogniseDates } from './dates/date.ts'
import { recogniseProducts } from './products/product.ts'
import { recogniseRegions } from './regions/region.ts'
import { resolveOverlaps } from './spans.ts'
import type { Entity, EntityOptions } from './types.ts'
import { recogniseColours } from './wear/colour.ts'
import { recogniseSizes } from './wear/size.ts'

/**
 * The typed values of a message, in the order of the text. `text` has been normalised (text/normalise.ts); places refer to it. No two overlap: the longest
 * stands, then the type that was asked for, then a fixed order. Time grows with the length of the text, whatever it holds: README.md
 * beside this file has the figures.
 */
export function recogniseEntities(text: string, options: EntityOptions): Entity[] {
  const { dictionary = [], now, timeZone, orderPattern, expected } = options
  const bare = readBareValue(text, options)
  const found = [
    ...recogniseOrders(text, orderPattern),
    ...recogniseParcels(text),
    ...recognisePhones(text),
    ...recogniseProducts(text, dictionary),
    ...recogniseMoney(text),
    ...recogniseDates(text, now, timeZone),
    ...recogniseRegions(text, expected === 'region'),
    ...recogniseSizes(text),
    ...recogniseColours(text),
    ...recogniseQuantities(text),
    ...(bare ? [bare] : []),
  ]
  return resolveOverlaps(found, text.length, expected)
}
