/** `backup DIR` and `restore DIR`; the mechanism is in src/base/backup. */
import { parseArgs } from "node:util";
import { type Config, openStores, restoreBackup, systemClock, takeBackup } from "../../base/index.ts";
import { knownKey, verifyLog } from "../../evidence/index.ts";
import { type Text, text } from "../../kernel/index.ts";
import { usage } from "../commands.ts";
import { signerIn, version } from "../house.ts";
import { say } from "../say.ts";

export async function backup(config: Config, args: readonly string[]): Promise<number> {
  const { folder } = given(args, []);
  const stores = await openStores(config, { borrow: true });
  try {
    const { ledger, lake, vault } = await takeBackup(stores, folder, { version, now: systemClock.now });
    const rows = ledger.tables.reduce((sum, table) => sum + table.rows, 0);
    say(
      text(
        `备份完成：${folder}，主库 ${rows} 行，湖仓 ${lake.tables.length} 张表，文件 ${vault.files} 个`,
        `backup complete: ${folder}, ${rows} rows of the ledger, ${lake.tables.length} tables of the lake, ${vault.files} files`,
      ),
    );
    say(
      text(
        "备份不含密钥：请把 secrets.json（或外部密钥）另行保存，没有它备份不能恢复",
        "it holds no secrets: keep secrets.json (or the outside secrets) apart; without them it cannot be restored",
      ),
    );
    return 0;
  } finally {
    await stores.close();
  }
}

/** Ends with the check of the whole log, so that a wrong restore is not found years later. */
export async function restore(config: Config, args: readonly string[]): Promise<number> {
  const { folder, secrets } = given(args, ["secrets"]);
  const stores = await restoreBackup(folder, config, {
    ...(secrets === undefined ? {} : { secrets }),
    log: (line) => say(`  ${line}`),
  });
  try {
    const log = await verifyLog(stores.ledger, knownKey(signerIn(stores.home.secrets)));
    for (const { what } of log.problems.slice(0, 10)) say(what);
    say(told(log.ok, log.size, stores.home.root));
    return log.ok ? 0 : 1;
  } finally {
    await stores.close();
  }
}

function told(sound: boolean, size: number, home: string): Text {
  return sound
    ? text(
        `已恢复到 ${home}；日志 ${size} 条，核验无误`,
        `restored into ${home}; the log has ${size} entries and verifies`,
      )
    : text(
        `已恢复到 ${home}；但日志核验有误，备份时即已如此`,
        `restored into ${home}; but its log does not verify, nor did it when the backup was taken`,
      );
}

function given(args: readonly string[], names: readonly string[]) {
  const { values, positionals } = parse(args, names);
  const [folder, ...rest] = positionals;
  if (folder === undefined || rest.length > 0) throw usage(text("请指定一个文件夹。", "Name one folder."));
  return { folder, secrets: values.secrets };
}

function parse(args: readonly string[], names: readonly string[]) {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" } as const]));
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const what = error instanceof Error ? error.message : "";
    throw usage(text(`参数不正确：${what}。`, `Wrong arguments: ${what}.`));
  }
}
