/** Builds the pages when they are missing or older than their sources, told by a hash of the sources. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Trouble } from "../base/index.ts";
import type { PageWriter } from "../http/index.ts";
import { text } from "../kernel/index.ts";
import type { Say } from "./say.ts";

export const root = join(import.meta.dirname, "../..");
export const pagesFolder = join(root, "dist", "web");
const writerFile = join(root, "dist", "portal", "server.js");
const stamp = join(root, "dist", "web-source.sha256");

/** What the pages are made of: all else of src/ reaches them as types only. */
const sources = [
  "web",
  "src/kernel",
  "src/law",
  "src/procedure",
  "vite.config.ts",
  "package.json",
  "package-lock.json",
];

/** The half of the portal that runs here, built beside the pages. Undefined where none was built. */
export function loadPageWriter(): PageWriter | undefined {
  if (!existsSync(writerFile)) return undefined;
  const { writePage }: { writePage: PageWriter } = createRequire(import.meta.url)(writerFile);
  return writePage;
}

export async function ensurePages(say: Say): Promise<void> {
  if (!existsSync(join(root, "web"))) return;
  const hash = sourceHash();
  const built = existsSync(join(pagesFolder, "workbench", "index.html")) && existsSync(writerFile);
  if (built && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  if (!existsSync(vite)) {
    // An image that was built elsewhere brings its pages and not the tool.
    if (built) return;
    throw buildFailed("vite is not installed");
  }
  say(text("正在生成网页 …", "building the pages …"));
  await run(vite);
  writeFileSync(stamp, hash);
}

function sourceHash(): string {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of filesUnder(join(root, source)))
      hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = readEntries(path);
  if (entries === undefined) return [path];
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readEntries(path: string) {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true });
  } catch {
    return undefined;
  }
}

/** In a process of its own: the builder's memory goes when it is done, and its faults are not ours. */
function run(vite: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, "build", "--app", "--logLevel", "error"], {
      cwd: root,
      // A test's NODE_ENV would build the development half of the libraries.
      env: { ...process.env, NODE_ENV: "production" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let told = "";
    child.stdout.on("data", (chunk) => {
      told += chunk;
    });
    child.stderr.on("data", (chunk) => {
      told += chunk;
    });
    child.on("error", (error) => reject(buildFailed(error.message)));
    child.on("close", (code) => (code === 0 ? resolve() : reject(buildFailed(told.trim()))));
  });
}

function buildFailed(told: string): Trouble {
  return new Trouble(
    "web.build",
    text("网页生成失败。", "The pages could not be built."),
    text(
      `请以可写入程序目录的用户运行 npm run web。原因：\n${told}`,
      "Run npm run web as a user who may write to the program's folder.",
    ),
  );
}
