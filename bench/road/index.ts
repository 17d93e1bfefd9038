/**
 * How much of the time of a case is the ledger's and how much is ours: the case driven through the runtime, against the
 * very statements it sent, sent again by the same driver over the same pool. Both on a fresh copy of the same ledger,
 * in turn, so that a busy machine hurts both. The ledger does not wait for the disk: that would flatter us.
 */
import { startTemporaryCluster } from "../../src/base/index.ts";
import { documents } from "../../src/matter/index.ts";
import { sampleOf, shown, timed } from "../measure.ts";
import type { Bench, Row } from "../report.ts";
import { bureaus } from "../town.ts";
import { drive } from "./drive.ts";
import { memoryFiles, plainDocuments } from "./plain-parts.ts";
import { record, replay, type Visit } from "./record.ts";
import { onCopy, type Place, prepareTown, siteOn } from "./site.ts";
import { wholeRoad } from "./steps.ts";

interface Trial {
  readonly clients: number;
  readonly roads: number;
  readonly repeats: number;
  readonly drafting: boolean;
}

export const road: Bench = async ({ small, say }) => {
  const { cluster, stop } = await startTemporaryCluster();
  try {
    const place = await prepareTown(cluster);
    const trials: Trial[] = small
      ? [
          { clients: 1, roads: 1, repeats: 1, drafting: true },
          { clients: 2, roads: 1, repeats: 1, drafting: false },
        ]
      : [
          { clients: 1, roads: 8, repeats: 7, drafting: false },
          { clients: 1, roads: 4, repeats: 7, drafting: true },
          { clients: 8, roads: 2, repeats: 7, drafting: false },
          { clients: 8, roads: 1, repeats: 7, drafting: true },
        ];
    const rows: Row[] = [];
    for (const trial of trials) {
      const made = await tried(place, trial);
      for (const row of made) say(`${row.what}: ${row.result}`);
      rows.push(...made);
    }
    return rows;
  } finally {
    await stop();
  }
};

async function tried(place: Place, trial: Trial): Promise<Row[]> {
  const streams = await recorded(place, trial);
  const statements = streams.flat(2).length / (trial.clients * trial.roads);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let repeat = 0; repeat < trial.repeats; repeat += 1) {
    const perRoad = (milliseconds: number) => milliseconds / (trial.clients * trial.roads);
    ours.push(perRoad(await drivenOn(place, trial)));
    theirs.push(perRoad(await onCopy(place, (ledger) => replayed(ledger.pool, streams))));
  }
  const ratio = sampleOf(ours.map((milliseconds, at) => (theirs[at] ?? 0) / milliseconds));
  const [run, sent] = [sampleOf(ours), sampleOf(theirs)];
  const scale = `${trial.clients} client${trial.clients > 1 ? "s" : ""} × ${trial.roads} cases × ${trial.repeats}`;
  const what = `${wholeRoad.length} acts of a case, ${trial.drafting ? "with" : "without"} drafting`;
  return [
    {
      what: `${what}: share of replay speed`,
      scale,
      result: shown(ratio.median),
      spread: `${shown(ratio.low)} – ${shown(ratio.high)}`,
      against: `replay of its ${shown(statements)} statements, goal ${trial.clients === 1 ? "≥ 0.3" : "—"}`,
    },
    {
      what: `${what}: ms per case`,
      scale,
      result: shown(run.median),
      spread: `${shown(run.low)} – ${shown(run.high)}`,
      against: `replay ${shown(sent.median)} (${shown(sent.low)} – ${shown(sent.high)})`,
    },
  ];
}

const partsOf = ({ drafting }: Trial) => ({
  documents: drafting ? documents : plainDocuments,
  files: memoryFiles(),
});

const bureauOf = (client: number) => (bureaus[client % bureaus.length] ?? bureaus[0]).id;

/** One after the other, so that every stream holds what its own client sent. */
async function recorded(place: Place, trial: Trial): Promise<(readonly Visit[])[]> {
  return onCopy(place, async (ledger) => {
    const site = siteOn(ledger, place, partsOf(trial));
    const streams: (readonly Visit[])[] = [];
    for (let client = 0; client < trial.clients; client += 1) {
      const recording = record(ledger.pool);
      for (let at = 0; at < trial.roads; at += 1) await drive(site, bureauOf(client), wholeRoad);
      recording.stop();
      streams.push(recording.visits);
    }
    return streams;
  });
}

function drivenOn(place: Place, trial: Trial): Promise<number> {
  return onCopy(place, async (ledger) => {
    const site = siteOn(ledger, place, partsOf(trial));
    await ledger.pool.query("select 1");
    const client = async (_: unknown, at: number) => {
      for (let road = 0; road < trial.roads; road += 1) await drive(site, bureauOf(at), wholeRoad);
    };
    return timed(() => Promise.all(Array.from({ length: trial.clients }, client)));
  });
}

async function replayed(pool: Parameters<typeof replay>[0], streams: readonly (readonly Visit[])[]) {
  await pool.query("select 1");
  return timed(() => Promise.all(streams.map((visits) => replay(pool, visits))));
}
