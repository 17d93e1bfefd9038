import { type Text, text } from "./text.ts";

/** One place in a statute: `{instrument: "O2", article: "57(2)"}` is article 57 paragraph 2. */
export type Cite = { readonly instrument: string; readonly article?: string };

export type FailureCode =
  | "invalid-input"
  | "not-found"
  | "forbidden"
  | "unauthenticated"
  | "stale-version"
  | "out-of-stage"
  | "missing-fact"
  | "missing-document"
  | "missing-evidence"
  | "guard-not-met"
  | "separation-of-duty"
  | "clock-not-elapsed"
  | "not-competent"
  | "conflict"
  | "too-large"
  | "unsupported-file"
  | "rate-limited"
  | "unavailable"
  | "expired";

export type Missing = {
  readonly kind: "fact" | "document" | "evidence" | "clock" | "person" | "ability" | "stage" | "record";
  readonly name: string;
  readonly label: Text;
};

/** A refusal says what was wrong, under which article, what is missing, what is possible, and the way out. */
export type Failure = {
  readonly code: FailureCode;
  readonly message: Text;
  /** Path of the input field at fault, such as `address.street`. */
  readonly field?: string;
  readonly article?: Cite;
  readonly missing?: readonly Missing[];
  /** Labels of what may be done instead. */
  readonly possible?: readonly Text[];
  readonly wayOut: Text;
};

export function failure(
  code: FailureCode,
  message: Text,
  rest: Partial<Omit<Failure, "code" | "message">> = {},
): Failure {
  return { code, message, wayOut: kinds[code].wayOut, ...rest };
}

export function httpStatus(code: FailureCode): number {
  return kinds[code].status;
}

export function isFailureCode(code: string): code is FailureCode {
  return Object.hasOwn(kinds, code);
}

const kinds: Record<FailureCode, { readonly status: number; readonly wayOut: Text }> = {
  "invalid-input": {
    status: 400,
    wayOut: text("请按提示改正后重新提交。", "Correct the marked field and submit again."),
  },
  "not-found": {
    status: 404,
    wayOut: text("请核对编号；可用检索查找。", "Check the number, or use search to find it."),
  },
  forbidden: {
    status: 403,
    wayOut: text(
      "请由具有该权限的岗位办理，或向本机关管理员申请。",
      "Ask a post that holds this ability, or your administrator.",
    ),
  },
  unauthenticated: { status: 401, wayOut: text("请登录后再试。", "Sign in and try again.") },
  "stale-version": {
    status: 409,
    wayOut: text(
      "他人已更新，请刷新查看后再办。",
      "Someone else changed this first: reload, review, and act again.",
    ),
  },
  "out-of-stage": {
    status: 409,
    wayOut: text("请办理当前阶段允许的事项。", "Choose an action that the current stage allows."),
  },
  "missing-fact": {
    status: 422,
    wayOut: text("请先补充所列事实。", "Record the facts listed first."),
  },
  "missing-document": {
    status: 422,
    wayOut: text("请先制作或上传所列文书。", "Draft or upload the documents listed first."),
  },
  "missing-evidence": {
    status: 422,
    wayOut: text("请先引用所列证据。", "Cite the evidence listed first."),
  },
  "guard-not-met": {
    status: 422,
    wayOut: text("条件具备后再办。", "Act once the condition is met."),
  },
  "separation-of-duty": {
    status: 403,
    wayOut: text("请由未参与前一环节的人员办理。", "Ask someone who did not take the earlier step."),
  },
  "clock-not-elapsed": {
    status: 409,
    wayOut: text("期限届满后再办。", "Act after the period has elapsed."),
  },
  "not-competent": {
    status: 403,
    wayOut: text("请移送有管辖权的机关。", "Transfer it to the organ with jurisdiction."),
  },
  conflict: {
    status: 409,
    wayOut: text("请查看已有记录后再决定。", "Look at the existing record, then decide."),
  },
  "too-large": {
    status: 413,
    wayOut: text("请拆分或压缩后再提交。", "Split or compress it and submit again."),
  },
  "unsupported-file": {
    status: 415,
    wayOut: text("请改用支持的文件格式。", "Use one of the supported file formats."),
  },
  "rate-limited": { status: 429, wayOut: text("请稍候再试。", "Wait a little and try again.") },
  unavailable: {
    status: 503,
    wayOut: text(
      "服务暂不可用，请稍后再试；数据未丢失。",
      "The service is not available just now; nothing was lost. Try later.",
    ),
  },
  expired: {
    status: 410,
    wayOut: text("已过期限，请重新办理。", "It has expired: start again."),
  },
};
