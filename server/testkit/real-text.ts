import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Beside the clone: dialogue sets that load and search tests take their sentences from when they are there. */
const folder = join(import.meta.dirname, '../../../shared/data')
/** Characters of a sentence at most: far below the limit of a text, as people write. */
const longest = 400

/** Chinese sentences as people type them, of mixed length. The same list in the same order on the same machine. */
export function realText(): readonly string[] {
  return (kept ??= read())
}
let kept: readonly string[] | undefined

function read(): readonly string[] {
  const sets = [questions(), complaints(), talk()].filter((set) => set.length > 0)
  const most = Math.max(0, ...sets.map((set) => set.length))
  // One of each set in turn, so that short and long ones mix.
  const mixed = Array.from({ length: most }, (_, at) => sets.flatMap((set) => set[at] ?? [])).flat()
  return mixed.length > 0 ? mixed : ownSentences
}

/** Questions to a search engine: 5 to 30 characters. */
function questions(): string[] {
  return lines('lcqmc/dev.jsonl').map((line) => (JSON.parse(line) as { a: string }).a).filter(isUsable)
}

/** What customers write to companies: 10 to 400 characters. */
function complaints(): string[] {
  const dialogues = lines('stc3/train.jsonl').map((line) => JSON.parse(line) as { turns: { sender: string; utterances: string[] }[] })
  return dialogues.flatMap(({ turns }) => turns.filter(({ sender }) => sender === 'customer').flatMap(({ utterances }) => utterances)).filter(isUsable)
}

/** Everyday talk: 2 to 20 characters. The utterance is the last column; lines with quotes are left out. */
function talk(): string[] {
  const rows = lines('cped/valid.csv').slice(1).filter((line) => !line.includes('"'))
  return rows.map((line) => line.slice(line.lastIndexOf(',') + 1)).filter(isUsable)
}

function lines(name: string): string[] {
  const file = join(folder, name)
  return existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/).filter((line) => line !== '') : []
}

function isUsable(text: string): boolean {
  return text.trim() !== '' && text.length <= longest
}

const ownSentences: readonly string[] = [
  '在吗', '你好', '请问这件还有货吗？', '我要退款', '怎么还没发货，都三天了', '能改一下收货地址吗', '发票可以开公司抬头吗？抬头和税号我发给你。',
  '昨天收到的杯子有一个角磕坏了，包装盒外面看着是好的，打开才发现里面碎了一小块，照片我拍好了，这种情况是给我补发一个还是直接退钱？',
  '谢谢', '好的，那我等你消息', '这款和上一代比有什么区别？我主要是想知道电池能用多久，充电快不快，另外屏幕在太阳底下看得清吗。', '？？？', '转人工',
  '物流显示已经签收了，可是我没有收到，家里人也没有拿，麻烦帮我查一下是谁签收的，电话打给快递员一直没人接。', '优惠券用不了', '多少钱包邮',
]
