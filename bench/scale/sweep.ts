/**
 * The clock sweep over ever more open matters: one that finds nothing due, and one that finds a thousandth of them due
 * and writes what follows. The exponent says how the time grows with the number of open matters.
 */
import pg from "pg";
import { startTemporaryCluster } from "../../src/base/index.ts";
import { growthExponent, shown, timed } from "../measure.ts";
import type { Bench, Row } from "../report.ts";
import { memoryFiles, plainDocuments } from "../road/plain-parts.ts";
import { onCopy, prepareTown, roadStart, siteOn } from "../road/site.ts";
import { addOpenUnlogged, settleCity } from "./multiply.ts";
import { sweepTimes } from "./queue.ts";
import { driveTemplates } from "./templates.ts";

export const sweep: Bench = async ({ small, say }) => {
  const { cluster, stop } = await startTemporaryCluster();
  try {
    const place = await prepareTown(cluster);
    return await onCopy(place, async (ledger) => {
      const site = siteOn(ledger, place, { documents: plainDocuments, files: memoryFiles() });
      const templates = await driveTemplates(site);
      const url = new URL(cluster.superUrl);
      url.pathname = new URL(ledger.url).pathname;
      const owner = new pg.Client({ connectionString: url.href });
      await owner.connect();
      try {
        await settleCity(owner);
        const points: { open: number; empty: number; whole: number; due: number }[] = [];
        let made = 0;
        for (const open of small ? [500, 1000] : [1e4, 1e5, 1e6]) {
          const taken = await timed(async () => {
            await addOpenUnlogged(owner, templates, made, open);
            await owner.query("vacuum analyze matter, matter_clock, matter_task");
          });
          made = open;
          const due = Math.max(5, Math.round(open / 1000));
          const { empty, each } = await sweepTimes(ledger, site.matters, roadStart, due);
          points.push({ open, empty, whole: empty + each * due, due });
          say(
            `${shown(open)} open matters (${(taken / 1000).toFixed(0)} s to make): ${shown(empty + each * due)} ms`,
          );
        }
        return points.flatMap(({ open, empty, whole, due }): Row[] => [
          row("sweep, nothing due: ms", open, empty, "—"),
          row(`sweep, ${shown(due)} due: ms`, open, whole, `n^${growth(points).toFixed(2)} over all sizes`),
        ]);
      } finally {
        await owner.end();
      }
    });
  } finally {
    await stop();
  }
};

function growth(points: readonly { readonly open: number; readonly whole: number }[]): number {
  return growthExponent(points.map(({ open, whole }) => ({ x: open, y: whole })));
}

function row(what: string, open: number, milliseconds: number, spread: string): Row {
  return {
    what,
    scale: `${shown(open)} open matters`,
    result: shown(milliseconds),
    spread,
    against: "goal < 60 s at 10⁶, linear",
  };
}
