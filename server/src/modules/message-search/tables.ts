export interface MessageSearchTables {
  message_search_marks: { name: string; value: string; at: number }
}
