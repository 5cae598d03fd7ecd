-- Made by tools/schema-snapshot.ts from the migrations; not edited by hand.

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
  UNIQUE KEY `audit_chain_seq` (`chain_id`,`seq`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `cursors` (
  `subscriber` varchar(64) NOT NULL,
  `lane` varchar(64) NOT NULL,
  `no` bigint NOT NULL,
  PRIMARY KEY (`subscriber`,`lane`)
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

CREATE TABLE `jobs` (
  `name` varchar(128) NOT NULL,
  `owner` varchar(255) NOT NULL,
  `lease_until` bigint NOT NULL,
  `due_at` bigint NOT NULL,
  `ran_at` bigint NOT NULL,
  PRIMARY KEY (`name`)
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

CREATE TABLE `migrations` (
  `name` varchar(100) NOT NULL,
  `at` bigint NOT NULL,
  PRIMARY KEY (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC;

CREATE TABLE `module_switches` (
  `name` varchar(64) NOT NULL,
  `is_on` tinyint NOT NULL,
  `changed_at` bigint NOT NULL,
  PRIMARY KEY (`name`)
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

CREATE trigger audit_no_delete before delete on audit for each row signal sqlstate '45000' set message_text = 'audit is append-only';

CREATE trigger audit_no_update before update on audit for each row signal sqlstate '45000' set message_text = 'audit is append-only';
