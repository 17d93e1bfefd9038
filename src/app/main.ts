/** The command line of the house. */
import { readConfig } from "../base/index.ts";
import { nearest, type Text, text } from "../kernel/index.ts";
import { backup, restore } from "./commands/backup.ts";
import { clock } from "./commands/clock.ts";
import { detect } from "./commands/detect.ts";
import { doctor } from "./commands/doctor.ts";
import { rotateAuth, rotateLog, rotateMaster } from "./commands/keys.ts";
import { forget } from "./commands/keys-forget.ts";
import { leadsCheck } from "./commands/leads-check.ts";
import { match } from "./commands/match.ts";
import { sbom } from "./commands/sbom.ts";
import { screenFile } from "./commands/screen.ts";
import { simulateCity } from "./commands/simulate.ts";
import { keyCreate, migrate, seed, usage, userCreate } from "./commands.ts";
import { importFile } from "./import.ts";
import { complain, say } from "./say.ts";
import { start } from "./start.ts";

type Command = { readonly about: Text; readonly run: (args: readonly string[]) => Promise<number> };

const commands: Readonly<Record<string, Command>> = {
  start: {
    about: text("启动服务（首次启动建立演示）", "start the server; the first start makes a demonstration"),
    run: async () => {
      await start(readConfig());
      return 0;
    },
  },
  doctor: {
    about: text("检查各存储与机器", "examine the stores and the machine"),
    run: () => doctor(readConfig()),
  },
  migrate: { about: text("更新数据库结构", "bring the stores up to date"), run: () => migrate(readConfig()) },
  seed: { about: text("建立演示数据", "make or complete the demonstration"), run: () => seed(readConfig()) },
  backup: {
    about: text(
      "备份到空文件夹：DIR（可在运行中进行）",
      "back up into an empty folder: DIR (also while it runs)",
    ),
    run: (args) => backup(readConfig(), args),
  },
  restore: {
    about: text(
      "恢复到空的数据文件夹：DIR [--secrets 文件]",
      "restore into an empty home: DIR [--secrets FILE]",
    ),
    run: (args) => restore(readConfig(), args),
  },
  simulate: {
    about: text(
      "模拟一座城市：--out DIR [--seed --operators --days --from --noise --rate]",
      "write a simulated city: --out DIR [--seed --operators --days --from --noise --rate]",
    ),
    run: (args) => simulateCity(args),
  },
  import: {
    about: text(
      "导入文件：FILE --as 种类 [--platform] [--map] [--propose]",
      "bring a file in: FILE --as KIND [--platform] [--map] [--propose]",
    ),
    run: (args) => importFile(readConfig(), args),
  },
  "key create": {
    about: text(
      "签发接口密钥：--account --name --scopes a,b [--days 90]",
      "issue an API key: --account --name --scopes a,b [--days 90]",
    ),
    run: (args) => keyCreate(readConfig(), args),
  },
  "keys rotate-master": {
    about: text(
      "更换主密钥，重新加密全部数据密钥（须先停止服务；中断后可再次执行）",
      "exchange the master key and wrap every data key anew (server stopped; cut off, run it again)",
    ),
    run: (args) => rotateMaster(readConfig(), args),
  },
  "keys rotate-log": {
    about: text(
      "更换日志的签名密钥，新旧两把共同签名引入（须先停止服务；中断后可再次执行）",
      "exchange the log's signing key, by a checkpoint both keys sign (server stopped; cut off, run it again)",
    ),
    run: (args) => rotateLog(readConfig(), args),
  },
  "keys rotate-auth": {
    about: text(
      "更换登录密钥，所有人重新登录（须先停止服务）",
      "exchange the sign-in secret; everybody signs in again (server stopped)",
    ),
    run: (args) => rotateAuth(readConfig(), args),
  },
  "keys forget": {
    about: text("丢弃不再需要的旧密钥", "throw away former keys that are needed no more"),
    run: (args) => forget(readConfig(), args),
  },
  "user create": {
    about: text(
      "建立账户：--account --name [--organ --kind]",
      "make an account: --account --name [--organ --kind]",
    ),
    run: (args) => userCreate(readConfig(), args),
  },
  clock: {
    about: text(
      "计算期限：--rule --from [--extend[=N]] [--suspend A..B] [--variant] [--json]，或 --batch 文件",
      "work out a due day: --rule --from [--extend[=N]] [--suspend A..B] [--variant] [--json], or --batch FILE",
    ),
    run: (args) => clock(readConfig(), args),
  },
  screen: {
    about: text(
      "检测广告用语：文件|- [--out 文件] [--lang zh|en]，逐行 JSON，不需要存储",
      "screen advertising wording: FILE|- [--out FILE] [--lang zh|en], lines of JSON, no store needed",
    ),
    run: (args) => screenFile(args),
  },
  match: {
    about: text(
      "识别同一主体：FILE [--out FILE]；逐对判断：--pairs FILE",
      "find who is one and the same: FILE [--out FILE]; judge pairs: --pairs FILE",
    ),
    run: (args) => match(args),
  },
  detect: {
    about: text(
      "运行监测模型，每行一条发现：[--detector ID] [--as-of T] [--out FILE] [--lang zh|en]",
      "run the detectors, a finding a line: [--detector ID] [--as-of T] [--out FILE] [--lang zh|en]",
    ),
    run: (args) => detect(readConfig(), args),
  },
  sbom: {
    about: text("软件物料清单（CycloneDX）：[--out 文件]", "bill of materials (CycloneDX): [--out FILE]"),
    run: (args) => sbom(args),
  },
  "leads check": {
    about: text(
      "闭环检查：列出没有在期限内办结的线索 [--json]",
      "the closed loop: leads without a lawful end inside their clock [--json]",
    ),
    run: (args) => leadsCheck(readConfig(), args),
  },
  help: { about: text("显示本说明", "show this help"), run: async () => help() },
};

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const [first = "help", second = ""] = args;
    if (first === "--help" || first === "-h") return help();
    const two = commands[`${first} ${second}`];
    if (two !== undefined) return await two.run(args.slice(2));
    const one = Object.hasOwn(commands, first) ? commands[first] : undefined;
    if (one !== undefined) return await one.run(args.slice(1));
    const near = nearest(args.slice(0, 2).join(" "), Object.keys(commands), {
      of: (name) => [name],
      most: 2,
    });
    throw usage(
      text(
        `没有命令 ${first}。是否指 ${near.join("、")}？`,
        `There is no command ${first}. Did you mean ${near.join(", ")}?`,
      ),
    );
  } catch (error) {
    complain(error);
    return 1;
  }
}

function help(): number {
  say(text("公平秤", "Steelyard"));
  say("");
  say("npm start");
  say("npm run steelyard <命令 command>");
  say("");
  for (const [name, { about }] of Object.entries(commands))
    say(`  ${name.padEnd(19)} ${about.zh} · ${about.en}`);
  say("");
  say(
    text(
      "环境变量：PORT HOST STEELYARD_HOME LEDGER_URL LAKE_URL VAULT_URL BASE_URL NODE_ENV",
      "environment, see docs/configuration.md",
    ),
  );
  return 0;
}
