import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { exchangeSecret, forgetFormer } from "./exchange.ts";
import { prepareHome } from "./home.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "steelyard-exchange-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it("a secret gives way to another, the former beside it until it is forgotten; the rest stay", () => {
  const before = prepareHome(root).secrets;
  const { personalData, personalDataFormer, ...rest } = exchangeSecret(root, "personalData");
  expect(personalDataFormer).toBe(before.personalData);
  expect(personalData).toMatch(/^[0-9a-f]{64}$/);
  expect(personalData).not.toBe(before.personalData);
  expect({ ...rest, personalData: before.personalData }).toEqual(before);
  expect(statSync(join(root, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(prepareHome(root).secrets).toEqual({ personalData, personalDataFormer, ...rest });
  forgetFormer(root, "personalData", personalData);
  expect(prepareHome(root).secrets.personalDataFormer).toBe(before.personalData);
  forgetFormer(root, "personalData", before.personalData);
  expect(prepareHome(root).secrets).toEqual({ ...rest, personalData });
});

it("stays with its owner, also when root exchanges it, and takes no rights from a file left behind", () => {
  prepareHome(root);
  const file = join(root, "secrets.json");
  const owner = process.geteuid?.() === 0 ? 65534 : statSync(file).uid;
  chownSync(file, owner, statSync(file).gid);
  writeFileSync(`${file}.new`, "{}");
  chmodSync(`${file}.new`, 0o644);
  const { personalDataFormer = "" } = exchangeSecret(root, "personalData");
  expect(statSync(file)).toMatchObject({ uid: owner, mode: 0o100600 });
  forgetFormer(root, "personalData", personalDataFormer);
  expect(statSync(file)).toMatchObject({ uid: owner, mode: 0o100600 });
});

it("an unfinished exchange is gone on with: no second key is drawn over the first", () => {
  prepareHome(root);
  const begun = exchangeSecret(root, "personalData");
  expect(exchangeSecret(root, "personalData")).toEqual(begun);
});

it("a malformed former key is damage, not none", () => {
  prepareHome(root);
  exchangeSecret(root, "personalData");
  const file = join(root, "secrets.json");
  const spoilt = { ...JSON.parse(readFileSync(file, "utf8")), personalDataFormer: "short" };
  writeFileSync(file, JSON.stringify(spoilt));
  expect(() => prepareHome(root)).toThrow(/personalDataFormer/);
});
