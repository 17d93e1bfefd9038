/** `steelyard import FILE --as KIND [--platform ID] [--map MAPPING]`: a file into the lake or the registry. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { audit } from "../access/index.ts";
import { type Config, errorCode, openStores, Trouble } from "../base/index.ts";
import { text } from "../kernel/index.ts";
import {
  bring,
  type Encoding,
  type Kind,
  type Mapping,
  openSource,
  propose,
  readMapping,
  type Source,
  type Summary,
  writeRefused,
} from "../observation/index.ts";
import { buildHouse, type House } from "./house.ts";
import { asTrouble, complain, say } from "./say.ts";

/** 0: every row is in. 2: done, but rows were refused. 1: not done. */
export async function importFile(config: Config, args: readonly string[]): Promise<number> {
  const { values, positionals } = given(args);
  const [file] = positionals;
  const stores = await openStores(config, { borrow: true });
  try {
    const house = buildHouse(config, stores);
    const kind = house.kinds.find(({ id }) => id === values.as);
    if (file === undefined || positionals.length > 1 || kind === undefined) throw wrong(house.kinds);
    const named = values.platform === undefined ? undefined : await house.platformName(values.platform);
    if (named?.ok === false) throw asTrouble(named.error);
    const platform = named?.value;
    const source = await open(house, file, values.encoding);
    try {
      if (values.propose === true) return await printProposal(kind, source, platform);
      return await run(house, { kind, source, platform, file, map: values.map, refusedTo: values.rejected });
    } finally {
      source.close();
    }
  } finally {
    await stores.close();
  }
}

interface Run {
  readonly kind: Kind;
  readonly source: Source;
  readonly platform: string | undefined;
  readonly file: string;
  readonly map: string | undefined;
  readonly refusedTo: string | undefined;
}

async function run(house: House, { kind, source, platform, file, map, refusedTo }: Run): Promise<number> {
  const mapping = map === undefined ? undefined : mappingFrom(map);
  const ctx = await house.machine("command");
  const bar = progressBar(source.size);
  let id = "";
  const begun = (made: string) => {
    id = made;
  };
  const done = await bring(house.imports, {
    kind,
    source,
    mapping,
    platform,
    person: ctx.caller.person,
    progress: bar.at,
    begun,
  }).finally(bar.end);
  await audit(house.ledger.db, ctx, {
    kind: "write",
    ...(id === "" ? {} : { subject: id }),
    detail: { operation: "import", kind: kind.id, file: source.sha256 },
  });
  const rejected = refusedTo ?? `${file === "-" ? "stdin" : file}.rejected.jsonl`;
  const refused = id === "" ? 0 : await writeRefused(house.ledger.db, kind, id, rejected);
  if (!done.ok) {
    complain(asTrouble(done.error));
    return 1;
  }
  summarise(done.value, refused, rejected);
  return refused === 0 ? 0 : 2;
}

function summarise(summary: Summary, refused: number, rejected: string): void {
  const { rows, kept, known, skipped, again } = summary;
  if (again) say(text("该文件此前已导入，未作改动", "this file was brought in before: nothing was changed"));
  say(
    text(
      `读取 ${rows} 行：入库 ${again ? 0 : kept}，已有 ${again ? kept + known : known}，拒收 ${summary.refused}，跳过 ${skipped}`,
      `${rows} rows read: ${again ? 0 : kept} kept, ${again ? kept + known : known} already known, ${summary.refused} refused, ${skipped} skipped`,
    ),
  );
  if (refused > 0) say(text(`拒收的行及原因：${rejected}`, `refused rows with reasons: ${rejected}`));
}

async function printProposal(kind: Kind, source: Source, platform: string | undefined): Promise<number> {
  const made = await propose(kind, source, platform);
  if (!made.ok) throw asTrouble(made.error);
  const { mapping, lines, missing, unused } = made.value;
  process.stdout.write(`${JSON.stringify(mapping, null, 2)}\n`);
  const note = (words: string) => process.stderr.write(`${words}\n`);
  for (const { column, field, because, sure } of lines)
    note(`${sure ? "✓" : "?"} ${column} → ${field}  ${because.zh} · ${because.en}`);
  if (missing.length > 0) note(`✗ 必填而未找到 · required, not found: ${missing.join(", ")}`);
  if (unused.length > 0) note(`  未使用的列 · columns not used: ${unused.join(", ")}`);
  note("核对后存为文件，以 --map 给出 · check it, save it, give it with --map");
  return missing.length > 0 ? 1 : 0;
}

function mappingFrom(path: string): Mapping {
  try {
    const mapping = readMapping(JSON.parse(readFileSync(path, "utf8")));
    if (!mapping.ok) throw asTrouble(mapping.error);
    return mapping.value;
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(
      "import.mapping",
      text(`映射文件 ${path} 无法读取。`, `The mapping ${path} cannot be read.`),
      text("它应是 JSON，见 docs/import-mappings.md。", "It is JSON, see docs/import-mappings.md."),
      error,
    );
  }
}

async function open(house: House, file: string, encoding: string | undefined): Promise<Source> {
  try {
    return await openSource(file, {
      spool: join(house.stores.home.root, "spool"),
      ...(encoding === undefined ? {} : { encoding: encoding as Encoding }),
    });
  } catch (error) {
    if (error instanceof Error && "failure" in error)
      throw asTrouble(error.failure as Parameters<typeof asTrouble>[0]);
    const code = errorCode(error);
    if (code !== "ENOENT" && code !== "EISDIR" && code !== "EACCES") throw error;
    throw new Trouble(
      "import.file",
      text(`文件 ${file} 不存在或无法读取。`, `The file ${file} is not there or cannot be read.`),
      text("请核对路径；“-”表示标准输入。", "Check the path; “-” is standard input."),
      error,
    );
  }
}

/** On a terminal a bar that moves; elsewhere nothing, since logs are not for animation. */
function progressBar(size: number): { at: (bytes: number) => void; end: () => void } {
  const out = process.stderr;
  if (!out.isTTY) return { at: () => {}, end: () => {} };
  let shown = -1;
  return {
    at: (bytes) => {
      const percent = Math.min(100, Math.floor((bytes / size) * 100));
      if (percent === shown) return;
      shown = percent;
      const filled = Math.floor(percent / 4);
      out.write(`\r${"█".repeat(filled)}${"░".repeat(25 - filled)} ${String(percent).padStart(3)} %`);
    },
    end: () => void out.write("\r\u001b[2K"),
  };
}

function given(args: readonly string[]) {
  const string = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: string,
        platform: string,
        map: string,
        encoding: string,
        rejected: string,
        propose: { type: "boolean" },
      },
    });
  } catch {
    throw wrong([]);
  }
}

function wrong(kinds: readonly Kind[]): Trouble {
  const names =
    kinds.length === 0
      ? "listing|price|order|review|operator|storefront"
      : kinds.map(({ id }) => id).join("|");
  const form = `steelyard import FILE --as ${names} [--platform ID] [--map MAPPING] [--propose] [--encoding gb18030] [--rejected FILE]`;
  return new Trouble(
    "usage",
    text("导入命令的参数不正确。", "Wrong arguments for import."),
    text(`用法：${form}`, `Use: ${form}`),
  );
}
