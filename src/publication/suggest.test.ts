import { describe, expect, it } from "vitest";
import { suggestRedactions } from "./suggest.ts";

/** Of the standard's own example: birthday and check character hold. */
const id = "11010519491231002X";

describe("suggested redactions", () => {
  const kinds = (content: string, names?: string[]) =>
    suggestRedactions(content, names ? { names } : {}).map(({ start, end, kind }) => [
      kind,
      content.slice(start, end),
    ]);

  it("finds what is personal, with its span", () => {
    const content = `当事人:张三,住址:浙江省杭州市西湖区文一路1号,身份证${id}，手机 13812345678、0571-88881234，账号：6222 0212 0200 1234 567，邮箱 a.b@c.com,证人：李四。`;
    expect(kinds(content, ["张三"])).toEqual([
      ["name", "张三"],
      ["address", "浙江省杭州市西湖区文一路1号"],
      ["id-number", id],
      ["phone", "13812345678"],
      ["phone", "0571-88881234"],
      ["bank-account", "6222 0212 0200 1234 567"],
      ["email", "a.b@c.com"],
      ["name", "李四"],
    ]);
  });

  it("leaves numbers of other kinds alone", () => {
    expect(
      kinds(
        "统一社会信用代码91330110MA27XXXX0X,决定书文号〔2026〕12号,罚款123456789012元,编号110105194912310021",
      ),
    ).toEqual([]);
  });
});
