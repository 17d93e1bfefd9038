import { text } from "../../../kernel/index.ts";
import type { Scenario } from "../scenario.ts";
import { entered, filed, type Offence } from "../steps-lead.ts";
import { approve, type Charge, investigated, noticed, report, reviewCase } from "../steps-penalty.ts";

const offence: Offence = {
  source: "monitoring",
  subject: "unfair-competition",
  violation: "虚构交易和用户评价，作引人误解的商业宣传",
  articles: "《中华人民共和国反不正当竞争法》第九条第一款",
  summary: "店铺十日内新增好评 1,900 条，其中 1,640 条账号无其他交易，图片重复使用。",
  found: "平台订单数据显示 1,640 单未实际发货，货款当日退回。",
  seen: "“用了一周脸嫩得发光！”同图出现 86 次。",
};

const charge: Charge = {
  facts:
    "当事人委托他人在其店铺虚构交易 1,640 单并发布好评，支付佣金 24,600 元，使“紧致面膜”在平台榜单由第 410 位升至第 9 位，期间真实成交 5,120 件。",
  evidence: "平台订单和物流数据、转账记录、聊天记录、询问笔录、榜单截图。",
  nature:
    "当事人对商品的销售状况、用户评价作虚假的商业宣传，欺骗、误导消费者，违反《中华人民共和国反不正当竞争法》第九条第一款。",
  basis: "《中华人民共和国反不正当竞争法》第二十五条第一款。",
  floor: 0,
  ceiling: 1_000_000,
  fine: 300_000,
  discretion:
    "虚构交易数量较大、持续时间较长，利用评价取得榜单位置；当事人配合调查并停止行为，按一般情形裁量。",
  legality: { "major-rights": "拟处较大数额罚款，直接关系当事人重大权益" },
  hearing: { "large-fine": "拟罚款三十万元，属较大数额" },
};

/** 余杭: a large fine; the hearing was granted, and who presides has to send the notice. */
export const fakeReviews: Scenario = {
  id: "case-fake-reviews",
  title: text("澄枫美妆店刷单炒信案", "Sixteen hundred brushed orders"),
  bureau: "330110",
  ago: 19,
  trader: "chengfeng",
  shop: "澄枫美妆店",
  lead: entered(offence),
  steps: [
    ...filed(offence),
    ...investigated(offence, {
      found: "调取店铺后台、客服聊天记录和对公账户流水；仓库发货台账无相应出库记录。",
      said: "问：1,640 单是否发货？答：没有，是请人做的单。问：费用多少？答：每单 15 元，共 24,600 元。",
      records: "虚构订单 1,640 单，佣金 24,600.00 元，同期真实成交 5,120 件。",
    }),
    report(offence, charge),
    reviewCase(),
    approve(charge),
    ...noticed(),
    {
      on: "penalty.ordinary",
      action: "request-hearing",
      by: "officer1",
      after: 2,
      facts: ({ today }) => ({ hearingRequestedOn: today }),
    },
    {
      on: "penalty.ordinary",
      action: "accept-hearing",
      by: "head",
      after: 1,
      facts: ({ person }) => ({
        hearingOfficers: [person("hearing")],
        hearingAnswer: "申请在法定期限内提出，属于听证范围，同意组织听证。",
      }),
    },
  ],
};
