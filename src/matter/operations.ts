/** What can be asked of matters. No rules here: each operation names its ability, its shapes and the function. */
import { z } from "zod";
import { inCaller, operation, whole } from "../access/index.ts";
import { dayOf, err, isDay, ok, text } from "../kernel/index.ts";
import type { Facts, Participant } from "../procedure/index.ts";
import { noticesMine, readNotices } from "./inbox.ts";
import { matterList } from "./list.ts";
import {
  ActAnswer,
  ActInput,
  BatchAnswer,
  BatchInput,
  Facts as FactsSchema,
  List,
  ListInput,
  MatterView,
  NoticeAnswer,
  NoticeInput,
  OpenAnswer,
  OpenInput,
  ParticipantInput,
  PreviewAnswer,
  Queue,
  QueueInput,
  SearchAnswer,
  SearchInput,
  Text,
} from "./model.ts";
import { downloadDocument, revealValues, savedForm, saveForm } from "./papers.ts";
import { largestUpload, preview, uploadDraft } from "./preview.ts";
import { queueMine } from "./queue.ts";
import { invalid, notFound } from "./refusals.ts";
import type { Matters } from "./runtime.ts";
import { searchAll } from "./search.ts";
import { verifyMatter } from "./verify.ts";
import { matterView } from "./view.ts";

const Id = z.object({ id: z.string().min(1).max(200) });
const Moved = z.object({ id: z.string(), seq: z.number() });
const Form = z.object({ id: z.string(), action: z.string() });
/** One moment for all that a view reads: its version and its timeline must not come from two. */
const readOnly = { readOnly: true, isolation: "repeatable read" } as const;

