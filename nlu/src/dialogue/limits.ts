const minutes = 60_000

/** An intent at least this sure starts its flow, unless the caller says otherwise. */
export const startThreshold = 0.7

/** What was said counts for other flows, and for half sentences after it, until one of the two is over. */
export const sharedTurns = 5
export const sharedTime = 10 * minutes
/** A flow that waits, and the product that "it" means, last longer: people look for their order number. */
export const waitingTurns = 8
export const waitingTime = 30 * minutes
/** How long it is remembered that a question was asked in vain. */
export const askedTime = 30 * minutes

/** The same question is put at most this often. */
export const mostAsked = 2
export const mostFrames = 4
export const mostEarlier = 2
export const mostProducts = 3
export const mostShared = 10
export const mostAskedEntries = 12
export const mostSlots = 8
export const mostValues = 40
export const mostValue = 80
export const mostName = 120
export const mostQuestion = 160
/** Longer messages are read up to here. */
export const mostText = 500
export const mostEntities = 20
/** No state is longer than this as JSON. */
export const mostState = 24_000
