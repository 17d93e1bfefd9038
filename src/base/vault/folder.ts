import { createReadStream } from "node:fs";
import { chmod, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream";
import { ok } from "../../kernel/index.ts";
import { errorCode, fileTrouble } from "../trouble.ts";
import { stage, verifying } from "./stage.ts";
import { pathOf, requireHash, type Vault } from "./vault.ts";

/** The vault as a folder of this machine. */
export function folderVault(root: string): Vault {
  const fileOf = (sha256: string) => join(root, pathOf(sha256));
  const find = async (sha256: string) => {
    try {
      const { size } = await stat(fileOf(sha256));
      return { sha256, size };
    } catch (error) {
      if (errorCode(error) === "ENOENT") return undefined;
      throw fileTrouble(error, root);
    }
  };
  return {
    put: async (source, { limit }) => {
      const staged = await stage(join(root, "tmp"), source, limit);
      if (!staged.ok) return staged;
      const { path, ...file } = staged.value;
      if ((await find(file.sha256)) === undefined) await settle(path, fileOf(file.sha256));
      else await rm(path, { force: true });
      return ok(file);
    },
    get: async (sha256, { verify = false } = {}) => {
      if ((await find(sha256)) === undefined) return undefined;
      const stream = createReadStream(fileOf(sha256));
      // The error, if any, reaches the reader through the stream it holds.
      return verify ? pipeline(stream, verifying(sha256), () => {}) : stream;
    },
    has: async (sha256) => (await find(requireHash(sha256))) !== undefined,
    stat: find,
    remove: (sha256) => rm(fileOf(sha256), { force: true }),
    all: async function* () {
      for (const folder of await namesIn(root, /^[0-9a-f]{2}$/))
        for (const sub of await namesIn(join(root, folder), /^[0-9a-f]{2}$/))
          yield* await namesIn(join(root, folder, sub), /^[0-9a-f]{64}$/);
    },
  };
}

async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => pattern.test(name)).sort();
}

/** The name appears only when the bytes and the folder entry are on the disk. */
async function settle(from: string, to: string): Promise<void> {
  try {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await chmod(from, 0o400);
    await rename(from, to);
    const folder = await open(dirname(to), "r");
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    await rm(from, { force: true });
    throw fileTrouble(error, dirname(to));
  }
}
