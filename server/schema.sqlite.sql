-- Made by tools/schema-snapshot.ts from the migrations; not edited by hand.

CREATE TABLE "agent_links" (
  "agent" text not null,
  "link" text not null,
  "lease_until" integer not null,
  constraint "agent_links_pk" primary key ("agent", "link")
) strict;

CREATE TABLE "agent_states" (
  "id" text not null primary key,
  "agent" text not null,
  "state" text not null,
  "reason" text,
  "from_at" integer not null,
  "to_at" integer
) strict;

CREATE INDEX "agent_states_agent" on "agent_states" ("agent", "from_at", "id");

CREATE INDEX "agent_states_time" on "agent_states" ("from_at", "id");

CREATE TABLE "agent_turns" (
  "group_id" text not null,
  "agent" text not null,
  "turn" integer not null,
  constraint "agent_turns_key" primary key ("group_id", "agent")
) strict;

CREATE TABLE "agents" (
  "id" text not null primary key,
  "state" text not null,
  "reason" text,
  "since" integer not null,
  "connected" integer not null,
  "lease_until" integer not null,
  "assigned_at" integer not null,
  "freed_at" integer default 0 not null
) strict;

CREATE TABLE "api_keys" (
  "id" text not null primary key,
  "name" text not null,
  "secret_hash" text not null unique,
  "ending" text not null,
  "scopes" text not null,
  "made_by" text not null,
  "created_at" integer not null,
  "expires_at" integer,
  "used_at" integer,
  "revoked_at" integer,
  "brands" text
) strict;

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

CREATE INDEX audit_actor on audit (actor_id, id) where (actor_type <> 'visitor' or actor_id = '-');

CREATE TRIGGER audit_no_delete before delete on audit begin select raise(abort, 'audit is append-only'); end;

CREATE TRIGGER audit_no_update before update on audit begin select raise(abort, 'audit is append-only'); end;

CREATE INDEX "audit_object" on "audit" ("object_id", "id");

CREATE TABLE "blocked_addresses" (
  "id" text not null primary key,
  "block" text not null unique,
  "reason" text not null,
  "by_person" text,
  "at" integer not null,
  "until_at" integer,
  "refused" integer not null,
  "refused_at" integer
) strict;

CREATE TABLE "bot_thoughts" (
  "message" text not null primary key,
  "conversation" text not null,
  "seq" integer not null,
  "at" integer not null,
  "thought" text not null
) strict;

CREATE INDEX "bot_thoughts_by_age" on "bot_thoughts" ("at");

CREATE INDEX "bot_thoughts_by_conversation" on "bot_thoughts" ("conversation", "seq");

CREATE TABLE "bot_turns" (
  "conversation" text not null primary key,
  "failures" integer not null,
  "asked" text not null,
  "question_seq" integer not null,
  "reply_seq" integer not null,
  "updated_at" integer not null,
  "dialogue" text,
  "summed" text
) strict;

CREATE TABLE "brand_domains" (
  "domain" text not null primary key,
  "brand" text not null
) strict;

CREATE INDEX "brand_domains_brand" on "brand_domains" ("brand");

CREATE TABLE "brand_logos" (
  "id" text not null primary key,
  "brand" text not null,
  "content_type" text not null,
  "base64" text not null,
  "created_at" integer not null
) strict;

CREATE INDEX "brand_logos_brand" on "brand_logos" ("brand");

CREATE TABLE "brands" (
  "id" text not null primary key,
  "name" text not null unique,
  "time_zone" text not null,
  "default_mark" integer unique,
  "created_at" integer not null,
  "color" text default '#1668dc' not null,
  "logo" text,
  "privacy" text
) strict;

CREATE TABLE "canned_replies" (
  "id" text not null primary key,
  "title" text not null,
  "shortcut" text,
  "initials" text not null,
  "folder" text not null,
  "group_id" text,
  "owner" text,
  "place" text not null,
  "parts" text not null,
  "created_at" integer not null,
  "changed_at" integer not null,
  constraint "canned_replies_shortcut" unique ("place", "shortcut")
) strict;

CREATE TABLE "channel_locks" (
  "name" text not null primary key,
  "holder" text not null,
  "until" integer not null
) strict;

CREATE TABLE "channel_state" (
  "name" text not null primary key,
  "value" text not null,
  "until" integer not null
) strict;

CREATE INDEX "channel_state_over" on "channel_state" ("until");

