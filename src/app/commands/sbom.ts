import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { systemClock } from "../../base/index.ts";
import { text } from "../../kernel/index.ts";
import { billOf, materialsOf, refusedMaterials } from "../materials.ts";
import { say } from "../say.ts";
import { root } from "../web-build.ts";

/** `sbom [--out FILE]`: CycloneDX to the terminal or a file. Exit code 1 where a licence is not on the list. */
export async function sbom(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { out: { type: "string" } }, strict: true });
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const bill = `${JSON.stringify(billOf(lock, systemClock.now()), null, 2)}\n`;
  if (values.out === undefined) process.stdout.write(bill);
  else {
    writeFileSync(values.out, bill);
    say(text(`已写入 ${values.out}`, `written to ${values.out}`));
  }
  const refused = refusedMaterials(materialsOf(lock));
  for (const { purl, licence } of refused) process.stderr.write(`${purl}: ${licence}\n`);
  return refused.length === 0 ? 0 : 1;
}
