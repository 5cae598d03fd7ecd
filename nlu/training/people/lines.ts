import { readdirSync, readFileSync } from 'node:fs'
import { foreignTexts } from '../../starter/foreign.ts'
import { otherTrades } from '../../starter/other-trades.ts'

/** A message written for this project, and the situation in which it is written. */
export interface Line {
  text: string
  situation: string
  isWanted: boolean
}

/** Of what no shop is asked for every so manieth is enough. */
const everyForeign = 3

/** The messages of `wanted-*.txt` and `unneeded-*.txt`, a line each below the situation that it belongs to, and some of what no shop is asked for. */
export function readLines(): Line[] {
  return [...readWritten(), ...foreignLines('all the world', foreignTexts), ...foreignLines('other trades', otherTrades)]
}

function foreignLines(situation: string, texts: readonly string[]): Line[] {
  return texts.filter((_, place) => place % everyForeign === 0).map((text) => ({ text, situation, isWanted: false }))
}

function readWritten(): Line[] {
  return readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.txt')).toSorted().flatMap((name) => {
    let situation = ''
    return readFileSync(new URL(name, import.meta.url), 'utf8').split('\n').flatMap((line): Line[] => {
      if (line.startsWith('# ')) situation = line.slice(2)
      return line === '' || line.startsWith('# ') ? [] : [{ text: line, situation, isWanted: name.startsWith('wanted') }]
    })
  })
}
