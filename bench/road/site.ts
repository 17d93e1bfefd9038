/** A ledger with a town on it, copied as often as asked from one that was prepared once. */
import { randomBytes } from "node:crypto";
import pg from "pg";
import { declareProcedures } from "../../src/app/index.ts";
import {
  APP,
  asSuperuser,
  enqueue,
  type Ledger,
  OWNER,
  openLedger,
  prepareDatabase,
  type TemporaryCluster,
} from "../../src/base/index.ts";
import { sequenceJob } from "../../src/evidence/index.ts";
import { chineseCalendar, instant } from "../../src/kernel/index.ts";
import { createMatters, type DocumentPort, type FileStore, type Matters } from "../../src/matter/index.ts";
import { masterKey, settleTown } from "../town.ts";
import type { Site } from "./drive.ts";

export const roadStart = instant("2026-11-23T01:00:00.000Z");

export interface Place {
  readonly cluster: TemporaryCluster;
  readonly operators: Readonly<Record<string, string>>;
  readonly template: string;
}

/** The town is settled once; every copy has the same people and ids. */
export async function prepareTown(cluster: TemporaryCluster): Promise<Place> {
  const template = `town_${randomBytes(6).toString("hex")}`;
  await copyDatabase(cluster, template, cluster.template);
  const ledger = openOn(cluster, template, 4);
  try {
    const operators = await settleTown(ledger, roadStart);
    return { cluster, operators, template };
  } finally {
    await ledger.close();
  }
}

/** Work on a copy of the town, gone afterwards. */
export async function onCopy<T>(
  place: Place,
  work: (ledger: Ledger) => Promise<T>,
  connections = 12,
): Promise<T> {
  const name = `copy_${randomBytes(6).toString("hex")}`;
  await copyDatabase(place.cluster, name, place.template);
  const ledger = openOn(place.cluster, name, connections);
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
    await asSuperuser(place.cluster.superUrl, (client) =>
      client.query(`drop database ${pg.escapeIdentifier(name)} with (force)`),
    );
  }
}

export function siteOn(
  ledger: Ledger,
  place: Pick<Place, "operators">,
  parts: { readonly documents: DocumentPort; readonly files: FileStore },
): Site {
  return {
    ledger,
    matters: mattersWith(parts),
    files: parts.files,
    operators: place.operators,
    start: roadStart,
  };
}

/** As the house builds them, the job of the log included. */
export function mattersWith(parts: { readonly documents: DocumentPort; readonly files: FileStore }): Matters {
  const { procedures, context, effects } = declareProcedures();
  return createMatters({
    procedures,
    context,
    calendar: chineseCalendar,
    masterKey,
    ...parts,
    hooks: { effects, onEvents: (trx) => enqueue(trx, sequenceJob, {}, { key: sequenceJob }) },
  });
}

async function copyDatabase(cluster: TemporaryCluster, name: string, template: string): Promise<void> {
  await asSuperuser(cluster.superUrl, (client) =>
    client.query(
      `create database ${pg.escapeIdentifier(name)} owner ${OWNER}
       template ${pg.escapeIdentifier(template)} strategy file_copy`,
    ),
  );
  await asSuperuser(urlOf(cluster, "postgres", cluster.passwords.superuser, name), prepareDatabase);
}

function openOn(cluster: TemporaryCluster, name: string, max: number): Ledger {
  return openLedger({
    url: urlOf(cluster, APP, cluster.passwords.app, name),
    directUrl: urlOf(cluster, OWNER, cluster.passwords.owner, name),
    name: "bench",
    max,
  });
}

function urlOf(cluster: TemporaryCluster, user: string, password: string, database: string): string {
  const url = new URL(cluster.superUrl);
  url.username = user;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}
