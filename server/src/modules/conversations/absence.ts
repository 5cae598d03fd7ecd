/** What a waiting contact is told of the people: 0 they take conversations, 1 nobody is here, 2 whoever is here is busy. */
export type Absence = 0 | 1 | 2
