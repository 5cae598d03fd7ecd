const chinese = /[吗么呢?]|怎么|咋|多少|多久|什么|啥|几|哪|谁|为何|为啥|是不是|有没有|能不能|可不可以|会不会|要不要|[\p{Script=Han}](?:不|没|伐|否)[?!.~]*$|[行好对]不|还是(?!没|不|这)/u
/** What begins a question also stands within what is told: "my wife is 160cm". */
const english = /\b(?:how|what|when|where|which|who|why|any)\b|(?:^|[,.;:!?] ?|\b(?:and|but|so|or|then|please|hi|hello|hey|if|know|ok|okay) )(?:can|could|do|does|did|is|are|will|would|should)\b|\b(?:can|could|do|does|did|is|are|will|would|should) (?:i|you|u|we|it|they|there|this|that|these|those|the|my)\b/

/** Whether a message is put as a question, whatever it is about. Takes a normalised text. */
export function isPutAsQuestion(normalised: string): boolean {
  return chinese.test(normalised) || english.test(normalised)
}
