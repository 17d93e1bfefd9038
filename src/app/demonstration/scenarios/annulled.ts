import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, filed, type Offence } from "../steps-lead.ts";
import { type Charge, investigated, paid, published, punished } from "../steps-penalty.ts";

const offence: Offence = {
  source: "report",
  subject: "price",
  violation: "不履行价格承诺",
  articles: "《明码标价和禁止价格欺诈规定》第十九条第五项",
  summary: "举报人称店铺承诺“30 天保价”，降价后拒绝退差价。",
  found: "页面承诺属实，客服以“活动价除外”为由拒绝，涉及 19 单。",
  seen: "30 天保价，买贵退差。",
};

const charge: Charge = {
  facts: "当事人承诺“30 天保价，买贵退差”，降价后对 19 单消费者拒绝退还差价，差价合计 1,216.00 元。",
  evidence: "承诺页面截图、客服记录、成交明细、询问笔录。",
  nature: "无正当理由不履行价格承诺，违反《明码标价和禁止价格欺诈规定》第十九条第五项。",
  basis:
    "《中华人民共和国价格法》第四十条第一款，《价格违法行为行政处罚规定》第七条，《中华人民共和国行政处罚法》第三十二条。",
  floor: 50_000,
  ceiling: 500_000,
  fine: 20_000,
  discretion: "涉及金额较小，当事人已全部退还差价，减轻处罚。",
  lenient: { corrected: "已修改规则", "reduces-harm": "19 单差价全部退还" },
};

/** 滨江: revoked on reconsideration; the publication was withdrawn and says why. */
export const annulled: Scenario = {
  id: "case-annulled",
  title: text("海屿蓝电器保价承诺案", "A price promise, and a decision revoked"),
  bureau: "330108",
  ago: 66,
  trader: "haiyu",
  shop: "海屿蓝电器旗舰店",
  reporter: { name: "薛涛", phone: "13700003391" },
  lead: entered(offence, { realName: true, reporterName: "薛涛", reporterContact: "13700003391" }),
  steps: [
    ...filed(offence),
    ...investigated(offence, {
      found: "查看店铺规则页和客服后台，规则页底部另有“活动价除外”小字。",
      said: "问：为何拒绝退差？答：规则里写了活动价除外。",
      records: "降价前 30 天成交 19 单，差价合计 1,216.00 元。",
    }),
    ...punished(offence, charge),
    ...published(),
    paid(charge, 3),
    {
      on: "penalty.ordinary",
      action: "record-remedy",
      by: "officer1",
      after: 6,
      facts: ({ today, place }) => ({
        remedyKind: "reconsideration",
        remedyOn: today,
        remedyBody: place.government,
      }),
    },
    {
      on: "penalty.ordinary",
      action: "record-remedy-result",
      by: "officer1",
      after: 20,
      facts: ({ today }) => ({
        remedyResult: "行政复议决定：原处罚决定认定主要事实不清，予以撤销。",
        remedyEndedOn: today,
      }),
      evidence: [
        {
          kind: "document",
          label: "行政复议决定书",
          method: "复议机关送达",
          source: "复议机关",
          file: "txt",
          says: "原处罚决定未查明活动价除外条款是否以显著方式提示，主要事实不清，予以撤销。",
        },
      ],
    },
    {
      on: "penalty.ordinary",
      action: "record-change",
      by: "head",
      facts: ({ today }) => ({
        changeKind: "revoked",
        changedOn: today,
        changeReason: "行政复议机关以主要事实不清为由撤销原决定。",
      }),
      evidence: [
        {
          kind: "document",
          label: "复议决定书送达回证",
          method: "复议机关送达",
          source: "复议机关",
          file: "png",
          says: "复议决定书送达回证",
        },
      ],
    },
    {
      on: "publication",
      action: "record-change",
      by: "officer1",
      after: 1,
      facts: ({ day }) => ({ changeGround: "revoked", changedOn: day(-1) }),
    },
    {
      on: "publication",
      action: "withdraw",
      by: "head",
      facts: { withdrawReason: "原处罚决定已被行政复议机关撤销，公示信息依法撤回。" },
    },
    { on: "penalty.ordinary", action: "record-withdrawal", by: "officer1" },
    {
      on: "penalty.ordinary",
      action: "complete-execution",
      by: "officer1",
      after: 2,
      facts: { executionNote: "原决定已撤销，已缴罚款退还当事人。" },
    },
    {
      on: "penalty.ordinary",
      action: "propose-closing",
      by: "officer1",
      facts: { closingReason: "处罚决定被撤销，罚款已退还。" },
    },
    {
      on: "penalty.ordinary",
      action: "close",
      by: "head",
      after: 1,
      facts: { closingOpinion: "同意结案，并就提示方式组织案件评析。" },
    },
  ],
};
