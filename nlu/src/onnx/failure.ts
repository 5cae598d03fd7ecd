/**
 * Why a model cannot be opened or does not answer. The first group speaks of the directory, the second of its weights, the
 * third of this machine, the last of a moment.
 */
export type ModelFailure =
  | 'directory_missing'
  | 'config_missing'
  | 'config_invalid'
  | 'model_type_unsupported'
  | 'pooling_unsupported'
  | 'tokenizer_missing'
  | 'tokenizer_unsupported'
  | 'vocabulary_mismatch'
  | 'weights_missing'
  | 'weights_broken'
  | 'inputs_unsupported'
  | 'output_missing'
  | 'width_mismatch'
  | 'runtime_missing'
  | 'queue_full'
  | 'timed_out'
  | 'worker_failed'
  | 'closed'

/** Carries a code to show in the reader's language; the message says the particulars in English, for logs. */
export class ModelError extends Error {
  readonly code: ModelFailure

  constructor(code: ModelFailure, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ModelError'
    this.code = code
  }
}
