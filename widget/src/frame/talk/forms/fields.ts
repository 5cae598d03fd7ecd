import type { FormField, FormValues } from '@yanshu/contract/forms.ts'
import { h, setText } from '../../dom.ts'
import type { TalkWords } from '../../words/talk-zh.ts'
import { findFaults, type Fault } from './checking.ts'

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
interface Drawn { element: HTMLElement; inputs: Input[]; problem: HTMLElement; read(): FormValues[string] | undefined }

let made = 0

/** Fields of a form, drawn with their labels and what is wrong with them beside each. */
export class Fields {
  readonly elements: HTMLElement[]
  readonly #fields: readonly FormField[]
  readonly #drawn: Map<string, Drawn>
  readonly #words: TalkWords

  /** `eitherOf`: keys of which one is enough. None is called optional; the form itself says so. */
  constructor(fields: readonly FormField[], words: TalkWords, eitherOf: readonly string[] = []) {
    this.#fields = fields
    this.#words = words
    this.#drawn = new Map(fields.map(field => [field.key, drawField(field, words, !field.required && !eitherOf.includes(field.key))]))
    this.elements = [...this.#drawn.values()].map(({ element }) => element)
    for (const [key, { element }] of this.#drawn) element.addEventListener('input', () => this.#say(key, undefined))
  }

  focus(): void {
    this.#drawn.get(this.#fields[0]?.key ?? '')?.inputs[0]?.focus()
  }

  /** Puts texts into fields of these keys that are empty. */
  fill(values: Readonly<Record<string, string>>): void {
    for (const [key, value] of Object.entries(values)) {
      const input = this.#drawn.get(key)?.inputs[0]
      if (input?.value === '') input.value = value
    }
  }

  /** What was filled in; undefined when something is to be put right first, which is said and gone to. */
  check(): FormValues | undefined {
    const values = this.#read()
    const faults = findFaults(this.#fields, values)
    for (const { key } of this.#fields) this.#say(key, faults.get(key))
    const [first] = faults.keys()
    if (first === undefined) return values
    this.#drawn.get(first)?.inputs[0]?.focus()
    return undefined
  }

  #read(): FormValues {
    const values: FormValues = {}
    for (const [key, { read }] of this.#drawn) {
      const value = read()
      if (value !== undefined && value.length > 0) values[key] = value
    }
    return values
  }

  #say(key: string, fault: Fault | undefined): void {
    const { inputs = [], problem } = this.#drawn.get(key) ?? {}
    for (const input of inputs) input.setAttribute('aria-invalid', String(fault !== undefined))
    if (problem) setText(problem, fault ? this.#words.faults[fault] : '')
  }
}

function drawField(field: FormField, words: TalkWords, saysOptional: boolean): Drawn {
  const id = `f${++made}`
  const problem = h('small', { class: 'problem', role: 'alert', id: `${id}p` })
  const help = field.help !== undefined && h('small', { id: `${id}h` }, field.help)
  const described = { 'aria-describedby': help ? `${id}h ${id}p` : `${id}p`, ...(field.required && { 'aria-required': 'true' }) }
  const title = [h('span', {}, field.label), saysOptional && h('small', { class: 'optional' }, words.optional)]
  if (field.kind === 'choices') return drawChoices(field, title, help, problem, described)
  const input = drawInput(field, words, { id, name: field.key, ...described })
  const element = h('div', { class: 'field' }, h('label', { for: id }, ...title), input, help, problem)
  return { element, inputs: [input], problem, read: () => input.value.trim() }
}

function drawInput({ kind, options = [] }: FormField, words: TalkWords, values: Record<string, string>): Input {
  if (kind === 'paragraph') return h('textarea', { rows: '3', maxlength: '2000', ...values })
  if (kind === 'choice') return h('select', values, h('option', { value: '' }, words.choose), ...options.map(option => h('option', { value: option }, option)))
  const types: Partial<Record<FormField['kind'], Record<string, string>>> = {
    phone: { type: 'tel', autocomplete: 'tel', maxlength: '32' }, email: { type: 'email', autocomplete: 'email', maxlength: '200' },
    number: { type: 'text', inputmode: 'decimal', maxlength: '27' }, day: { type: 'date' },
  }
  return h('input', { maxlength: '200', ...types[kind], ...values })
}

function drawChoices({ options = [] }: FormField, title: (HTMLElement | false)[], help: HTMLElement | false, problem: HTMLElement, described: Record<string, string>): Drawn {
  const inputs = options.map(option => h('input', { type: 'checkbox', value: option }))
  const boxes = inputs.map(input => h('label', { class: 'box' }, input, h('span', {}, input.value)))
  const element = h('fieldset', { class: 'field', 'aria-describedby': described['aria-describedby'] }, h('legend', {}, ...title), ...boxes, help, problem)
  return { element, inputs, problem, read: () => inputs.filter(({ checked }) => checked).map(({ value }) => value) }
}
