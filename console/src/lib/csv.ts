/** The text of a CSV file: by its byte order mark, as UTF-8 where it is valid, otherwise as GB 18030, in which Chinese Excel writes. */
export function decodeCsv(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return attempt('utf-16le', bytes)
  if (bytes.includes(0)) return undefined
  return attempt('utf-8', bytes) ?? attempt('gb18030', bytes)
}

/** A CSV file. It begins with a byte order mark, without which Excel takes Chinese for something else. */
export function csvFile(rows: readonly (readonly string[])[]): Blob {
  return new Blob([`\ufeff${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' })
}

/** The apostrophe that writing puts before a cell that a spreadsheet would take for a formula; whoever reads takes it off. */
export const formulaGuard = /^'(?=[=+@\-＝＋＠－])/

/** East Asian spreadsheets take the wide signs for the same. */
function quoted(cell: string): string {
  const led = `'${cell}`
  const plain = formulaGuard.test(led) ? led : cell
  return /[",|\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

function attempt(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
