/** From receipt to acceptance or refusal, both told to the complainant. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { type Act, decider, handler, notProposer, open } from "./vocabulary.ts";

export const acceptanceActions = {
  accept: {
    name: text("决定受理", "Accept"),
    from: ["received"],
    to: "accepted",
    by: handler,
    guards: [
      {
        when: { fact: "identity", in: ["verified", "not-asked"] },
        why: text(
          "投诉人未提供真实身份信息或者拒不配合核验。",
          "The complainant’s identity is not established.",
        ),
        article: cite("O121 16[6]"),
      },
    ],
    input: [
      { fact: "identity", required: true },
      { fact: "competence", required: true },
      { fact: "acceptedOn", required: true },
    ],
    issues: ["acceptance-notice"],
    clocks: [{ start: "mediate", on: "acceptedOn" }],
    article: cites("O121 15(1)", "O121 13"),
    undo: {
      never: text("受理后发现不应受理的，终止调解。", "What should not have been accepted is terminated."),
    },
    duty: { clock: "decide" },
  },
  "inform-acceptance": {
    name: text("告知投诉人已受理", "Inform of the acceptance"),
    help: text("受理期限到告知之日为止。", "The period runs until the complainant is informed."),
    from: [...open],
    by: handler,
    guards: [
      {
        when: { not: { done: "inform-acceptance", since: "accept" } },
        why: text("已经告知。", "Already informed."),
      },
    ],
    input: [
      { fact: "informedOn", required: true },
      { fact: "informedHow", required: true },
    ],
    serves: ["acceptance-notice"],
    clocks: [
      { stop: "decide", on: "informedOn" },
      { stop: "advertisingReply", on: "informedOn" },
    ],
    article: cites("O121 15(1)"),
    undo: { never: text("已经告知。", "The complainant has been informed.") },
    duty: { clock: "decide", when: { not: { done: "inform-acceptance", since: "accept" } } },
  },
  supplement: {
    name: text("登记补充材料", "Register further material"),
    from: ["received", "refusing", ...open],
    by: { ability: "complaint.enter", level: "officer" },
    input: [
      { fact: "supplement", required: true },
      { fact: "respondentName", required: false },
      { fact: "respondentAddress", required: false },
      { fact: "publishedAddress", required: false },
      { fact: "orderNumber", required: false },
      { fact: "knewOn", required: false },
      { fact: "amount", required: false },
    ],
    article: cites("O121 10"),
    undo: { never: text("已收到的材料不得注销。", "What was received stays received.") },
  },
  "join-group": {
    name: text("并入共同投诉", "Join a group complaint"),
    help: text(
      "同一争议、同一经营者且投诉人同意的可以共同处理；每件仍有自己的期限，逐件告知。",
      "Same dispute, same operator, with consent; each keeps its own periods and its own answer.",
    ),
    from: ["received", ...open],
    by: handler,
    guards: [
      {
        when: { fact: "groupConsent", is: true },
        why: text("按共同投诉处理须经投诉人同意。", "Joint handling needs the complainant’s consent."),
        article: cite("O121 12"),
      },
    ],
    input: [
      { fact: "groupNumber", required: true },
      { fact: "groupConsent", required: true },
      { fact: "representatives", required: false },
    ],
    article: cites("O121 12"),
    undo: { by: "join-group" },
  },
  distribute: {
    name: text("分送有处理权限的机关", "Distribute to the competent authority"),
    help: text(
      "由统一接收机构分送；收到分送的机构无权限的退回统一接收机构，不得自行移送。",
      "By the intake unit; a unit without power returns it to intake and does not pass it on.",
    ),
    from: ["received"],
    to: "distributed",
    by: { ability: "complaint.enter", level: "officer" },
    guards: [
      {
        when: { not: { fact: "channel", is: "handed" } },
        why: text(
          "分送来的投诉应当反馈统一接收机构，不得自行移送。",
          "What was distributed here is returned to intake, not passed on.",
        ),
        article: cite("O121 41(3)"),
      },
    ],
    input: [
      { fact: "distributedTo", required: true },
      { fact: "distributedOn", required: true },
      { fact: "distributionReason", required: true },
    ],
    clocks: [{ stop: "decide" }, { stop: "advertisingReply" }],
    article: cites("O121 41(1)", "O121 13"),
    undo: { never: text("接收机关另行登记。", "The receiving authority has it now.") },
    closes: "distributed",
  },
  "return-to-intake": {
    name: text("反馈统一接收机构", "Return to the intake unit"),
    from: ["received"],
    to: "distributed",
    by: handler,
    guards: [
      {
        when: { fact: "channel", is: "handed" },
        why: text("本投诉不是分送来的。", "This was not distributed here."),
        article: cite("O121 41(3)"),
      },
    ],
    input: [
      {
        fact: "distributedTo",
        required: true,
        ask: text("反馈的统一接收机构", "Intake unit it is returned to"),
      },
      { fact: "distributedOn", required: true, ask: text("反馈之日", "Day of the return") },
      {
        fact: "distributionReason",
        required: true,
        ask: text("不具备处理权限的理由", "Why there is no power here"),
      },
    ],
    clocks: [{ stop: "decide" }, { stop: "advertisingReply" }],
    article: cites("O121 41(3)"),
    undo: { never: text("由统一接收机构重新分送。", "The intake unit distributes it anew.") },
    closes: "distributed",
  },
  "propose-refusal": {
    name: text("建议不予受理", "Propose a refusal"),
    from: ["received"],
    to: "refusing",
    by: handler,
    guards: [
      {
        when: {
          any: [{ not: { fact: "refusalGround", is: "R3" } }, { fact: "factors", present: true }],
        },
        why: text(
          "以不是生活消费为由的，须逐项说明判断因素。",
          "On this ground each factor is answered with its reason.",
        ),
        article: cite("O121 17"),
      },
      {
        when: {
          any: [{ not: { fact: "refusalGround", is: "R4" } }, { fact: "knewOn", present: true }],
        },
        why: text(
          "以超过三年为由的，须先查明知道权益受侵害之日。",
          "The day of knowledge must be established first.",
        ),
        article: cite("O121 16[4]"),
      },
    ],
    input: [
      { fact: "refusalGround", required: true },
      { fact: "refusalReason", required: true },
      { fact: "factors", required: false },
      { fact: "otherRoutes", required: true },
    ],
    notices: [
      {
        to: { ability: "complaint.decide" },
        text: text("有投诉建议不予受理，请审查。", "A refusal is proposed: review it."),
      },
    ],
    article: cites("O121 16", "O121 17"),
    undo: { by: "return-refusal" },
    duty: { clock: "decide" },
  },
  "return-refusal": {
    name: text("不同意，退回重新审查", "Return for another look"),
    from: ["refusing"],
    to: "received",
    by: decider,
    separate: [notProposer],
    input: [{ fact: "returnReason", required: true }],
    article: cites("O121 15"),
    undo: { by: "propose-refusal" },
  },
  refuse: {
    name: text("决定不予受理并告知", "Refuse and inform"),
    help: text("告知书须写明理由和其他途径。", "The notice states the reasons and the other routes."),
    from: ["refusing"],
    to: "refused",
    by: decider,
    separate: [notProposer],
    needs: ["refusalGround", "refusalReason", "otherRoutes"],
    input: [
      { fact: "informedOn", required: true },
      { fact: "informedHow", required: true },
    ],
    issues: ["refusal-notice"],
    serves: ["refusal-notice"],
    clocks: [
      { stop: "decide", on: "informedOn" },
      { stop: "advertisingReply", on: "informedOn" },
    ],
    article: cites("O121 15", "O121 16", "CRL 39"),
    undo: { by: "correct-refusal" },
    closes: "refused",
    duty: { clock: "decide" },
  },
  "correct-refusal": {
    name: text("纠正不予受理的决定", "Correct the refusal"),
    help: text(
      "发现不予受理有误的，撤回决定，重新起算受理期限。",
      "A mistaken refusal is taken back; the period begins anew.",
    ),
    from: ["refused"],
    to: "received",
    by: decider,
    separate: [
      {
        from: ["refuse"],
        why: text("作出不予受理决定的人员不得自行纠正。", "Whoever refused does not correct it himself."),
        article: cite("O121 15"),
      },
    ],
    input: [
      { fact: "correctedOn", required: true },
      { fact: "correctionReason", required: true },
    ],
    clocks: [{ start: "decide", on: "correctedOn" }],
    article: cites("O121 15", "O121 5"),
    undo: { by: "propose-refusal" },
  },
  withdraw: {
    name: text("受理前撤回投诉", "Withdrawn before acceptance"),
    from: ["received", "refusing"],
    to: "withdrawn",
    by: handler,
    input: [
      { fact: "withdrawnOn", required: true },
      { fact: "withdrawalReason", required: false },
      { fact: "settledPrivately", required: false },
    ],
    clocks: [{ stop: "decide" }, { stop: "advertisingReply" }],
    article: cites("O121 18(2)", "O121 23(1)[1]"),
    undo: { never: text("可以再次投诉。", "A new complaint may be made.") },
    closes: "withdrawn",
  },
} as const satisfies Record<string, Act>;
