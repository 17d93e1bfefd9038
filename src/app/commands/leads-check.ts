/** `steelyard leads check`: what has no lawful end inside its clock, by cause. Ends with 1 where there is any. */
import { parseArgs } from "node:util";
import { organs } from "../../access/index.ts";
import { type Config, openStores } from "../../base/index.ts";
import { text } from "../../kernel/index.ts";
import { type Cause, causes, checkLoop, type Held } from "../../lead/index.ts";
import { buildHouse } from "../house.ts";
import { say } from "../say.ts";

export async function leadsCheck(config: Config, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: "boolean", default: false } } });
  const stores = await openStores(config, { borrow: true });
  try {
    const house = buildHouse(config, stores);
    const held = await checkLoop(await house.machine("command"), house.leads.calendar);
    if (values.json) for (const one of held) say(JSON.stringify(one));
    else {
      const names = new Map((await organs(stores.ledger.db)).map(({ id, name }) => [id, name.zh]));
      tell(held, (organ) => names.get(organ) ?? organ);
    }
    return held.length === 0 ? 0 : 1;
  } finally {
    await stores.close();
  }
}

function tell(held: readonly Held[], organName: (organ: string) => string): void {
  if (held.length === 0) {
    say(text("每条线索都在期限之内", "every lead is inside its time"));
    return;
  }
  for (const cause of Object.keys(causes) as Cause[]) {
    const own = held.filter((one) => one.cause === cause);
    if (own.length === 0) continue;
    say(`${causes[cause].zh} · ${causes[cause].en}: ${own.length}`);
    for (const { number, title, late, organ } of own)
      say(
        `  ${[number, title.zh, organName(organ)].filter((part) => part !== null).join("  ")}  ${lateness(late)}`,
      );
  }
}

/** On a day off after the last one no working day has passed yet. */
function lateness(late: number): string {
  if (late === 0) return "刚届满 · just ended";
  return `超 ${late} 个工作日 · ${late} working day${late === 1 ? "" : "s"} over`;
}
