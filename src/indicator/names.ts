/** What groups are called, and where a row leads. */
import { detectorById } from "../detector/index.ts";
import { type Day, type Text, text } from "../kernel/index.ts";
import type { AnyProcedure, Procedures } from "../procedure/index.ts";
import type { Grouping, Indicator } from "./definition.ts";

export type GroupName = (grouping: Grouping, key: string) => Text;

export function groupNames(procedures: Procedures, today: Day): GroupName {
  const procedureOf = (id: string): AnyProcedure | undefined =>
    procedures.current(id, today) ?? procedures.all.find((one) => one.id === id);
  return (grouping, key) => {
    switch (grouping) {
      case "procedure":
        return procedureOf(key)?.name ?? text(key, key);
      case "outcome":
      case "clock": {
        const [id = "", part = ""] = key.split("/");
        const procedure = procedureOf(id);
        const named = grouping === "clock" ? procedure?.clocks[part] : procedure?.outcomes[part];
        return joined(procedure?.name ?? text(id, id), named?.name ?? text(part, part));
      }
      case "variant": {
        const [id = "", part = ""] = key.split(".");
        const detector = detectorById.get(id);
        return joined(detector?.name ?? text(id, id), detector?.variants[part]?.label ?? text(part, part));
      }
      case "kind":
        return kinds[key] ?? text(key, key);
    }
  };
}

/** The record that a row is of: of a period's row, the matter. */
export function recordOf({ leads }: Pick<Indicator, "leads">, id: string): string {
  return leads === "matter" ? (id.split("#")[0] ?? id) : id;
}

/** The page of the workbench that shows the row. */
export function addressOf({ leads }: Pick<Indicator, "leads">, id: string, grp: string): string {
  switch (leads) {
    case "finding":
      return `/findings/${id}`;
    case "operator":
      return `/operators/${id}`;
    case "matter":
      return `/matters/${recordOf({ leads }, id)}`;
    case "observation":
      return `/observations?kind=${grp}`;
  }
}

function joined(whole: Text, part: Text): Text {
  return text(`${whole.zh}：${part.zh}`, `${whole.en}: ${part.en}`);
}

const kinds: Readonly<Record<string, Text>> = {
  listing: text("商品", "listings"),
  price: text("价格", "prices"),
  order: text("订单", "orders"),
  review: text("评价", "reviews"),
  platform: text("平台", "platforms"),
  company: text("企业", "companies"),
  "sole-trader": text("个体工商户", "sole traders"),
  "exempt-seller": text("免登记经营者", "sellers exempt from registration"),
  other: text("其他", "others"),
};
