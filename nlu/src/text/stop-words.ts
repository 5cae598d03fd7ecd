/** Words that say nothing about what a text is about; a text is not found by them. In normalised form. */
export const stopWords: ReadonlySet<string> = new Set(`
的 了 吗 呢 吧 啊 呀 哦 嘛 么 哈 啦 着 过 地 得 我 你 您 他 她 它 们 我们 你们 他们 咱们 自己 是 在 就 都 也 还 和 与 及 或 跟 把 被 给 让 向 从 到 对 于 为 以
有 没 没有 不 不是 这 那 个 这个 那个 这些 那些 这样 那样 这里 那里 这边 那边 哪 哪个 哪些 哪里 什么 怎么 怎样 如何 怎么样 怎么办 为什么 为啥 啥 咋 咋办 谁 几 多少 吗 是不是 有没有
能不能 可不可以 会不会 要不要 可以 能 能够 会 要 想 想要 应该 需要 一 一个 一下 一些 一点 下 上 里 中 又 再 才 只 很 太 更 最 比较 非常 真 已经 现在 然后 但 但是 因为 所以 如果
请 请问 问 问下 问一下 谢谢 你好 您好 亲 麻烦 帮 帮我 帮忙 知道 告诉 说 看 看看 弄 搞 做 用 来 去 时候 东西 情况 问题 事 的话 之 而 且 并 等 吧 啊 呐 嗯 哎 喂 些 点 种
a an the is are was were be been am do does did have has had i you he she it we they me my your our their this that these those
to of in on at for from with by and or but if so as what how when where which who why can could will would should may might
please thank thanks hello hi there im ive dont id any some not no yes just get got want need know about into than then too
`.split(/\s+/).filter(Boolean))

/** Characters that join words rather than make them; pairs with one of them are no search tokens. */
export const joiningCharacters: ReadonlySet<string> = new Set('的了吗呢吧啊呀哦嘛么我你您他她它们是在就都也和与把被让这那哪个什怎啥')
