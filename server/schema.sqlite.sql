-- Made by tools/schema-snapshot.ts from the migrations; not edited by hand.

CREATE TABLE "audit" (
  "id" text not null primary key,
  "chain_id" text not null,
  "seq" integer not null,
  "ts" integer not null,
  "node" text not null,
  "tenant_id" text not null,
  "actor_type" text not null,
  "actor_id" text not null,
  "actor_name_hash" text not null,
  "session_id_hash" text not null,
  "role_at_time" text not null,
  "src_ip" text not null,
  "src_port" integer not null,
  "ua_hash" text not null,
  "channel" text not null,
  "event_type" text not null,
  "object_type" text not null,
  "object_id" text not null,
  "action" text not null,
  "result" text not null,
  "reason_code" text not null,
  "changed_fields" text not null,
  "request_id" text not null,
  "trace_id" text not null,
  "policy_version" text not null,
  "on_behalf_of" text not null,
  "approval_id" text not null,
  "prev_hash" text not null,
  "hash" text not null,
  "key_id" text not null,
  constraint "audit_chain_seq" unique ("chain_id", "seq")
) strict;

CREATE TRIGGER audit_no_delete before delete on audit begin select raise(abort, 'audit is append-only'); end;

CREATE TRIGGER audit_no_update before update on audit begin select raise(abort, 'audit is append-only'); end;

CREATE TABLE "cursors" (
  "subscriber" text not null,
  "lane" text not null,
  "no" integer not null,
  constraint "cursors_pk" primary key ("subscriber", "lane")
) strict;

CREATE TABLE "events" (
  "lane" text not null,
  "no" integer not null,
  "at" integer not null,
  "name" text not null,
  "key_text" text not null,
  "payload" text not null,
  constraint "events_pk" primary key ("lane", "no")
) strict;

CREATE TABLE "jobs" (
  "name" text not null primary key,
  "owner" text not null,
  "lease_until" integer not null,
  "due_at" integer not null,
  "ran_at" integer not null
) strict;

CREATE TABLE "lanes" (
  "id" text not null primary key,
  "process" text not null,
  "epoch" integer not null,
  "lease_until" integer not null,
  "event_no" integer not null,
  "audit_no" integer not null,
  "audit_hash" text not null,
  "drained_no" integer not null,
  "created_at" integer not null
) strict;

CREATE TABLE "migrations" (
  "name" text not null primary key,
  "at" integer not null
) strict;

CREATE TABLE "module_switches" (
  "name" text not null primary key,
  "is_on" integer not null,
  "changed_at" integer not null
) strict;

CREATE TABLE "parked_events" (
  "subscriber" text not null,
  "lane" text not null,
  "no" integer not null,
  "attempts" integer not null,
  "error" text not null,
  "parked_at" integer not null,
  constraint "parked_events_pk" primary key ("subscriber", "lane", "no")
) strict;
