/**
 * 公示: one decision before the public. The text is the document as served, apart from spans that are hidden with reasons;
 * nobody types it. What the public may see is frozen in the event of the release (context `summary` and
 * `publishedTextHash`), so that the event's record can be handed to anyone with its proof.
 */
import { text } from "../kernel/index.ts";
import { cite, cites } from "../law/index.ts";
import { defineProcedure, examplesOf, plainDays, workingDays } from "../procedure/index.ts";
import { clocks } from "./clocks.ts";
import { facts } from "./facts.ts";

const itemsSettled = ["state-secret", "business-secret", "personal", "others"] as const;
const noUnknown = {
  all: itemsSettled.map((item) => ({ not: { fact: "secrecy", item, is: "unknown" } }) as const),
} as const;
const notAgain = (why: string, en: string) => ({ never: text(why, en) });
const preparerApart = {
  from: ["prepare", "revise"],
  why: text("拟制人不得审核、发布自己拟制的公示。", "Nobody reviews or releases what he prepared."),
  article: cite("O45 16"),
} as const;
const intact = {
  when: { context: "textIntact", is: true },
  why: text(
    "决定书须为已制发文书，且散列值与处罚案件所载一致。",
    "The decision must be the issued document, by its hash.",
  ),
  article: cite("O45 7"),
} as const;
const sound = {
  when: { context: "redactionsSound", is: true },
  why: text(
    "隐去片段须在决定书全文之内、互不重叠并逐一说明理由。",
    "Redactions lie within the text, apart from each other, each with a reason.",
  ),
  article: cite("O45 7"),
} as const;
const secrecyPassed = {
  when: {
    all: [
      { fact: "secrecyReview", item: "state-secret", is: "no" },
      { fact: "secrecyReview", item: "business-secret", is: "yes" },
      { fact: "secrecyReview", item: "personal", is: "yes" },
      { fact: "secrecyReview", item: "others", is: "yes" },
    ],
  },
  why: text(
    "须不涉及国家秘密，商业秘密、个人信息和他人信息均已依法处理。",
    "No state secret; business secrets and personal data dealt with.",
  ),
  article: cite("O45 5"),
} as const;

