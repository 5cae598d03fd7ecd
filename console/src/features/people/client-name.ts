const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger/i, 'WeChat'], [/Edg(e|A|iOS)?\//, 'Edge'], [/OPR\//, 'Opera'], [/Firefox\/|FxiOS\//, 'Firefox'], [/Chrome\/|CriOS\//, 'Chrome'], [/Safari\//, 'Safari'],
]
const systems: readonly [RegExp, string][] = [
  [/Windows/, 'Windows'], [/iPhone|iPad/, 'iOS'], [/Android/, 'Android'], [/HarmonyOS|OpenHarmony/, 'HarmonyOS'], [/Mac OS X|Macintosh/, 'macOS'], [/Linux/, 'Linux'],
]

/** Browser and system in words from a User-Agent text; other clients by the first word of theirs. */
export function clientName(agent: string): string {
  const browser = browsers.find(([pattern]) => pattern.test(agent))?.[1]
  const system = systems.find(([pattern]) => pattern.test(agent))?.[1]
  if (browser !== undefined) return system === undefined ? browser : `${browser} · ${system}`
  return agent.split(/[\s/]/)[0] ?? ''
}
