import type { FormField, FormValues } from '@yanshu/contract/forms.ts'

/** The keys of required fields in which nothing stands. */
export function missingIn(fields: readonly FormField[], values: FormValues): string[] {
  return fields.filter((each) => each.required && isEmpty(values[each.key])).map((each) => each.key)
}

/** What is sent of what was filled in: only fields of the form, texts trimmed, empty ones left out. */
export function filledIn(fields: readonly FormField[], values: FormValues): FormValues {
  const filled: FormValues = {}
  for (const { key } of fields) {
    const value = values[key]
    if (value === undefined || isEmpty(value)) continue
    filled[key] = typeof value === 'string' ? value.trim() : value
  }
  return filled
}

function isEmpty(value: string | readonly string[] | undefined): boolean {
  return value === undefined || (typeof value === 'string' ? value.trim() === '' : value.length === 0)
}
