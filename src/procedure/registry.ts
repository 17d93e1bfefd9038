/** All procedures of the house: by version for reading logs, by day for opening. */
import { assert, canonicalJson, type Day, must, sha256Hex } from "../kernel/index.ts";
import type { AnyProcedure } from "./language.ts";

export interface Procedures {
  readonly all: readonly AnyProcedure[];
  /** The definition that reads a log; throws where there is none, for then the log is unreadable. */
  at(id: string, version: number): AnyProcedure;
  /** The newest version in force on the day, for opening a matter. */
  current(id: string, on: Day): AnyProcedure | undefined;
  has(id: string): boolean;
  /** Which procedures' acts open this one. */
  openedBy(id: string): readonly { readonly procedure: AnyProcedure; readonly action: string }[];
}

/** Refuses twins, and `opens` that lead nowhere. */
export function procedures(list: readonly AnyProcedure[]): Procedures {
  const byVersion = new Map<string, AnyProcedure>();
  for (const procedure of list) {
    const key = keyOf(procedure.id, procedure.version);
    assert(!byVersion.has(key), `${key} is declared twice`);
    byVersion.set(key, procedure);
  }
  const ids = new Set(list.map((procedure) => procedure.id));
  const openings = list.flatMap(openingsOf);
  for (const { procedure, action, opens } of openings) {
    assert(
      ids.has(opens),
      `${keyOf(procedure.id, procedure.version)}: ${action} opens ${opens}, which is not declared`,
    );
  }
  const newestFirst = [...list].sort((a, b) => b.version - a.version);
  return {
    all: list,
    at: (id, version) => must(byVersion.get(keyOf(id, version)), `no procedure ${keyOf(id, version)}`),
    current: (id, on) =>
      newestFirst.find((p) => p.id === id && p.from <= on && (p.to === undefined || on <= p.to)),
    has: (id) => ids.has(id),
    openedBy: (id) => openings.filter(({ opens }) => opens === id),
  };
}

function openingsOf(procedure: AnyProcedure): { procedure: AnyProcedure; action: string; opens: string }[] {
  return Object.entries(procedure.actions).flatMap(([action, { opens }]) =>
    opens ? [{ procedure, action, opens: opens.procedure }] : [],
  );
}

function keyOf(id: string, version: number): string {
  return `${id}@${version}`;
}

/** By a name from outside: every object answers to `constructor`, no procedure declares it. */
export function actionNamed(
  procedure: AnyProcedure,
  name: string,
): AnyProcedure["actions"][string] | undefined {
  return Object.hasOwn(procedure.actions, name) ? procedure.actions[name] : undefined;
}

export function factNamed(procedure: AnyProcedure, name: string): AnyProcedure["facts"][string] | undefined {
  return Object.hasOwn(procedure.facts, name) ? procedure.facts[name] : undefined;
}

const hashes = new WeakMap<AnyProcedure, string>();

/** SHA-256 of the definition's canonical JSON: which text decided. Definitions are literals and never change. */
export function definitionHash(procedure: AnyProcedure): string {
  const known = hashes.get(procedure);
  if (known !== undefined) return known;
  const hash = sha256Hex(canonicalJson(procedure));
  hashes.set(procedure, hash);
  return hash;
}
