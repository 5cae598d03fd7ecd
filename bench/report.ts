import type { Result } from './benchmark.ts'

/** A result as the one line that programs read. */
export function jsonLine({ name, size, value, unit, floor, floorValue, ratio }: Result): string {
  return JSON.stringify({ name, size, value: rounded(value), unit, floor, floorValue: rounded(floorValue), ratio: rounded(ratio) })
}

/** Results as a table for people, one line each after a heading. */
export function tableLines(results: readonly Result[]): string[] {
  const heading = ['benchmark', 'size', 'value', 'floor', 'its value', 'ratio']
  const rows = results.map(({ name, size, value, unit, floor, floorValue, ratio }) =>
    [name, String(size), `${shown(value)} ${unit}`, floor, `${shown(floorValue)} ${unit}`, ratio.toFixed(2)])
  const widths = heading.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)))
  return [heading, ...rows].map((row) => row.map((cell, column) => column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)).join('  '))
}

function shown(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2)
}

function rounded(value: number): number {
  return Number(value.toPrecision(5))
}
