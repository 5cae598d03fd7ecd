import { readBody, type Body } from '@yanshu/nlu/slots/wear/body.ts'

/** Height and weight as they were said last in texts, the latest of which stands at the end. Undefined where neither was. */
export function bodyIn(texts: readonly string[]): Body | undefined {
  const body = texts.map(readBody).reduce((known, said) => ({ ...known, ...said }), {})
  return body.height === undefined && body.weight === undefined ? undefined : body
}
