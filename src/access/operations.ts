/** Everything that can be asked of access. */
import type { Calendar, Text } from "../kernel/index.ts";
import type { Auth } from "./auth.ts";
import { keyOperations } from "./key-operations.ts";
import type { MasterKey } from "./master-key.ts";
import { openSessionOperations } from "./open-session-operations.ts";
import { type PeopleOptions, peopleOperations } from "./people-operations.ts";
import { resetOperations } from "./reset-operations.ts";
import { sessionOperations } from "./session-operations.ts";
import { settingOperations } from "./setting-operations.ts";
import { type DemonstrationAccounts, setupOperations } from "./setup-operations.ts";
import { statuteOperations } from "./statute-operations.ts";

export interface AccessOptions {
  readonly auth: Auth;
  /** With the holiday arrangements of this home. */
  readonly calendar: Calendar;
  readonly demonstration: boolean;
  readonly masterKey: MasterKey;
  /** Of the simulator that made the market of a demonstration. */
  readonly simulatorSeed?: () => Promise<number | undefined>;
  readonly demonstrationAccounts: () => Promise<DemonstrationAccounts | undefined>;
  /** What each operation is called in words, by its id. */
  readonly operationNames: () => Readonly<Record<string, Text>>;
  readonly waiting: PeopleOptions["waiting"];
}

export function accessOperations(options: AccessOptions) {
  return {
    ...sessionOperations(options),
    ...openSessionOperations(options),
    ...setupOperations({ auth: options.auth, demonstration: options.demonstrationAccounts }),
    ...peopleOperations(options),
    ...resetOperations(options),
    ...settingOperations(),
    ...statuteOperations(options.calendar),
    ...keyOperations(options),
  };
}