CREATE TABLE "contact_identities" (
  "kind" text not null,
  "scope" text not null,
  "value" text not null,
  "contact" text not null,
  "verified" integer not null,
  "created_at" integer not null,
  constraint "contact_identities_key" primary key ("kind", "scope", "value")
) strict;

CREATE INDEX "contact_identities_contact" on "contact_identities" ("contact");

CREATE TABLE "contact_lines" (
  "inbox" text not null,
  "sender" text not null,
  "contact" text not null,
  "account" text not null,
  "language" text not null,
  "window_limit" integer not null,
  "window_left" integer not null,
  "window_until" integer not null,
  "gone" integer not null,
  "refuses" integer not null,
  "session" text,
  "colleague" text,
  "profile_at" integer,
  "seen_at" integer not null,
  constraint "contact_lines_one" primary key ("inbox", "sender")
) strict;

CREATE INDEX "contact_lines_contact" on "contact_lines" ("contact", "inbox", "seen_at");

CREATE TABLE "contact_merges" (
  "id" text not null primary key,
  "kept" text not null,
  "gone" text not null,
  "why" text not null,
  "note" text,
  "moved" text not null,
  "by_person" text,
  "at" integer not null,
  "undone_at" integer,
  "undone_by" text
) strict;

CREATE INDEX "contact_merges_gone" on "contact_merges" ("gone", "at");

CREATE INDEX "contact_merges_kept" on "contact_merges" ("kept", "at");

CREATE TABLE "contact_positions" (
  "contact" text not null primary key,
  "inbox" text not null,
  "latitude_e6" integer not null,
  "longitude_e6" integer not null,
  "datum" text not null,
  "at" integer not null
) strict;

CREATE TABLE "contacts" (
  "id" text not null primary key,
  "brand" text not null,
  "name" text not null,
  "known" integer not null,
  "blocked" integer not null,
  "phone" text,
  "email" text,
  "note" text,
  "created_at" integer not null,
  "seen_at" integer not null,
  "block_reason" text,
  "blocked_by" text,
  "blocked_at" integer,
  "blocked_until" integer,
  "vip" integer default 0 not null,
  "attributes" text,
  "merged_into" text
) strict;

CREATE INDEX "contacts_blocked" on "contacts" ("blocked", "blocked_at", "id");

CREATE INDEX "contacts_blocked_until" on "contacts" ("blocked", "blocked_until");

CREATE INDEX "contacts_seen" on "contacts" ("seen_at", "id");

CREATE TABLE "conversation_labels" (
  "label" text not null,
  "conversation" text not null,
  constraint "conversation_labels_key" primary key ("label", "conversation")
) strict;

CREATE TABLE "conversation_people" (
  "person" text not null,
  "role" text not null,
  "conversation" text not null,
  constraint "conversation_people_key" primary key ("person", "role", "conversation")
) strict;

CREATE TABLE "conversation_timers" (
  "conversation" text not null,
  "kind" text not null,
  "due_at" integer not null,
  constraint "conversation_timers_key" primary key ("conversation", "kind")
) strict;

CREATE INDEX "conversation_timers_due" on "conversation_timers" ("due_at", "conversation");

CREATE TABLE "conversations" (
  "id" text not null primary key,
  "brand" text not null,
  "inbox" text not null,
  "contact" text not null,
  "contact_name" text not null,
  "contact_known" integer not null,
  "contact_blocked" integer not null,
  "state" text not null,
  "group_id" text,
  "agent_id" text,
  "language" text not null,
  "seq" integer not null,
  "agent_read" integer not null,
  "contact_read" integer not null,
  "contact_received" integer not null,
  "revision" integer not null,
  "last_from" text,
  "last_text" text,
  "last_at" integer,
  "opened_at" integer not null,
  "active_at" integer not null,
  "waiting_since" integer,
  "unanswered_since" integer,
  "assigned_at" integer,
  "waited_ms" integer,
  "closed_at" integer,
  "page_url" text,
  "page_title" text,
  "goods" text,
  "summary" text,
  "left_details" text,
  "follow_up" integer not null,
  "nobody_here" integer not null,
  "reason" text,
  "bot_on" integer not null,
  "reopen_ms" integer not null,
  "unread" integer default 0 not null,
  "priority" integer default 0 not null,
  "labels" text,
  "helpers" text,
  "mentioned" text,
  "snoozed_until" integer,
  "offer" text,
  "merged_into" text,
  "rating" integer,
  "wrapped_up" integer default 0 not null,
  "warned_at" integer,
  "handed_reason" text,
  "contact_text" text,
  "elsewhere" text
) strict;

