/** `start`: from nothing to a page that can be opened, saying on the way what takes time. */
import { networkInterfaces } from "node:os";
import { firstToken, rootOrgan } from "../access/index.ts";
import { type Config, openStores, type Stores, Trouble } from "../base/index.ts";
import { text } from "../kernel/index.ts";
import {
  demonstrationAccounts,
  isDemonstration,
  isEmpty,
  seedCity,
  seedDemonstration,
} from "./demonstration/index.ts";
import { buildHouse, type House } from "./house.ts";
import { say } from "./say.ts";
import { requireFreePort, type Serving, serve } from "./serve.ts";
import { ensurePages } from "./web-build.ts";

/** Returns when the server has stopped. */
export async function start(config: Config): Promise<void> {
  checkMachine();
  await requireFreePort(config);
  const stop = stopSignal();
  const undo: (() => Promise<void>)[] = [];
  try {
    const pages = ensurePages(say);
    // Both take a while on first start and need nothing of each other.
    const stores = await settled(openStores(config, { log: (line) => say(`  ${line}`) }), pages);
    undo.push(stores.close);
    const house = buildHouse(config, stores);
    await prepareHouse(house);
    if (stop.signal.aborted) return;
    const serving = await serve(house);
    undo.push(serving.stop);
    await tellOpen(house, stores, serving);
    await stop.asked;
    say(text("正在停止 …", "stopping …"));
  } finally {
    for (const step of undo.reverse()) await step();
    stop.forget();
  }
}

/** The pages' failure must not leave stores running. */
async function settled(stores: Promise<Stores>, pages: Promise<void>): Promise<Stores> {
  const [opened, built] = await Promise.allSettled([stores, pages]);
  if (opened.status === "rejected") throw opened.reason;
  if (built.status === "fulfilled") return opened.value;
  await opened.value.close();
  throw built.reason;
}

/** A home is a demonstration or in production, never one after the other. */
export async function prepareHouse(house: House): Promise<void> {
  const { config, ledger } = house;
  const demonstration = await isDemonstration(ledger);
  if (config.production) {
    if (demonstration) throw notForProduction();
    return;
  }
  // Only an untouched home becomes a demonstration; one that someone set up is left alone.
  if (!demonstration && !(await isEmpty(ledger))) return;
  await seedDemonstration(house, say);
  await seedCity(house, say);
}

async function tellOpen(house: House, stores: Stores, { port }: Serving): Promise<void> {
  const { config, ledger } = house;
  const url = config.baseUrl.endsWith(":0") ? `http://localhost:${port}` : config.baseUrl;
  stores.announce({ baseUrl: url, port });
  say("");
  say(text("公平秤已启动", "Steelyard is running"));
  say(`  ${url}            ${"工作台 · workbench"}`);
  say(`  ${url}/portal/    ${"公示 · public portal"}`);
  if (config.host === "0.0.0.0") for (const address of addresses()) say(`  http://${address}:${port}`);
  if (!config.production && (await isDemonstration(ledger))) tellAccounts();
  else await tellFirstToken(house, url);
  say(text("\n按 Ctrl-C 停止", "press Ctrl-C to stop"));
}

function tellAccounts(): void {
  const { password, accounts } = demonstrationAccounts();
  say("");
  say(
    text(
      `演示账户（密码均为 ${password}，动态口令在登录页显示）`,
      `demonstration accounts (password ${password}; the sign-in page shows the codes)`,
    ),
  );
  for (const one of accounts) say(`  ${one.account.padEnd(12)} ${one.name}  ${one.organ.zh} ${one.post.zh}`);
}

async function tellFirstToken({ ledger, random }: House, url: string): Promise<void> {
  const token = await firstToken(ledger.db, random);
  if (token === undefined) return;
  const where =
    (await rootOrgan(ledger.db)) === undefined
      ? text("首次使用：", "first use: ")
      : text("尚无系统管理员：", "no administrator yet: ");
  say("");
  say(
    text(
      `${where.zh}请在 1 小时内打开下列地址建立系统管理员（仅可使用一次）`,
      `${where.en}open this address within an hour to make the administrator (once only)`,
    ),
  );
  say(`  ${url}/setup#${token}`);
}

function addresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
  return all.filter((one) => one.family === "IPv4" && !one.internal).map((one) => one.address);
}

/** The first Ctrl-C asks to stop, the second does not wait. */
function stopSignal() {
  const controller = new AbortController();
  const asked = new Promise<void>((resolve) => controller.signal.addEventListener("abort", () => resolve()));
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  const forget = () => {
    process.off("SIGINT", onSignal);
    process.off("SIGTERM", onSignal);
  };
  return { asked, signal: controller.signal, forget };
}

function checkMachine(): void {
  const [major = 0] = process.versions.node.split(".").map(Number);
  if (major < 26) {
    throw new Trouble(
      "install.node",
      text(
        `正在以 Node ${process.versions.node} 运行，需要 26。`,
        `Running on Node ${process.versions.node}; 26 is needed.`,
      ),
      text(
        "请用 npm start 启动，它使用随附的 Node。",
        "Start with npm start: it uses the Node that comes along.",
      ),
    );
  }
  if (process.platform !== "linux" && process.platform !== "darwin") {
    throw new Trouble(
      "install.platform",
      text("此操作系统不能内嵌运行数据库。", "The embedded stores do not run on this operating system."),
      text(
        "请使用容器，或以 LEDGER_URL、LAKE_URL 指向已有数据库。",
        "Use the container, or point LEDGER_URL and LAKE_URL to existing stores.",
      ),
    );
  }
}

function notForProduction(): Trouble {
  return new Trouble(
    "home.demonstration",
    text(
      "该数据文件夹是演示数据，其账户密码是公开的，不能用于生产。",
      "This home is a demonstration: its passwords are public. It cannot serve in production.",
    ),
    text("请用 STEELYARD_HOME 指定一个新文件夹。", "Name a new folder in STEELYARD_HOME."),
  );
}
