/** In which columns of a table's first row the headings stand; of each, any of its names. */
export function placesIn<Column extends string>(headings: Readonly<Record<Column, readonly string[]>>, row: readonly string[]): Partial<Record<Column, number>> {
  const plain = row.map((cell) => cell.replace(/^\uFEFF/, '').trim().toLowerCase())
  const found = (Object.keys(headings) as Column[]).map((column) => [column, plain.findIndex((cell) => headings[column].includes(cell))] as const)
  return Object.fromEntries(found.filter(([, place]) => place >= 0)) as Partial<Record<Column, number>>
}

export function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '')
}