CREATE INDEX "conversations_agent" on "conversations" ("agent_id", "state", "active_at", "id");

CREATE INDEX "conversations_contact" on "conversations" ("contact", "inbox", "opened_at");

CREATE INDEX "conversations_follow_up" on "conversations" ("follow_up", "id");

CREATE INDEX "conversations_group" on "conversations" ("group_id", "state", "active_at", "id");

CREATE INDEX "conversations_priority" on "conversations" ("priority", "id");

CREATE INDEX "conversations_state" on "conversations" ("state", "active_at", "id");

CREATE INDEX "conversations_unanswered" on "conversations" ("state", "unanswered_since", "id");

CREATE TABLE "cursors" (
  "subscriber" text not null,
  "lane" text not null,
  "no" integer not null,
  constraint "cursors_pk" primary key ("subscriber", "lane")
) strict;

CREATE TABLE "deliveries" (
  "id" text not null primary key,
  "line" text not null,
  "inbox" text not null,
  "contact" text not null,
  "brand" text not null,
  "conversation" text,
  "audience" text not null,
  "at" integer not null,
  "seq" integer not null,
  "said_by" text not null,
  "parts" text,
  "state" text not null,
  "lead" text,
  "requests" text,
  "done" integer not null,
  "under_way" integer not null,
  "tries" integer not null,
  "round" integer not null,
  "insisted" integer not null,
  "code" text,
  "code_until" integer,
  "reason" text,
  "vendor_code" text,
  "vendor_note" text,
  "ended_at" integer
) strict;

CREATE INDEX "deliveries_conversation" on "deliveries" ("conversation", "id");

CREATE INDEX "deliveries_ended" on "deliveries" ("state", "ended_at");

CREATE INDEX "deliveries_latest" on "deliveries" ("state", "id");

CREATE INDEX "deliveries_lead" on "deliveries" ("lead");

CREATE INDEX "deliveries_line" on "deliveries" ("line", "state", "at", "seq");

CREATE TABLE "delivery_lines" (
  "line" text not null primary key,
  "inbox" text not null,
  "contact" text not null,
  "due_at" integer not null,
  "claim" text not null
) strict;

CREATE INDEX "delivery_lines_due" on "delivery_lines" ("due_at");

CREATE TABLE "delivery_receipts" (
  "inbox" text not null,
  "external_id" text not null,
  "delivery" text not null,
  "at" integer not null,
  constraint "delivery_receipts_one" primary key ("inbox", "external_id")
) strict;

CREATE INDEX "delivery_receipts_at" on "delivery_receipts" ("at");

CREATE TABLE "delivery_rests" (
  "account" text not null primary key,
  "until" integer not null,
  "reason" text not null
) strict;

CREATE TABLE "emotion_alarms" (
  "id" text not null primary key,
  "conversation" text not null,
  "brand" text not null,
  "message" text not null,
  "seq" integer not null,
  "mood_index" integer not null,
  "reasons" text not null,
  "state" text not null,
  "raised_at" integer not null,
  "ended_at" integer,
  "agent_id" text,
  "group_id" text,
  "moved_to" text,
  "priority_was" integer not null,
  "priority_set" integer not null,
  "marked_by" text,
  "marked_at" integer
) strict;

CREATE INDEX "emotion_alarms_brand" on "emotion_alarms" ("brand", "raised_at", "id");

CREATE INDEX "emotion_alarms_conversation" on "emotion_alarms" ("conversation", "raised_at");

CREATE INDEX "emotion_alarms_latest" on "emotion_alarms" ("raised_at", "id");

CREATE INDEX "emotion_alarms_state" on "emotion_alarms" ("state", "raised_at", "id");

CREATE TABLE "emotion_conversations" (
  "conversation" text not null primary key,
  "brand" text not null,
  "state" text not null,
  "mood_index" integer not null,
  "emotion" text not null,
  "alarm" text,
  "shift" integer not null,
  "hot" integer,
  "seq" integer not null,
  "at" integer not null,
  "revision" integer not null
) strict;

CREATE INDEX "emotion_conversations_age" on "emotion_conversations" ("at");

CREATE INDEX "emotion_hot" on "emotion_conversations" ("hot", "mood_index", "conversation");

CREATE TABLE "emotion_lessons" (
  "alarm" text not null primary key,
  "brand" text not null,
  "text" text not null,
  "at" integer not null
) strict;

