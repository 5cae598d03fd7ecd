import type { Language } from '@yanshu/contract/errors.ts'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import { csvFile } from '../../lib/csv.ts'

const rows: Record<Language, string[][]> = {
  'zh-CN': [
    ['标题', '问法', '答案', '分类'],
    ['发货时间', '什么时候发货|多久能发货|今天能发吗', '工作日 16:00 前付款的订单当天发出，之后的次日发出。', '物流'],
    ['七天无理由退货', '可以退货吗|不喜欢能退吗', '签收后 7 天内，商品完好可以申请无理由退货。', '售后'],
  ],
  'en-US': [
    ['title', 'questions', 'answer', 'category'],
    ['Dispatch time', 'When will it ship|How soon do you dispatch', 'Orders paid before 16:00 on working days leave the same day.', 'Shipping'],
    ['Returns within 7 days', 'Can I return it', 'Within 7 days of delivery, undamaged goods can be returned.', 'Returns'],
  ],
}

/** A CSV file to fill in. */
export function templateFile(language: Language): Blob {
  return csvFile(rows[language])
}

/** The entries as the import reads them; links, goods, brand and whether they are in use have no column. */
export function entriesFile(entries: readonly Pick<Entry, 'title' | 'questions' | 'answer' | 'category'>[], language: Language): Blob {
  return csvFile([rows[language][0]!, ...entries.map(({ title, questions, answer, category }) => [title, questions.join('\n'), answer, category])])
}
