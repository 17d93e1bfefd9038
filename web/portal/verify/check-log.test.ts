/** What is asked of the server and what is kept, with a server and a memory that stand in for the browser's. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import {
  appendLeaves,
  checkpointText,
  consistencyProof,
  emptyRange,
  hex,
  leafHash,
  must,
  signCheckpoint,
} from "../../../src/kernel/index.ts";
import { checkLog, isContinuedToday } from "./check-log.ts";
import { readSeen } from "./memory.ts";
import { keyOf, laterBundle, leaves, record, rotations, seed, signedBy } from "./sample-bundle.ts";

const nodes = new Map(
  appendLeaves(emptyRange, leaves).nodes.map(({ level, index, hash }) => [`${level}/${index}`, hash]),
);
const genuine = { key: keyOf(9), rotations: [...rotations], note: signedBy(5, 9) };
let told: typeof genuine;

beforeEach(() => {
  told = genuine;
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  };
  vi.stubGlobal("window", { localStorage });
  vi.stubGlobal("fetch", async (address: string, { body }: { body: string }) =>
    Response.json(answer(address.replace("/api/", ""), JSON.parse(body))),
  );
});
afterEach(() => vi.unstubAllGlobals());

function answer(operation: string, { from, to }: { from: number; to: number }) {
  if (operation === "log.key") return { origin: "steelyard/hangzhou", ...told };
  if (operation === "log.checkpoint") return { size: 5, root: "", note: told.note, at: "" };
  const proof = consistencyProof(from, to, (level, index) => must(nodes.get(`${level}/${index}`), "node"));
  return { from, to, proof: proof.map(hex) };
}

const checked = async () => {
  const answer = await checkLog();
  return answer.ok ? answer.value.comparison : answer.error.code;
};

it("keeps nothing of a first answer whose keys do not follow, and takes the next that do", async () => {
  told = { ...genuine, rotations: [...rotations, genuine.note] };
  expect(await checked()).toBe("unfollowed");
  expect(readSeen()).toBeUndefined();
  told = genuine;
  expect(await checked()).toBe("first");
  expect(readSeen()).toMatchObject(genuine);
});

it("keeps the links that hold where a later answer has others", async () => {
  await checked();
  told = { ...genuine, rotations: [...rotations, genuine.note] };
  expect(await checked()).toBe("same");
  expect(readSeen()?.rotations).toEqual(rotations);
});

it("holds a file signed by a former key against the log of today", async () => {
  const file = { ...laterBundle(), checkpoint: signedBy(4, 8) };
  const forgery = checkpointText("steelyard/hangzhou", 1, leafHash(record));
  const forged = {
    ...file,
    checkpoint: signCheckpoint(forgery, { name: "steelyard/hangzhou", seed: seed(8) }),
  };
  const forgedEarly = {
    ...file,
    checkpoint: signCheckpoint(forgery, { name: "steelyard/hangzhou", seed: seed(7) }),
  };
  for (const known of [undefined, { key: keyOf(7) }, { key: keyOf(9) }]) {
    expect(await isContinuedToday(file, known)).toEqual({ ok: true, value: true });
    expect(await isContinuedToday(forged, known)).toEqual({ ok: true, value: false });
    expect(await isContinuedToday(forgedEarly, known)).toEqual({ ok: true, value: false });
  }
  expect(await isContinuedToday(file, { key: keyOf(6) })).toEqual({ ok: true, value: false });
});

it("does not decide where the server cannot be reached", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
  expect(await isContinuedToday(laterBundle(), undefined)).toMatchObject({ ok: false });
});
