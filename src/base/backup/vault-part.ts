/** The vault's share of a backup: every file under its hash, and the list of them. */
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathOf, type Vault } from "../vault/vault.ts";
import { hashFile, pour, readFile, type WrittenFile, writeFile } from "./files.ts";
import { damaged, type Manifest } from "./manifest.ts";

const LIST = "vault.list.gz";

export async function copyVaultOut(
  vault: Vault,
  root: string,
): Promise<{ part: Manifest["vault"]; files: WrittenFile[] }> {
  let files = 0;
  let bytes = 0;
  const list = await writeFile(root, LIST, async (to) => {
    for await (const sha256 of vault.all()) {
      const stream = await vault.get(sha256, { verify: true });
      // Erased between being listed and being read.
      if (stream === undefined) continue;
      const written = await writeFile(root, placeOf(sha256), (into) => pour(stream, into));
      files += 1;
      bytes += written.size;
      if (!to.write(`${sha256} ${written.size}\n`)) await once(to, "drain");
    }
  });
  return { part: { files, bytes }, files: [list] };
}

export async function copyVaultIn(vault: Vault, root: string): Promise<void> {
  for await (const { sha256, size } of listed(root)) {
    const stored = await vault.put(createReadStream(join(root, placeOf(sha256))), { limit: size });
    if (!stored.ok || stored.value.sha256 !== sha256) throw damaged(placeOf(sha256));
  }
}

export async function verifyVaultPart(root: string, part: Manifest["vault"]): Promise<void> {
  let files = 0;
  for await (const { sha256, size } of listed(root)) {
    const found = await hashFile(join(root, placeOf(sha256))).catch(() => undefined);
    if (found?.sha256 !== sha256 || found.size !== size) throw damaged(placeOf(sha256));
    files += 1;
  }
  if (files !== part.files) throw damaged(LIST);
}

async function* listed(root: string): AsyncGenerator<{ sha256: string; size: number }> {
  for await (const line of createInterface({ input: readFile(root, LIST) })) {
    const [, sha256, size] = /^([0-9a-f]{64}) (\d+)$/.exec(line) ?? [];
    if (sha256 === undefined) throw damaged(LIST);
    yield { sha256, size: Number(size) };
  }
}

function placeOf(sha256: string): string {
  return `vault/${pathOf(sha256)}`;
}
