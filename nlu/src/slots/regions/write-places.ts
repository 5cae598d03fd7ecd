// Writes places.generated.ts anew: node nlu/src/slots/regions/write-places.ts FOLDER, where FOLDER holds provinces.csv, cities.csv, areas.csv and
// HK-MO-TW.json of https://github.com/modood/Administrative-divisions-of-China (WTFPL).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
if (import.meta.main && folder !== undefined) writeFileSync(join(import.meta.dirname, 'places.generated.ts'), describePlaces(folder))

/** The text of places.generated.ts from a folder with the four files. */
export function describePlaces(folder: string): string {
  return `// Written by write-places.ts. Names: https://github.com/modood/Administrative-divisions-of-China at 57a0aa9 (WTFPL).
/** One line per province: province:city=district,district;city=… The city is empty where districts belong to the province itself. */
export const places = \`
${[...readMainland(folder), ...readOthers(folder)].join('\n')}
\`
`
}

function readMainland(folder: string): string[] {
  const areas = readRows(folder, 'areas.csv')
  const cities = readRows(folder, 'cities.csv')
  return readRows(folder, 'provinces.csv').map(([code = '', name = '']) => {
    const parts = cities.filter(city => city[2] === code).map(([cityCode = '', city = '']) => {
      const below = areas.filter(area => area[2] === cityCode).map(area => area[1] ?? '').filter(name => isName(name) && name !== city)
      return `${isName(city) ? city : ''}=${below.join(',')}`
    })
    return `${name}:${parts.join(';')}`
  })
}

function readRows(folder: string, file: string): string[][] {
  return readFileSync(join(folder, file), 'utf8').trim().split('\n').slice(1).map(line => line.replaceAll('"', '').trim().split(','))
}

function isName(name: string) {
  return !/^(?:市辖区|县|.*直辖县级行政区划)$/.test(name)
}

/** Districts of Taiwan bear the names of mainland ones (中山区, 中正区): its cities and counties are enough. */
function readOthers(folder: string): string[] {
  const others = JSON.parse(readFileSync(join(folder, 'HK-MO-TW.json'), 'utf8')) as Record<string, Record<string, string[]>>
  return Object.entries(others).map(([name, parts]) => {
    const isTaiwan = name.startsWith('台湾')
    return `${name}:${Object.entries(parts).map(([city, below]) => `${city}=${isTaiwan ? '' : below.map(one => one.replace(/（.*）/, '')).join(',')}`).join(';')}`
  })
}
