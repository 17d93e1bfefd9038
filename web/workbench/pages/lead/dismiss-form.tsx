import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { useWrite } from "../../api.ts";
import { type SideField, wordsOf } from "../../parts/side-field.tsx";
import { SideForm, type SideValues } from "../../parts/side-form.tsx";
import { groupOf } from "./proposal.tsx";
import type { Proposal } from "./rank.tsx";

const grounds = [
  ["no-breach", text("不构成违法", "no breach")],
  ["innocent", text("有正当理由或者属于例外", "a good reason, or an exception of the law")],
  ["data-fault", text("数据有误", "the data are wrong")],
  ["too-weak", text("依据不足，暂不处置", "too weak for now")],
  ["known", text("属实，但已在其他事项中处理", "true, but handled in another matter")],
] as const;

type Ground = (typeof grounds)[number][0];

type Props = { proposal: Proposal; onClose: () => void; onDone: () => void };

/** The ground decides what the detector's measured precision learns. */
export function DismissForm({ proposal, onClose, onDone }: Props) {
  const t = useText();
  const dismiss = useWrite("lead.dismiss");
  const fields: SideField[] = [
    {
      name: "ground",
      label: text("排除的理由", "Ground"),
      kind: "choice",
      required: true,
      options: grounds.map(([value, label]) => ({ value, label: t(label) })),
    },
    {
      name: "reason",
      label: text("说明", "Reason"),
      kind: "long",
      required: true,
      check: (words) =>
        words.trim().length < 4
          ? text("请写明四个字以上。", "Say it in four characters or more.")
          : undefined,
    },
  ];
  const submit = async (values: SideValues) => {
    const ground = grounds.find(([id]) => id === wordsOf(values.ground))?.[0] as Ground;
    await dismiss.mutateAsync({
      group: groupOf(proposal),
      findings: proposal.findings,
      ground,
      reason: wordsOf(values.reason),
    });
    onDone();
  };
  return (
    <SideForm
      name={`dismiss.${proposal.findings[0] ?? ""}`}
      title={text("排除监测发现", "Dismiss findings")}
      lead={text(
        "同样的记录不再提出；出现更强的依据时重新提出。理由计入模型的查准率。",
        "The same rows are not proposed again; clearly stronger ones are. The ground counts in the detector's precision.",
      )}
      fields={fields}
      submit={text("排除", "Dismiss")}
      onSubmit={submit}
      onClose={onClose}
      keep={false}
    />
  );
}
