import type { Language } from '@yanshu/contract/errors.ts'
import type { Entry, EntryKind } from '@yanshu/contract/knowledge.ts'
import { writeVariants } from '@yanshu/contract/variants-text.ts'
import { csvFile } from '../../lib/csv.ts'

const rows: Record<Language, string[][]> = {
  'zh-CN': [
    ['标题', '问法', '答案', '分类', '意图', '类型', '分情况答案', '生效时间', '失效时间'],
    ['发货时间', '什么时候发货|多久能发货|今天能发吗', '工作日 16:00 前付款的订单当天发出，之后的次日发出。', '物流', 'shipping.when'],
    ['运费', '运费多少|邮费怎么算', '满 59 元包邮，不满收 8 元。', '物流', 'shipping.fee', '问答', '地区：请问寄到哪里？\n江浙沪 => 满 39 元包邮，不满收 5 元。\n新疆、西藏 => 满 199 元包邮，不满收 18 元。'],
    ['七天无理由退货', '可以退货吗|不喜欢能退吗', '签收后 7 天内，商品完好可以申请无理由退货。', '售后'],
    ['双十一满减', '双十一有什么活动', '全店满 300 减 50。', '活动', 'promotion.now', '问答', '', '2026-11-01', '2026-11-12'],
  ],
  'en-US': [
    ['title', 'questions', 'answer', 'category', 'intent', 'kind', 'variants', 'from', 'until'],
    ['Dispatch time', 'When will it ship|How soon do you dispatch', 'Orders paid before 16:00 on working days leave the same day.', 'Shipping', 'shipping.when'],
    ['Shipping cost', 'How much is shipping', 'Free from ¥59, else ¥8.', 'Shipping', 'shipping.fee', 'answer', 'region: Which city is it for?\n江浙沪 => Free from ¥39, else ¥5.\n新疆, 西藏 => Free from ¥199, else ¥18.'],
    ['Returns within 7 days', 'Can I return it', 'Within 7 days of delivery, undamaged goods can be returned.', 'Returns'],
    ['November sale', 'Is there a sale', '¥50 off from ¥300.', 'Sales', 'promotion.now', 'answer', '', '2026-11-01', '2026-11-12'],
  ],
}

const kinds: Record<Language, Record<EntryKind, string>> = {
  'zh-CN': { answer: '问答', specification: '参数', review: '评价' },
  'en-US': { answer: 'answer', specification: 'specification', review: 'review' },
}

/** A CSV file to fill in; every row has all columns. */
export function templateFile(language: Language): Blob {
  const [heading = [], ...examples] = rows[language]
  return csvFile([heading, ...examples.map((row) => heading.map((_, column) => row[column] ?? ''))])
}

/** The entries as the import reads them; links, goods, brand and whether they are in use have no column. */
export function entriesFile(entries: readonly Pick<Entry, 'title' | 'questions' | 'answer' | 'category' | 'intent' | 'kind' | 'variants' | 'validFrom' | 'validUntil'>[], language: Language): Blob {
  return csvFile([rows[language][0]!, ...entries.map((entry) => [
    entry.title, entry.questions.join('\n'), entry.answer, entry.category, entry.intent ?? '', kinds[language][entry.kind ?? 'answer'],
    entry.variants ? writeVariants(entry.variants, language) : '', momentOf(entry.validFrom), momentOf(entry.validUntil),
  ])])
}

/** In UTC, and it says so: whoever reads it elsewhere means the same. */
function momentOf(time: number | undefined): string {
  return time === undefined ? '' : new Date(time).toISOString().replace(/\.\d+Z$/, 'Z').replace('T', ' ')
}
