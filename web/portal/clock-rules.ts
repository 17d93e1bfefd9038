import { type Text, text } from "../../src/kernel/index.ts";

/** The periods that people outside the house ask for, in their own words; the number and its law are the statute book's. */
export const commonRules: readonly { readonly id: string; readonly asked: Text; readonly from: Text }[] = [
  {
    id: "C-01",
    asked: text("我投诉了，多久告诉我是否受理？", "I complained: when am I told whether it is accepted?"),
    from: text("收到投诉之日", "the complaint was received"),
  },
  {
    id: "C-03",
    asked: text("受理后调解最长多久？", "How long may mediation take?"),
    from: text("受理投诉之日", "the complaint was accepted"),
  },
  {
    id: "R-01",
    asked: text("我举报了，多久决定是否立案？", "I reported: when is it decided whether a case is filed?"),
    from: text("收到举报之日", "the report was received"),
  },
  {
    id: "C-23",
    asked: text("七日无理由退货到哪天？", "Until when may I return the goods without a reason?"),
    from: text("签收商品之日", "the goods were received"),
  },
  {
    id: "P-18",
    asked: text(
      "收到处罚告知书，多久内可以陈述申辩、要求听证？",
      "Told of an intended penalty: until when may I answer or ask for a hearing?",
    ),
    from: text("告知书送达之日", "the notice was served"),
  },
  {
    id: "P-27",
    asked: text("罚款多久内缴纳？", "When must a fine be paid?"),
    from: text("处罚决定书送达之日", "the decision was served"),
  },
  {
    id: "P-20",
    asked: text("立案后多久作出处理决定？", "A case was filed: when is it decided?"),
    from: text("立案之日", "the case was filed"),
  },
  {
    id: "V-01",
    asked: text("多久内可以申请行政复议？", "Until when may I apply for reconsideration?"),
    from: text("知道该行政行为之日", "I learned of the act"),
  },
  {
    id: "V-03",
    asked: text("多久内可以提起行政诉讼？", "Until when may I sue?"),
    from: text("知道该行政行为之日", "I learned of the act"),
  },
  {
    id: "C-21",
    asked: text("多久内可以申请司法确认调解协议？", "Until when may we have the court confirm an agreement?"),
    from: text("调解协议生效之日", "the agreement took effect"),
  },
];
