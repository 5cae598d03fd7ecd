import type { desk as chinese } from '../zh-CN/desk.ts'

const cards: (typeof chinese)['cards'] = {
  playVoice: 'Play', pauseVoice: 'Pause', voiceBroken: 'Cannot be played', location: 'Location', datums: { wgs84: 'WGS-84', gcj02: 'GCJ-02 (Amap, Tencent)', bd09: 'BD-09 (Baidu)' }, copyPlace: 'Copy the place',
  pieces: (count) => (count === 1 ? '1 item' : `${count} items`), wholeWay: (count) => `Show all ${count} events`, required: 'Required', formSent: 'Waiting for the contact to fill it in', invitation: 'Asked for a rating', until: (moment) => `Until ${moment}`,
  scores: ['Very poor', 'Poor', 'Fair', 'Good', 'Very good'], stars: (score) => `${score} of 5 stars`,
}
const kinds: (typeof chinese)['kinds'] = {
  voice: 'Voice', location: 'Location', order: 'Order', logistics: 'Parcel', form: 'Form', 'form-answer': 'Form answer', satisfaction: 'Rating asked for', rating: 'Rating',
}

export const desk: typeof chinese = { cards, kinds }
