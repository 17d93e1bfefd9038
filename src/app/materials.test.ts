import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { billOf, type Lock, materialsOf, refusedMaterials } from "./materials.ts";
import { root } from "./web-build.ts";

const lock: Lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
const materials = materialsOf(lock);

it("every package has a licence that is taken", () => {
  expect(materials.length).toBeGreaterThan(300);
  expect(refusedMaterials(materials)).toEqual([]);
});

it("a licence that is not on the list is refused, also in a combination", () => {
  const of = (licence: string) => ({
    ...lock,
    packages: { "node_modules/x": { version: "1.0.0", license: licence } },
  });
  const refused = (licence: string) => refusedMaterials(materialsOf(of(licence))).length > 0;
  for (const licence of [
    "GPL-3.0-only",
    "AGPL-3.0-or-later",
    "MPL-2.0",
    "UNLICENSED",
    "MIT AND GPL-2.0-only",
  ])
    expect([licence, refused(licence)]).toEqual([licence, true]);
  for (const licence of ["MIT", "(MIT OR GPL-3.0-only)", "MIT AND Apache-2.0"])
    expect([licence, refused(licence)]).toEqual([licence, false]);
});

it("no file-level copyleft is among what runs on the server", () => {
  const shipped = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).dependencies;
  const reached = new Set<string>();
  const walk = (purl: string) => {
    if (reached.has(purl)) return;
    reached.add(purl);
    for (const next of materials.find((one) => one.purl === purl)?.needs ?? []) walk(next);
  };
  for (const { name, purl } of materials) if (Object.hasOwn(shipped, name)) walk(purl);
  expect(reached.size).toBeGreaterThan(40);
  const copyleft = materials.filter(({ licence }) => licence.startsWith("MPL")).map(({ purl }) => purl);
  expect(copyleft.filter((purl) => reached.has(purl))).toEqual([]);
});

it("the bill names every package once, with hash and what it needs, the same for the same lock", () => {
  const bill = billOf(lock, "2026-11-29T00:00:00.000Z") as {
    components: { "bom-ref": string; purl: string; hashes?: { content: string }[] }[];
    dependencies: { ref: string; dependsOn: string[] }[];
    serialNumber: string;
  };
  const refs = bill.components.map((one) => one["bom-ref"]);
  expect(refs.length).toBe(materials.length);
  expect(new Set(refs).size).toBe(refs.length);
  for (const { ref, dependsOn } of bill.dependencies)
    for (const need of dependsOn) expect([ref, refs.includes(need)]).toEqual([ref, true]);
  const hono = bill.components.find(({ purl }) => purl.startsWith("pkg:npm/hono@"));
  expect(hono?.hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/);
  expect(bill.serialNumber).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(billOf(lock, "2026-11-29T00:00:00.000Z")).toEqual(bill);
});
