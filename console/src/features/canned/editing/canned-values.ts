import type { Canned, CannedInput } from '@yanshu/contract/canned.ts'
import { given } from '../../../lib/given.ts'
import { goodsFrom, goodsValues } from '../../knowledge/entry-values.ts'
import type { GoodsValues } from '../../knowledge/entry-values.ts'

/** A picture in the form: its file, and where it can be seen. */
export interface PictureValue { readonly file: string; readonly name: string; readonly src: string }
type OtherPart = Extract<Canned['parts'][number], { type: 'link' | 'menu' }>

/** What the form edits. Links and menus have no fields and stay as they are. */
export interface CannedValues {
  title: string
  shortcut?: string
  folder?: string
  scope: Canned['scope']['kind']
  group?: string
  text: string
  pictures: readonly PictureValue[]
  goods: GoodsValues[]
  others: readonly OtherPart[]
}

/** A reply as the form shows it; without one, a blank form for `scope`. */
export function valuesOf(reply: Canned | undefined, scope: CannedValues['scope']): CannedValues {
  if (reply === undefined) return { title: '', folder: '', scope, text: '', pictures: [], goods: [], others: [] }
  const { parts } = reply
  return {
    title: reply.title, folder: reply.folder, scope: reply.scope.kind, text: parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join('\n'),
    pictures: parts.flatMap((part) => (part.type === 'image' ? { file: part.file, name: part.name, src: `/api/canned/${reply.id}/files/${part.file}` } : [])),
    goods: parts.flatMap((part) => (part.type === 'goods' ? goodsValues(part.goods) : [])),
    others: parts.flatMap((part) => (part.type === 'link' || part.type === 'menu' ? part : [])),
    ...(reply.shortcut === undefined ? {} : { shortcut: reply.shortcut }), ...(reply.scope.kind === 'group' ? { group: reply.scope.group } : {}),
  }
}

/** What the form holds, as the server takes it: the text first, then pictures, goods and the rest. */
export function inputFrom(values: CannedValues): CannedInput {
  const text = values.text.trim()
  const shortcut = values.shortcut?.trim() ?? ''
  return given({
    title: values.title.trim(), shortcut: shortcut === '' ? undefined : shortcut, folder: values.folder?.trim() ?? '', scope: scopeFrom(values),
    parts: [
      ...(text === '' ? [] : [{ type: 'text', text }]), ...values.pictures.map(({ file }) => ({ type: 'image', file })),
      ...values.goods.map((goods) => ({ type: 'goods', goods: goodsFrom(goods) })), ...values.others,
    ],
  }) as CannedInput
}

/** A reply that was removed, as it is made anew. Its pictures are given as they were copied before. */
export function inputOf(reply: Canned, parts: Canned['parts']): CannedInput {
  const { title, shortcut, folder, scope } = reply
  return given({ title, shortcut, folder, scope, parts: parts.map((part) => (part.type === 'image' ? { type: 'image', file: part.file } : part)) }) as CannedInput
}

/** A text with `piece` in the place of what is chosen in it, and where the caret then stands. */
export function withPiece(text: string, from: number, to: number, piece: string): { readonly text: string; readonly caret: number } {
  return { text: text.slice(0, from) + piece + text.slice(to), caret: from + piece.length }
}

function scopeFrom({ scope, group }: CannedValues): Canned['scope'] {
  return scope === 'group' ? { kind: 'group', group: group ?? '' } : { kind: scope }
}
