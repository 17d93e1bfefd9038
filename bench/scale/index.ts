/**
 * How the house bears a ledger that grows: folding, the queue, the list, one matter, the sweep, at 10⁴, 10⁵ and 10⁶
 * matters, with the exponent of growth fitted over them (0: as fast as ever; 1: as slow as the ledger is large).
 */
import pg from "pg";
import { type Ledger, startTemporaryCluster } from "../../src/base/index.ts";
import { must } from "../../src/kernel/index.ts";
import type { MatterEvent } from "../../src/procedure/index.ts";
import { growthExponent, shown, timed } from "../measure.ts";
import type { Bench, Row } from "../report.ts";
import { memoryFiles, plainDocuments } from "../road/plain-parts.ts";
import { onCopy, prepareTown, roadStart, siteOn } from "../road/site.ts";
import { foldRows } from "./fold.ts";
import { addArchive, addOpenMatters, copyOfLast, openMatters, settleCity } from "./multiply.ts";
import { askAll, type Latency, sweepTimes } from "./queue.ts";
import { driveTemplates } from "./templates.ts";

interface Measured {
  readonly matters: number;
  readonly latencies: readonly Latency[];
}

export const scale: Bench = async ({ small, say }) => {
  const { cluster, stop } = await startTemporaryCluster();
  try {
    const place = await prepareTown(cluster);
    return await onCopy(place, async (ledger) => {
      const site = siteOn(ledger, place, { documents: plainDocuments, files: memoryFiles() });
      const templates = await driveTemplates(site);
      const longest = must(templates.open.at(-1), "template");
      const rows = foldRows(
        site.matters.house.procedures.at("penalty.ordinary", 1),
        await logOf(ledger, longest),
        small,
      );
      const sizes = small ? [openMatters + 500, openMatters + 1000] : [1e4, 1e5, 1e6];
      const measured: Measured[] = [];
      const owner = await superuserOn(cluster.superUrl, ledger);
      try {
        await settleCity(owner);
        await addOpenMatters(owner, templates);
        let made = openMatters;
        for (const matters of sizes) {
          const taken = await timed(async () => {
            await addArchive(owner, templates, made, matters);
            await owner.query("vacuum analyze");
          });
          made = matters;
          say(`${shown(matters)} matters after ${(taken / 1000).toFixed(0)} s`);
          const latencies = await askAll(
            ledger,
            site.matters,
            roadStart,
            copyOfLast(templates),
            small ? 2 : 40,
          );
          const { empty, each } = await sweepTimes(ledger, site.matters, roadStart, small ? 5 : 200);
          const sweeps = [
            { what: "sweep with nothing due", p50: empty, p95: empty },
            { what: "sweep, each matter due", p50: each, p95: each },
          ];
          measured.push({ matters, latencies: [...latencies, ...sweeps] });
          for (const { what, p50 } of measured.at(-1)?.latencies ?? []) say(`  ${what}: ${shown(p50)} ms`);
        }
      } finally {
        await owner.end();
      }
      return [...rows, ...latencyRows(measured)];
    });
  } finally {
    await stop();
  }
};

function latencyRows(measured: readonly Measured[]): Row[] {
  const whats = measured[0]?.latencies.map(({ what }) => what) ?? [];
  return whats.flatMap((what): Row[] => {
    const points = measured.map(({ matters, latencies }) => ({
      matters,
      ...must(
        latencies.find((one) => one.what === what),
        what,
      ),
    }));
    const exponent = growthExponent(points.map(({ matters, p50 }) => ({ x: matters, y: p50 })));
    return [
      ...points.map(({ matters, p50, p95 }) => ({
        what: `${what}: ms`,
        scale: `${shown(matters)} matters, ${shown(openMatters)} of them open`,
        result: shown(p50),
        spread: p95 === p50 ? "—" : `p95 ${shown(p95)}`,
        against: "—",
      })),
      {
        what: `${what}: growth with the ledger`,
        scale: `${shown(points[0]?.matters ?? 0)} – ${shown(points.at(-1)?.matters ?? 0)} matters`,
        result: `n^${exponent.toFixed(2)}`,
        spread: "—",
        against: "n^0: does not grow",
      },
    ];
  });
}

async function logOf(ledger: Ledger, matter: string): Promise<MatterEvent[]> {
  const { rows } = await ledger.direct.query<{ body: MatterEvent }>(
    "select body from matter_event where matter = $1 order by seq",
    [matter],
  );
  return rows.map(({ body }) => body);
}

async function superuserOn(superUrl: string, ledger: Ledger): Promise<pg.Client> {
  const url = new URL(superUrl);
  url.pathname = new URL(ledger.url).pathname;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return client;
}