export function matterOperations(matters: Matters) {
  const { house } = matters;
  return {
    "queue.mine": operation({
      kind: "read",
      ability: "matter.read",
      summary: text("我的待办，按剩余时间排列", "What waits for me, by time left"),
      input: QueueInput,
      output: Queue,
      handler: (ctx, input) =>
        inCaller(ctx, async (trx) => ok(await queueMine(house, trx, ctx, input)), readOnly),
    }),
    "matter.list": operation({
      kind: "read",
      ability: "matter.read",
      summary: text("事项列表", "List matters"),
      input: ListInput,
      output: List,
      handler: (ctx, input) =>
        inCaller(ctx, async (trx) => ok(await matterList(house, trx, ctx, input)), readOnly),
    }),
    "matter.get": operation({
      kind: "read",
      ability: "matter.read",
      summary: text("查阅事项（按编号或案号）", "Read a matter by id or number"),
      input: Id,
      output: MatterView,
      handler: (ctx, input) => inCaller(ctx, (trx) => matterView(house, trx, ctx, input.id), readOnly),
    }),
    "matter.open": operation({
      kind: "write",
      ability: "matter.read",
      summary: text("登记事项", "Open a matter"),
      input: OpenInput,
      output: OpenAnswer,
      handler: (ctx, input) => matters.open(ctx, input),
    }),
    "matter.act": operation({
      kind: "write",
      ability: "matter.read",
      summary: text("办理", "Act in a matter"),
      input: ActInput,
      output: ActAnswer,
      handler: (ctx, input) => matters.act(ctx, input),
    }),
    "matter.batch": operation({
      kind: "write",
      ability: "matter.read",
      summary: text("批量办理，逐件给出结果", "Act in several matters, with a result for each"),
      input: BatchInput,
      output: BatchAnswer,
      handler: async (ctx, input) =>
        ok({ rows: await matters.batch(ctx, input.rows) } as z.input<typeof BatchAnswer>),
    }),
    "matter.preview": operation({
      kind: "write",
      ability: "matter.read",
      summary: text("预览文书草稿", "Draft the documents of an act before it is done"),
      input: Form.extend({
        facts: FactsSchema.default({}),
        evidence: z.array(z.string()).max(500).default([]),
      }),
      output: PreviewAnswer,
      handler: (ctx, input) =>
        whole(ctx, async (trx) => {
          const answer = await preview(house, trx, ctx, { ...input, facts: input.facts as Facts });
          return answer.ok ? ok(answer.value as z.input<typeof PreviewAnswer>) : answer;
        }),
    }),
    "matter.saveDraft": operation({
      kind: "write",
      ability: "matter.read",
      summary: text("暂存表单", "Keep an unfinished form"),
      input: Form.extend({ facts: FactsSchema }),
      output: z.object({ savedAt: z.string() }),
      handler: (ctx, input) =>
        whole(ctx, (trx) => saveForm(house, trx, ctx, { ...input, facts: input.facts as Facts })),
    }),
    "matter.draft": operation({
      kind: "read",
      ability: "matter.read",
      summary: text("取回暂存的表单", "The unfinished form"),
      input: Form,
      output: z.object({ facts: FactsSchema, savedAt: z.string() }).nullable(),
      handler: (ctx, input) => inCaller(ctx, (trx) => savedForm(trx, ctx, input), readOnly),
    }),
    "document.download": operation({
      kind: "read",
      ability: "matter.read",
      summary: text("下载已签发文书", "Download an issued document"),
      input: Id,
      output: z.unknown(),
      download: true,
      handler: (ctx, input) =>
        inCaller(ctx, (trx) => downloadDocument(house, trx, ctx, input.id, "issued"), readOnly),
    }),
    "document.draftDownload": operation({
      kind: "read",
      ability: "matter.read",
      summary: text("下载文书草稿", "Download a draft"),
      input: Id,
      output: z.unknown(),
      download: true,
      handler: (ctx, input) =>
        inCaller(ctx, (trx) => downloadDocument(house, trx, ctx, input.id, "draft"), readOnly),
    }),
    "document.upload": operation({
      kind: "write",
      ability: "matter.read",
      summary: text("上传修改后的文书草稿（.docx）", "Upload an edited draft (.docx)"),
      input: z.object({ matter: z.string(), document: z.string() }),
      output: PreviewAnswer.shape.drafts.element,
      upload: { limit: largestUpload },
      handler: (ctx, input, upload) =>
        whole(ctx, async (trx) => {
          const kept = await uploadDraft(house, trx, ctx, input, upload);
          return kept.ok ? ok(kept.value as z.input<typeof PreviewAnswer>["drafts"][number]) : kept;
        }),
    }),
    "matter.reveal": operation({
      kind: "write",
      ability: "personal.unmask",
      summary: text(
        "查看个人信息原文（须写明目的，留痕）",
        "See personal values in full, with a purpose, on record",
      ),
      input: z.object({
        id: z.string(),
        refs: z.array(z.string()).min(1).max(50),
        purpose: z.string().min(2).max(500),
      }),
      output: z.object({ values: z.record(z.string(), z.string().nullable()) }),
      handler: (ctx, input) => whole(ctx, (trx) => revealValues(house, trx, ctx, input)),
    }),
    "matter.participant.add": operation({
      kind: "write",
      ability: "matter.share",
      summary: text("邀请机关或人员参与", "Let an organ or a person in"),
      input: z.object({ id: z.string(), expected: z.number().int(), participant: ParticipantInput }),
      output: Moved,
      handler: (ctx, { participant, ...rest }) => {
        const { until, organ, person, ...how } = participant;
        if (until !== undefined && !isDay(until)) {
          return Promise.resolve(err(invalid("participant.until", "日期无效。", "Not a date.")));
        }
        const who: Participant = {
          ...how,
          ...(organ === undefined ? {} : { organ }),
          ...(person === undefined ? {} : { person }),
          ...(until === undefined ? {} : { until }),
        };
        return matters.join(ctx, { ...rest, participant: who });
      },
    }),
    "matter.participant.remove": operation({
      kind: "write",
      ability: "matter.share",
      summary: text("结束参与", "End a participation"),
      input: z.object({
        id: z.string(),
        expected: z.number().int(),
        organ: z.string().optional(),
        person: z.string().optional(),
      }),
      output: Moved,
      handler: (ctx, { organ, person, ...rest }) =>
        matters.leave(ctx, {
          ...rest,
          ...(organ === undefined ? {} : { organ }),
          ...(person === undefined ? {} : { person }),
        }),
    }),
    "notice.mine": operation({
      kind: "read",
      ability: "signed-in",
      summary: text("我的通知", "Notices to me"),
      input: NoticeInput,
      output: NoticeAnswer,
      handler: (ctx, input) => inCaller(ctx, async (trx) => ok(await noticesMine(trx, ctx, input)), readOnly),
    }),
    "notice.read": operation({
      kind: "write",
      ability: "signed-in",
      summary: text("标记通知已读", "Mark notices as read"),
      input: z.object({ ids: z.array(z.uuid()).min(1).max(500) }),
      output: z.object({ read: z.number() }),
      handler: (ctx, input) =>
        inCaller(ctx, async (trx) => ok({ read: await readNotices(trx, ctx, input.ids) })),
    }),
    search: operation({
      kind: "read",
      ability: "signed-in",
      summary: text("检索事项、主体、网店", "Search matters, operators, shops"),
      input: SearchInput,
      output: SearchAnswer,
      handler: (ctx, input) => inCaller(ctx, async (trx) => ok(await searchAll(trx, ctx, input)), readOnly),
    }),
    "procedure.list": operation({
      kind: "read",
      ability: "signed-in",
      summary: text("程序目录", "The procedures of the house"),
      input: z.object({}),
      output: z.array(
        z.object({
          id: z.string(),
          version: z.number(),
          name: Text,
          purpose: Text,
          numbering: z.string(),
          mayOpen: z.boolean(),
        }),
      ),
      handler: async (ctx) => {
        const ids = [...new Set(house.procedures.all.map(({ id }) => id))];
        const current = ids.flatMap((id) => house.procedures.current(id, dayOf(ctx.now())) ?? []);
        return ok(
          current.map(({ id, version, name, purpose, numbering, opening: { by } }) => {
            const mayOpen =
              by !== "only-by-procedure" &&
              ctx.caller.posts.some(
                (post) =>
                  (post.abilities as readonly string[]).includes(by.ability) &&
                  post.levels.includes(by.level),
              );
            return { id, version, name, purpose, numbering, mayOpen };
          }),
        );
      },
    }),
    "procedure.get": operation({
      kind: "read",
      ability: "signed-in",
      summary: text("程序定义", "The definition of a procedure"),
      input: Id.extend({ version: z.number().int().optional() }),
      output: z.record(z.string(), z.unknown()),
      handler: async (ctx, { id, version }) => {
        const found =
          version === undefined
            ? house.procedures.current(id, dayOf(ctx.now()))
            : house.procedures.all.find((each) => each.id === id && each.version === version);
        return found ? ok({ ...found }) : err(notFound());
      },
    }),
    "matter.verify": operation({
      kind: "read",
      ability: "matter.read",
      summary: text("核验事项：日志、散列与现状一致", "Verify a matter: log, hashes and present state agree"),
      input: Id,
      output: z.object({
        ok: z.boolean(),
        seq: z.number(),
        problems: z.array(z.string()),
        events: z.array(
          z.object({
            seq: z.number(),
            hash: z.string(),
            recomputed: z.string(),
            position: z.number().optional(),
          }),
        ),
      }),
      handler: (ctx, input) =>
        inCaller(
          ctx,
          async (trx) => {
            const verified = await verifyMatter(house, trx, input.id, ctx.now());
            if (!verified.ok) return verified;
            const { problems, events, ...rest } = verified.value;
            return ok({ ...rest, problems: [...problems], events: [...events] });
          },
          readOnly,
        ),
    }),
  };
}
