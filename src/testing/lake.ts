/** A lake of a test file's own: the real engine in a temporary folder, with the house's tables. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type EmbeddedLake, type Lake, migrateLake, openLake, startEmbeddedLake } from "../base/index.ts";
import { type ObservationKind, observationKinds } from "../observation/index.ts";

export interface TestLake {
  readonly lake: Lake;
}

export function testLake(): () => TestLake {
  let folder = "";
  let embedded: EmbeddedLake | undefined;
  let lake: Lake | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "steelyard-lake-"));
    embedded = await startEmbeddedLake(folder, "a password of this test only");
    lake = openLake(embedded);
    await migrateLake(lake);
  });
  afterAll(async () => {
    await lake?.close();
    await embedded?.supervisor.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (lake === undefined) throw new Error("the lake is not up yet");
    return { lake };
  };
}

/** Observations as an import would leave them; absent values become the type's empty one. */
export async function observe(
  lake: Lake,
  kind: ObservationKind,
  records: readonly object[],
  ingestedAt = "2026-06-01T00:00:00.000Z",
): Promise<void> {
  const rows = records.map((record, line) => ({
    ...Object.fromEntries(
      Object.entries(record).filter(([, value]) => value !== null && value !== undefined),
    ),
    file: "test",
    line: line + 1,
    ingestedAt,
    digest: BigInt(
      `0x${createHash("sha256").update(JSON.stringify(record)).digest("hex").slice(0, 30)}`,
    ).toString(),
  }));
  const { table } = observationKinds[kind];
  for (let at = 0; at < rows.length; at += 20_000)
    await lake.insert(table ?? "", rows.slice(at, at + 20_000));
}
