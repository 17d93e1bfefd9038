/** Who plays which part in the cases of a bureau: accounts of `people.ts`. */
import { must } from "../../kernel/index.ts";
import { personOf } from "./accounts.ts";

export type Role =
  | "analyst"
  | "officer1"
  | "officer2"
  | "unitHead"
  | "reviewer"
  | "hearing"
  | "head"
  | "deputy1"
  | "deputy2"
  | "intake"
  | "mediator"
  | "complaintHead";

export type BureauId = "330100" | "330106" | "330108" | "330110";

const staff: Readonly<Record<BureauId, Partial<Record<Role, string>>>> = {
  "330110": {
    analyst: "anxiao",
    officer1: "wangfang",
    officer2: "liqiang",
    unitHead: "chengang",
    reviewer: "zhouning",
    hearing: "wujing",
    head: "zhengwei",
    deputy1: "fengli",
    deputy2: "hanmei",
    intake: "linxia",
    mediator: "meijun",
    complaintHead: "gujing",
  },
  "330108": {
    officer1: "sunhao",
    officer2: "jiangli",
    unitHead: "dingyi",
    reviewer: "yangfan",
    head: "qianfeng",
    intake: "ronghua",
    mediator: "ronghua",
    complaintHead: "taoran",
  },
  "330106": { officer1: "zhulin", officer2: "xuwen", unitHead: "shilei", head: "heping" },
  "330100": {
    analyst: "xuxiao",
    officer1: "tangwei",
    officer2: "songjian",
    unitHead: "luoyong",
    reviewer: "luming",
    head: "shenguodong",
  },
};

export const places: Readonly<
  Record<BureauId, { short: string; government: string; court: string; address: string }>
> = {
  "330110": place("余杭区", "杭州市余杭区"),
  "330108": place("滨江区", "杭州市滨江区"),
  "330106": place("西湖区", "杭州市西湖区"),
  "330100": { ...place("杭州市", "杭州市"), court: "杭州铁路运输法院" },
};

function place(short: string, whole: string) {
  return {
    short,
    government: `${whole}人民政府`,
    court: `${whole}人民法院`,
    address: `${whole}市场监督管理局执法大队`,
  };
}

export function personIn(bureau: BureauId, role: Role): string {
  return personOf({ account: must(staff[bureau][role], `${bureau} has no ${role}`) });
}
