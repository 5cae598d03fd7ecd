// Writes places.generated.ts anew: node nlu/src/slots/regions/write-places.ts FOLDER, where FOLDER holds provinces.csv, cities.csv, areas.csv and
// HK-MO-TW.json of https://github.com/modood/Administrative-divisions-of-China (WTFPL).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2] ?? ''
const rows = (file: string) => readFileSync(join(folder, file), 'utf8').trim().split('\n').slice(1).map(line => line.replaceAll('"', '').trim().split(','))
const isName = (name: string) => !/^(?:市辖区|县|.*直辖县级行政区划)$/.test(name)

const areas = rows('areas.csv')
const cities = rows('cities.csv')
const mainland = rows('provinces.csv').map(([code = '', name = '']) => {
  const own = cities.filter(city => city[2] === code)
  const parts = own.map(([cityCode = '', city = '']) => {
    const below = areas.filter(area => area[2] === cityCode).map(area => area[1] ?? '').filter(name => isName(name) && name !== city)
    return `${isName(city) ? city : ''}=${below.join(',')}`
  })
  return `${name}:${parts.join(';')}`
})

/** Districts of Taiwan bear the names of mainland ones (中山区, 中正区): its cities and counties are enough. */
const others = JSON.parse(readFileSync(join(folder, 'HK-MO-TW.json'), 'utf8')) as Record<string, Record<string, string[]>>
const overseas = Object.entries(others).map(([name, parts]) => {
  const isTaiwan = name.startsWith('台湾')
  return `${name}:${Object.entries(parts).map(([city, below]) => `${city}=${isTaiwan ? '' : below.map(name => name.replace(/（.*）/, '')).join(',')}`).join(';')}`
})

writeFileSync(join(import.meta.dirname, 'places.generated.ts'), `// Written by write-places.ts. Names: https://github.com/modood/Administrative-divisions-of-China at 57a0aa9 (WTFPL).
/** One line per province: province:city=district,district;city=… The city is empty where districts belong to the province itself. */
export const places = \`
${[...mainland, ...overseas].join('\n')}
\`
`)
