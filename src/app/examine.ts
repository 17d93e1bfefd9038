/** What the doctor looks at beyond the stores: keys, log, calendar, clock, backups, the way browsers come in. */
import {
  type Check,
  type DoctorRow,
  examine,
  type Finding,
  found,
  lastBackup,
  runChecks,
} from "../base/index.ts";
import { knownKey, verifyLog } from "../evidence/index.ts";
import { day, dayNumber, dayOf, type Instant, millisOf, text } from "../kernel/index.ts";
import { calendarOf } from "./calendar.ts";
import { masterKeyRow, signInRow, signingKeyRow } from "./examine-keys.ts";
import type { House } from "./house.ts";

const DAY_MS = 86_400_000;
/** Beyond it too much work would be lost to leave it to chance. */
const OLDEST_BACKUP_DAYS = 7;
/** The longest statutory period that is entered every day reaches about so far. */
const CALENDAR_AHEAD_DAYS = 90;
/** Events are written in order of time; one from the future means that the clock has gone back. */
const CLOCK_TOLERANCE_MS = 120_000;

export async function examineHouse(house: House): Promise<DoctorRow[]> {
  const checks: Check[] = [
    ["machine.clock", () => machineClock(house)],
    ["machine.tls", async () => tls(house)],
    ["key.personal", () => masterKeyRow(house)],
    ["key.log", () => signingKeyRow(house)],
    ["key.sign-in", () => signInRow(house)],
    ["log.verifies", () => log(house)],
    ["calendar.coverage", async () => calendar(house)],
    ["backup.age", async () => backup(house)],
  ];
  return [...(await examine(house.stores)), ...(await runChecks(checks))];
}

async function machineClock({ ledger, now, config }: House): Promise<Finding> {
  const { rows } = await ledger.direct.query<{ at: Instant | null }>(
    "select greatest((select max(at) from matter_event), (select max(at) from access_event)) as at",
  );
  const ahead = rows[0]?.at == null ? 0 : millisOf(rows[0].at) - millisOf(now());
  return found(
    config.virtualNow !== undefined || ahead <= CLOCK_TOLERANCE_MS,
    ahead <= CLOCK_TOLERANCE_MS
      ? text("不早于最近的记录", "not behind the newest record")
      : text(
          `比最近的记录早 ${Math.round(ahead / 1000)} 秒`,
          `${Math.round(ahead / 1000)} s behind the newest record`,
        ),
    text(
      "请停止服务并对时；期限按此时钟计算。见 docs/operating/clock-wrong.md。",
      "Stop the server and set the clock: periods are counted by it. See docs/operating/clock-wrong.md.",
    ),
  );
}

/** Browsers on other machines must come by https; this server leaves TLS to the proxy before it. */
function tls({ config }: House): Finding {
  const secure = config.baseUrl.startsWith("https:");
  const local = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(config.baseUrl);
  return found(
    secure || !config.production || local,
    text(`访问地址 ${config.baseUrl}`, `reached at ${config.baseUrl}`),
    text(
      "请在前面设置 TLS 代理，并把 BASE_URL 设为 https 地址。",
      "Put a TLS proxy before it and set BASE_URL to its https address.",
    ),
  );
}

/** Every record hashed again, every signature checked by the key of its time. */
async function log({ ledger, signer }: House): Promise<Finding> {
  const { ok, size, waiting, problems } = await verifyLog(ledger, knownKey(signer));
  const [first] = problems;
  return found(
    ok,
    first === undefined
      ? text(`${size} 条无误，${waiting} 条待入`, `${size} entries verify, ${waiting} wait`)
      : text(`${problems.length} 处不符：${first.what.zh}`, `${problems.length} problems: ${first.what.en}`),
    text(
      "请保留现场，与外存检查点和备份比对；见 docs/operating/log-broken.md。",
      "Touch nothing, compare with checkpoints kept elsewhere and with backups; see docs/operating/log-broken.md.",
    ),
  );
}

function calendar({ stores, now }: House): Finding {
  const { provisional } = calendarOf(stores.home.root);
  const today = dayOf(now());
  const year = Number(today.slice(0, 4));
  const next = day(`${year + 1}-01-01`);
  const left = dayNumber(next) - dayNumber(today);
  const covered = !provisional(today) && (left > CALENDAR_AHEAD_DAYS || !provisional(next));
  const missing = provisional(today) ? year : year + 1;
  return found(
    covered,
    covered
      ? text("放假安排齐备", "the holiday arrangements are there")
      : text(`缺 ${missing} 年放假安排`, `the holiday arrangement of ${missing} is missing`),
    text(
      `请把 ${missing} 年安排放入 calendar/${missing}.json 并重新启动；格式见 docs/configuration.md。`,
      `Lay the arrangement into calendar/${missing}.json and start again; its form is in docs/configuration.md.`,
    ),
    provisional(today) ? "wrong" : "look",
  );
}

function backup({ stores, config, clock }: House): Finding {
  const last = lastBackup(stores.home.root);
  const age =
    last === undefined ? undefined : Math.floor((millisOf(clock.now()) - Date.parse(last.takenAt)) / DAY_MS);
  return found(
    age === undefined ? !config.production : age <= OLDEST_BACKUP_DAYS,
    age === undefined
      ? text("尚无备份", "no backup yet")
      : text(`最近一次备份在 ${age} 天前`, `the last backup is ${age} days old`),
    text(
      "请执行 steelyard backup 文件夹，并每日安排一次；见 docs/operating/backup.md。",
      "Run steelyard backup DIR, and have it run every day; see docs/operating/backup.md.",
    ),
  );
}
