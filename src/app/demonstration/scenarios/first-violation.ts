import { text } from "../../../kernel/index.ts";
import { penalty } from "../../../penalty/index.ts";
import type { Scenario } from "../scenario.ts";
import { answers, entered, filed, type Offence } from "../steps-lead.ts";
import { type Charge, investigated, receipt, report, reviewCase } from "../steps-penalty.ts";

const offence: Offence = {
  source: "monitoring",
  subject: "online-trading",
  violation: "未在店铺首页显著位置公示营业执照信息",
  articles: "《中华人民共和国电子商务法》第十五条第一款、第七十六条",
  summary: "监测发现店铺首页未公示营业执照信息，也没有链接标识。",
  found: "店铺开业四个月未公示；证照齐全有效。",
  seen: "首页无执照信息。",
};

const charge: Charge = {
  facts: "当事人自开业起四个月未在店铺首页公示营业执照信息，接到通知当日改正；期间成交 61 单，未发生纠纷。",
  evidence: "网页截图、营业执照、整改截图、询问笔录。",
  nature: "未公示营业执照信息，违反《中华人民共和国电子商务法》第十五条第一款。",
  basis: "《中华人民共和国电子商务法》第七十六条第一款第一项，《中华人民共和国行政处罚法》第三十三条第一款。",
  floor: 0,
  ceiling: 10_000,
  fine: 0,
  discretion: "初次违法，危害后果轻微并及时改正，可以不予行政处罚。",
  lenient: {
    first: "经查询无同类处罚记录",
    "minor-harm": "成交 61 单，无纠纷",
    corrected: "接到通知当日改正",
  },
};

/** 余杭: a first violation, corrected at once: no penalty but a talk; the file is closed. */
export const firstViolation: Scenario = {
  id: "case-first-violation",
  title: text("钮朵手作坊未公示执照案", "A first violation, forgiven with reasons"),
  bureau: "330110",
  by: "analyst",
  ago: 26,
  trader: "niuduo",
  shop: "钮朵手作",
  lead: entered(offence),
  steps: [
    ...filed(offence),
    ...investigated(offence, {
      found: "经营场所证照齐全；店铺首页已补充公示执照信息。",
      said: "问：为何没有公示？答：不知道要求，收到通知当天就补上了。",
      records: "开业四个月，成交 61 单，销售额 4,880.00 元。",
    }),
    report(offence, charge, { more: { proposal: "no-penalty", proposedKinds: undefined } }),
    reviewCase(),
    {
      on: "penalty.ordinary",
      action: "decide-no-penalty",
      by: "head",
      after: 1,
      facts: ({ today, place }) => ({
        decidedOn: today,
        noPenaltyGround: "first",
        noPenaltyReason: "初次违法，危害后果轻微并及时改正，符合首违不罚条件。",
        education: "当面讲解公示要求，发放网店合规提示单，当事人签署改正承诺。",
        reviewOrgan: place.government,
        court: place.court,
      }),
    },
    {
      on: "penalty.ordinary",
      action: "serve-no-penalty",
      by: "officer2",
      after: 2,
      facts: ({ today, trader }) => ({
        servedOn: today,
        serviceMethod: "direct",
        serviceNote: `${trader.person}当面签收。`,
      }),
      evidence: [receipt("不予处罚决定书送达回证")],
    },
    {
      on: "penalty.ordinary",
      action: "propose-closing",
      by: "officer1",
      after: 2,
      facts: { closingReason: "不予行政处罚决定已经送达，教育已经进行。" },
    },
    {
      on: "penalty.ordinary",
      action: "close",
      by: "head",
      after: 1,
      facts: { closingOpinion: "同意结案。" },
    },
    {
      on: "penalty.ordinary",
      action: "archive",
      by: "officer1",
      after: 1,
      facts: {
        archiveList: answers(
          penalty.facts.archiveList.items,
          {
            "main-filing": "已入卷",
            "main-decision": "已入卷",
            "main-evidence": "已入卷",
            "deputy-source": "已入卷",
            "deputy-report": "已入卷",
            "deputy-review": "已入卷",
            "deputy-closing": "已入卷",
          },
          "没有该项材料",
        ),
        archiveNumber: "余市监档〔处〕21",
      },
    },
  ],
};
