import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, filed, type Offence } from "../steps-lead.ts";
import { appoint, informRights } from "../steps-penalty.ts";

const offence: Offence = {
  source: "report",
  subject: "food",
  violation: "未取得食品经营许可从事网络餐饮服务",
  articles: "《中华人民共和国食品安全法》第三十五条、第一百二十二条",
  summary: "举报人称烘焙坊在居民楼内制作蛋糕并通过外卖平台销售，未见许可证。",
  found: "许可系统查无该户食品经营许可；店铺页面所附许可证编号属于另一商户。",
  seen: "现做动物奶油蛋糕，当日送达。",
};

/** 西湖: an unlicensed kitchen; its ledgers were preserved, and the seven working days are nearly over. */
export const bakery: Scenario = {
  id: "case-bakery",
  title: text("溪月烘焙坊无证经营案", "A bakery without a licence"),
  bureau: "330106",
  ago: 12,
  trader: "xiyue",
  shop: "溪月烘焙",
  reporter: { name: "梅红", phone: "13300009956" },
  lead: entered(offence, { realName: true, reporterName: "梅红", reporterContact: "13300009956" }),
  steps: [
    ...filed(offence),
    appoint(),
    informRights(0),
    {
      on: "penalty.ordinary",
      action: "approve-measure",
      by: "head",
      facts: {
        measureKind: "preservation",
        measureReason: "账本和原料可能灭失，以后难以取得，批准先行登记保存。",
      },
    },
    {
      on: "penalty.ordinary",
      action: "preserve",
      by: "officer1",
      after: 1,
      facts: ({ officers, now }) => ({
        actingOfficers: officers,
        urgent: false,
        measureOn: now,
        measureReason: "账本和原料可能灭失，以后难以取得。",
        measureList: "清单 1",
        measureItems: "手写账本 2 册；动物奶油 14 盒；送货单 1 叠。",
      }),
    },
  ],
};
