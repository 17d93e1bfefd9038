/** The proposal, the decision of the head, and the ends beside it. */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { type LeadAction, notVerifier } from "./action.ts";

export const decision = {
  propose: {
    name: text("提出处理建议", "Propose what to do"),
    from: ["verifying"],
    to: "proposed",
    by: { ability: "lead.verify", level: "officer", within: "verifiers" },
    guards: [
      {
        when: { done: "record-verification" },
        why: text("尚未记录核查情况。", "Nothing was verified yet."),
        article: cite("O2 18"),
      },
      {
        when: { not: { clock: "verify", is: "paused" } },
        why: text(
          "检测、鉴定或者辨认结果尚未收到。",
          "A test, appraisal or identification is still under way.",
        ),
        article: cite("O2 18"),
      },
      {
        when: {
          any: [
            { fact: "proposal", in: ["decline", "transfer"] },
            {
              all: [
                { fact: "filingCheck", item: "evidence", is: "yes" },
                { fact: "filingCheck", item: "punishable", is: "yes" },
                { fact: "filingCheck", item: "competent", is: "yes" },
                { fact: "filingCheck", item: "in-time", is: "yes" },
              ],
            },
          ],
        },
        why: text(
          "四项立案条件须同时具备，才能建议立案。",
          "Filing may be proposed only when all four conditions hold.",
        ),
        article: cite("O2 19"),
      },
    ],
    input: [
      { fact: "violation", required: true },
      { fact: "suspectedArticles", required: true },
      { fact: "filingCheck", required: true },
      { fact: "declineCheck", required: true },
      { fact: "proposal", required: true },
      { fact: "proposalReason", required: true },
    ],
    issues: ["verification-report"],
    notices: [
      {
        to: { ability: "lead.decide" },
        text: text("线索核查完毕，请决定是否立案。", "A lead was verified: decide on filing."),
      },
    ],
    article: cites("O2 18", "O2 19", "O2 20"),
    undo: { by: "return" },
    duty: { clock: "verify", when: { done: "record-verification" } },
  },
  return: {
    name: text("退回补充核查", "Return for more verification"),
    from: ["proposed"],
    to: "verifying",
    by: { ability: "lead.decide", level: "head" },
    separate: [notVerifier],
    input: [{ fact: "returnReason", required: true }],
    notices: [
      {
        to: "team",
        text: text("处理建议被退回，请补充核查。", "The proposal was returned: verify further."),
      },
    ],
    article: cites("O2 18"),
    undo: { by: "propose" },
  },
  file: {
    name: text("决定立案", "Decide to file"),
    from: ["proposed"],
    to: "filed",
    by: { ability: "lead.decide", level: "head" },
    separate: [notVerifier],
    needs: ["partyName", "partyKind", "violation"],
    guards: [
      {
        when: { fact: "filingCheck", item: "evidence", is: "yes" },
        why: text("没有证据初步证明存在违法行为。", "No preliminary evidence of a breach."),
        article: cite("O2 19"),
      },
      {
        when: { fact: "filingCheck", item: "punishable", is: "yes" },
        why: text("依法不应给予行政处罚。", "The law provides no penalty for it."),
        article: cite("O2 19"),
      },
      {
        when: { fact: "filingCheck", item: "competent", is: "yes" },
        why: text("不属于本部门管辖。", "This authority has no jurisdiction."),
        article: cite("O2 19"),
      },
      {
        when: { fact: "filingCheck", item: "in-time", is: "yes" },
        why: text("已超过给予行政处罚的法定期限。", "The limitation period has run out."),
        article: cite("APL 36"),
      },
    ],
    input: [{ fact: "decisionReason", required: true }],
    issues: ["filing-approval"],
    clocks: [{ stop: "verify" }],
    notices: [
      {
        to: { ability: "penalty.lead" },
        text: text("案件已立案，请指定两名以上办案人员。", "A case was filed: appoint two or more officers."),
      },
    ],
    article: cites("O2 18", "O2 19"),
    undo: {
      never: text(
        "立案后依普通程序处理；违法事实不能成立的，在处罚程序中作出处理决定。",
        "Once filed, the ordinary procedure decides, also where no breach is found.",
      ),
    },
    opens: {
      procedure: "penalty.ordinary",
      carry: {
        source: "source",
        discoveredOn: "discoveredOn",
        subject: "subject",
        violation: "violation",
        suspectedArticles: "suspectedArticles",
        occurredOn: "occurredOn",
        caseSummary: "summary",
        partyName: "partyName",
        partyKind: "partyKind",
        partyCode: "partyCode",
        partyAddress: "partyAddress",
      },
    },
    closes: "filed",
    duty: { clock: "verify", when: { fact: "proposal", is: "file" } },
  },
  decline: {
    name: text("决定不予立案", "Decide not to file"),
    from: ["proposed"],
    to: "declined",
    by: { ability: "lead.decide", level: "head" },
    separate: [notVerifier],
    guards: [
      {
        when: {
          any: [
            { fact: "declineCheck", item: "minor", is: "yes" },
            { fact: "declineCheck", item: "first", is: "yes" },
            { fact: "declineCheck", item: "no-fault", is: "yes" },
            { fact: "declineCheck", item: "other", is: "yes" },
            { fact: "filingCheck", item: "evidence", is: "no" },
            { fact: "filingCheck", item: "punishable", is: "no" },
            { fact: "filingCheck", item: "in-time", is: "no" },
          ],
        },
        why: text(
          "四项立案条件都具备又没有可以不予立案情形的，应当立案。",
          "Where all conditions hold and no ground to decline exists, filing is a duty.",
        ),
        article: cite("O2 20"),
      },
    ],
    input: [
      { fact: "decisionReason", required: true },
      { fact: "softMeasure", required: true },
    ],
    issues: ["no-filing-approval"],
    clocks: [{ stop: "verify" }],
    notices: [{ to: "team", text: text("负责人决定不予立案。", "The head decided not to file.") }],
    article: cites("O2 18", "O2 20"),
    undo: { never: text("发现新的证据的，作为新线索登记。", "New evidence is entered as a new lead.") },
    closes: "declined",
    duty: { clock: "verify", when: { fact: "proposal", is: "decline" } },
  },
  transfer: {
    name: text("移送有管辖权的机关", "Transfer to the competent organ"),
    from: ["verifying", "proposed"],
    to: "transferred",
    by: { ability: "lead.decide", level: "head" },
    separate: [notVerifier],
    guards: [
      {
        when: {
          any: [
            { not: { fact: "source", is: "transfer-market" } },
            { fact: "transferGround", is: "other-department" },
          ],
        },
        why: text(
          "其他市场监督管理部门移送的线索，对管辖有异议的，应当报请共同的上一级部门指定管辖，不得再自行移送。",
          "A lead transferred by another market regulator is not passed on: ask the common superior.",
        ),
        article: cite("O2 14"),
      },
    ],
    input: [
      { fact: "transferOrgan", required: true },
      { fact: "transferGround", required: true },
      { fact: "decisionReason", required: true },
    ],
    clocks: [{ stop: "verify" }],
    article: cites("O2 14", "O2 17(1)", "O121 34"),
    undo: { never: text("已移送的线索由接收机关处理。", "The receiving organ has it now.") },
    closes: "transferred",
    duty: { clock: "verify", when: { fact: "proposal", is: "transfer" } },
  },
  merge: {
    name: text("重复举报不再处理", "Do not handle a repeated report again"),
    from: ["entered", "verifying"],
    to: "merged",
    by: { ability: "penalty.lead", level: "unit-head" },
    guards: [
      {
        when: { fact: "source", is: "report" },
        why: text("只有举报适用重复举报的规定。", "Only reports can be repeats."),
        article: cite("O121 35(2)"),
      },
      {
        when: {
          all: [
            { fact: "repeatCheck", item: "reporter", is: "yes" },
            { fact: "repeatCheck", item: "fact", is: "yes" },
            { fact: "repeatCheck", item: "party", is: "yes" },
          ],
        },
        why: text(
          "须为同一举报人就同一事实对同一被举报人的重复举报。",
          "It must be the same reporter, the same facts and the same party.",
        ),
        article: cite("O121 35(2)"),
      },
    ],
    input: [
      { fact: "repeatCheck", required: true },
      { fact: "mergedInto", required: true },
    ],
    clocks: [{ stop: "verify" }],
    article: cites("O121 35(2)"),
    undo: {
      never: text(
        "举报人提供新线索的，登记为新线索或者补充举报。",
        "New facts are entered as a new lead or a supplement.",
      ),
    },
    closes: "merged",
  },
  "inform-reporter": {
    name: text("告知举报人", "Inform the reporter"),
    help: text(
      "只在法律、法规、规章规定应当告知时办理；不得向被举报人透露举报人信息。",
      "Only where a law, regulation or rule says so; never disclose the reporter to the reported party.",
    ),
    from: ["proposed", "filed", "declined", "transferred"],
    by: { ability: "lead.verify", level: "officer", within: "verifiers" },
    guards: [
      {
        when: {
          any: [
            {
              all: [
                { fact: "subject", is: "unfair-competition" },
                { fact: "realName", is: true },
              ],
            },
            { fact: "subject", in: ["advertising", "food"] },
          ],
        },
        why: text(
          "自2026年4月15日起没有普遍的告知义务：仅不正当竞争的实名举报、广告和食品安全的投诉举报依法告知。",
          "Since 2026-04-15 there is no general duty to inform: only for real-name reports of unfair competition, and for advertising and food reports.",
        ),
        article: cite("O121 36"),
      },
      {
        when: { fact: "source", in: ["report", "complaint"] },
        why: text("本线索不是来自投诉或者举报。", "This lead did not come from a complaint or a report."),
        article: cite("O121 36"),
      },
      {
        when: { not: { fact: "reported", is: true } },
        why: text(
          "举报人由举报事项告知，核查人员不接触举报人身份。",
          "The reporter is told in the report’s own matter; verifying officers do not learn who it is.",
        ),
        article: cite("O121 37"),
      },
    ],
    input: [
      { fact: "informedOn", required: true },
      { fact: "informedHow", required: true },
      { fact: "informedWhat", required: true },
    ],
    clocks: [{ stop: "advertisingReply", on: "informedOn" }],
    article: cites("O121 36", "O121 37", "AUCL25 20(2)", "ADL 53", "FSL 115"),
    undo: { never: text("已经告知。", "The reporter has been told.") },
    duty: {
      clock: "advertisingReply",
      when: {
        all: [
          { not: { done: "inform-reporter" } },
          { fact: "source", in: ["report", "complaint"] },
          { not: { fact: "reported", is: true } },
          {
            any: [
              { done: "file" },
              { done: "decline" },
              { done: "transfer" },
              { fact: "subject", is: "advertising" },
            ],
          },
        ],
      },
    },
  },
} as const satisfies Record<string, LeadAction>;
