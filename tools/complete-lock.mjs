// Run after `npm install` has changed package-lock.json: `node tools/complete-lock.mjs`.
//
// A registry mirror may lack packages for platforms nobody nearby uses. npm then leaves these optional packages out of
// the lock, and `npm ci` refuses the lock everywhere, even where they are not wanted. This adds an entry for each,
// with the version its parent pins and the platform its name tells. Such entries carry no integrity: npm takes what
// the registry serves, on those platforms only.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const file = join(dirname(fileURLToPath(import.meta.url)), "..", "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm64", "arm", "ia32", "ppc64", "riscv64", "s390x", "x64"];

const added = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (path === "" || isLocked(path, name)) continue;
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      throw new Error(`${path} wants ${name} ${version}: not one version`);
    lock.packages[`node_modules/${name}`] = entryFor(name, version, entry.dev === true);
    added.push(`${name}@${version}`);
  }
}
if (added.length > 0) {
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(added.length === 0 ? "The lock is complete." : `Added to the lock:\n  ${added.join("\n  ")}`);

/** As Node resolves: from the package's own node_modules upwards. */
function isLocked(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf("/node_modules/"), 0))) {
    if (lock.packages[at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`]) return true;
    if (at === "") return false;
  }
}

function entryFor(name, version, dev) {
  const words = name.split(/[-/]/);
  const os = systems.find((word) => words.includes(word));
  const cpu = processors.find((word) =>
    words.some((part) => part === word || (word === "arm" && /^arm(-eabi)?$/.test(part))),
  );
  if (os === undefined || cpu === undefined) throw new Error(`${name} does not tell its platform`);
  const libc = os !== "linux" ? undefined : words.some((part) => part.startsWith("musl")) ? "musl" : "glibc";
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev: true } : {}),
    ...(libc === undefined ? {} : { libc: [libc] }),
    optional: true,
    os: [os],
  };
}
