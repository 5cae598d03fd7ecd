import { createContext } from 'react'

/** The conversation in which a place was sent: whose stores may be offered there, and whether one may write in it. */
export interface Offering { conversation: string; brand: string; mayWrite: boolean }

/** Absent where places are shown outside a conversation. */
export const NearStores = createContext<Offering | undefined>(undefined)
