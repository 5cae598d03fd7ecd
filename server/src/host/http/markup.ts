/** HTML that was made by `markup`, so that it is not escaped again. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** HTML from a template: what stands in places is escaped, unless it is Markup itself or a list of it. */
export function markup(strings: TemplateStringsArray, ...values: (string | number | Markup | readonly Markup[])[]): Markup {
  return new Markup(strings.reduce((text, part, at) => text + part + (at < values.length ? write(values[at]!) : ''), ''))
}

function write(value: string | number | Markup | readonly Markup[]): string {
  if (value instanceof Markup) return value.text
  if (typeof value === 'object') return value.map(({ text }) => text).join('')
  return String(value).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
