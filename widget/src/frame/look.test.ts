import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accentOf } from './accent.ts'
import { inkOn, luminanceOf } from './look.ts'

const channels = (color: string) => [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16))
const luminance = (rgb: number[]) => rgb.map(each => each / 255).map(each => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)).reduce((sum, each, at) => sum + each * [0.2126, 0.7152, 0.0722][at]!, 0)
const contrast = (one: number[], other: number[]) => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}
/** `share` of `one` in the other, as color-mix in sRGB does it. */
const mix = (one: number[], share: number, other: number[]) => one.map((each, at) => each * share + other[at]! * (1 - share))
const [white, black, light, dark] = [[255, 255, 255], [0, 0, 0], channels('#ffffff'), channels('#22252c')]

test('on any brand colour and with it one can read: 4.5 to 1 on the surface and on its tint, in the light and in the dark', () => {
  const steps = ['00', '33', '66', '80', '99', 'cc', 'ff']
  for (const color of steps.flatMap(red => steps.flatMap(green => steps.map(blue => `#${red}${green}${blue}`)))) {
    const brand = channels(color)
    const bright = luminanceOf(color)
    // In between the style sheet's own shares hold.
    const { deep, lift } = Math.abs(bright - 0.14) > 0.04 ? accentOf(bright) : { deep: '85%', lift: '55%' }
    const share = (percent: string) => Number.parseFloat(percent) / 100
    const [onLight, onDark] = [mix(brand, share(deep), black), mix(brand, share(lift), white)]
    assert.ok(contrast(brand, inkOn(bright) === '#fff' ? white : black) >= 4.5, color)
    for (const [ink, ground] of [[onLight, light], [onLight, mix(brand, 0.1, light)], [onDark, dark], [onDark, mix(brand, 0.24, dark)]] as const) {
      assert.ok(contrast(ink, ground) >= 4.5, `${color}: ${contrast(ink, ground).toFixed(2)}`)
    }
  }
})
