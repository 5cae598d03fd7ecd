import assert from 'node:assert/strict'
import { test } from 'node:test'
import { products } from '../data/catalogue.ts'
import { shopAsset } from './assets.ts'
import { views } from './pictures/draw.ts'

test('every product has its pictures, each with its own outline', () => {
  for (const { id } of products) for (const view of views) {
    const picture = shopAsset(`images/${id}${view}.svg`)
    assert.equal(picture?.type, 'image/svg+xml', id)
    assert.match(picture.body, /^<svg [^>]+>[\s\S]*<\/svg>$/)
    assert.match(picture.body, /url\(#h\)"\/><[a-z]/, `${id} is an empty circle`)
    assert.doesNotMatch(picture.body, /<script|undefined|NaN|href="http/)
  }
})

test('fixed files come with their type, and nothing else comes out', () => {
  assert.match(shopAsset('assets/shop.css')?.type ?? '', /^text\/css/)
  assert.match(shopAsset('assets/shop.js')?.type ?? '', /^text\/javascript/)
  for (const path of ['assets/../assets.ts', 'assets/render.ts', 'assets/constructor', 'images/none.svg', 'images/iphone-15.png', 'images/../x.svg', '', 'products/iphone-15']) {
    assert.equal(shopAsset(path), undefined, path)
  }
})