export const publication = defineProcedure({
  id: "publication",
  version: 1,
  name: text("行政处罚信息公示", "Publication of a penalty"),
  purpose: text(
    "审核、发布、更正和撤下行政处罚决定的公示。",
    "Review, release, correct and withdraw the publication of a penalty.",
  ),
  basis: cites("O45 2", "O45 4", "O45 5", "O45 7", "O45 9", "O45 11", "O45 12", "O45 13", "APL 48"),
  from: "2021-09-01",
  numbering: "示",
  initial: "proposed",
  stages: {
    proposed: { name: text("拟公示", "Proposed"), article: cite("O45 5") },
    reviewed: { name: text("已审核", "Reviewed"), article: cite("O45 5") },
    live: { name: text("公示中", "Published"), article: cite("O45 9") },
    withdrawn: { name: text("已撤下", "Withdrawn"), final: true, article: cite("O45 11") },
    expired: { name: text("公示期满", "Expired"), final: true, article: cite("O45 13") },
    declined: { name: text("不予公示", "Not published"), final: true, article: cite("O45 5") },
  },
  facts,
  context: {
    textIntact: {
      label: text("决定书与送达文本一致", "The decision is the text as served"),
      source: text(
        "处罚案件已制发的决定书及其散列值",
        "The issued decision of the penalty matter and its hash",
      ),
    },
    redactionsSound: {
      label: text("隐去片段有效", "Redactions are valid"),
      source: text("隐去片段与决定书全文比对", "Redactions compared with the text"),
    },
    publishedTextHash: {
      label: text("公示文本散列值", "Hash of the published text"),
      source: text("决定书全文隐去片段后的 SHA-256", "SHA-256 of the text with its redactions"),
    },
    summary: {
      label: text("公示信息摘要", "Summary as published"),
      source: text("可公示的事实", "The publishable facts"),
    },
    lowerFineKnown: {
      label: text("已设定“较低数额罚款”标准", "The threshold of a lower fine is set"),
      source: text("参数 U-11", "Parameter U-11"),
    },
    asReviewed: {
      label: text("与审核通过时一致", "As it was reviewed"),
      source: text(
        "审核通过记录中的公示文本散列值和信息摘要",
        "Hash and summary in the record of the review",
      ),
    },
    displayEnded: {
      label: text("公示期已满", "The period of publication has ended"),
      source: text("公示台账", "The register of publications"),
    },
  },
  opening: {
    by: "only-by-procedure",
    input: [
      { fact: "decisionNumber", required: false },
      { fact: "documentId", required: false },
      { fact: "documentSha256", required: false },
      { fact: "partyName", required: true },
      { fact: "partyCode", required: false },
      { fact: "partyKind", required: false },
      { fact: "violation", required: true },
      { fact: "content", required: true },
      { fact: "basis", required: false },
      { fact: "decidedOn", required: true },
      { fact: "organName", required: false },
      { fact: "warningOnly", required: false },
      { fact: "lowerFine", required: false },
    ],
    parties: [{ role: "party", label: text("当事人", "Party"), required: false }],
    clocks: [{ start: "publish", on: "decidedOn" }],
    notices: [
      {
        to: { ability: "publication.prepare" },
        text: text("有处罚决定待拟制公示。", "A decision awaits its publication."),
      },
    ],
    article: cites("O45 9", "O45 16"),
  },
  actions: {
    prepare: {
      name: text("拟制公示", "Prepare"),
      from: ["proposed"],
      by: { ability: "publication.prepare", level: "officer" },
      guards: [
        intact,
        sound,
        {
          when: noUnknown,
          why: text("保密和隐私审查各项须有明确结论。", "Each item of the review needs a clear answer."),
          article: cite("O45 5"),
        },
        {
          when: {
            any: [
              { not: { fact: "durationClass", is: "restriction" } },
              { fact: "restrictionUntil", present: true },
            ],
          },
          why: text(
            "按实际限制期限公示的，须填写限制期限届满日。",
            "The last day of the restriction is needed.",
          ),
          article: cite("O45 13"),
        },
        {
          when: {
            any: [
              { not: { fact: "durationClass", is: "short" } },
              { context: "lowerFineKnown", is: true },
              { fact: "durationReason", present: true },
            ],
          },
          why: text(
            "“较低数额罚款”标准尚未设定，适用三个月公示期须说明理由。",
            "No threshold of a lower fine is set: three months need a reason.",
          ),
          article: cite("O45 13(2)"),
        },
      ],
      input: [
        { fact: "redactions", required: false },
        { fact: "secrecy", required: true },
        { fact: "durationClass", required: true },
        { fact: "durationReason", required: false },
        { fact: "restrictionUntil", required: false },
        { fact: "warningLaw", required: false },
      ],
      notices: [
        {
          to: { ability: "publication.review" },
          text: text("有公示待审核。", "A publication awaits review."),
        },
      ],
      article: cites("O45 5", "O45 6", "O45 7", "O45 16"),
      undo: { by: "return" },
      duty: { clock: "publish", when: { not: { done: "prepare", since: "return" } } },
    },
    approve: {
      name: text("审核通过", "Approve"),
      from: ["proposed"],
      to: "reviewed",
      by: { ability: "publication.review", level: "officer" },
      separate: [preparerApart],
      needs: ["summary", "publishedTextHash"],
      guards: [
        {
          when: { done: "prepare", since: "return" },
          why: text("须先拟制公示。", "It has to be prepared first."),
          article: cite("O45 5"),
        },
        intact,
        secrecyPassed,
      ],
      input: [
        { fact: "secrecyReview", required: true },
        { fact: "reviewNote", required: true },
      ],
      notices: [
        {
          to: { ability: "publication.release" },
          text: text("有公示待发布。", "A publication awaits release."),
        },
      ],
      article: cites("O45 5", "O45 6"),
      undo: { by: "return" },
      duty: { clock: "publish", when: { done: "prepare", since: "return" } },
    },
    return: {
      name: text("退回", "Send back"),
      from: ["proposed", "reviewed"],
      to: "proposed",
      by: { ability: "publication.review", level: "officer" },
      guards: [
        {
          when: { done: "prepare", since: "return" },
          why: text("尚未拟制，无可退回。", "Nothing was prepared that could go back."),
          article: cite("O45 5"),
        },
      ],
      input: [{ fact: "returnReason", required: true }],
      notices: [
        {
          to: { ability: "publication.prepare" },
          text: text("公示被退回，请修改。", "A publication came back to be changed."),
        },
      ],
      article: cites("O45 5"),
      undo: { by: "prepare" },
    },
    release: {
      name: text("发布", "Release"),
      help: text(
        "发布的记录向公众公开，不附备注。",
        "The record of the release is public: no note goes with it.",
      ),
      from: ["reviewed"],
      to: "live",
      by: { ability: "publication.release", level: "head" },
      separate: [preparerApart],
      needs: ["summary", "publishedTextHash"],
      guards: [
        {
          when: { context: "asReviewed", is: true },
          why: text(
            "公示文本、摘要须与审核通过时一致，决定书须为已制发的原件；否则退回重新审核。",
            "Text and summary must be what was reviewed, of the issued document: else send it back.",
          ),
          article: cite("O45 5"),
        },
        {
          when: { any: [{ not: { fact: "warningOnly", is: true } }, { fact: "warningLaw", present: true }] },
          why: text(
            "仅受警告的处罚不予公示，法律、行政法规另有规定的除外。",
            "A mere warning is not published unless a law says so.",
          ),
          article: cite("O45 2"),
        },
      ],
      input: [],
      clocks: [
        { stop: "publish" },
        { start: "displayShort", when: { fact: "durationClass", is: "short" } },
        { start: "displayLong", when: { fact: "durationClass", in: ["long", "restriction"] } },
      ],
      article: cites("O45 4", "O45 7", "O45 9"),
      undo: { by: "withdraw" },
      duty: { clock: "publish" },
    },
    revise: {
      name: text("拟制更正", "Prepare a correction"),
      from: ["live"],
      by: { ability: "publication.prepare", level: "officer" },
      guards: [intact, sound],
      input: [
        { fact: "redactions", required: false },
        { fact: "partyName", required: false },
        { fact: "partyCode", required: false },
        { fact: "violation", required: false },
        { fact: "content", required: false },
        { fact: "basis", required: false },
        { fact: "decidedOn", required: false },
      ],
      notices: [
        {
          to: { ability: "publication.release" },
          text: text("有公示更正待发布。", "A correction awaits release."),
        },
      ],
      article: cites("O45 12"),
      undo: { by: "revise" },
    },
    correct: {
      name: text("发布更正", "Release the correction"),
      help: text(
        "更正的记录向公众公开，不附备注。",
        "The record of the correction is public: no note goes with it.",
      ),
      from: ["live"],
      by: { ability: "publication.release", level: "head" },
      separate: [preparerApart],
      needs: ["summary", "publishedTextHash"],
      guards: [
        {
          when: { done: "revise", since: "correct" },
          why: text("须先拟制更正。", "The correction has to be prepared first."),
          article: cite("O45 12"),
        },
        intact,
      ],
      input: [{ fact: "correctionReason", required: true }],
      article: cites("O45 12"),
      undo: { by: "revise" },
      duty: { when: { done: "revise", since: "correct" } },
    },
    "record-change": {
      name: text("登记撤下事由", "Record a ground of withdrawal"),
      from: ["live"],
      by: { ability: "publication.prepare", level: "officer" },
      input: [
        { fact: "changeGround", required: true },
        { fact: "changedOn", required: true },
      ],
      clocks: [
        {
          start: "withdrawal",
          on: "changedOn",
          when: { fact: "changeGround", in: ["changed", "revoked", "unlawful", "void"] },
        },
      ],
      notices: [
        {
          to: { ability: "publication.release" },
          text: text(
            "有撤下公示的事由；原决定有变化的，须在三个工作日内撤下。",
            "A ground to withdraw: within three working days where the decision changed.",
          ),
        },
      ],
      article: cites("O45 11", "O2 63(2)"),
      undo: notAgain("变化已发生。", "What happened has happened."),
    },
    withdraw: {
      name: text("撤下", "Withdraw"),
      from: ["live"],
      to: "withdrawn",
      by: { ability: "publication.release", level: "head" },
      separate: [preparerApart],
      guards: [
        {
          when: { done: "record-change" },
          why: text("须先登记撤下事由。", "The ground has to be recorded first."),
          article: cite("O45 11"),
        },
      ],
      input: [{ fact: "withdrawReason", required: true }],
      clocks: [{ stop: "withdrawal" }, { stop: "displayShort" }, { stop: "displayLong" }],
      article: cites("O45 11", "APL 48"),
      undo: notAgain("撤下后须重新办理公示。", "A new publication has to be opened."),
      closes: "withdrawn",
      duty: { clock: "withdrawal", when: { done: "record-change" } },
    },
    "record-reply": {
      name: text("登记当事人说明", "Record the party's reply"),
      help: text(
        "当事人的说明与公示同处、同样显著展示。",
        "The reply is shown with the publication, as visibly.",
      ),
      from: ["live"],
      by: { ability: "publication.prepare", level: "officer" },
      input: [
        { fact: "reply", required: true },
        { fact: "repliedOn", required: true },
      ],
      article: cites("O45 12"),
      undo: { by: "record-reply" },
    },
    expire: {
      name: text("期满撤下", "End at expiry"),
      from: ["live"],
      to: "expired",
      by: { ability: "publication.prepare", level: "officer" },
      guards: [
        {
          when: { context: "displayEnded", is: true },
          why: text("公示期未满。", "The period of publication has not ended."),
          article: cite("O45 13"),
        },
      ],
      input: [],
      article: cites("O45 13"),
      undo: notAgain("公示期已满。", "The period has ended."),
      closes: "expired",
    },
    decline: {
      name: text("决定不予公示", "Decide not to publish"),
      from: ["proposed", "reviewed"],
      to: "declined",
      by: { ability: "publication.release", level: "head" },
      separate: [preparerApart],
      guards: [
        {
          when: { done: "prepare", since: "return" },
          why: text("须由办案人员先行拟制并自查。", "The officer prepares and checks first."),
          article: cite("O45 16"),
        },
      ],
      input: [{ fact: "declineReason", required: true }],
      clocks: [{ stop: "publish" }],
      article: cites("O45 2", "O45 5"),
      undo: notAgain(
        "如应公示，由处罚案件重新发起。",
        "The penalty matter opens it again where it must be published.",
      ),
      closes: "declined",
    },
  },
  clocks,
  documents: {},
  outcomes: {
    withdrawn: {
      name: text("已撤下", "Withdrawn"),
      archive: text("并入处罚案卷", "with the file of the penalty"),
    },
    expired: {
      name: text("公示期满", "Expired"),
      archive: text("并入处罚案卷", "with the file of the penalty"),
    },
    declined: {
      name: text("不予公示", "Not published"),
      archive: text("并入处罚案卷", "with the file of the penalty"),
    },
  },
  examples: [
    ...examplesOf("publish", workingDays.twenty),
    ...examplesOf("displayShort", plainDays.threeMonths),
    ...examplesOf("displayLong", plainDays.threeYears),
    ...examplesOf("withdrawal", workingDays.three),
  ],
  invariants: [
    {
      before: "release",
      done: ["prepare", "approve"],
      distinctPersons: 2,
      why: text("拟制、审核和发布不得由同一人包办。", "No one person prepares, reviews and releases."),
      article: cite("O45 16"),
    },
  ],
});
