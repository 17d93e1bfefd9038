// Makes the machine ready: packages from the lock and, with --test, a Chromium and a Chinese font.
//
// The only file that runs on whatever Node the machine has (>= 20): plain JavaScript, no packages. Everything else
// runs on the Node that comes with the lock (node_modules/.bin/node).
//
// A stamp says which lock the packages were installed from. Where the stamp is missing but the packages already are
// those of the lock (someone ran npm themselves), the stamp is written and nothing is installed again.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const modules = join(root, "node_modules");
const stampFile = join(modules, ".steelyard-lock");
const lockFolder = join(root, ".cache", "install.lock");
const forTests = process.argv.includes("--test");

main();

function main() {
  refuseUnsupportedMachine();
  if (!packagesAreCurrent() || (forTests && missingForTests().length > 0)) {
    withLock(() => {
      // Asked again inside the lock: the process that held it may have done the work.
      if (!packagesAreCurrent()) installPackages();
      if (forTests) prepareForTests();
    });
  }
}

function refuseUnsupportedMachine() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) {
    stop(
      `Steelyard installs itself with Node 20 or newer; this is ${process.version}. Install a newer Node and try again.`,
    );
  }
  const { platform, arch } = process;
  const known = (platform === "linux" || platform === "darwin") && (arch === "x64" || arch === "arm64");
  if (!known) {
    stop(
      `Steelyard runs on Linux (glibc) and macOS, x64 or arm64; this is ${platform} ${arch}. Use a Linux container or virtual machine.`,
    );
  }
  if (platform === "linux" && process.report?.getReport().header.glibcVersionRuntime === undefined) {
    stop(
      "Steelyard needs a Linux with glibc; this one (musl, as on Alpine) has none. Use a Debian-based container.",
    );
  }
}

function packagesAreCurrent() {
  if (!existsSync(join(modules, ".bin", "node"))) return false;
  const hash = lockHash();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8").trim() === hash) return true;
  if (!installedAsLocked()) return false;
  writeFileSync(stampFile, `${hash}\n`);
  return true;
}

function lockHash() {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
}

/** Compares npm's own record of what it installed with the lock, package by package. */
function installedAsLocked() {
  const hidden = join(modules, ".package-lock.json");
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages ?? {};
  const present = JSON.parse(readFileSync(hidden, "utf8")).packages ?? {};
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "") continue;
    const found = present[path];
    if (found === undefined ? !(entry.optional || entry.devOptional) : !sameRelease(found, entry))
      return false;
  }
  return Object.keys(present).every((path) => path in wanted);
}

function sameRelease(one, other) {
  return one.version === other.version && one.integrity === other.integrity;
}

function installPackages() {
  say("Installing packages from package-lock.json …");
  const npm = npmCommand();
  // No package of ours needs an install script; in .npmrc the same switch would stop our own `prestart` as well.
  const flags = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const result = spawnSync(npm.command, [...npm.args, ...flags], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: pathWithoutOurs() },
  });
  if (result.error?.code === "ENOENT") stop("npm was not found. Install Node 20 or newer together with npm.");
  if (result.status !== 0) {
    stop(
      "npm ci failed (its message is above). Usual causes: no way to the package registry (set one with `npm config set registry URL`), or a package-lock.json that does not fit package.json.",
    );
  }
  let inner = ownNode();
  if (inner.status !== 0 && inner.stderr?.includes("libatomic.so.1") && installDebian(["libatomic1"]))
    inner = ownNode();
  if (inner.status !== 0)
    stop(`The Node that Steelyard brings along does not start on this machine. ${whyNot(inner)}`);
  writeFileSync(stampFile, `${lockHash()}\n`);
  say(`Packages are in place; Steelyard runs on its own Node ${inner.stdout.trim()}.`);
}

function ownNode() {
  return spawnSync(join(modules, ".bin", "node"), ["--version"], { encoding: "utf8" });
}

