import { expect, it } from "vitest";
import { newRecoveryCodes, recoveryHash, sealRecoveryCodes } from "./recovery-codes.ts";

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

it("makes ten codes of 120 bits, each another", () => {
  const codes = newRecoveryCodes(random);
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^(?:[A-HJ-NP-Z2-9]{4}-){5}[A-HJ-NP-Z2-9]{4}$/);
});

it("takes a code however it is typed, one of the earlier form only as it stands", () => {
  const code = "ABCD-EFGH-JKLM-NPQR-STUV-WXYZ";
  for (const typed of ["abcdefghjklmnpqrstuvwxyz", " ABCD EFGH JKLM NPQR STUV WXYZ "])
    expect(recoveryHash(typed)).toBe(recoveryHash(code));
  expect(recoveryHash("abCDe-12345 ")).toBe(recoveryHash("abCDe-12345"));
  expect(recoveryHash("ABCDE-12345")).not.toBe(recoveryHash("abCDe-12345"));
});

it("leaves nothing readable in a list, and what is hashed as it is", () => {
  const sealed = sealRecoveryCodes('["abCDe-12345","fgHIj-67890"]');
  expect(sealed).not.toMatch(/abCDe|fgHIj/);
  expect(JSON.parse(sealed)).toEqual([recoveryHash("abCDe-12345"), recoveryHash("fgHIj-67890")]);
  expect(sealRecoveryCodes(sealed)).toBe(sealed);
  expect(sealRecoveryCodes("[]")).toBe("[]");
});
