/** What lies on a device tells nothing without the key, and cannot be put in another place. */
import { expect, it } from "vitest";
import { seal, sealingKey, unseal } from "./sealed.ts";

const keyOf = async (byte: string) => {
  const key = await sealingKey(Buffer.alloc(32, byte).toString("base64"));
  if (key === undefined) throw new Error("no cryptography");
  return key;
};

it("opens under its key and in its place only", async () => {
  const key = await keyOf("a");
  const sealed = await seal(key, "当事人张三，电话 13800000000", "draft.lead");
  expect(Buffer.from(sealed, "base64").toString("utf8")).not.toContain("张三");
  expect(await unseal(key, sealed, "draft.lead")).toBe("当事人张三，电话 13800000000");
  expect(await unseal(key, sealed, "draft.intake")).toBeUndefined();
  expect(await unseal(await keyOf("b"), sealed, "draft.lead")).toBeUndefined();
  expect(await unseal(key, '{"value":"plain"}', "draft.lead")).toBeUndefined();
  expect(await seal(key, "同", "draft.lead")).not.toBe(await seal(key, "同", "draft.lead"));
});
