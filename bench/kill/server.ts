/** The town of two bureaus, served, with keys for its people. */
import { organs } from "../../src/access/index.ts";
import { keyFor, serveBench } from "../serve.ts";
import { bureaus, personOf, roleNames, settleTown } from "../town.ts";

const scopes = ["matter.open", "matter.act", "matter.get", "matter.list", "queue.mine", "evidence.add"];

await serveBench(async (house) => {
  const { ledger, now } = house;
  const operators = (await organs(ledger.db)).length === 0 ? await settleTown(ledger, now()) : {};
  const keys: Record<string, string> = {};
  for (const { id } of bureaus) {
    for (const role of roleNames) {
      const person = personOf(id, role);
      keys[person] = await keyFor(house, person, scopes);
    }
  }
  return { keys, operators };
});
