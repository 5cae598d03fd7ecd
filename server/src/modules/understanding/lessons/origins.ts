import type { Lesson } from '@yanshu/contract/lessons.ts'

/** The conversations that lessons come from. */
export function originsOf(lessons: readonly Pick<Lesson, 'samples'>[]): string[] {
  return [...new Set(lessons.flatMap(({ samples }) => samples.flatMap(({ conversation }) => conversation ?? [])))]
}

/** The lesson with its words, and where they come from only as far as those conversations are among `seen`. */
export function hideOrigins(lesson: Lesson, seen: ReadonlySet<string>): Lesson {
  const samples = lesson.samples.map((sample) => (sample.conversation !== undefined && seen.has(sample.conversation) ? sample : { text: sample.text, at: sample.at }))
  return { ...lesson, samples }
}
