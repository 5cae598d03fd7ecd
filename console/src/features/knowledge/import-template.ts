import type { Language } from '@yanshu/contract/errors.ts'

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

/** A CSV file to fill in; it begins with a byte order mark, without which Excel takes Chinese for something else. */
export function templateFile(language: Language): Blob {
  const text = rows[language].map((row) => row.map(quoted).join(',')).join('\r\n')
  return new Blob([`\ufeff${text}\r\n`], { type: 'text/csv;charset=utf-8' })
}

function quoted(cell: string): string {
  return /[",\n|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
