import { expect, it } from "vitest";
import type { Secrets } from "../home/index.ts";
import { fingerprints, foreignKeys, type Manifest, seal, sealHolds } from "./manifest.ts";

const secret = (digit: string) => digit.repeat(64);
const secrets: Secrets = {
  ledgerSuperuser: secret("1"),
  ledgerOwner: secret("2"),
  ledgerApp: secret("3"),
  lake: secret("4"),
  logSigningSeed: secret("5"),
  auth: secret("6"),
  personalData: secret("7"),
};
const takenWith = (held: Secrets) => ({ keys: fingerprints(held) }) as Manifest;
const exchanging = { ...secrets, personalData: secret("8"), personalDataFormer: secret("7") };
const rotating = { ...secrets, logSigningSeed: secret("a"), logSigningSeedFormer: secret("5") };
const entering = { ...secrets, auth: secret("b"), authFormer: secret("6") };
const rotated = { ...secrets, logSigningSeed: secret("a") };
const exchanged = { ...secrets, personalData: secret("8") };

it.each([
  ["of the same secrets", secrets, secrets, []],
  ["before an exchange, with both keys", secrets, exchanging, []],
  ["before an exchange, with the new key alone", secrets, exchanged, ["personalData"]],
  ["during an exchange, with both keys", exchanging, exchanging, []],
  ["during an exchange, with the new key alone", exchanging, exchanged, ["personalDataFormer"]],
  ["during an exchange, with the old key alone", exchanging, secrets, ["personalData"]],
  ["before the log changed its key, with both", secrets, rotating, []],
  ["before the log changed its key, with the new one alone", secrets, rotated, ["logSigningSeed"]],
  ["while the log changed its key, with the new one alone", rotating, rotated, ["logSigningSeedFormer"]],
  ["before the sign-in secret was exchanged, with both", secrets, entering, []],
  ["while it was exchanged, with the old one alone", entering, secrets, ["auth"]],
  ["of another house", secrets, { ...secrets, auth: secret("9") }, ["auth"]],
] as const)("a backup taken %s is restored or names the key that is missing", (_, then, now, missing) => {
  expect(foreignKeys(takenWith(then), now)).toEqual(missing);
});

it("a seal holds under the signing key of its time, as long as that is at hand", () => {
  const sealed = seal(takenWith(secrets), secrets);
  expect(sealHolds(sealed, secrets)).toBe(true);
  expect(sealHolds(sealed, rotating)).toBe(true);
  expect(sealHolds(sealed, rotated)).toBe(false);
  expect(sealHolds({ ...sealed, takenAt: "2020-01-01T00:00:00.000Z" }, rotating)).toBe(false);
});
