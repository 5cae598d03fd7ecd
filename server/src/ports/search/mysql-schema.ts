/**
 * The tables of the index. The search makes them itself when it opens, outside the migrations: they hold nothing that
 * cannot be rebuilt, and an installation that searches elsewhere has no use for them. A change of them takes new names.
 * A document becomes visible when it is ready, so that readers never meet half of one.
 */
export const searchTables = [
  `CREATE TABLE IF NOT EXISTS search_documents (
    number bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
    collection varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    id varchar(191) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    brand varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    length int NOT NULL,
    ready tinyint NOT NULL DEFAULT 0,
    KEY search_documents_id (collection, id),
    KEY search_documents_size (collection, ready, length)
  ) ENGINE=InnoDB`,
  `CREATE TABLE IF NOT EXISTS search_terms (
    collection varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    term varbinary(255) NOT NULL,
    number bigint NOT NULL,
    weight int NOT NULL,
    PRIMARY KEY (collection, term, number),
    KEY search_terms_number (number)
  ) ENGINE=InnoDB`,
]
