/** The demonstration, step by step; each step knows whether it is done, so that a broken start is taken up again. */
import type { Text } from "../../kernel/index.ts";
import type { House } from "../house.ts";
import { openAccounts, settlePeople } from "./accounts.ts";
import { seedMatters } from "./matters.ts";

export {
  demonstrationAccounts,
  demonstrationMark,
  demonstrationPassword,
  isDemonstration,
  isEmpty,
  personOf,
  seedPeople,
} from "./accounts.ts";
export { seedCity } from "./city.ts";
export { cityBureau, demonstrators } from "./people.ts";

export async function seedDemonstration(house: House, progress: (line: Text) => void): Promise<void> {
  await settlePeople(house, progress);
  // The one computes, the other waits for commits; neither is left running when the other fails.
  const both = await Promise.allSettled([openAccounts(house), seedMatters(house, progress)]);
  for (const one of both) if (one.status === "rejected") throw one.reason;
}
