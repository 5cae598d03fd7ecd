import { products } from '../catalogue.ts'
import type { CategoryId, KnowledgeEntry, Product } from '../model.ts'
import { askedOfGoods } from './goods-asked.ts'

const categoryNames: Record<CategoryId, string> = {
  digital: '手机数码', appliance: '家用电器', fashion: '服饰鞋包', beauty: '美妆个护', food: '食品生鲜',
}

/** What the shelves say of each of the goods: its price, its specification, and what buyers wrote. */
export const goodsKnowledge: readonly KnowledgeEntry[] = products.flatMap((product) => [priceOf(product), specificationOf(product), reviewsOf(product)])

function priceOf(product: Product): KnowledgeEntry {
  const { id, name, category, price, originalPrice } = product
  const { short, english } = callings(product)
  const was = originalPrice === undefined ? '' : `（原价 ${yuan(originalPrice)}）`
  return {
    id: `price-${id}`, intent: 'product.price', category: categoryNames[category], title: `${short}价格`,
    questions: [
      `${short}多少钱`, `${short}什么价`, `${short}现在卖多少`, `${short}怎么卖`, `${short}价格是多少`, `${short}要多少钱呀`, `${short}贵不贵`, `入手${short}得花多少`,
      `How much is the ${english}?`, ...(askedOfGoods[id]?.price ?? []),
    ],
    answer: `${name}现价 ${yuan(price)}${was}${extrasOf(product)}。下单时系统会自动算上满减和优惠券。`, goods: [id],
  }
}

function specificationOf(product: Product): KnowledgeEntry {
  const { id, category, specs, variants } = product
  const { short, english } = callings(product)
  return {
    id: `specs-${id}`, intent: 'product.spec', kind: 'specification', category: categoryNames[category], title: `${short}参数`,
    questions: [
      `${short}的详细参数`, `${short}规格说明`, `${short}有哪些参数`, `${short}的规格发我看看`, `${short}的具体参数`, `介绍一下${short}`, `${short}产品信息`, `看看${short}的参数表`,
      `${english} specifications`, ...(askedOfGoods[id]?.specification ?? []),
    ],
    answer: [...variants.map(({ name, options }) => `${name}：${options.join('、')}`), ...specs.map((spec) => `${spec.name}：${spec.value}`)].join('\n'), goods: [id],
  }
}

function reviewsOf(product: Product): KnowledgeEntry {
  const { id, category, reviews } = product
  const { short, english } = callings(product)
  const stars = reviews.reduce((sum, each) => sum + each.stars, 0) / reviews.length
  return {
    id: `reviews-${id}`, kind: 'review', category: categoryNames[category], title: `${short}评价`,
    questions: [
      `${short}怎么样`, `${short}${category === 'food' ? '好吃吗' : '好用吗'}`, `${short}评价好不好`, `${short}口碑怎么样`, `${short}买家怎么说`, `${short}有差评吗`, `${short}值得买吗`,
      `买过${short}的人觉得怎么样`, `${english} reviews`, ...(askedOfGoods[id]?.reviews ?? []),
    ],
    answer: [`${reviews.length} 位买家平均打了 ${stars.toFixed(1)} 星：`, ...reviews.map((each) => `${'★'.repeat(each.stars)} ${each.variant}：${each.text}`)].join('\n'),
    goods: [id],
  }
}

/**
 * What people call the goods in a word, in both languages: the last names. The brand or the model would make every question that names them
 * look like one for these entries.
 */
function callings({ aliases, name, nameEn }: Product): { short: string; english: string } {
  const isChinese = (alias: string) => /\p{Script=Han}/u.test(alias)
  return { short: aliases.findLast(isChinese) ?? name, english: aliases.findLast((alias) => !isChinese(alias)) ?? nameEn }
}

function extrasOf({ variants }: Product): string {
  const dearer = variants.flatMap(({ extras }) => Object.entries(extras ?? {})).map(([option, extra]) => `${option} 加 ${yuan(extra)}`)
  return dearer.length > 0 ? `，${dearer.join('，')}` : ''
}

function yuan(fen: number): string {
  return `${(fen / 100).toLocaleString('zh-CN')} 元`
}
