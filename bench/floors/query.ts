// A floor: a bare HTTP server that runs one prepared statement and answers its rows as JSON. Arguments: FILE, then a path that is not used.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

const [file] = process.argv.slice(2) as [string]
const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
const prepared = new Map<string, StatementSync>()

const server = createServer((request, response) => {
  let body = ''
  request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk)).on('end', () => {
    const { sql, parameters } = JSON.parse(body) as { sql: string; parameters: SQLInputValue[] }
    const statement = prepared.get(sql) ?? database.prepare(sql)
    prepared.set(sql, statement)
    response.setHeader('content-type', 'application/json').end(JSON.stringify(statement.all(...parameters)))
  })
})
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.on('disconnect', () => process.exit(0))
