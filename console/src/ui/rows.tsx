import type { ReactNode } from 'react'

export interface Column<T> {
  key: string
  title: ReactNode
  /** Its cell; undefined is left out on a phone. */
  cell: (row: T) => ReactNode
  width?: number | string
  /** On a phone: the card's head, a line with its title, a line of its own, its top right corner. */
  phone?: 'head' | 'line' | 'plain' | 'corner' | 'hidden'
  align?: 'right'
}

interface RowsProps<T> {
  label: string
  columns: Column<T>[]
  rows: readonly T[]
  rowKey: (row: T) => string
  onOpen?: ((row: T) => void) | undefined
  /** Rows of an earlier question, shown while the new ones come. */
  stale?: boolean
  quiet?: (row: T) => boolean
}

/** A table that turns into cards on a phone, by its style sheet alone. */
export function Rows<T>({ label, columns, rows, rowKey, onOpen, stale = false, quiet }: RowsProps<T>) {
  return (
    <div className="rows-box" data-stale={stale}>
      <table className="rows" aria-label={label} aria-busy={stale}>
        <colgroup>{columns.map((column) => <col key={column.key} style={column.width === undefined ? undefined : { width: column.width }} />)}</colgroup>
        <thead>
          <tr>{columns.map((column) => <th key={column.key} scope="col" data-align={column.align}>{column.title}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)} data-open={onOpen !== undefined} data-quiet={quiet?.(row) === true}
              onClick={onOpen && ((event) => isOwnClick(event.currentTarget, event.target) && onOpen(row))}
            >
              {columns.map((column) => <Cell key={column.key} column={column} row={row} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell<T>({ column, row }: { column: Column<T>; row: T }) {
  const content = column.cell(row)
  return (
    <td data-phone={column.phone ?? 'line'} data-align={column.align} data-empty={content === undefined || content === null || content === false || content === ''}>
      {typeof column.title === 'string' && <span className="rows-label" aria-hidden="true">{column.title}</span>}
      {content}
    </td>
  )
}

/**
 * A click on a button, link or switch in the row, in a menu that the row opened elsewhere on the page, or the end of a text
 * selection is not a click on the row.
 */
function isOwnClick(row: Element, target: EventTarget): boolean {
  if (!(target instanceof Element) || !row.contains(target)) return false
  if (target.closest('button, a, input, label, [role="switch"], .ant-select') !== null) return false
  return (getSelection()?.toString() ?? '') === ''
}
