import { initializer, input, node, output, writeModel } from '../../onnx/testkit/model.ts'
import type { Part } from '../../onnx/testkit/model.ts'

/** How a tiny model of a test differs from the plain one: 64-bit inputs, 32-bit weights, no token types. */
export interface TinyShape {
  width: number
  pieces: number
  idType?: 'int64' | 'int32'
  isRounded?: boolean
  hasTokenTypes?: boolean
  outputName?: string
  /** A row per text that comes before the states. */
  hasSummary?: boolean
  extraInput?: string
  sizes?: (number | string)[]
}

/**
 * The smallest thing that looks like a BERT: a token's state is its embedding plus the sum of those of the whole text, times a matrix.
 * Whoever gets the mask wrong gets wrong states.
 */
export function writeTinyBert(shape: TinyShape): Uint8Array {
  const { width, pieces, idType = 'int64', hasTokenTypes = false, outputName = 'last_hidden_state', hasSummary = false, extraInput, sizes = ['n', 'length'] } = shape
  const names = ['input_ids', 'attention_mask', ...(hasTokenTypes ? ['token_type_ids'] : []), ...(extraInput ? [extraInput] : [])]
  return writeModel([
    ...names.map(name => input(name, idType, sizes)),
    ...weights('embeddings', [pieces, width], shape.isRounded),
    node('Gather', ['embeddings', 'input_ids'], 'words'),
    ...(hasTokenTypes ? [...weights('types', [2, width], shape.isRounded), node('Gather', ['types', 'token_type_ids'], 'typed'), node('Add', ['words', 'typed'], 'embedded')] : []),
    initializer('lastAxis', 'int64', [1], [-1]),
    initializer('tokenAxis', 'int64', [1], [1]),
    node('Cast', ['attention_mask'], 'kept', { to: 1 }),
    node('Unsqueeze', ['kept', 'lastAxis'], 'keptColumns'),
    node('Mul', [hasTokenTypes ? 'embedded' : 'words', 'keptColumns'], 'masked'),
    node('ReduceSum', ['masked', 'tokenAxis'], 'whole', { keepdims: 1 }),
    node('Add', ['masked', 'whole'], 'mixed'),
    ...weights('matrix', [width, width], shape.isRounded),
    node('MatMul', ['mixed', 'matrix'], outputName),
    ...(hasSummary ? [node('ReduceSum', ['masked', 'tokenAxis'], 'summary', { keepdims: 0 }), output('summary', 'float32', ['n', width])] : []),
    output(outputName, 'float32', ['n', 'length', width]),
  ])
}

/** What such a model gives for one text, in plain arithmetic: a row of `width` per id. */
export function computeTinyBert(ids: number[], { width, pieces, hasTokenTypes = false }: TinyShape): number[][] {
  const embeddings = numbersOf('embeddings', pieces * width)
  const types = numbersOf('types', 2 * width)
  const matrix = numbersOf('matrix', width * width)
  const columns = Array.from({ length: width }, (_, at) => at)
  const embedded = ids.map(id => columns.map(at => ((embeddings[id * width + at] ?? NaN) + (hasTokenTypes ? (types[at] ?? NaN) : 0)) / 64))
  const whole = columns.map(at => embedded.reduce((sum, row) => sum + (row[at] ?? NaN), 0))
  return embedded.map(row => columns.map(to => columns.reduce((sum, from) => sum + (((row[from] ?? NaN) + (whole[from] ?? NaN)) * (matrix[from * width + to] ?? NaN)) / 64, 0)))
}

/** A head that sums the states of a text and multiplies by a matrix. */
export function writeTinyHead(width: number, classes: number, inputs: [string, string] = ['states', 'mask']): Uint8Array {
  return writeModel([
    input(inputs[0], 'float32', ['n', 'length', width]),
    input(inputs[1], 'int64', ['n', 'length']),
    initializer('lastAxis', 'int64', [1], [-1]),
    initializer('tokenAxis', 'int64', [1], [1]),
    node('Cast', [inputs[1]], 'kept', { to: 1 }),
    node('Unsqueeze', ['kept', 'lastAxis'], 'keptColumns'),
    node('Mul', [inputs[0], 'keptColumns'], 'masked'),
    node('ReduceSum', ['masked', 'tokenAxis'], 'whole', { keepdims: 0 }),
    ...weights('head', [width, classes], false),
    node('MatMul', ['whole', 'head'], 'logits'),
    output('logits', 'float32', ['n', classes]),
  ])
}

/** The same numbers as 32-bit floats, or as whole numbers of eight bits that the model scales. */
function weights(name: string, shape: number[], isRounded = false): Part[] {
  const numbers = numbersOf(name, shape.reduce((product, size) => product * size, 1))
  if (!isRounded) return [initializer(name, 'float32', shape, numbers.map(number => number / 64))]
  return [
    initializer(`${name}Rounded`, 'int8', shape, numbers),
    initializer(`${name}Scale`, 'float32', [], [1 / 64]),
    initializer(`${name}Zero`, 'int8', [], [0]),
    node('DequantizeLinear', [`${name}Rounded`, `${name}Scale`, `${name}Zero`], name),
  ]
}

/** Whole numbers from −64 to 63 that look like chance and are always the same. */
function numbersOf(name: string, count: number): number[] {
  let state = name.length * 7919 + 17
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647
    return (state % 128) - 64
  })
}
