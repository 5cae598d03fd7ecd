import { aliases, sharedNames } from './aliases.ts'
import { groups } from './groups.ts'
import { places } from './places.generated.ts'

/** What a name may stand for: paths such as 江苏/南京/鼓楼区. A weak name is an ordinary word as well (开封, 日照). */
export interface PlaceName {
  paths: readonly string[]
  group?: string
  isWeak?: boolean
}

export interface PlaceNames {
  names: ReadonlyMap<string, PlaceName>
  /** 南山 of 南山区: only good behind the city it belongs to. */
  stems: ReadonlyMap<string, readonly string[]>
  longest: number
  /** The first characters of the names. */
  starts: ReadonlySet<string>
}

let built: PlaceNames | undefined

/** The names of all places, built when first asked for (some ms). */
export function placeNames(): PlaceNames {
  return built ??= build()
}

/** Cities whose name without 市 is an ordinary word as well. */
const ordinary = new Set(('日照 安康 来宾 白银 三明 百色 长治 吉安 固原 定西 中卫 河源 大同 开封 保山 红河 资阳 山南 四平 铁岭 ' +
  '阿里 和田 黄南 怒江 平凉 大兴安岭 文山 东营 安顺 广安 海东 通化 白山 天水 中山 黄山 内江 保定 巴中 新余 武威 伊春 大理 玉树').split(' '))
/** Districts that are ordinary words even in full. */
const ordinaryDistricts = new Set('郊区 城区 矿区 东区 西区 南区 北区 中区 老城区 新城区 新市区 新区 市中区 城关区'.split(' '))
const peoples = '哈尼|土家|景颇|傈僳|朝鲜|布依|柯尔克孜|哈萨克|蒙古|维吾尔|[苗侗壮彝白傣藏羌回]'
const ofCity = new RegExp(`(?:(?:${peoples})族?)*自治州$|(?:市|地区|盟|州)$`)

function build(): PlaceNames {
  const names = new Map<string, { paths: string[]; group?: string; isWeak?: boolean }>()
  const stems = new Map<string, string[]>()
  const add = (name: string, path: string, isWeak = false) => {
    const known = names.get(name)
    if (!known) names.set(name, { paths: [path], ...(isWeak && { isWeak }) })
    else if (!known.paths.includes(path)) known.paths.push(path)
  }
  const cities: [short: string, path: string][] = []
  for (const line of places.trim().split('\n')) readProvince(line, add, cities, stems)
  for (const [name, paths] of sharedNames) names.set(name, { paths: [...paths], isWeak: true })
  // 吉林, 海南 and 朝阳 alone are not the cities of that name.
  for (const [short, path] of cities) if (!names.has(short)) add(short, path, ordinary.has(short))
  for (const [name, path] of aliases) add(name, path)
  for (const [name, group] of groups) names.set(name, { paths: [...group.members], group: group.name })
  return { names, stems, starts: new Set([...names.keys()].map(name => name[0] ?? '')), longest: Math.max(...[...names.keys()].map(name => name.length)) }
}

function readProvince(line: string, add: (name: string, path: string, isWeak?: boolean) => void, cities: [string, string][], stems: Map<string, string[]>) {
  const [full = '', below = ''] = line.split(':')
  const province = full.replace(/(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/, '')
  add(full, province)
  add(province, province)
  for (const part of below.split(';')) {
    const [city = '', list = ''] = part.split('=')
    const short = city.length > 2 ? city.replace(ofCity, '') : city
    const path = city === '' ? province : `${province}/${short}`
    if (city !== '') add(city, path)
    if (city !== '' && short.length > 1) cities.push([short, path])
    for (const district of list.split(',').filter(Boolean)) addDistrict(district, `${path}/${district}`, add, stems)
  }
}

function addDistrict(name: string, path: string, add: (name: string, path: string, isWeak?: boolean) => void, stems: Map<string, string[]>) {
  add(name, path, name.length === 2 || ordinaryDistricts.has(name))
  const stem = name.replace(new RegExp(`(?:(?:${peoples})族?)*自治[县旗]$`), '').replace(/(?:新区|[区县市旗])$/, '')
  if (stem.length > 1 && stem !== name) stems.set(stem, [...stems.get(stem) ?? [], path])
}
