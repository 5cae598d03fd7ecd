import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sampleConversation, sampleId } from '../sample-records.ts'
import { changeOffers, offersTo, outcomeFor, secondsLeft } from './offering.ts'
import type { OfferNews } from './offering.ts'

const offer = { from: 'lin', to: 'chen', at: 1000, until: 61_000 }
const news = (outcome: OfferNews['outcome'], conversation = sampleId(1)): OfferNews => ({ type: 'offer', conversation, outcome, offer })

describe('offers of a transfer', () => {
  it('wait for the one to whom they are made', () => {
    assert.deepEqual(changeOffers([], news('offered'), 'chen').map((each) => each.conversation), [sampleId(1)])
    assert.deepEqual(changeOffers([], news('offered'), 'lin'), [])
  })
  it('end with any outcome', () => {
    const open = changeOffers([], news('offered'), 'chen')
    for (const outcome of ['accepted', 'rejected', 'expired', 'withdrawn'] as const) assert.deepEqual(changeOffers(open, news(outcome), 'chen'), [])
    assert.equal(changeOffers(open, news('expired', sampleId(2)), 'chen'), open)
  })
  it('are found in snapshots too, each once, until they end', () => {
    const held = [sampleConversation({ offer }), sampleConversation({ id: sampleId(2), offer: { ...offer, to: 'wang' } })]
    const announced = changeOffers([], news('offered'), 'chen')
    assert.equal(offersTo('chen', announced, held, 2000).length, 1)
    assert.equal(offersTo('chen', [], held, 2000).length, 1)
    assert.deepEqual(offersTo('chen', announced, held, 61_000), [])
  })
  it('count down in whole seconds, and never from more than they last', () => {
    assert.equal(secondsLeft(offer, 31_500), 30)
    assert.equal(secondsLeft(offer, -500_000), 60)
    assert.equal(secondsLeft(offer, 99_000), 0)
  })
  it('tell their maker how they ended, unless the maker ended them', () => {
    assert.equal(outcomeFor(news('rejected'), 'lin'), 'rejected')
    assert.equal(outcomeFor(news('withdrawn'), 'lin'), undefined)
    assert.equal(outcomeFor(news('accepted'), 'chen'), undefined)
  })
})
