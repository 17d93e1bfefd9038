/** The usual course of a complaint, with what differs from case to case left to the scenario. */
import type { complaint } from "../../complaint/index.ts";
import type { FactsOf, Scenario, Scene, Step } from "./scenario.ts";

type ComplaintFacts = FactsOf<typeof complaint>;

/** Who complains: every name and number is invented. */
export interface Consumer {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}

export interface Dispute {
  readonly subject: string;
  readonly requests: readonly string[];
  readonly request: string;
  readonly dispute: string;
  readonly basis: string;
  readonly order: string;
  /** Fen. */
  readonly amount: number;
}

export function complained(
  consumer: Consumer,
  dispute: Dispute,
  more: ComplaintFacts = {},
): NonNullable<Scenario["start"]> {
  const facts = ({ today, day, trader, shop }: Scene): ComplaintFacts => ({
    channel: "platform",
    receivedOn: today,
    complainantName: consumer.name,
    complainantPhone: consumer.phone,
    complainantAddress: consumer.address,
    respondentName: trader.name,
    respondentAddress: trader.address,
    ...(trader.code === undefined ? {} : { respondentCode: trader.code }),
    respondentRole: shop === undefined ? "ordinary" : "in-platform",
    ...(shop === undefined ? {} : { platformName: shop.name, publishedAddress: trader.address }),
    subject: dispute.subject,
    requests: dispute.requests,
    requestText: dispute.request,
    dispute: dispute.dispute,
    basis: dispute.basis,
    orderNumber: dispute.order,
    purchasedOn: day(-12),
    knewOn: day(-6),
    amount: dispute.amount,
    ...more,
  });
  return { on: "complaint", facts };
}

export function accept(after = 2): Step[] {
  return [
    {
      on: "complaint",
      action: "accept",
      by: "intake",
      after,
      facts: ({ today }) => ({ identity: "verified", competence: "published", acceptedOn: today }),
    },
    {
      on: "complaint",
      action: "inform-acceptance",
      by: "intake",
      facts: ({ today }) => ({ informedOn: today, informedHow: "platform" }),
    },
  ];
}

export function consent(answer: "agrees" | "refuses" | "silent" | "unreachable" = "agrees", after = 1): Step {
  const contact = {
    agrees: "电话联系店铺负责人，同意调解。",
    refuses: "电话联系店铺负责人，明确拒绝调解。",
    silent: "先后三次电话、两次平台站内信联系，均未予答复。",
    unreachable: "按公示电话和地址均无法取得联系。",
  }[answer];
  return {
    on: "complaint",
    action: "record-consent",
    by: "intake",
    after,
    facts: ({ today }) => ({
      complainantConsents: true,
      respondentAnswer: answer,
      contactedOn: today,
      contactHow: contact,
    }),
  };
}

export function mediators(): Step {
  return {
    on: "complaint",
    action: "appoint-mediators",
    by: "intake",
    facts: ({ person }) => ({ mediators: [person("mediator")] }),
  };
}

export function session(record: string, way: "phone" | "on-site" | "video" = "phone", after = 1): Step {
  return {
    on: "complaint",
    action: "record-session",
    by: "mediator",
    after,
    facts: ({ today }) => ({ sessionOn: today, sessionWay: way, sessionRecord: record }),
  };
}
