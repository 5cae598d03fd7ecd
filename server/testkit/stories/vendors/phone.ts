import type { Line } from '../../../../demo/wechat-platform/model.ts'
import { until } from '../../vendor-stage.ts'

/** A contact's phone, as somebody reads it from the top to the bottom. */
export interface VendorPhone {
  /** Waits for a line of the other side that holds this and was not read yet, and reads up to it. */
  reads(wanted: RegExp): Promise<Line>
  /** Everything of the other side, as it stands there. */
  all(): string[]
}

/** Holds the phone on which a chat of the stand-in is seen. */
export function holdPhone({ lines }: { readonly lines: readonly Line[] }): VendorPhone {
  let read = 0
  const all = () => lines.filter(({ side }) => side === 'account').map(shown)
  return {
    all,
    async reads(wanted) {
      const find = () => lines.findIndex((line, at) => at >= read && line.side === 'account' && wanted.test(shown(line)))
      const at = await until(() => (find() < 0 ? undefined : find())).catch(() => {
        throw new Error(`${wanted.source} is not on the phone. There is:\n${all().slice(-6).join('\n')}`)
      })
      read = at + 1
      return lines[at]!
    },
  }
}

/** `kind: ` and all words of a line. */
export function shown({ kind, content }: Line): string {
  return `${kind}: ${wordsIn(content).join(' ')}`
}

/** What the entries of a menu are called, with the ids that a tap sends. */
export function entriesOf({ content }: Line): { id: string; label: string }[] {
  const list = content['list'] as { id?: string; content?: string; click?: { id: string; content: string } }[]
  return list.map(({ id, content: label, click }) => ({ id: id ?? click?.id ?? '', label: label ?? click?.content ?? '' }))
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}
