import { text } from "../kernel/index.ts";
import { cites } from "./cite.ts";
import type { Circumstance } from "./discretion-model.ts";

/** 裁量情节: those of the Administrative Penalty Law first, then those of special rules. */
export const circumstances: readonly Circumstance[] = [
  {
    id: "minor-corrected-harmless",
    label: text("违法行为轻微并及时改正，没有造成危害后果", "minor, timely corrected, no harm"),
    leads: "none",
    basis: cites("APL 33(1)"),
    certainty: "read",
  },
  {
    id: "no-fault",
    label: text("当事人有证据足以证明没有主观过错", "the party proves no subjective fault"),
    leads: "none",
    basis: cites("APL 33(2)"),
    certainty: "read",
  },
  {
    id: "own-premises-absolute",
    label: text(
      "绝对化用语：自有场所、时间短或者浏览少、无危害、已改正",
      "absolute terms on own premises, short or few viewers, no harm, corrected",
    ),
    leads: "none",
    basis: cites("ADG23 10"),
    certainty: "read",
  },
  {
    id: "seller-in-good-faith",
    label: text(
      "销售混淆商品：不知情、合法取得并说明提供者",
      "seller of confusing goods: no knowledge, lawful source, supplier named",
    ),
    leads: "none",
    basis: cites("AUCL25 23(2)"),
    certainty: "read",
  },
  {
    id: "first-violation",
    label: text("初次违法且危害后果轻微并及时改正", "first violation, minor harm, timely corrected"),
    leads: "may-none",
    basis: cites("APL 33(1)"),
    certainty: "read",
  },
  {
    id: "first-absolute",
    label: text("绝对化用语：首次、危害轻微、已改正", "absolute terms: first use, minor harm, corrected"),
    leads: "may-none",
    basis: cites("ADG23 9"),
    certainty: "read",
  },
  {
    id: "identifiability-first",
    label: text("广告可识别性：首次、危害轻微、已改正", "identifiability: first, minor harm, corrected"),
    leads: "may-none",
    basis: cites("ADG24 13"),
    certainty: "read",
  },
  {
    id: "harm-removed",
    label: text("主动消除或者减轻危害后果", "removes or reduces the harm"),
    leads: "lighter",
    basis: cites("APL 32"),
    certainty: "read",
  },
  {
    id: "coerced",
    label: text("受他人胁迫或者诱骗", "coerced or induced"),
    leads: "lighter",
    basis: cites("APL 32"),
    certainty: "read",
  },
  {
    id: "confessed",
    label: text("主动供述行政机关尚未掌握的违法行为", "confesses an unknown breach"),
    leads: "lighter",
    basis: cites("APL 32"),
    certainty: "read",
  },
  {
    id: "merit",
    label: text("配合查处有立功表现", "meritorious cooperation"),
    leads: "lighter",
    basis: cites("APL 32"),
    certainty: "read",
  },
  {
    id: "minor-14-17",
    label: text("已满十四周岁不满十八周岁", "aged 14 to 17"),
    leads: "lighter",
    basis: cites("APL 30"),
    certainty: "read",
  },
  {
    id: "price-refund",
    label: text("价格违法：退还多收价款等", "price: overcharge refunded"),
    leads: "lighter",
    basis: cites("O56 26"),
    certainty: "read",
  },
  {
    id: "mitigation",
    label: text(
      "依法应当减轻（低于法定下限，须写明理由）",
      "mitigated by law, below the floor, with reasons",
    ),
    leads: "mitigated",
    basis: cites("APL 32"),
    certainty: "read",
  },
  {
    id: "heavier",
    label: text("依法应当从重（须写明情节和理由）", "heavier by law, with the facts and reasons"),
    leads: "heavier",
    basis: cites("DISC22"),
    certainty: "open",
  },
];