CREATE INDEX "emotion_lessons_brand" on "emotion_lessons" ("brand", "at");

CREATE TABLE "emotion_messages" (
  "message" text not null primary key,
  "conversation" text not null,
  "seq" integer not null,
  "turn" integer not null,
  "at" integer not null,
  "mood_index" integer not null,
  "anger" integer not null,
  "offence" integer not null,
  "emotion" text not null,
  "excused" integer not null,
  "reasons" text not null
) strict;

CREATE INDEX "emotion_messages_age" on "emotion_messages" ("at");

CREATE INDEX "emotion_messages_curve" on "emotion_messages" ("conversation", "seq");

CREATE TABLE "emotion_terms" (
  "brand" text not null primary key,
  "terms" text not null,
  "revision" integer not null,
  "updated_at" integer not null
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

CREATE TABLE "files" (
  "id" text not null primary key,
  "storage_key" text not null,
  "name" text not null,
  "content_type" text not null,
  "size" integer not null,
  "sha256" text not null,
  "owner" text not null,
  "conversation" text,
  "created_at" integer not null
) strict;

CREATE TABLE "form_answers" (
  "message" text not null,
  "form" text not null,
  "conversation" text not null,
  "answers" text not null,
  "at" integer not null,
  constraint "form_answers_key" primary key ("message", "form")
) strict;

CREATE TABLE "forms" (
  "id" text not null primary key,
  "title" text not null,
  "use_for" text not null,
  "fields" text not null,
  "enabled" integer not null,
  "inboxes" text not null,
  "created_at" integer not null,
  "removed_at" integer
) strict;

CREATE TABLE "group_inboxes" (
  "group_id" text not null,
  "inbox" text not null,
  constraint "group_inboxes_key" primary key ("group_id", "inbox")
) strict;

CREATE TABLE "group_members" (
  "group_id" text not null,
  "person" text not null,
  "skill" integer default 50 not null,
  "lent" integer default 0 not null,
  constraint "group_members_key" primary key ("group_id", "person")
) strict;

CREATE INDEX "group_members_person" on "group_members" ("person");

CREATE TABLE "inbound_news" (
  "inbox" text not null,
  "external_id" text not null,
  "kind" text not null,
  "at" integer not null,
  "conversation" text,
  "message" text,
  "raw" text,
  constraint "inbound_news_once" primary key ("inbox", "external_id")
) strict;

CREATE INDEX "inbound_news_at" on "inbound_news" ("at");

CREATE TABLE "inbound_waiting" (
  "id" text not null primary key,
  "inbox" text not null,
  "sender" text not null,
  "external_id" text not null,
  "told" text not null,
  "at" integer not null,
  "tries" integer not null,
  "next_at" integer not null
) strict;

CREATE INDEX "inbound_waiting_due" on "inbound_waiting" ("next_at");

CREATE INDEX "inbound_waiting_line" on "inbound_waiting" ("inbox", "sender", "id");

CREATE TABLE "inbox_accounts" (
  "inbox" text not null primary key,
  "account" text not null,
  "config" text not null,
  "secrets" text not null,
  "secrets_set" text not null,
  "verified_at" integer,
  "received_at" integer,
  "refused_at" integer,
  "refused_why" text
) strict;

CREATE TABLE "inbox_customer_keys" (
  "kid" text not null primary key,
  "inbox" text not null,
  "secret" text not null,
  "created_at" integer not null
) strict;

CREATE INDEX "inbox_customer_keys_inbox" on "inbox_customer_keys" ("inbox", "created_at");

CREATE TABLE "inboxes" (
  "id" text not null primary key,
  "channel" text not null,
  "name" text not null unique,
  "brand" text not null,
  "enabled" integer not null,
  "origins" text not null,
  "look" text not null,
  "bot_on" integer not null,
  "reopen_minutes" integer not null,
  "created_at" integer not null
) strict;

CREATE TABLE "installation" (
  "id" integer not null primary key,
  "key_mark" text not null
) strict;

CREATE TABLE "jobs" (
  "name" text not null primary key,
  "owner" text not null,
  "lease_until" integer not null,
  "due_at" integer not null,
  "ran_at" integer not null
) strict;

CREATE TABLE "knowledge_entries" (
  "id" text not null primary key,
  "title" text not null,
  "questions" text not null,
  "answer" text not null,
  "category" text not null,
  "links" text not null,
  "goods" text not null,
  "brand" text,
  "enabled" integer not null,
  "revision" integer not null,
  "removed_at" integer,
  "updated_at" integer not null,
  "updated_by" text,
  "intent" text,
  "variants" text,
  "valid_from" integer,
  "valid_until" integer,
  "kind" text default 'answer' not null
) strict;

CREATE INDEX "knowledge_category" on "knowledge_entries" ("category", "updated_at", "id");

CREATE INDEX "knowledge_intent" on "knowledge_entries" ("intent", "updated_at", "id");

CREATE INDEX "knowledge_latest" on "knowledge_entries" ("updated_at", "id");

CREATE INDEX "knowledge_title" on "knowledge_entries" ("title");

CREATE TABLE "knowledge_marks" (
  "name" text not null primary key,
  "value" text not null,
  "at" integer not null
) strict;

CREATE TABLE "knowledge_products" (
  "product" text not null,
  "entry" text not null,
  constraint "knowledge_products_key" primary key ("product", "entry")
) strict;

CREATE INDEX "knowledge_products_entry" on "knowledge_products" ("entry");

CREATE TABLE "labels" (
  "id" text not null primary key,
  "name" text not null unique,
  "color" text not null,
  "created_at" integer not null
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

CREATE TABLE "links" (
  "id" text not null primary key,
  "secret_hash" text not null unique,
  "purpose" text not null,
  "person" text,
  "expires_at" integer not null,
  "used_at" integer,
  "created_at" integer not null
) strict;

CREATE INDEX "links_person" on "links" ("person");

CREATE TABLE "lost_media" (
  "message" text not null primary key,
  "conversation" text not null,
  "inbox" text not null,
  "contact" text not null,
  "parts" text not null,
  "at" integer not null
) strict;

CREATE INDEX "lost_media_at" on "lost_media" ("at");

CREATE TABLE "mentions" (
  "person" text not null,
  "note" text not null,
  "read_at" integer,
  constraint "mentions_key" primary key ("person", "note")
) strict;

CREATE TABLE "message_search_marks" (
  "name" text not null primary key,
  "value" text not null,
  "at" integer not null
) strict;

CREATE TABLE "messages" (
  "id" text not null primary key,
  "conversation" text not null,
  "seq" integer not null,
  "at" integer not null,
  "sender" text not null,
  "author_id" text not null,
  "author_name" text not null,
  "client_id" text not null,
  "digest" text not null,
  "parts" text not null,
  "quote" text,
  "bot" text,
  "recalled_at" integer,
  constraint "messages_seq" unique ("conversation", "seq"),
  constraint "messages_client" unique ("client_id", "conversation", "author_id")
) strict;

CREATE TABLE "migrations" (
  "name" text not null primary key,
  "at" integer not null
) strict;

CREATE TABLE "moderation_hits" (
  "id" text not null primary key,
  "once" text not null unique,
  "word" text not null,
  "side" text not null,
  "action" text not null,
  "conversation" text not null,
  "message" text,
  "author" text not null,
  "at" integer not null
) strict;

CREATE INDEX "moderation_hits_latest" on "moderation_hits" ("at", "id");

CREATE INDEX "moderation_hits_word" on "moderation_hits" ("word", "at");

CREATE TABLE "moderation_words" (
  "id" text not null primary key,
  "text" text not null,
  "word_key" text not null unique,
  "category" text not null,
  "kind" text not null,
  "direction" text not null,
  "action" text not null,
  "enabled" integer not null,
  "updated_at" integer not null
) strict;

CREATE INDEX "moderation_words_latest" on "moderation_words" ("updated_at", "id");

CREATE TABLE "module_switches" (
  "name" text not null primary key,
  "is_on" integer not null,
  "changed_at" integer not null
) strict;

CREATE TABLE "notes" (
  "id" text not null primary key,
  "conversation" text not null,
  "at" integer not null,
  "kind" text not null,
  "author_id" text not null,
  "author_name" text not null,
  "client_id" text not null,
  "text" text not null,
  "mentions" text not null,
  "after_seq" integer not null,
  "edited_at" integer,
  "removed_at" integer,
  constraint "notes_client" unique ("conversation", "author_id", "client_id")
) strict;

CREATE TABLE "office_members" (
  "id" text not null primary key,
  "company" text not null,
  "member" text not null,
  "person" text not null,
  "bound_at" integer not null,
  constraint "office_members_member" unique ("company", "member"),
  constraint "office_members_person" unique ("company", "person")
) strict;

CREATE TABLE "page_views" (
  "id" text not null primary key,
  "contact" text not null,
  "client_id" text not null,
  "inbox" text not null,
  "conversation" text,
  "url" text not null,
  "title" text not null,
  "at" integer not null
) strict;

CREATE INDEX "page_views_latest" on "page_views" ("contact", "at", "id");

CREATE UNIQUE INDEX "page_views_once" on "page_views" ("contact", "client_id");

CREATE TABLE "parked_events" (
  "subscriber" text not null,
  "lane" text not null,
  "no" integer not null,
  "attempts" integer not null,
  "error" text not null,
  "parked_at" integer not null,
  constraint "parked_events_pk" primary key ("subscriber", "lane", "no")
) strict;

CREATE TABLE "password_history" (
  "person" text not null,
  "hash" text not null,
  "at" integer not null
) strict;

CREATE INDEX "password_history_person" on "password_history" ("person", "at");

CREATE TABLE "people" (
  "id" text not null primary key,
  "login" text not null,
  "login_key" text not null unique,
  "name" text not null,
  "roles" text not null,
  "status" text not null,
  "capacity" integer not null,
  "language" text not null,
  "password_hash" text,
  "password_at" integer,
  "failures" integer not null,
  "locked_until" integer,
  "last_sign_in_at" integer,
  "last_sign_in_ip" text,
  "created_at" integer not null
) strict;

CREATE TABLE "pre_chat_answers" (
  "contact" text not null,
  "form" text not null,
  "conversation" text not null,
  "at" integer not null,
  constraint "pre_chat_answers_once" primary key ("contact", "form")
) strict;

CREATE TABLE "pull_lines" (
  "inbox" text not null,
  "account" text not null,
  "cursor_text" text,
  "ticket" text,
  "ticket_at" integer,
  "asked" integer not null,
  "done" integer not null,
  "pulled_at" integer not null,
  "due_at" integer not null,
  constraint "pull_lines_one" primary key ("inbox", "account")
) strict;

CREATE INDEX "pull_lines_due" on "pull_lines" ("due_at");

CREATE TABLE "ratings" (
  "invitation" text not null primary key,
  "conversation" text not null,
  "contact" text not null,
  "agent" text,
  "offered" text not null,
  "invited_at" integer not null,
  "expires_at" integer not null,
  "score" integer,
  "tags" text,
  "comment" text,
  "rated_at" integer,
  "times" integer not null
) strict;

CREATE INDEX "ratings_agent" on "ratings" ("agent", "rated_at", "invitation");

CREATE INDEX "ratings_conversation" on "ratings" ("conversation", "invited_at");

CREATE INDEX "ratings_latest" on "ratings" ("rated_at", "invitation");

CREATE TABLE "replica_heartbeat" (
  "id" integer not null primary key,
  "at" integer not null
) strict;

CREATE TABLE "roles" (
  "name" text not null primary key,
  "shipped" integer not null,
  "permissions" text not null,
  "changed_at" integer not null,
  "given" text
) strict;

CREATE TABLE "routing_decisions" (
  "id" text not null primary key,
  "conversation" text not null,
  "at" integer not null,
  "reason" text not null,
  "group_id" text,
  "mode" text,
  "priority" integer not null,
  "rule" text,
  "rule_name" text,
  "agent" text,
  "candidates" text not null,
  "labels" text
) strict;

CREATE INDEX "routing_decisions_conversation" on "routing_decisions" ("conversation", "at", "id");

CREATE TABLE "routing_plans" (
  "group_id" text not null primary key,
  "plan" text not null
) strict;

CREATE TABLE "routing_queue" (
  "conversation" text not null primary key,
  "inbox" text not null,
  "contact" text not null,
  "group_id" text not null,
  "place" integer not null,
  "since" integer not null,
  "permission" text,
  "rule" text,
  "rule_name" text,
  "known_agent" text,
  "reserved_until" integer,
  "visited" text not null,
  "nobody" integer not null,
  "labels" text
) strict;

CREATE INDEX "routing_queue_next" on "routing_queue" ("group_id", "place", "since", "conversation");

CREATE TABLE "routing_reinforcements" (
  "id" text not null primary key,
  "group_id" text not null,
  "groups_from" text not null,
  "people" text not null,
  "backlog" integer not null,
  "from_at" integer not null,
  "calm_since" integer,
  "to_at" integer,
  "now_of" text unique
) strict;

CREATE INDEX "routing_reinforcements_time" on "routing_reinforcements" ("from_at", "id");

CREATE TABLE "routing_rules" (
  "id" text not null primary key,
  "place" integer not null,
  "rule" text not null
) strict;

CREATE TABLE "routing_served" (
  "contact" text not null primary key,
  "agent" text not null,
  "at" integer not null
) strict;

CREATE TABLE "routing_silences" (
  "conversation" text not null primary key,
  "agent" text not null,
  "since" integer not null
) strict;

CREATE INDEX "routing_silences_agent" on "routing_silences" ("agent");

CREATE TABLE "saved_views" (
  "id" text not null primary key,
  "name" text not null,
  "view" text not null,
  "filter" text not null,
  "group_id" text,
  "owner" text,
  "place" text not null,
  "position" integer not null,
  "created_at" integer not null,
  "changed_at" integer not null,
  constraint "saved_views_name" unique ("place", "name")
) strict;

CREATE TABLE "schedule_uses" (
  "kind" text not null,
  "target" text not null,
  "schedule" text not null,
  constraint "schedule_uses_key" primary key ("kind", "target")
) strict;

CREATE TABLE "schedules" (
  "id" text not null primary key,
  "name" text not null unique,
  "hours" text not null,
  "created_at" integer not null
) strict;

CREATE TABLE "sessions" (
  "id" text not null primary key,
  "person" text not null,
  "token_hash" text not null unique,
  "created_at" integer not null,
  "seen_at" integer not null,
  "ip" text not null,
  "client" text not null
) strict;

CREATE INDEX "sessions_person" on "sessions" ("person", "created_at");

CREATE TABLE "settings" (
  "name" text not null primary key,
  "chosen" text not null,
  "revision" integer not null,
  "updated_at" integer not null
) strict;

CREATE TABLE "sign_in_addresses" (
  "address" text not null primary key,
  "failures" integer not null,
  "since" integer not null,
  "locked_until" integer
) strict;

CREATE TABLE "skill_groups" (
  "id" text not null primary key,
  "name" text not null unique,
  "default_mark" integer unique,
  "created_at" integer not null
) strict;

CREATE TABLE "sla_clocks" (
  "id" text not null primary key,
  "conversation" text not null,
  "kind" text not null,
  "policy" text not null,
  "state" text not null,
  "open" integer,
  "started_at" integer not null,
  "warn_at" integer not null,
  "due_at" integer not null,
  "look_at" integer,
  "stopped_at" integer,
  "breached_at" integer,
  "agent_id" text,
  "group_id" text,
  "over" integer
) strict;

CREATE INDEX "sla_clocks_breached" on "sla_clocks" ("breached_at", "id");

CREATE INDEX "sla_clocks_due" on "sla_clocks" ("open", "due_at", "id");

CREATE INDEX "sla_clocks_look" on "sla_clocks" ("look_at", "id");

CREATE UNIQUE INDEX "sla_clocks_open" on "sla_clocks" ("conversation", "kind", "open");

CREATE INDEX "sla_clocks_over" on "sla_clocks" ("conversation", "over");

CREATE TABLE "sla_policies" (
  "id" text not null primary key,
  "name" text not null unique,
  "enabled" integer not null,
  "position" integer not null,
  "terms" text not null,
  "updated_at" integer not null
) strict;

CREATE TABLE "store_imports" (
  "id" text not null primary key,
  "at" integer not null,
  "before" text not null
) strict;

CREATE TABLE "stores" (
  "id" text not null primary key,
  "name" text not null,
  "code" text,
  "code_key" text,
  "brand" text,
  "address" text not null,
  "phone" text,
  "lat_e7" integer not null,
  "lng_e7" integer not null,
  "source_datum" text not null,
  "source_lat_e7" integer not null,
  "source_lng_e7" integer not null,
  "hours" text,
  "enabled" integer not null,
  "revision" integer not null,
  "removed_at" integer,
  "updated_at" integer not null,
  "updated_by" text,
  constraint "stores_code" unique ("code_key")
) strict;

CREATE INDEX "stores_latest" on "stores" ("updated_at", "id");

CREATE INDEX "stores_place" on "stores" ("lat_e7", "lng_e7");

CREATE TABLE "understanding_counts" (
  "day" text not null,
  "kind" text not null,
  "name" text not null,
  "count" integer not null,
  constraint "understanding_counts_key" primary key ("day", "kind", "name")
) strict;

CREATE TABLE "understanding_heard" (
  "id" text not null primary key,
  "message" text not null,
  "source" text not null,
  "conversation" text not null,
  "text" text not null,
  "at" integer not null,
  "intent" text,
  "entry" text,
  "lesson" text
) strict;

CREATE INDEX "understanding_heard_at" on "understanding_heard" ("at");

CREATE INDEX "understanding_heard_lesson" on "understanding_heard" ("lesson", "at", "id");

CREATE UNIQUE INDEX "understanding_heard_once" on "understanding_heard" ("message", "source");

CREATE TABLE "understanding_intents" (
  "id" text not null primary key,
  "name" text not null,
  "name_en" text,
  "group_name" text not null,
  "description" text not null,
  "action" text not null,
  "slots" text not null,
  "enabled" integer not null,
  "place" integer not null,
  "revision" integer not null,
  "removed_at" integer,
  "updated_at" integer not null,
  "updated_by" text
) strict;

CREATE TABLE "understanding_lessons" (
  "id" text not null primary key,
  "text" text not null,
  "sameness" text not null,
  "source" text not null,
  "state" text not null,
  "count" integer not null,
  "first_at" integer not null,
  "last_at" integer not null,
  "intent" text,
  "entry" text,
  "decided_by" text,
  "decided_at" integer,
  "learned" text
) strict;

CREATE INDEX "understanding_lessons_often" on "understanding_lessons" ("state", "count", "id");

CREATE INDEX "understanding_lessons_same" on "understanding_lessons" ("sameness", "id");

CREATE INDEX "understanding_lessons_source" on "understanding_lessons" ("state", "source", "count", "id");

CREATE TABLE "understanding_marks" (
  "name" text not null primary key,
  "value" text not null,
  "at" integer not null
) strict;

CREATE TABLE "understanding_models" (
  "id" text not null primary key,
  "version" integer not null,
  "state" text not null,
  "trigger_name" text not null,
  "made_at" integer not null,
  "made_by" text,
  "seconds" integer not null,
  "examples" integer not null,
  "intents" integer not null,
  "encoder" text,
  "scores" text not null,
  "reasons" text not null,
  "file" text,
  "report" text,
  "changes" integer not null
) strict;

CREATE UNIQUE INDEX "understanding_models_version" on "understanding_models" ("version");

CREATE TABLE "understanding_phrasings" (
  "id" text not null primary key,
  "intent" text not null,
  "text" text not null,
  "sameness" text not null,
  "language" text not null,
  "source" text not null,
  "created_at" integer not null
) strict;

CREATE INDEX "understanding_phrasings_intent" on "understanding_phrasings" ("intent", "created_at", "id");

CREATE INDEX "understanding_phrasings_latest" on "understanding_phrasings" ("created_at", "id");

CREATE UNIQUE INDEX "understanding_phrasings_same" on "understanding_phrasings" ("sameness");

CREATE TABLE "understanding_terms" (
  "id" text not null primary key,
  "type" text not null,
  "name" text not null,
  "aliases" text not null,
  "code" text,
  "sameness" text not null,
  "updated_at" integer not null
) strict;

CREATE INDEX "understanding_terms_latest" on "understanding_terms" ("updated_at", "id");

CREATE UNIQUE INDEX "understanding_terms_same" on "understanding_terms" ("sameness");

CREATE TABLE "webhook_deliveries" (
  "id" text not null primary key,
  "webhook" text not null,
  "event" text not null,
  "type" text not null,
  "body" text not null,
  "state" text not null,
  "attempts" integer not null,
  "next_at" integer not null,
  "claim" text not null,
  "status" integer,
  "error" text,
  "duration_ms" integer,
  "created_at" integer not null,
  "ended_at" integer,
  constraint "webhook_deliveries_once" unique ("webhook", "event")
) strict;

CREATE INDEX "webhook_deliveries_due" on "webhook_deliveries" ("webhook", "state", "next_at");

CREATE INDEX "webhook_deliveries_ended" on "webhook_deliveries" ("state", "ended_at");

CREATE INDEX "webhook_deliveries_latest" on "webhook_deliveries" ("webhook", "id");

CREATE TABLE "webhooks" (
  "id" text not null primary key,
  "description" text not null,
  "url" text not null,
  "events" text not null,
  "brands" text not null,
  "is_on" integer not null,
  "off_reason" text,
  "failing_since" integer,
  "secret" text not null,
  "old_secret" text,
  "old_secret_until" integer,
  "created_at" integer not null
) strict;

CREATE TABLE "wrap_ups" (
  "conversation" text not null primary key,
  "form" text not null,
  "answers" text not null,
  "by_id" text not null,
  "at" integer not null
) strict;
