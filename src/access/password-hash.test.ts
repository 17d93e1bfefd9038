import { hashPassword } from "better-auth/crypto";
import { expect, it } from "vitest";
import { createHasher, presentCost } from "./password-hash.ts";

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const quick = { ln: 10, r: 8, p: 1 };

it("hashes at the recommended cost, told by the hash itself", async () => {
  expect(presentCost).toEqual({ ln: 17, r: 8, p: 1 });
  const hasher = createHasher(random);
  const made = await hasher.hash("Right-Horse-9");
  expect(made).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await hasher.verify(made, "Right-Horse-9")).toBe(true);
  expect(await hasher.verify(made, "Right-Horse-8")).toBe(false);
  expect(hasher.outdated(made)).toBe(false);
});

it("takes a password typed in another form of the same characters, and never twice the same salt", async () => {
  const hasher = createHasher(random, quick);
  const made = await hasher.hash("Ｒight-Horse-9");
  expect(await hasher.verify(made, "Right-Horse-9")).toBe(true);
  expect(await hasher.hash("Ｒight-Horse-9")).not.toBe(made);
});

it("verifies what another cost or the library made, and calls it outdated; nothing else", async () => {
  const hasher = createHasher(random, quick);
  const dearer = await createHasher(random, { ln: 11, r: 8, p: 1 }).hash("Right-Horse-9");
  for (const made of [dearer, await hashPassword("Right-Horse-9")]) {
    expect(await hasher.verify(made, "Right-Horse-9")).toBe(true);
    expect(await hasher.verify(made, "Right-Horse-8")).toBe(false);
    expect(hasher.outdated(made)).toBe(true);
  }
  for (const made of ["", "plain", `${"a".repeat(32)}:`, "$scrypt$ln=10,r=8,p=1$A$A"])
    expect(await hasher.verify(made, "Right-Horse-9")).toBe(false);
});

it("takes the memory of two at once, and says when too many wait", async () => {
  const hasher = createHasher(random, quick);
  const many = Array.from({ length: 33 }, () => hasher.hash("Right-Horse-9"));
  expect(hasher.busy()).toBe(false);
  many.push(hasher.hash("Right-Horse-9"));
  expect(hasher.busy()).toBe(true);
  await Promise.all(many);
  expect(hasher.busy()).toBe(false);
  let now = 0;
  let most = 0;
  const counted = createHasher(random, presentCost, async () => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 1));
    now -= 1;
    return Buffer.alloc(32);
  });
  await Promise.all(Array.from({ length: 7 }, () => counted.hash("Right-Horse-9")));
  expect(most).toBe(2);
});

it("lets the next go on where one fails", async () => {
  const failing = createHasher(random, quick, async () => {
    throw new Error("no memory");
  });
  const many = await Promise.allSettled(Array.from({ length: 5 }, () => failing.hash("Right-Horse-9")));
  expect(many.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => "rejected"));
});
