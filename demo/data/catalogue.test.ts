import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCategory, products, productsOf } from './catalogue.ts'
import { categories } from './categories.ts'

test('five categories share more than thirty products', () => {
  assert.equal(categories.length, 5)
  assert.ok(products.length >= 32)
  for (const category of categories) assert.ok(productsOf(category.id).length >= 6, category.id)
})

test('ids and article numbers are unique', () => {
  assert.equal(new Set(products.map(product => product.id)).size, products.length)
  assert.equal(new Set(products.map(product => product.sku)).size, products.length)
})

test('another name of goods means these alone', () => {
  const owner = new Map<string, string>()
  for (const { id, name, nameEn, aliases } of products) {
    assert.ok(aliases.length >= 3, id)
    for (const called of new Set([name, nameEn, ...aliases].map(each => each.toLowerCase()))) {
      assert.equal(owner.get(called), undefined, `「${called}」 is ${owner.get(called)} and ${id}`)
      owner.set(called, id)
    }
  }
})

test('every product is described in full', () => {
  for (const product of products) {
    assert.ok(findCategory(product.category), product.id)
    assert.ok(product.specs.length >= 8, `${product.id}: ${product.specs.length} rows of specification`)
    assert.ok(product.reviews.length >= 4, `${product.id}: ${product.reviews.length} reviews`)
    assert.ok(product.sellingPoints.length >= 3 && product.variants.length >= 1, product.id)
    assert.equal(product.image, `/demo/images/${product.id}.svg`)
  }
})

test('prices are whole fen, and a struck price is the higher one', () => {
  for (const { id, price, originalPrice, variants } of products) {
    assert.ok(Number.isInteger(price) && price > 0, id)
    assert.ok(originalPrice === undefined || originalPrice > price, id)
    for (const variant of variants) for (const [option, extra] of Object.entries(variant.extras ?? {})) {
      assert.ok((variant.options as readonly string[]).includes(option) && Number.isInteger(extra), `${id} ${option}`)
    }
  }
})

test('reviewers are masked and name a variant that exists', () => {
  for (const { id, reviews, variants } of products) for (const review of reviews) {
    assert.match(review.author, /\*\*/, id)
    const options = variants.flatMap(variant => variant.options as readonly string[])
    const rest = [...options].sort((a, b) => b.length - a.length).reduce((text, option) => text.replace(option, ''), review.variant)
    assert.equal(rest.trim(), '', `${id}: ${review.variant}`)
    assert.match(review.at, /^\d{4}-\d\d-\d\d$/)
  }
})

test('the phones carry their public figures', () => {
  const specOf = (id: string, name: string) => products.find(product => product.id === id)?.specs.find(spec => spec.name === name)?.value
  assert.match(specOf('iphone-15-pro', '续航') ?? '', /23 小时/)
  assert.match(specOf('iphone-15', '续航') ?? '', /20 小时/)
  assert.match(specOf('iphone-15-pro', '芯片') ?? '', /A17 Pro/)
})
