/** Why the engine does not do what was asked of it. */
export type RefusalCode =
  | 'too_few_labels'
  | 'not_a_model' | 'changed_bytes' | 'other_kind' | 'other_engine' | 'other_encoder' | 'other_width' | 'missing_part'

/** Thrown instead of a wrong answer. `details` name parts, versions and limits, never what people wrote. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: Readonly<Record<string, string | number>>
  constructor(code: RefusalCode, details: Readonly<Record<string, string | number>> = {}) {
    super([code, ...Object.entries(details).map(([name, value]) => `${name}=${value}`)].join(' '))
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}
