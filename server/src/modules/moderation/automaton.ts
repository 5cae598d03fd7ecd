/** Where one of the needles ends in the text. */
export interface Occurrence {
  /** Index of the needle. */
  needle: number
  start: number
  /** Behind its last code unit. */
  end: number
}
interface Node {
  next: Map<number, number>
  /** Where to go on when the next letter does not fit: the longest suffix that begins a needle. */
  fail: number
  needles: number[]
  /** The next node along `fail` at which a needle ends; 0 for none. */
  report: number
}

/**
 * Finds all occurrences of many needles in one pass (A. Aho, M. Corasick: Efficient string matching, CACM 18, 1975), overlapping
 * ones too. What it costs depends on the text's length and the hits, not on how many needles there are. Empty needles are
 * never found.
 */
export function createAutomaton(needles: readonly string[]) {
  const nodes = grow(needles)
  link(nodes)

  return {
    /** Calls `found` for each occurrence, in the order in which they end. */
    run(text: string, found: (occurrence: Occurrence) => void): void {
      let at = 0
      for (let index = 0; index < text.length; index++) {
        const letter = text.charCodeAt(index)
        let next = nodes[at]!.next.get(letter)
        while (next === undefined && at !== 0) {
          at = nodes[at]!.fail
          next = nodes[at]!.next.get(letter)
        }
        at = next ?? 0
        for (let ending = nodes[at]!.needles.length > 0 ? at : nodes[at]!.report; ending !== 0; ending = nodes[ending]!.report) {
          for (const needle of nodes[ending]!.needles) found({ needle, start: index + 1 - needles[needle]!.length, end: index + 1 })
        }
      }
    },
  }
}
export type Automaton = ReturnType<typeof createAutomaton>

/** The tree of the needles' letters. */
function grow(needles: readonly string[]): Node[] {
  const nodes: Node[] = [emptyNode()]
  needles.forEach((needle, which) => {
    if (needle === '') return
    let at = 0
    for (let index = 0; index < needle.length; index++) {
      const letter = needle.charCodeAt(index)
      let next = nodes[at]!.next.get(letter)
      if (next === undefined) {
        next = nodes.push(emptyNode()) - 1
        nodes[at]!.next.set(letter, next)
      }
      at = next
    }
    nodes[at]!.needles.push(which)
  })
  return nodes
}

/** Sets where each node goes on, nearest the root first. */
function link(nodes: Node[]): void {
  const queue = [...nodes[0]!.next.values()]
  for (let place = 0; place < queue.length; place++) {
    const at = queue[place]!
    for (const [letter, child] of nodes[at]!.next) {
      let fail = nodes[at]!.fail
      while (fail !== 0 && !nodes[fail]!.next.has(letter)) fail = nodes[fail]!.fail
      const target = nodes[fail]!.next.get(letter) ?? 0
      nodes[child]!.fail = target
      nodes[child]!.report = nodes[target]!.needles.length > 0 ? target : nodes[target]!.report
      queue.push(child)
    }
  }
}

function emptyNode(): Node {
  return { next: new Map(), fail: 0, needles: [], report: 0 }
}
