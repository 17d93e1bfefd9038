import { readCatalogue } from "./catalogue.ts";
import { openLedger } from "./client.ts";
import { schemaText, tablesSource } from "./schema-text.ts";
import { startTemporaryCluster } from "./temporary.ts";

/** Path → text of what is generated from the migrations: migrated on a real, temporary ledger and read back from it. */
export async function generateLedgerFiles(): Promise<ReadonlyMap<string, string>> {
  const { cluster, stop } = await startTemporaryCluster();
  const url = new URL(cluster.superUrl);
  url.pathname = `/${cluster.template}`;
  const ledger = openLedger({ url: url.href, name: "generate" });
  try {
    const catalogue = await readCatalogue(ledger.direct);
    return new Map([
      ["src/base/ledger/tables.ts", tablesSource(catalogue)],
      ["db/schema.sql", schemaText(catalogue)],
    ]);
  } finally {
    await ledger.close();
    await stop();
  }
}