function whyNot({ error, stderr = "" }) {
  if (stderr.includes("libatomic.so.1"))
    return "It needs the system's libatomic: `apt-get install libatomic1` on Debian and Ubuntu, `dnf install libatomic` on Fedora, RHEL and openEuler. Then try again.";
  return `${error?.message ?? stderr.trim()}. It comes as an optional package: check that npm is not set to omit optional packages.`;
}

/** npm replaces node_modules, so it must not itself run on the Node that lies in there. */
function npmCommand() {
  const script = process.env.npm_execpath;
  const outerNode = process.env.npm_node_execpath;
  if (script?.endsWith(".js") && outerNode && !outerNode.startsWith(modules)) {
    return { command: outerNode, args: [script] };
  }
  return { command: "npm", args: [] };
}

function pathWithoutOurs() {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .filter((part) => !part.startsWith(modules))
    .join(delimiter);
}

/** Chromium and font are wanted by the browser tests only: what is missing is said, the tests judge. */
function prepareForTests() {
  const missing = missingForTests();
  if (missing.length === 0) return;
  installDebian(missing);
  const still = missingForTests();
  if (still.length > 0) {
    say(
      `The browser tests need ${still.join(" and ")}: install ${still.length > 1 ? "them" : "it"} with your package manager, or set CHROMIUM_PATH to a Chromium or Chrome.`,
    );
  }
}

/** Only where we may: as root on Debian and its kin. */
function installDebian(names) {
  const mayInstall =
    process.getuid?.() === 0 && existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");
  if (!mayInstall) return false;
  say(`Installing ${names.join(" and ")} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) => spawnSync("apt-get", args, { stdio: "inherit", env }).status === 0;
  apt("update");
  return apt("install", "-y", "--no-install-recommends", ...names);
}

function missingForTests() {
  return [hasChromium() ? "" : "chromium", hasChineseFont() ? "" : "fonts-noto-cjk"].filter(
    (name) => name !== "",
  );
}

function hasChromium() {
  const places = [
    process.env.CHROMIUM_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ];
  return places.some((place) => place && existsSync(place));
}

function hasChineseFont() {
  if (process.platform === "darwin") return true;
  const listed = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  if (listed.status === 0) return listed.stdout.trim() !== "";
  return existsSync("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");
}

/** A folder as lock: making one is atomic everywhere. The holder's process id tells a dead lock from a slow one. */
function withLock(work) {
  mkdirSync(dirname(lockFolder), { recursive: true });
  let told = false;
  while (!tryLock()) {
    if (!told) say("Another installation is running here; waiting for it …");
    told = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
  try {
    work();
  } finally {
    rmSync(lockFolder, { recursive: true, force: true });
  }
}

function tryLock() {
  try {
    mkdirSync(lockFolder);
    writeFileSync(join(lockFolder, "pid"), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") stop(`Cannot write in ${dirname(lockFolder)}: ${error.message}`);
    if (holderIsGone()) rmSync(lockFolder, { recursive: true, force: true });
    return false;
  }
}

function holderIsGone() {
  try {
    const pid = Number(readFileSync(join(lockFolder, "pid"), "utf8"));
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    if (error.code === "ESRCH") return true;
    // No id yet: the holder is between making the folder and writing it, or died there.
    return error.code === "ENOENT" && folderAgeSeconds() > 10;
  }
}

function folderAgeSeconds() {
  try {
    return (Date.now() - statSync(lockFolder).mtimeMs) / 1000;
  } catch {
    return 0;
  }
}

function say(sentence) {
  process.stderr.write(`steelyard: ${sentence}\n`);
}

function stop(sentence) {
  say(sentence);
  rmOwnLock();
  process.exit(1);
}

/** `process.exit` skips `finally`. */
function rmOwnLock() {
  try {
    if (Number(readFileSync(join(lockFolder, "pid"), "utf8")) === process.pid) {
      rmSync(lockFolder, { recursive: true, force: true });
    }
  } catch {
    // No lock, or not ours.
  }
}
