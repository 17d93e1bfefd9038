export { type Catalogue, readCatalogue } from "./catalogue.ts";
export { type LedgerFacts, ledgerFacts, requireFitLedger } from "./check.ts";
export { type Db, type Ledger, type LedgerOptions, openLedger } from "./client.ts";
export { prepareCluster } from "./cluster.ts";
export {
  APP,
  asSuperuser,
  createDatabase,
  type EmbeddedLedger,
  OWNER,
  prepareDatabase,
  startEmbeddedLedger,
} from "./embedded.ts";
export { insertMany } from "./many.ts";
export { type Migration, migrate, migrationTrouble, readMigrations } from "./migrate.ts";
export { currentMigrations, prepareLedger } from "./prepare.ts";
export { schemaText, tablesSource } from "./schema-text.ts";
export type { Tables } from "./tables.ts";
export { startTemporaryCluster, type TemporaryCluster } from "./temporary.ts";
export { type ActorScope, inTransaction, type TransactionOptions } from "./transaction.ts";
