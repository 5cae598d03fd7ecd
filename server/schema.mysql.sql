-- Made by tools/schema-snapshot.ts from the migrations; not edited by hand.

CREATE TABLE `agents` (
  `id` varchar(36) NOT NULL,
  `state` varchar(16) NOT NULL,
  `reason` varchar(100) DEFAULT NULL,
  `since` bigint NOT NULL,
  `connected` tinyint NOT NULL,
  `lease_until` bigint NOT NULL,
  `assigned_at` bigint NOT NULL,
  `freed_at` bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `agent_links` (
  `agent` varchar(36) NOT NULL,
  `link` varchar(36) NOT NULL,
  `lease_until` bigint NOT NULL,
  PRIMARY KEY (`agent`,`link`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `agent_states` (
  `id` varchar(36) NOT NULL,
  `agent` varchar(36) NOT NULL,
  `state` varchar(16) NOT NULL,
  `reason` varchar(100) DEFAULT NULL,
  `from_at` bigint NOT NULL,
  `to_at` bigint DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `agent_states_agent` (`agent`,`from_at`,`id`),
  KEY `agent_states_time` (`from_at`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `agent_turns` (
  `group_id` varchar(36) NOT NULL,
  `agent` varchar(36) NOT NULL,
  `turn` bigint NOT NULL,
  PRIMARY KEY (`group_id`,`agent`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `api_keys` (
  `id` varchar(36) NOT NULL,
  `name` varchar(64) NOT NULL,
  `secret_hash` varchar(64) NOT NULL,
  `ending` varchar(8) NOT NULL,
  `scopes` longtext NOT NULL,
  `made_by` varchar(36) NOT NULL,
  `created_at` bigint NOT NULL,
  `expires_at` bigint DEFAULT NULL,
  `used_at` bigint DEFAULT NULL,
  `revoked_at` bigint DEFAULT NULL,
  `brands` longtext DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `secret_hash` (`secret_hash`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `audit` (
  `id` varchar(36) NOT NULL,
  `chain_id` varchar(64) NOT NULL,
  `seq` bigint NOT NULL,
  `ts` bigint NOT NULL,
  `node` varchar(128) NOT NULL,
  `tenant_id` varchar(64) NOT NULL,
  `actor_type` varchar(64) NOT NULL,
  `actor_id` varchar(128) NOT NULL,
  `actor_name_hash` varchar(64) NOT NULL,
  `session_id_hash` varchar(64) NOT NULL,
  `role_at_time` varchar(250) NOT NULL,
  `src_ip` varchar(64) NOT NULL,
  `src_port` int NOT NULL,
  `ua_hash` varchar(64) NOT NULL,
  `channel` varchar(64) NOT NULL,
  `event_type` varchar(64) NOT NULL,
  `object_type` varchar(64) NOT NULL,
  `object_id` varchar(128) NOT NULL,
  `action` varchar(64) NOT NULL,
  `result` varchar(64) NOT NULL,
  `reason_code` varchar(64) NOT NULL,
  `changed_fields` longtext NOT NULL,
  `request_id` varchar(64) NOT NULL,
  `trace_id` varchar(64) NOT NULL,
  `policy_version` varchar(64) NOT NULL,
  `on_behalf_of` varchar(128) NOT NULL,
  `approval_id` varchar(64) NOT NULL,
  `prev_hash` varchar(64) NOT NULL,
  `hash` varchar(64) NOT NULL,
  `key_id` varchar(64) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `audit_chain_seq` (`chain_id`,`seq`),
  KEY `audit_actor` (`actor_id`,`id`),
  KEY `audit_object` (`object_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `blocked_addresses` (
  `id` varchar(36) NOT NULL,
  `block` varchar(49) NOT NULL,
  `reason` varchar(200) NOT NULL,
  `by_person` varchar(36) DEFAULT NULL,
  `at` bigint NOT NULL,
  `until_at` bigint DEFAULT NULL,
  `refused` int NOT NULL,
  `refused_at` bigint DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `block` (`block`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `bot_thoughts` (
  `message` varchar(36) NOT NULL,
  `conversation` varchar(36) NOT NULL,
  `seq` bigint NOT NULL,
  `at` bigint NOT NULL,
  `thought` longtext NOT NULL,
  PRIMARY KEY (`message`),
  KEY `bot_thoughts_by_conversation` (`conversation`,`seq`),
  KEY `bot_thoughts_by_age` (`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `bot_turns` (
  `conversation` varchar(36) NOT NULL,
  `failures` int NOT NULL,
  `asked` longtext NOT NULL,
  `question_seq` bigint NOT NULL,
  `reply_seq` bigint NOT NULL,
  `updated_at` bigint NOT NULL,
  `dialogue` longtext DEFAULT NULL,
  `summed` longtext DEFAULT NULL,
  PRIMARY KEY (`conversation`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `brands` (
  `id` varchar(36) NOT NULL,
  `name` varchar(64) NOT NULL,
  `time_zone` varchar(64) NOT NULL,
  `default_mark` tinyint DEFAULT NULL,
  `created_at` bigint NOT NULL,
  `color` varchar(7) NOT NULL DEFAULT '#1668dc',
  `logo` longtext DEFAULT NULL,
  `privacy` longtext DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `name` (`name`),
  UNIQUE KEY `default_mark` (`default_mark`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `brand_domains` (
  `domain` varchar(253) NOT NULL,
  `brand` varchar(36) NOT NULL,
  PRIMARY KEY (`domain`),
  KEY `brand_domains_brand` (`brand`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `brand_logos` (
  `id` varchar(36) NOT NULL,
  `brand` varchar(36) NOT NULL,
  `content_type` varchar(32) NOT NULL,
  `base64` longtext NOT NULL,
  `created_at` bigint NOT NULL,
  PRIMARY KEY (`id`),
  KEY `brand_logos_brand` (`brand`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `canned_replies` (
  `id` varchar(36) NOT NULL,
  `title` varchar(200) NOT NULL,
  `shortcut` varchar(32) DEFAULT NULL,
  `initials` varchar(200) NOT NULL,
  `folder` varchar(40) NOT NULL,
  `group_id` varchar(36) DEFAULT NULL,
  `owner` varchar(36) DEFAULT NULL,
  `place` varchar(40) NOT NULL,
  `parts` longtext NOT NULL,
  `created_at` bigint NOT NULL,
  `changed_at` bigint NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `canned_replies_shortcut` (`place`,`shortcut`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `channel_locks` (
  `name` varchar(64) NOT NULL,
  `holder` varchar(36) NOT NULL,
  `until` bigint NOT NULL,
  PRIMARY KEY (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `channel_state` (
  `name` varchar(64) NOT NULL,
  `value` longtext NOT NULL,
  `until` bigint NOT NULL,
  PRIMARY KEY (`name`),
  KEY `channel_state_over` (`until`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `contacts` (
  `id` varchar(36) NOT NULL,
  `brand` varchar(36) NOT NULL,
  `name` varchar(64) NOT NULL,
  `known` tinyint NOT NULL,
  `blocked` tinyint NOT NULL,
  `phone` varchar(32) DEFAULT NULL,
  `email` varchar(200) DEFAULT NULL,
  `note` varchar(2000) DEFAULT NULL,
  `created_at` bigint NOT NULL,
  `seen_at` bigint NOT NULL,
  `block_reason` varchar(200) DEFAULT NULL,
  `blocked_by` varchar(36) DEFAULT NULL,
  `blocked_at` bigint DEFAULT NULL,
  `blocked_until` bigint DEFAULT NULL,
  `vip` tinyint NOT NULL DEFAULT 0,
  `attributes` longtext DEFAULT NULL,
  `merged_into` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `contacts_seen` (`seen_at`,`id`),
  KEY `contacts_blocked` (`blocked`,`blocked_at`,`id`),
  KEY `contacts_blocked_until` (`blocked`,`blocked_until`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `contact_identities` (
  `kind` varchar(16) NOT NULL,
  `scope` varchar(36) NOT NULL,
  `value` varchar(128) NOT NULL,
  `contact` varchar(36) NOT NULL,
  `verified` tinyint NOT NULL,
  `created_at` bigint NOT NULL,
  PRIMARY KEY (`kind`,`scope`,`value`),
  KEY `contact_identities_contact` (`contact`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `contact_lines` (
  `inbox` varchar(36) NOT NULL,
  `sender` varchar(128) NOT NULL,
  `contact` varchar(36) NOT NULL,
  `account` varchar(128) NOT NULL,
  `language` varchar(8) NOT NULL,
  `window_limit` int NOT NULL,
  `window_left` int NOT NULL,
  `window_until` bigint NOT NULL,
  `gone` tinyint NOT NULL,
  `refuses` tinyint NOT NULL,
  `session` varchar(16) DEFAULT NULL,
  `colleague` varchar(128) DEFAULT NULL,
  `profile_at` bigint DEFAULT NULL,
  `seen_at` bigint NOT NULL,
  PRIMARY KEY (`inbox`,`sender`),
  KEY `contact_lines_contact` (`contact`,`inbox`,`seen_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `contact_merges` (
  `id` varchar(36) NOT NULL,
  `kept` varchar(36) NOT NULL,
  `gone` varchar(36) NOT NULL,
  `why` varchar(16) NOT NULL,
  `note` varchar(200) DEFAULT NULL,
  `moved` longtext NOT NULL,
  `by_person` varchar(36) DEFAULT NULL,
  `at` bigint NOT NULL,
  `undone_at` bigint DEFAULT NULL,
  `undone_by` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `contact_merges_kept` (`kept`,`at`),
  KEY `contact_merges_gone` (`gone`,`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `contact_positions` (
  `contact` varchar(36) NOT NULL,
  `inbox` varchar(36) NOT NULL,
  `latitude_e6` int NOT NULL,
  `longitude_e6` int NOT NULL,
  `datum` varchar(8) NOT NULL,
  `at` bigint NOT NULL,
  PRIMARY KEY (`contact`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `conversations` (
  `id` varchar(36) NOT NULL,
  `brand` varchar(36) NOT NULL,
  `inbox` varchar(36) NOT NULL,
  `contact` varchar(36) NOT NULL,
  `contact_name` varchar(64) NOT NULL,
  `contact_known` tinyint NOT NULL,
  `contact_blocked` tinyint NOT NULL,
  `state` varchar(16) NOT NULL,
  `group_id` varchar(36) DEFAULT NULL,
  `agent_id` varchar(36) DEFAULT NULL,
  `language` varchar(8) NOT NULL,
  `seq` bigint NOT NULL,
  `agent_read` bigint NOT NULL,
  `contact_read` bigint NOT NULL,
  `contact_received` bigint NOT NULL,
  `revision` bigint NOT NULL,
  `last_from` varchar(16) DEFAULT NULL,
  `last_text` varchar(120) DEFAULT NULL,
  `last_at` bigint DEFAULT NULL,
  `opened_at` bigint NOT NULL,
  `active_at` bigint NOT NULL,
  `waiting_since` bigint DEFAULT NULL,
  `unanswered_since` bigint DEFAULT NULL,
  `assigned_at` bigint DEFAULT NULL,
  `waited_ms` bigint DEFAULT NULL,
  `closed_at` bigint DEFAULT NULL,
  `page_url` longtext DEFAULT NULL,
  `page_title` varchar(200) DEFAULT NULL,
  `goods` longtext DEFAULT NULL,
  `summary` longtext DEFAULT NULL,
  `left_details` longtext DEFAULT NULL,
  `follow_up` tinyint NOT NULL,
  `nobody_here` tinyint NOT NULL,
  `reason` varchar(64) DEFAULT NULL,
  `bot_on` tinyint NOT NULL,
  `reopen_ms` bigint NOT NULL,
  `unread` int NOT NULL DEFAULT 0,
  `priority` int NOT NULL DEFAULT 0,
  `labels` longtext DEFAULT NULL,
  `helpers` longtext DEFAULT NULL,
  `mentioned` longtext DEFAULT NULL,
  `snoozed_until` bigint DEFAULT NULL,
  `offer` longtext DEFAULT NULL,
  `merged_into` varchar(36) DEFAULT NULL,
  `rating` int DEFAULT NULL,
  `wrapped_up` tinyint NOT NULL DEFAULT 0,
  `warned_at` bigint DEFAULT NULL,
  `handed_reason` varchar(64) DEFAULT NULL,
  `contact_text` varchar(120) DEFAULT NULL,
  `elsewhere` varchar(64) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `conversations_agent` (`agent_id`,`state`,`active_at`,`id`),
  KEY `conversations_state` (`state`,`active_at`,`id`),
  KEY `conversations_group` (`group_id`,`state`,`active_at`,`id`),
  KEY `conversations_contact` (`contact`,`inbox`,`opened_at`),
  KEY `conversations_follow_up` (`follow_up`,`id`),
  KEY `conversations_priority` (`priority`,`id`),
  KEY `conversations_unanswered` (`state`,`unanswered_since`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `conversation_labels` (
  `label` varchar(36) NOT NULL,
  `conversation` varchar(36) NOT NULL,
  PRIMARY KEY (`label`,`conversation`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `conversation_people` (
  `person` varchar(36) NOT NULL,
  `role` varchar(16) NOT NULL,
  `conversation` varchar(36) NOT NULL,
  PRIMARY KEY (`person`,`role`,`conversation`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `conversation_timers` (
  `conversation` varchar(36) NOT NULL,
  `kind` varchar(16) NOT NULL,
  `due_at` bigint NOT NULL,
  PRIMARY KEY (`conversation`,`kind`),
  KEY `conversation_timers_due` (`due_at`,`conversation`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `cursors` (
  `subscriber` varchar(64) NOT NULL,
  `lane` varchar(64) NOT NULL,
  `no` bigint NOT NULL,
  PRIMARY KEY (`subscriber`,`lane`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `deliveries` (
  `id` varchar(36) NOT NULL,
  `line` varchar(80) NOT NULL,
  `inbox` varchar(36) NOT NULL,
  `contact` varchar(36) NOT NULL,
  `brand` varchar(36) NOT NULL,
  `conversation` varchar(36) DEFAULT NULL,
  `audience` longtext NOT NULL,
  `at` bigint NOT NULL,
  `seq` int NOT NULL,
  `said_by` varchar(8) NOT NULL,
  `parts` longtext DEFAULT NULL,
  `state` varchar(12) NOT NULL,
  `lead` varchar(36) DEFAULT NULL,
  `requests` longtext DEFAULT NULL,
  `done` int NOT NULL,
  `under_way` tinyint NOT NULL,
  `tries` int NOT NULL,
  `round` int NOT NULL,
  `insisted` tinyint NOT NULL,
  `code` varchar(512) DEFAULT NULL,
  `code_until` bigint DEFAULT NULL,
  `reason` varchar(32) DEFAULT NULL,
  `vendor_code` varchar(32) DEFAULT NULL,
  `vendor_note` varchar(200) DEFAULT NULL,
  `ended_at` bigint DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `deliveries_line` (`line`,`state`,`at`,`seq`),
  KEY `deliveries_conversation` (`conversation`,`id`),
  KEY `deliveries_lead` (`lead`),
  KEY `deliveries_latest` (`state`,`id`),
  KEY `deliveries_ended` (`state`,`ended_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `delivery_lines` (
  `line` varchar(80) NOT NULL,
  `inbox` varchar(36) NOT NULL,
  `contact` varchar(36) NOT NULL,
  `due_at` bigint NOT NULL,
  `claim` varchar(24) NOT NULL,
  PRIMARY KEY (`line`),
  KEY `delivery_lines_due` (`due_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `delivery_receipts` (
  `inbox` varchar(36) NOT NULL,
  `external_id` varchar(128) NOT NULL,
  `delivery` varchar(36) NOT NULL,
  `at` bigint NOT NULL,
  PRIMARY KEY (`inbox`,`external_id`),
  KEY `delivery_receipts_at` (`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `delivery_rests` (
  `account` varchar(160) NOT NULL,
  `until` bigint NOT NULL,
  `reason` varchar(32) NOT NULL,
  PRIMARY KEY (`account`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `emotion_alarms` (
  `id` varchar(36) NOT NULL,
  `conversation` varchar(36) NOT NULL,
  `brand` varchar(36) NOT NULL,
  `message` varchar(36) NOT NULL,
  `seq` int NOT NULL,
  `mood_index` int NOT NULL,
  `reasons` longtext NOT NULL,
  `state` varchar(16) NOT NULL,
  `raised_at` bigint NOT NULL,
  `ended_at` bigint DEFAULT NULL,
  `agent_id` varchar(36) DEFAULT NULL,
  `group_id` varchar(36) DEFAULT NULL,
  `moved_to` varchar(36) DEFAULT NULL,
  `priority_was` int NOT NULL,
  `priority_set` int NOT NULL,
  `marked_by` varchar(36) DEFAULT NULL,
  `marked_at` bigint DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `emotion_alarms_conversation` (`conversation`,`raised_at`),
  KEY `emotion_alarms_latest` (`raised_at`,`id`),
  KEY `emotion_alarms_state` (`state`,`raised_at`,`id`),
  KEY `emotion_alarms_brand` (`brand`,`raised_at`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `emotion_conversations` (
  `conversation` varchar(36) NOT NULL,
  `brand` varchar(36) NOT NULL,
  `state` longtext NOT NULL,
  `mood_index` int NOT NULL,
  `emotion` varchar(16) NOT NULL,
  `alarm` varchar(36) DEFAULT NULL,
  `shift` int NOT NULL,
  `hot` tinyint DEFAULT NULL,
  `seq` int NOT NULL,
  `at` bigint NOT NULL,
  `revision` int NOT NULL,
  PRIMARY KEY (`conversation`),
  KEY `emotion_hot` (`hot`,`mood_index`,`conversation`),
  KEY `emotion_conversations_age` (`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `emotion_lessons` (
  `alarm` varchar(36) NOT NULL,
  `brand` varchar(36) NOT NULL,
  `text` longtext NOT NULL,
  `at` bigint NOT NULL,
  PRIMARY KEY (`alarm`),
  KEY `emotion_lessons_brand` (`brand`,`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `emotion_messages` (
  `message` varchar(36) NOT NULL,
  `conversation` varchar(36) NOT NULL,
  `seq` int NOT NULL,
  `turn` int NOT NULL,
  `at` bigint NOT NULL,
  `mood_index` int NOT NULL,
  `anger` int NOT NULL,
  `offence` int NOT NULL,
  `emotion` varchar(16) NOT NULL,
  `excused` tinyint NOT NULL,
  `reasons` longtext NOT NULL,
  PRIMARY KEY (`message`),
  KEY `emotion_messages_curve` (`conversation`,`seq`),
  KEY `emotion_messages_age` (`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `emotion_terms` (
  `brand` varchar(36) NOT NULL,
  `terms` longtext NOT NULL,
  `revision` int NOT NULL,
  `updated_at` bigint NOT NULL,
  PRIMARY KEY (`brand`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `events` (
  `lane` varchar(64) NOT NULL,
  `no` bigint NOT NULL,
  `at` bigint NOT NULL,
  `name` varchar(64) NOT NULL,
  `key_text` varchar(128) NOT NULL,
  `payload` longtext NOT NULL,
  PRIMARY KEY (`lane`,`no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `files` (
  `id` varchar(36) NOT NULL,
  `storage_key` varchar(128) NOT NULL,
  `name` varchar(200) NOT NULL,
  `content_type` varchar(128) NOT NULL,
  `size` bigint NOT NULL,
  `sha256` varchar(64) NOT NULL,
  `owner` varchar(36) NOT NULL,
  `conversation` varchar(36) DEFAULT NULL,
  `created_at` bigint NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `forms` (
  `id` varchar(36) NOT NULL,
  `title` varchar(200) NOT NULL,
  `use_for` varchar(16) NOT NULL,
  `fields` longtext NOT NULL,
  `enabled` tinyint NOT NULL,
  `inboxes` longtext NOT NULL,
  `created_at` bigint NOT NULL,
  `removed_at` bigint DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `form_answers` (
  `message` varchar(36) NOT NULL,
  `form` varchar(36) NOT NULL,
  `conversation` varchar(36) NOT NULL,
  `answers` longtext NOT NULL,
  `at` bigint NOT NULL,
  PRIMARY KEY (`message`,`form`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `group_inboxes` (
  `group_id` varchar(36) NOT NULL,
  `inbox` varchar(36) NOT NULL,
  PRIMARY KEY (`group_id`,`inbox`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `group_members` (
  `group_id` varchar(36) NOT NULL,
  `person` varchar(36) NOT NULL,
  `skill` int NOT NULL DEFAULT 50,
  `lent` tinyint NOT NULL DEFAULT 0,
  PRIMARY KEY (`group_id`,`person`),
  KEY `group_members_person` (`person`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `inbound_news` (
  `inbox` varchar(36) NOT NULL,
  `external_id` varchar(128) NOT NULL,
  `kind` varchar(24) NOT NULL,
  `at` bigint NOT NULL,
  `conversation` varchar(36) DEFAULT NULL,
  `message` varchar(36) DEFAULT NULL,
  `raw` longtext DEFAULT NULL,
  PRIMARY KEY (`inbox`,`external_id`),
  KEY `inbound_news_at` (`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `inbound_waiting` (
  `id` varchar(36) NOT NULL,
  `inbox` varchar(36) NOT NULL,
  `sender` varchar(128) NOT NULL,
  `external_id` varchar(128) NOT NULL,
  `told` longtext NOT NULL,
  `at` bigint NOT NULL,
  `tries` int NOT NULL,
  `next_at` bigint NOT NULL,
  PRIMARY KEY (`id`),
  KEY `inbound_waiting_line` (`inbox`,`sender`,`id`),
  KEY `inbound_waiting_due` (`next_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `inboxes` (
  `id` varchar(36) NOT NULL,
  `channel` varchar(32) NOT NULL,
  `name` varchar(64) NOT NULL,
  `brand` varchar(36) NOT NULL,
  `enabled` tinyint NOT NULL,
  `origins` longtext NOT NULL,
  `look` longtext NOT NULL,
  `bot_on` tinyint NOT NULL,
  `reopen_minutes` int NOT NULL,
  `created_at` bigint NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `name` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `inbox_accounts` (
  `inbox` varchar(36) NOT NULL,
  `account` varchar(128) NOT NULL,
  `config` longtext NOT NULL,
  `secrets` longtext NOT NULL,
  `secrets_set` longtext NOT NULL,
  `verified_at` bigint DEFAULT NULL,
  `received_at` bigint DEFAULT NULL,
  `refused_at` bigint DEFAULT NULL,
  `refused_why` varchar(32) DEFAULT NULL,
  PRIMARY KEY (`inbox`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `inbox_customer_keys` (
  `kid` varchar(40) NOT NULL,
  `inbox` varchar(36) NOT NULL,
  `secret` longtext NOT NULL,
  `created_at` bigint NOT NULL,
  PRIMARY KEY (`kid`),
  KEY `inbox_customer_keys_inbox` (`inbox`,`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `installation` (
  `id` int NOT NULL,
  `key_mark` varchar(64) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `jobs` (
  `name` varchar(128) NOT NULL,
  `owner` varchar(255) NOT NULL,
  `lease_until` bigint NOT NULL,
  `due_at` bigint NOT NULL,
  `ran_at` bigint NOT NULL,
  PRIMARY KEY (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `knowledge_entries` (
  `id` varchar(36) NOT NULL,
  `title` varchar(200) NOT NULL,
  `questions` longtext NOT NULL,
  `answer` longtext NOT NULL,
  `category` varchar(64) NOT NULL,
  `links` longtext NOT NULL,
  `goods` longtext NOT NULL,
  `brand` varchar(36) DEFAULT NULL,
  `enabled` tinyint NOT NULL,
  `revision` int NOT NULL,
  `removed_at` bigint DEFAULT NULL,
  `updated_at` bigint NOT NULL,
  `updated_by` varchar(36) DEFAULT NULL,
  `intent` varchar(64) DEFAULT NULL,
  `variants` longtext DEFAULT NULL,
  `valid_from` bigint DEFAULT NULL,
  `valid_until` bigint DEFAULT NULL,
  `kind` varchar(16) NOT NULL DEFAULT 'answer',
  PRIMARY KEY (`id`),
  KEY `knowledge_latest` (`updated_at`,`id`),
  KEY `knowledge_category` (`category`,`updated_at`,`id`),
  KEY `knowledge_title` (`title`),
  KEY `knowledge_intent` (`intent`,`updated_at`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `knowledge_marks` (
  `name` varchar(64) NOT NULL,
  `value` varchar(64) NOT NULL,
  `at` bigint NOT NULL,
  PRIMARY KEY (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `knowledge_products` (
  `product` varchar(64) NOT NULL,
  `entry` varchar(36) NOT NULL,
  PRIMARY KEY (`product`,`entry`),
  KEY `knowledge_products_entry` (`entry`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `labels` (
  `id` varchar(36) NOT NULL,
  `name` varchar(64) NOT NULL,
  `color` varchar(16) NOT NULL,
  `created_at` bigint NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `name` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `lanes` (
  `id` varchar(64) NOT NULL,
  `process` varchar(255) NOT NULL,
  `epoch` int NOT NULL,
  `lease_until` bigint NOT NULL,
  `event_no` bigint NOT NULL,
  `audit_no` bigint NOT NULL,
  `audit_hash` varchar(64) NOT NULL,
  `drained_no` bigint NOT NULL,
  `created_at` bigint NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `links` (
  `id` varchar(36) NOT NULL,
  `secret_hash` varchar(64) NOT NULL,
  `purpose` varchar(16) NOT NULL,
  `person` varchar(36) DEFAULT NULL,
  `expires_at` bigint NOT NULL,
  `used_at` bigint DEFAULT NULL,
  `created_at` bigint NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `secret_hash` (`secret_hash`),
  KEY `links_person` (`person`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `lost_media` (
  `message` varchar(36) NOT NULL,
  `conversation` varchar(36) NOT NULL,
  `inbox` varchar(36) NOT NULL,
  `contact` varchar(36) NOT NULL,
  `parts` longtext NOT NULL,
  `at` bigint NOT NULL,
  PRIMARY KEY (`message`),
  KEY `lost_media_at` (`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `mentions` (
  `person` varchar(36) NOT NULL,
  `note` varchar(36) NOT NULL,
  `read_at` bigint DEFAULT NULL,
  PRIMARY KEY (`person`,`note`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `messages` (
  `id` varchar(36) NOT NULL,
  `conversation` varchar(36) NOT NULL,
  `seq` bigint NOT NULL,
  `at` bigint NOT NULL,
  `sender` varchar(16) NOT NULL,
  `author_id` varchar(64) NOT NULL,
  `author_name` varchar(64) NOT NULL,
  `client_id` varchar(64) NOT NULL,
  `digest` varchar(64) NOT NULL,
  `parts` longtext NOT NULL,
  `quote` longtext DEFAULT NULL,
  `bot` longtext DEFAULT NULL,
  `recalled_at` bigint DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `messages_seq` (`conversation`,`seq`),
  UNIQUE KEY `messages_client` (`client_id`,`conversation`,`author_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `message_search_marks` (
  `name` varchar(64) NOT NULL,
  `value` varchar(64) NOT NULL,
  `at` bigint NOT NULL,
  PRIMARY KEY (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `migrations` (
  `name` varchar(100) NOT NULL,
  `at` bigint NOT NULL,
  PRIMARY KEY (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `moderation_hits` (
  `id` varchar(36) NOT NULL,
  `once` varchar(190) NOT NULL,
  `word` varchar(36) NOT NULL,
  `side` varchar(16) NOT NULL,
  `action` varchar(16) NOT NULL,
  `conversation` varchar(36) NOT NULL,
  `message` varchar(36) DEFAULT NULL,
  `author` varchar(36) NOT NULL,
  `at` bigint NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `once` (`once`),
  KEY `moderation_hits_latest` (`at`,`id`),
  KEY `moderation_hits_word` (`word`,`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `moderation_words` (
  `id` varchar(36) NOT NULL,
  `text` varchar(100) NOT NULL,
  `word_key` varchar(250) NOT NULL,
  `category` varchar(40) NOT NULL,
  `kind` varchar(16) NOT NULL,
  `direction` varchar(16) NOT NULL,
  `action` varchar(16) NOT NULL,
  `enabled` tinyint NOT NULL,
  `updated_at` bigint NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `word_key` (`word_key`),
  KEY `moderation_words_latest` (`updated_at`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `module_switches` (
  `name` varchar(64) NOT NULL,
  `is_on` tinyint NOT NULL,
  `changed_at` bigint NOT NULL,
  PRIMARY KEY (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `notes` (
  `id` varchar(36) NOT NULL,
  `conversation` varchar(36) NOT NULL,
  `at` bigint NOT NULL,
  `kind` varchar(16) NOT NULL,
  `author_id` varchar(64) NOT NULL,
  `author_name` varchar(64) NOT NULL,
  `client_id` varchar(64) NOT NULL,
  `text` longtext NOT NULL,
  `mentions` longtext NOT NULL,
  `after_seq` bigint NOT NULL,
  `edited_at` bigint DEFAULT NULL,
  `removed_at` bigint DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `notes_client` (`conversation`,`author_id`,`client_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `office_members` (
  `id` varchar(36) NOT NULL,
  `company` varchar(64) NOT NULL,
  `member` varchar(64) NOT NULL,
  `person` varchar(36) NOT NULL,
  `bound_at` bigint NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `office_members_member` (`company`,`member`),
  UNIQUE KEY `office_members_person` (`company`,`person`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `page_views` (
  `id` varchar(36) NOT NULL,
  `contact` varchar(36) NOT NULL,
  `client_id` varchar(64) NOT NULL,
  `inbox` varchar(36) NOT NULL,
  `conversation` varchar(36) DEFAULT NULL,
  `url` longtext NOT NULL,
  `title` varchar(200) NOT NULL,
  `at` bigint NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `page_views_once` (`contact`,`client_id`),
  KEY `page_views_latest` (`contact`,`at`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `parked_events` (
  `subscriber` varchar(64) NOT NULL,
  `lane` varchar(64) NOT NULL,
  `no` bigint NOT NULL,
  `attempts` int NOT NULL,
  `error` varchar(250) NOT NULL,
  `parked_at` bigint NOT NULL,
  PRIMARY KEY (`subscriber`,`lane`,`no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `password_history` (
  `person` varchar(36) NOT NULL,
  `hash` varchar(250) NOT NULL,
  `at` bigint NOT NULL,
  KEY `password_history_person` (`person`,`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `people` (
  `id` varchar(36) NOT NULL,
  `login` varchar(64) NOT NULL,
  `login_key` varchar(128) NOT NULL,
  `name` varchar(64) NOT NULL,
  `roles` longtext NOT NULL,
  `status` varchar(16) NOT NULL,
  `capacity` int NOT NULL,
  `language` varchar(8) NOT NULL,
  `password_hash` varchar(250) DEFAULT NULL,
  `password_at` bigint DEFAULT NULL,
  `failures` int NOT NULL,
  `locked_until` bigint DEFAULT NULL,
  `last_sign_in_at` bigint DEFAULT NULL,
  `last_sign_in_ip` varchar(64) DEFAULT NULL,
  `created_at` bigint NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `login_key` (`login_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `pre_chat_answers` (
  `contact` varchar(36) NOT NULL,
  `form` varchar(36) NOT NULL,
  `conversation` varchar(36) NOT NULL,
  `at` bigint NOT NULL,
  PRIMARY KEY (`contact`,`form`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `pull_lines` (
  `inbox` varchar(36) NOT NULL,
  `account` varchar(128) NOT NULL,
  `cursor_text` varchar(255) DEFAULT NULL,
  `ticket` longtext DEFAULT NULL,
  `ticket_at` bigint DEFAULT NULL,
  `asked` int NOT NULL,
  `done` int NOT NULL,
  `pulled_at` bigint NOT NULL,
  `due_at` bigint NOT NULL,
  PRIMARY KEY (`inbox`,`account`),
  KEY `pull_lines_due` (`due_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `ratings` (
  `invitation` varchar(36) NOT NULL,
  `conversation` varchar(36) NOT NULL,
  `contact` varchar(36) NOT NULL,
  `agent` varchar(36) DEFAULT NULL,
  `offered` longtext NOT NULL,
  `invited_at` bigint NOT NULL,
  `expires_at` bigint NOT NULL,
  `score` int DEFAULT NULL,
  `tags` longtext DEFAULT NULL,
  `comment` longtext DEFAULT NULL,
  `rated_at` bigint DEFAULT NULL,
  `times` int NOT NULL,
  PRIMARY KEY (`invitation`),
  KEY `ratings_conversation` (`conversation`,`invited_at`),
  KEY `ratings_latest` (`rated_at`,`invitation`),
  KEY `ratings_agent` (`agent`,`rated_at`,`invitation`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `replica_heartbeat` (
  `id` int NOT NULL,
  `at` bigint NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `roles` (
  `name` varchar(32) NOT NULL,
  `shipped` tinyint NOT NULL,
  `permissions` longtext NOT NULL,
  `changed_at` bigint NOT NULL,
  `given` longtext DEFAULT NULL,
  PRIMARY KEY (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `routing_decisions` (
  `id` varchar(36) NOT NULL,
  `conversation` varchar(36) NOT NULL,
  `at` bigint NOT NULL,
  `reason` varchar(32) NOT NULL,
  `group_id` varchar(36) DEFAULT NULL,
  `mode` varchar(16) DEFAULT NULL,
  `priority` int NOT NULL,
  `rule` varchar(36) DEFAULT NULL,
  `rule_name` varchar(64) DEFAULT NULL,
  `agent` varchar(36) DEFAULT NULL,
  `candidates` longtext NOT NULL,
  `labels` longtext DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `routing_decisions_conversation` (`conversation`,`at`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `routing_plans` (
  `group_id` varchar(36) NOT NULL,
  `plan` longtext NOT NULL,
  PRIMARY KEY (`group_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `routing_queue` (
  `conversation` varchar(36) NOT NULL,
  `inbox` varchar(36) NOT NULL,
  `contact` varchar(36) NOT NULL,
  `group_id` varchar(36) NOT NULL,
  `place` int NOT NULL,
  `since` bigint NOT NULL,
  `permission` varchar(64) DEFAULT NULL,
  `rule` varchar(36) DEFAULT NULL,
  `rule_name` varchar(64) DEFAULT NULL,
  `known_agent` varchar(36) DEFAULT NULL,
  `reserved_until` bigint DEFAULT NULL,
  `visited` longtext NOT NULL,
  `nobody` tinyint NOT NULL,
  `labels` longtext DEFAULT NULL,
  PRIMARY KEY (`conversation`),
  KEY `routing_queue_next` (`group_id`,`place`,`since`,`conversation`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `routing_reinforcements` (
  `id` varchar(36) NOT NULL,
  `group_id` varchar(36) NOT NULL,
  `groups_from` longtext NOT NULL,
  `people` longtext NOT NULL,
  `backlog` int NOT NULL,
  `from_at` bigint NOT NULL,
  `calm_since` bigint DEFAULT NULL,
  `to_at` bigint DEFAULT NULL,
  `now_of` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `now_of` (`now_of`),
  KEY `routing_reinforcements_time` (`from_at`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `routing_rules` (
  `id` varchar(36) NOT NULL,
  `place` int NOT NULL,
  `rule` longtext NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `routing_served` (
  `contact` varchar(36) NOT NULL,
  `agent` varchar(36) NOT NULL,
  `at` bigint NOT NULL,
  PRIMARY KEY (`contact`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `routing_silences` (
  `conversation` varchar(36) NOT NULL,
  `agent` varchar(36) NOT NULL,
  `since` bigint NOT NULL,
  PRIMARY KEY (`conversation`),
  KEY `routing_silences_agent` (`agent`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `saved_views` (
  `id` varchar(36) NOT NULL,
  `name` varchar(40) NOT NULL,
  `view` varchar(16) NOT NULL,
  `filter` longtext NOT NULL,
  `group_id` varchar(36) DEFAULT NULL,
  `owner` varchar(64) DEFAULT NULL,
  `place` varchar(64) NOT NULL,
  `position` int NOT NULL,
  `created_at` bigint NOT NULL,
  `changed_at` bigint NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `saved_views_name` (`place`,`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `schedules` (
  `id` varchar(36) NOT NULL,
  `name` varchar(64) NOT NULL,
  `hours` longtext NOT NULL,
  `created_at` bigint NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `name` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `schedule_uses` (
  `kind` varchar(8) NOT NULL,
  `target` varchar(36) NOT NULL,
  `schedule` varchar(36) NOT NULL,
  PRIMARY KEY (`kind`,`target`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `sessions` (
  `id` varchar(36) NOT NULL,
  `person` varchar(36) NOT NULL,
  `token_hash` varchar(64) NOT NULL,
  `created_at` bigint NOT NULL,
  `seen_at` bigint NOT NULL,
  `ip` varchar(64) NOT NULL,
  `client` varchar(300) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `token_hash` (`token_hash`),
  KEY `sessions_person` (`person`,`created_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `settings` (
  `name` varchar(64) NOT NULL,
  `chosen` longtext NOT NULL,
  `revision` int NOT NULL,
  `updated_at` bigint NOT NULL,
  PRIMARY KEY (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `sign_in_addresses` (
  `address` varchar(64) NOT NULL,
  `failures` int NOT NULL,
  `since` bigint NOT NULL,
  `locked_until` bigint DEFAULT NULL,
  PRIMARY KEY (`address`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `skill_groups` (
  `id` varchar(36) NOT NULL,
  `name` varchar(64) NOT NULL,
  `default_mark` tinyint DEFAULT NULL,
  `created_at` bigint NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `name` (`name`),
  UNIQUE KEY `default_mark` (`default_mark`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `sla_clocks` (
  `id` varchar(36) NOT NULL,
  `conversation` varchar(36) NOT NULL,
  `kind` varchar(16) NOT NULL,
  `policy` varchar(36) NOT NULL,
  `state` varchar(16) NOT NULL,
  `open` tinyint DEFAULT NULL,
  `started_at` bigint NOT NULL,
  `warn_at` bigint NOT NULL,
  `due_at` bigint NOT NULL,
  `look_at` bigint DEFAULT NULL,
  `stopped_at` bigint DEFAULT NULL,
  `breached_at` bigint DEFAULT NULL,
  `agent_id` varchar(36) DEFAULT NULL,
  `group_id` varchar(36) DEFAULT NULL,
  `over` tinyint DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `sla_clocks_open` (`conversation`,`kind`,`open`),
  KEY `sla_clocks_look` (`look_at`,`id`),
  KEY `sla_clocks_due` (`open`,`due_at`,`id`),
  KEY `sla_clocks_breached` (`breached_at`,`id`),
  KEY `sla_clocks_over` (`conversation`,`over`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `sla_policies` (
  `id` varchar(36) NOT NULL,
  `name` varchar(64) NOT NULL,
  `enabled` tinyint NOT NULL,
  `position` int NOT NULL,
  `terms` longtext NOT NULL,
  `updated_at` bigint NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `name` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `stores` (
  `id` varchar(36) NOT NULL,
  `name` varchar(60) NOT NULL,
  `code` varchar(40) DEFAULT NULL,
  `code_key` varchar(40) DEFAULT NULL,
  `brand` varchar(36) DEFAULT NULL,
  `address` varchar(200) NOT NULL,
  `phone` varchar(40) DEFAULT NULL,
  `lat_e7` int NOT NULL,
  `lng_e7` int NOT NULL,
  `source_datum` varchar(8) NOT NULL,
  `source_lat_e7` int NOT NULL,
  `source_lng_e7` int NOT NULL,
  `hours` longtext DEFAULT NULL,
  `enabled` tinyint NOT NULL,
  `revision` int NOT NULL,
  `removed_at` bigint DEFAULT NULL,
  `updated_at` bigint NOT NULL,
  `updated_by` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `stores_code` (`code_key`),
  KEY `stores_place` (`lat_e7`,`lng_e7`),
  KEY `stores_latest` (`updated_at`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `store_imports` (
  `id` varchar(36) NOT NULL,
  `at` bigint NOT NULL,
  `before` longtext NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `understanding_counts` (
  `day` varchar(10) NOT NULL,
  `kind` varchar(16) NOT NULL,
  `name` varchar(64) NOT NULL,
  `count` int NOT NULL,
  PRIMARY KEY (`day`,`kind`,`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `understanding_heard` (
  `id` varchar(36) NOT NULL,
  `message` varchar(36) NOT NULL,
  `source` varchar(16) NOT NULL,
  `conversation` varchar(36) NOT NULL,
  `text` varchar(255) NOT NULL,
  `at` bigint NOT NULL,
  `intent` varchar(64) DEFAULT NULL,
  `entry` varchar(36) DEFAULT NULL,
  `lesson` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `understanding_heard_once` (`message`,`source`),
  KEY `understanding_heard_lesson` (`lesson`,`at`,`id`),
  KEY `understanding_heard_at` (`at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `understanding_intents` (
  `id` varchar(64) NOT NULL,
  `name` varchar(60) NOT NULL,
  `name_en` varchar(60) DEFAULT NULL,
  `group_name` varchar(40) NOT NULL,
  `description` varchar(300) NOT NULL,
  `action` longtext NOT NULL,
  `slots` longtext NOT NULL,
  `enabled` tinyint NOT NULL,
  `place` int NOT NULL,
  `revision` int NOT NULL,
  `removed_at` bigint DEFAULT NULL,
  `updated_at` bigint NOT NULL,
  `updated_by` varchar(36) DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `understanding_lessons` (
  `id` varchar(36) NOT NULL,
  `text` varchar(255) NOT NULL,
  `sameness` varchar(64) NOT NULL,
  `source` varchar(16) NOT NULL,
  `state` varchar(16) NOT NULL,
  `count` int NOT NULL,
  `first_at` bigint NOT NULL,
  `last_at` bigint NOT NULL,
  `intent` varchar(64) DEFAULT NULL,
  `entry` varchar(36) DEFAULT NULL,
  `decided_by` varchar(36) DEFAULT NULL,
  `decided_at` bigint DEFAULT NULL,
  `learned` longtext DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `understanding_lessons_often` (`state`,`count`,`id`),
  KEY `understanding_lessons_source` (`state`,`source`,`count`,`id`),
  KEY `understanding_lessons_same` (`sameness`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `understanding_marks` (
  `name` varchar(64) NOT NULL,
  `value` longtext NOT NULL,
  `at` bigint NOT NULL,
  PRIMARY KEY (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `understanding_models` (
  `id` varchar(36) NOT NULL,
  `version` int NOT NULL,
  `state` varchar(16) NOT NULL,
  `trigger_name` varchar(16) NOT NULL,
  `made_at` bigint NOT NULL,
  `made_by` varchar(36) DEFAULT NULL,
  `seconds` int NOT NULL,
  `examples` int NOT NULL,
  `intents` int NOT NULL,
  `encoder` varchar(255) DEFAULT NULL,
  `scores` longtext NOT NULL,
  `reasons` longtext NOT NULL,
  `file` varchar(255) DEFAULT NULL,
  `report` longtext DEFAULT NULL,
  `changes` int NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `understanding_models_version` (`version`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `understanding_phrasings` (
  `id` varchar(36) NOT NULL,
  `intent` varchar(64) NOT NULL,
  `text` varchar(200) NOT NULL,
  `sameness` varchar(64) NOT NULL,
  `language` varchar(8) NOT NULL,
  `source` varchar(16) NOT NULL,
  `created_at` bigint NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `understanding_phrasings_same` (`sameness`),
  KEY `understanding_phrasings_latest` (`created_at`,`id`),
  KEY `understanding_phrasings_intent` (`intent`,`created_at`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `understanding_terms` (
  `id` varchar(36) NOT NULL,
  `type` varchar(16) NOT NULL,
  `name` varchar(100) NOT NULL,
  `aliases` longtext NOT NULL,
  `code` varchar(64) DEFAULT NULL,
  `sameness` varchar(64) NOT NULL,
  `updated_at` bigint NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `understanding_terms_same` (`sameness`),
  KEY `understanding_terms_latest` (`updated_at`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `webhooks` (
  `id` varchar(36) NOT NULL,
  `description` varchar(200) NOT NULL,
  `url` varchar(1000) NOT NULL,
  `events` longtext NOT NULL,
  `brands` longtext NOT NULL,
  `is_on` tinyint NOT NULL,
  `off_reason` varchar(16) DEFAULT NULL,
  `failing_since` bigint DEFAULT NULL,
  `secret` varchar(250) NOT NULL,
  `old_secret` varchar(250) DEFAULT NULL,
  `old_secret_until` bigint DEFAULT NULL,
  `created_at` bigint NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `webhook_deliveries` (
  `id` varchar(36) NOT NULL,
  `webhook` varchar(36) NOT NULL,
  `event` varchar(64) NOT NULL,
  `type` varchar(64) NOT NULL,
  `body` longtext NOT NULL,
  `state` varchar(16) NOT NULL,
  `attempts` int NOT NULL,
  `next_at` bigint NOT NULL,
  `claim` varchar(64) NOT NULL,
  `status` int DEFAULT NULL,
  `error` varchar(32) DEFAULT NULL,
  `duration_ms` int DEFAULT NULL,
  `created_at` bigint NOT NULL,
  `ended_at` bigint DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `webhook_deliveries_once` (`webhook`,`event`),
  KEY `webhook_deliveries_latest` (`webhook`,`id`),
  KEY `webhook_deliveries_due` (`webhook`,`state`,`next_at`),
  KEY `webhook_deliveries_ended` (`state`,`ended_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `wrap_ups` (
  `conversation` varchar(36) NOT NULL,
  `form` varchar(36) NOT NULL,
  `answers` longtext NOT NULL,
  `by_id` varchar(36) NOT NULL,
  `at` bigint NOT NULL,
  PRIMARY KEY (`conversation`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE trigger audit_no_delete before delete on audit for each row signal sqlstate '45000' set message_text = 'audit is append-only';

CREATE trigger audit_no_update before update on audit for each row signal sqlstate '45000' set message_text = 'audit is append-only';
