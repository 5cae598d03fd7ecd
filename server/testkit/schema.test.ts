import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Migration } from '../src/base/db/migrate.ts'
import { breakColumns, mysqlSchema, sqliteSchema, withoutServer } from './schema.ts'

const server = process.env['YANSHU_TEST_MARIADB_URL']
const migrations: Record<string, Migration> = {
  '20270105_kitchen_pots': {
    async up(db, { types, tableOptions, appendOnly }) {
      await db.schema.createTable('pots').addColumn('id', types.id, (c) => c.primaryKey().notNull()).addColumn('size', types.int).modifyEnd(tableOptions).execute()
      await db.schema.createIndex('pots_size').on('pots').column('size').execute()
      for (const statement of appendOnly('pots')) await sql.raw(statement).execute(db)
    },
  },
}

test('writes the tables, indexes and triggers that migrations make on SQLite', async () => {
  const schema = await sqliteSchema(migrations)
  assert.match(schema, /CREATE TABLE "pots" \(\n {2}"id" text not null primary key,\n {2}"size" integer\n\) strict;/)
  assert.match(schema, /CREATE INDEX "pots_size" on "pots" \("size"\);/)
  assert.match(schema, /CREATE TRIGGER pots_no_delete [^;]+;[^;]+;\n\nCREATE TRIGGER pots_no_update/)
  assert.equal(await sqliteSchema(migrations), schema)
})

test('writes the same on MariaDB', { skip: server ? false : 'YANSHU_TEST_MARIADB_URL names no server' }, async () => {
  const schema = await mysqlSchema(migrations, server!)
  assert.match(schema, /CREATE TABLE `pots` \(\n {2}`id` varchar\(36\) NOT NULL,\n {2}`size` int DEFAULT NULL,\n {2}PRIMARY KEY \(`id`\),\n {2}KEY `pots_size`/)
  assert.match(schema, /CREATE trigger pots_no_delete/)
  assert.doesNotMatch(schema, /DEFINER|int\(/)
  assert.equal(await mysqlSchema(migrations, server!), schema)
})

test('a table is written one column to a line', () => {
  const sql = 'create table "t" ("a" text, "b" integer check (b in (0, 1)), constraint "pk" primary key ("a", "b")) strict'
  const lines = ['create table "t" (', '  "a" text,', '  "b" integer check (b in (0, 1)),', '  constraint "pk" primary key ("a", "b")', ') strict']
  assert.equal(breakColumns(sql), lines.join('\n'))
})

test('what tells the server is left out', () => {
  assert.equal(withoutServer('CREATE DEFINER=`a`@`%` TRIGGER `t`'), 'CREATE TRIGGER `t`')
  assert.equal(withoutServer('`n` bigint(20) NOT NULL, `k` varchar(36)) AUTO_INCREMENT=17 X'), '`n` bigint NOT NULL, `k` varchar(36)) X')
})
