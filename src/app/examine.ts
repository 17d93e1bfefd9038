/** What the doctor looks at beyond the stores: keys, log, calendar, clock, backups, the way browsers come in. */
import { masterKeyFits, wrappedCounts } from "../access/index.ts";
import {
  type Check,
  type DoctorRow,
  examine,
  type Finding,
  found,
  lastBackup,
  runChecks,
} from "../base/index.ts";
import { keptKeys, knownKey, verifyLog } from "../evidence/index.ts";
import { day, dayNumber, dayOf, type Instant, millisOf, text } from "../kernel/index.ts";
import { calendarOf } from "./calendar.ts";
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
    ["key.personal", () => personalKey(house)],
    ["key.log", () => signingKey(house)],
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

async function personalKey({ ledger, masterKey }: House): Promise<Finding> {
  const fits = await masterKeyFits(ledger.db, masterKey);
  const { former, lost } = await wrappedCounts(ledger.db, masterKey);
  if (fits !== false && lost === 0 && masterKey.former !== undefined) return unfinished(former);
  return found(
    fits !== false && lost === 0,
    fits === false
      ? text("主密钥不能解开已存的个人信息", "the master key does not open the personal data that are kept")
      : lost > 0
        ? text(
            `${lost} 个数据密钥由不在手边的主密钥加密`,
            `${lost} data keys are wrapped under a master key that is not at hand`,
          )
        : text("主密钥与已存数据相符", "the master key fits what is kept"),
    text(
      "请恢复原来的 secrets.json；见 docs/operating/key-lost.md。",
      "Bring the former secrets.json back; see docs/operating/key-lost.md.",
    ),
  );
}

/** Works as it is, but whoever knows the former key could still open what it wraps. */
function unfinished(former: number): Finding {
  return found(
    false,
    former > 0
      ? text(
          `${former} 个数据密钥仍由旧主密钥加密`,
          `${former} data keys are still wrapped under the former master key`,
        )
      : text("旧主密钥已无用，仍在保存", "the former master key wraps nothing any more and is still kept"),
    former > 0
      ? text(
          "请停止服务，执行 steelyard keys rotate-master；见 docs/operating/key-leaked.md。",
          "Stop the server and run steelyard keys rotate-master; see docs/operating/key-leaked.md.",
        )
      : text(
          "请执行 steelyard keys forget；见 docs/operating/key-leaked.md。",
          "Run steelyard keys forget; see docs/operating/key-leaked.md.",
        ),
    "look",
  );
}

async function signingKey({ ledger, signer }: House): Promise<Finding> {
  const { keys } = await keptKeys(ledger.db);
  const last = keys.at(-1);
  const held = last === undefined || [signer.key, signer.former?.key].includes(last.key);
  if (!held)
    return found(
      false,
      text("手边的签名密钥不是日志现用的密钥", "the signing key at hand is not the one that the log has now"),
      text(
        "请恢复更换之后的 secrets.json；见 docs/operating/key-lost.md。",
        "Bring the secrets.json of after the rotation back; see docs/operating/key-lost.md.",
      ),
    );
  if (signer.former === undefined)
    return found(
      true,
      text(`日志用第 ${last?.number ?? 1} 把密钥签名`, `key ${last?.number ?? 1} signs the log`),
      nothing,
    );
  const rotated = last?.key === signer.key;
  return found(
    false,
    rotated
      ? text("旧签名密钥已无用，仍在保存", "the former signing key is of no use any more and is still kept")
      : text("新签名密钥尚未引入日志", "the new signing key is not brought into the log yet"),
    rotated
      ? text(
          "请执行 steelyard keys forget；见 docs/operating/key-leaked.md。",
          "Run steelyard keys forget; see docs/operating/key-leaked.md.",
        )
      : text(
          "请停止服务，执行 steelyard keys rotate-log；见 docs/operating/key-leaked.md。",
          "Stop the server and run steelyard keys rotate-log; see docs/operating/key-leaked.md.",
        ),
    "look",
  );
}

const nothing = text("", "");

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
