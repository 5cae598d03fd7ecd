import { shuffle } from './random.ts'

/** Deals the texts of every class evenly to `count` folds; gives the fold of each text. */
export function dealFolds(classes: Int32Array, count: number, random: () => number): Int32Array {
  const folds = new Int32Array(classes.length)
  const ofClass = new Map<number, number[]>()
  classes.forEach((one, index) => {
    const texts = ofClass.get(one)
    if (texts) texts.push(index)
    else ofClass.set(one, [index])
  })
  let next = 0
  for (const texts of ofClass.values()) {
    for (const index of shuffle(texts, random)) {
      folds[index] = next % count
      next += 1
    }
  }
  return folds
}
