/** What the program is made of, from package-lock.json alone: as a CycloneDX bill, and held against the licences we take. */
import { createHash } from "node:crypto";

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Lock {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, Locked>>;
}

export interface Material {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  /** SPDX expression; of a package for a platform that the lock knows by name only: that of the package it serves. */
  readonly licence: string;
  readonly sha512: string | undefined;
  /** `excluded`: builds and tests, does not run on the server. */
  readonly scope: "required" | "optional" | "excluded";
  readonly needs: readonly string[];
}

/** Licences that a city may run and pass on without asking anybody. */
export const accepted: ReadonlySet<string> = new Set([
  "MIT",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "BlueOak-1.0.0",
  "Python-2.0",
  "Unlicense",
]);

/** File-level copyleft: taken as it comes, unchanged, by name only. */
export const acceptedByName: readonly {
  readonly package: RegExp;
  readonly licence: string;
  readonly why: string;
}[] = [
  { package: /^axe-core$/, licence: "MPL-2.0", why: "runs in browser tests, is not shipped" },
  { package: /^lightningcss(-|$)/, licence: "MPL-2.0", why: "builds the style sheets, is not shipped" },
];

/** Each once, however many places it lies in. */
export function materialsOf(lock: Lock): Material[] {
  const all = new Map<string, Material>();
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === "") continue;
    const one = materialAt(lock, path, entry);
    const before = all.get(one.purl);
    all.set(one.purl, before === undefined ? one : joined(before, one));
  }
  return [...all.values()];
}

function materialAt(lock: Lock, path: string, entry: Locked): Material {
  return {
    name: nameOf(path),
    version: entry.version ?? "",
    purl: purlOf(path, entry),
    licence: entry.license ?? licenceOfParent(lock, nameOf(path)),
    sha512: sha512Of(entry.integrity),
    scope: entry.dev === true ? "excluded" : entry.optional === true ? "optional" : "required",
    needs: needsOf(lock, path, entry),
  };
}

const scopes = ["required", "optional", "excluded"] as const;

function joined(a: Material, b: Material): Material {
  const scope = scopes.find((one) => one === a.scope || one === b.scope) ?? "required";
  return { ...a, scope, needs: [...new Set([...a.needs, ...b.needs])].sort() };
}

/** Those whose licence nobody has agreed to. */
export function refusedMaterials(materials: readonly Material[]): Material[] {
  return materials.filter(
    ({ name, licence }) =>
      !isAccepted(licence) &&
      !acceptedByName.some((one) => one.package.test(name) && one.licence === licence),
  );
}

/** CycloneDX 1.6. The serial number follows from the lock, so that the same lock makes the same file. */
export function billOf(lock: Lock, madeAt: string): object {
  const materials = materialsOf(lock);
  const root = `pkg:npm/${lock.name}@${lock.version}`;
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(lock))}`,
    version: 1,
    metadata: {
      timestamp: madeAt,
      component: {
        type: "application",
        "bom-ref": root,
        name: lock.name,
        version: lock.version,
        purl: root,
        licenses: [{ license: { id: "Apache-2.0" } }],
      },
    },
    components: materials.map(({ name, version, purl, licence, sha512, scope }) => ({
      type: "library",
      "bom-ref": purl,
      ...groupAndName(name),
      version,
      scope,
      purl,
      licenses: [/ (OR|AND) /.test(licence) ? { expression: licence } : { license: { id: licence } }],
      ...(sha512 === undefined ? {} : { hashes: [{ alg: "SHA-512", content: sha512 }] }),
    })),
    dependencies: [
      { ref: root, dependsOn: needsOf(lock, "", lock.packages[""] ?? {}) },
      ...materials.map(({ purl, needs }) => ({ ref: purl, dependsOn: needs })),
    ],
  };
}

function isAccepted(expression: string): boolean {
  if (expression.includes(" OR ")) return expression.split(" OR ").some(isAccepted);
  return expression.split(" AND ").every((one) => accepted.has(one.replaceAll(/[()]/g, "").trim()));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

function purlOf(path: string, { version = "" }: Locked): string {
  return `pkg:npm/${nameOf(path).replace("@", "%40")}@${version}`;
}

function groupAndName(name: string): { group?: string; name: string } {
  const at = name.indexOf("/");
  return at < 0 ? { name } : { group: name.slice(0, at), name: name.slice(at + 1) };
}

function licenceOfParent(lock: Lock, name: string): string {
  const parent = Object.values(lock.packages).find((entry) =>
    Object.hasOwn(entry.optionalDependencies ?? {}, name),
  );
  return parent?.license ?? "NOASSERTION";
}

function sha512Of(integrity: string | undefined): string | undefined {
  const [, base64] = /^sha512-(\S+)$/.exec(integrity ?? "") ?? [];
  return base64 === undefined ? undefined : Buffer.from(base64, "base64").toString("hex");
}

/** As Node finds them: beside the package itself, then beside each that holds it. */
function needsOf(lock: Lock, path: string, entry: Locked): string[] {
  const names = Object.keys({ ...entry.dependencies, ...entry.optionalDependencies });
  const found = names.flatMap((name) => {
    for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
      const place = `${at === "" ? "" : `${at}/`}node_modules/${name}`;
      const locked = lock.packages[place];
      if (locked !== undefined) return [purlOf(place, locked)];
      if (at === "") return [];
    }
  });
  return [...new Set(found)].sort();
}

function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
