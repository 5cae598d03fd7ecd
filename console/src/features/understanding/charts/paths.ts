type Point = readonly [x: number, y: number]

/** The path of a line through points; it begins anew after each gap. */
export function linePath(points: readonly (Point | undefined)[]): string {
  let pen = false
  const parts = points.map((point) => {
    if (point === undefined) {
      pen = false
      return ''
    }
    const part = `${pen ? 'L' : 'M'}${round(point[0])} ${round(point[1])}`
    pen = true
    return part
  })
  return parts.join('')
}

/** The path of what lies between a line and the foot of a chart. */
export function areaPath(points: readonly Point[], bottom: number): string {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return ''
  return `${linePath(points)}L${round(last[0])} ${round(bottom)}L${round(first[0])} ${round(bottom)}Z`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
