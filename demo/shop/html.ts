/** Text that is HTML already; everything else is escaped when it enters a template. */
export interface Html {
  readonly html: string
}

type Value = string | number | Html | readonly Html[] | undefined | false

/** A template whose every value is escaped, but for other templates, which stand as they are. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { html: strings.reduce((text, part, i) => text + write(values[i - 1]) + part) }
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

function write(value: Value): string {
  if (value === undefined || value === false) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escapeHtml(value)
  return 'html' in value ? value.html : value.map(part => part.html).join('')
}
