import type { Language } from '@yanshu/contract/errors.ts'
import { isGrave } from '@yanshu/nlu/intent/grave.ts'

/** From here on a message counts as upset. */
const upset = 0.5
/** An angry message further back than this has been dealt with. */
const looked = 3

/** One after the other, so that who is still angry does not read the same again. They promise no more than an agent can keep. */
const sentences: Record<Language, { plain: readonly string[]; grave: string }> = {
  'zh-CN': {
    plain: [
      '实在抱歉，让您遇到这样的事，换成是我也会着急。前面的对话我都看到了，不用您再说一遍，我这就帮您处理，请稍等我一下。',
      '您着急我完全理解，这件事确实是我们没做好。我正在核实，一有结果马上告诉您，中间有进展也会先跟您说一声。',
      '让您等到现在，真的很抱歉。您最希望怎么解决？您告诉我，我尽力去帮您争取。',
    ],
    grave: '非常抱歉，给您添了这么大的麻烦，您的诉求我都记下来了。请给我一点时间核实清楚，我会给您一个明确的答复，需要主管出面的我马上去找。',
  },
  'en-US': {
    plain: [
      "I'm truly sorry about this; I would be upset too. I have read everything above, so there is no need to repeat it. Let me sort this out right now.",
      "I completely understand, and we should have done better. I'm checking it now and will tell you the moment I know more.",
      "I'm very sorry that this has taken so long. What would put it right for you? Tell me, and I will do my best to make it happen.",
    ],
    grave: "I'm very sorry for all this trouble. I have written down what you ask for. Please give me a little time to check, and you will get a clear answer; where it takes a supervisor, I will bring one in.",
  },
}

/** What an agent may say first to who is upset; undefined to anybody else. `thoughts`: on the contact's messages, latest first. */
export function calmingFor(thoughts: readonly { text: string; anger: number }[], language: Language): string | undefined {
  const angry = thoughts.filter(({ anger }) => anger >= upset)
  if (!thoughts.slice(0, looked).some(({ anger }) => anger >= upset)) return undefined
  const { plain, grave } = sentences[language]
  // Who threatens to go elsewhere wants to hear that it is taken seriously.
  if (thoughts.slice(0, looked).some(({ text }) => isGrave(text.toLowerCase()))) return grave
  return plain[(angry.length - 1) % plain.length]
}
