/**
 * What a platform is asked on a compliance visit: duties that the statute book holds as read in full, each with its
 * article. Answered questions are frozen under the version; changed questions get another version, and with it a new
 * version of the procedure.
 */
import { text } from "../kernel/index.ts";
import { cite } from "../law/index.ts";
import type { ChecklistItem } from "../procedure/index.ts";

export const visitChecklistVersion = {
  id: "platform-1",
  label: text("平台清单第 1 版", "platforms, version 1"),
};

export const visitItems = [
  {
    id: "identity",
    question: text(
      "核验登记平台内经营者的身份、地址、联系方式、行政许可，并至少每六个月核验更新一次",
      "Identity, address, contact and licences of operators are verified on entry and at least every six months",
    ),
    article: cite("O37 24(1)"),
  },
  {
    id: "reporting",
    question: text("按要求报送平台内经营者的身份信息", "The identity of operators is reported as required"),
    article: cite("O37 25(2)"),
  },
  {
    id: "monitoring",
    question: text(
      "检查监控平台内商品和服务，发现违法的及时处置、保存记录并报告",
      "Goods and services are monitored; what breaks the law is dealt with, recorded and reported",
    ),
    article: cite("O37 29"),
  },
  {
    id: "publicity",
    question: text("公示对违法经营者采取的处理措施", "Measures taken against operators are made public"),
    article: cite("O37 30"),
  },
  {
    id: "records",
    question: text(
      "商品、服务和交易信息自交易完成之日起至少保存三年",
      "Records of goods, services and transactions are kept three years from completion",
    ),
    article: cite("ECL 31"),
  },
  {
    id: "rules-public",
    question: text(
      "在首页显著位置持续公示平台规则，可以便利完整阅览和下载",
      "The platform's rules stand on the home page, to be read in full and downloaded",
    ),
    article: cite("O116 7"),
  },
  {
    id: "rules-marked",
    question: text(
      "规则中的重要条款显著标识，并应要求作出解释",
      "Important clauses are marked and explained on request",
    ),
    article: cite("O116 8"),
  },
  {
    id: "adverse-measures",
    question: text(
      "采取不利措施时告知事实、理由、依据和申诉途径，应要求人工复核",
      "Adverse measures come with facts, reasons, basis and a way to appeal, reviewed by a person on request",
    ),
    article: cite("O116 19"),
  },
  {
    id: "reviews",
    question: text("提供评价途径，不删除消费者的评价", "Consumers can review, and reviews are not deleted"),
    article: cite("ECL 39"),
  },
  {
    id: "paid-ranking",
    question: text("竞价排名的结果显著标明“广告”", "Paid ranking is marked as advertising"),
    article: cite("ECL 40"),
  },
  {
    id: "default-choice",
    question: text(
      "搭售显著提示，不设为默认同意的选项",
      "Bundled goods are shown plainly and never chosen by default",
    ),
    article: cite("ECL 19"),
  },
  {
    id: "auto-renewal",
    question: text(
      "自动续费在接受服务前和每次续费前显著提请注意，可以随时取消",
      "Automatic renewal is announced before acceptance and before each renewal, and can be cancelled",
    ),
    article: cite("O37 18"),
  },
] as const satisfies readonly ChecklistItem[];
