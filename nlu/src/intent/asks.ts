const chinese = /[吗么呢?]|怎么|咋|多少|多久|什么|啥|几|哪|谁|为何|为啥|是不是|有没有|能不能|可不可以|会不会|要不要|[\p{Script=Han}](?:不|没|伐|否)[?!.~]*$|[行好对]不|还是(?!没|不|这)/u
const english = /\b(?:how|what|when|where|which|who|why|can|could|do|does|did|is|are|will|would|should|any)\b/

/** Whether a message is put as a question, whatever it is about. Takes a normalised text. */
export function isPutAsQuestion(normalised: string): boolean {
  return chinese.test(normalised) || english.test(normalised)
}
