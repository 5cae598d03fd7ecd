export interface DeliveryTables {
  deliveries: DeliveryRow
  delivery_lines: DeliveryLineRow
  delivery_receipts: ReceiptRow
  delivery_rests: RestRow
}
/** One message on its way to a contact over a vendor's channel. */
export interface DeliveryRow {
  /** The message's; a greeting, which is no message, has one of its own. */
  id: string
  /** The line in which it goes out: `<inbox>:<contact>`. */
  line: string
  inbox: string
  contact: string
  brand: string
  /** Null for a greeting. */
  conversation: string | null
  /** Whose screens the conversation was on, as JSON. */
  audience: string
  at: number
  /** Its number in the conversation, which orders the line. */
  seq: number
  said_by: string
  /** The parts as JSON; null once they were recalled. */
  parts: string | null
  state: string
  /** The delivery with which it was merged into one. */
  lead: string | null
  /** What is handed to the vendor, as JSON, once it was made; the first `done` of them went out. */
  requests: string | null
  done: number
  /** A request is on its way: whoever finds it so after a crash does not know whether it arrived. */
  under_way: number
  /** Tries of the present request. */
  tries: number
  /** Grows when a person has it sent again: then it is another message to the vendor. */
  round: number
  /** A person insisted: the vendor is asked although our own count says no. */
  insisted: number
  /** A code with which it goes out, and until when. */
  code: string | null
  code_until: number | null
  reason: string | null
  vendor_code: string | null
  vendor_note: string | null
  ended_at: number | null
}
/** A line that has something to send. */
export interface DeliveryLineRow {
  line: string
  inbox: string
  contact: string
  /** When it is looked at; while it is being sent, when others may think that the sender is gone. */
  due_at: number
  /** Who sends, as a random mark; empty when nobody does. */
  claim: string
}
/** What the vendor calls a request that it took, so that its word on what did not arrive finds the message. */
export interface ReceiptRow { inbox: string; external_id: string; delivery: string; at: number }
/** Nothing of the account goes out until then. */
export interface RestRow { account: string; until: number; reason: string }
