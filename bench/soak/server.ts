/** A city of fourteen bureaus and as many matters as `SOAK_MATTERS` says, served to people and programs with keys. */
import { addPost, ensureMachine, holdPost } from "../../src/access/index.ts";
import type { House } from "../../src/app/index.ts";
import { asSuperuser } from "../../src/base/index.ts";
import { sequence } from "../../src/evidence/index.ts";
import { day, text } from "../../src/kernel/index.ts";
import {
  addArchive,
  addOpenMatters,
  bureauCount,
  bureauName,
  openMatters,
  settleCity,
} from "../scale/multiply.ts";
import { driveTemplates } from "../scale/templates.ts";
import { type Keys, keyFor, serveBench } from "../serve.ts";
import { bureaus, personOf, roleNames, settleTown } from "../town.ts";
import { sender } from "./people.ts";

const reading = [
  "queue.mine",
  "matter.list",
  "matter.get",
  "search",
  "finding.list",
  "notice.mine",
  "indicator.board",
  "operator.get",
];
const acting = ["matter.open", "matter.act", "evidence.add"];
const bringing = ["import.propose", "import.get", "import.start"];

// Everything comes from one address here, as behind a proxy that nobody told the house about.
const unlimited = { burst: 1e9, perSecond: 1e9 };

await serveBench(settle, { limits: { general: unlimited, signIn: unlimited } });

async function settle(house: House): Promise<Keys> {
  const { ledger, matters, files, now } = house;
  const operators = await settleTown(ledger, now());
  const templates = await driveTemplates({ ledger, matters, files, operators, start: now() });
  const url = new URL(ledger.url);
  url.username = "postgres";
  url.password = house.stores.home.secrets.ledgerSuperuser;
  await asSuperuser(url.href, async (owner) => {
    await settleCity(owner);
    await addOpenMatters(owner, templates);
    await addArchive(owner, templates, openMatters, Number(process.env.SOAK_MATTERS));
    await owner.query("vacuum analyze");
  });
  // Or the copies' events, which no log knows, would be all that its job does for the first minutes.
  await sequence(ledger, house.signer, now);
  await settleSender(house);
  const keys: Record<string, string> = {
    [sender]: await keyFor(house, sender, ["observation.send"]),
    "city-analyst": await keyFor(house, "city-analyst", [...reading, ...bringing]),
  };
  for (const { id } of bureaus)
    for (const role of roleNames) keys[personOf(id, role)] = await keyFor(house, personOf(id, role), acting);
  for (let at = 0; at < bureauCount; at += 1)
    for (const role of ["officer1", "officer2", "unitHead", "head"]) {
      const person = `${bureauName(at)}-${role}`;
      keys[person] = await keyFor(house, person, reading);
    }
  return { keys, operators };
}

async function settleSender({ ledger: { db }, now }: House): Promise<void> {
  const name = text("平台报送程序", "A platform's program");
  await ensureMachine(db, sender, name.zh, now());
  await addPost(db, { id: "post-sender", organ: "330100", kind: "platform-sender", name });
  await holdPost(db, { id: "held-sender", post: "post-sender", person: sender, from: day("2024-01-01") });
  await db
    .insertInto("import_sender")
    .values({ person: sender, platform: "taohub", set_by: sender, set_at: now() })
    .execute();
}
