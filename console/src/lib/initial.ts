/** Kept out of a name of Chinese characters: 林女士 is 林. */
const address = /(?:先生|女士|小姐|老师|同学|主管|经理|组长)$/u

/**
 * The letter that stands for a person: of a Chinese name the last one, as 小林 and 小陈, 林晓 and 林夏 begin alike; of any other
 * the first. A middle dot where there is no name.
 */
export function initialOf(name: string): string {
  const bare = name.trim()
  const called = bare.replace(address, '') || bare
  const letters = [...called]
  const isChinese = letters.length <= 3 && /^\p{Script=Han}+$/u.test(called)
  return (isChinese ? letters.at(-1) : letters[0])?.toUpperCase() ?? '·'
}
