/** What can be made to go wrong. */
export interface Faults {
  /** Every callback is sent three times at once, with one message id. */
  retryStorm: boolean
  /** Callbacks get lost on the way. */
  lostCallbacks: boolean
  /** Milliseconds that every API call takes longer. */
  slowApi: number
  /** So many API calls are answered -1. */
  busy: number
  /** Every call except those for tokens is answered 45009. */
  quotaUsedUp: boolean
  /** So many API calls do their work, and the connection breaks before the answer. */
  lostAnswers: number
  /** Servicers in WeCom take over every new session of kf. */
  takeOver: boolean
  /** Milliseconds by which the timestamps of callbacks are off. */
  clockSkew: number
  /** sync_msg gives an empty page with has_more 1 before each page. */
  emptyPages: boolean
  /** The fail_type with which the next messages of kf get lost after they were accepted; 0: none. */
  failType: number
  /** How many messages get lost like that. */
  failing: number
}

export const noFaults: Readonly<Faults> = {
  retryStorm: false, lostCallbacks: false, slowApi: 0, busy: 0, quotaUsedUp: false, lostAnswers: 0, takeOver: false, clockSkew: 0,
  emptyPages: false, failType: 0, failing: 0,
}
