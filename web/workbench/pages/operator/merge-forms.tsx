import { useState } from "react";
import { failure, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { Refused } from "../../../kit/use-operation.ts";
import { useWrite } from "../../api.ts";
import { OperatorSelect } from "../../parts/operator-select.tsx";
import { type SideField, wordsOf } from "../../parts/side-field.tsx";
import { SideForm } from "../../parts/side-form.tsx";

export const reasonField: SideField = {
  name: "reason",
  label: text("理由", "Reason"),
  kind: "long",
  required: true,
  help: text("写明依据，例如营业执照、现场核实。", "Say on what it rests: the licence, a visit."),
};

/** Both are one: this operator goes into the other. Nothing that was seen is rewritten, and it can be undone. */
export function MergeForm({
  operator,
  onClose,
  onDone,
}: {
  operator: { id: string; name: string };
  onClose: () => void;
  onDone: (into: string) => void;
}) {
  const t = useText();
  const merge = useWrite("operator.merge");
  const [into, setInto] = useState<string>();
  return (
    <SideForm
      name={`merge.${operator.id}`}
      title={text("归并主体", "Merge operators")}
      lead={text(
        `认定“${operator.name}”与另一主体为同一主体。各来源所说、网店与事项均保持原样，可随时撤销。`,
        `“${operator.name}” and another are one. What sources said, shops and matters stay as they are; it can be undone.`,
      )}
      fields={[reasonField]}
      submit={text("归并", "Merge")}
      onSubmit={async (values) => {
        if (into === undefined)
          throw new Refused(
            failure("invalid-input", text("请选择归入的主体。", "Choose the operator it goes into.")),
          );
        const { id } = await merge.mutateAsync({
          operator: operator.id,
          into,
          reason: wordsOf(values.reason),
        });
        onDone(id);
      }}
      onClose={onClose}
      keep={false}
      first={
        <div className="side-field">
          <label htmlFor="merge-into">{t(text("归入", "Into"))}</label>
          <OperatorSelect id="merge-into" value={into} except={operator.id} onChange={setInto} />
        </div>
      }
    />
  );
}

export function UnmergeForm({
  operator,
  name,
  onClose,
}: {
  operator: string;
  name: string;
  onClose: () => void;
}) {
  const undo = useWrite("operator.unmerge");
  return (
    <SideForm
      name={`unmerge.${operator}`}
      title={text("撤销归并", "Undo the merge")}
      lead={text(`“${name}”将恢复为独立主体。`, `“${name}” stands by itself again.`)}
      fields={[reasonField]}
      submit={text("撤销归并", "Undo the merge")}
      onSubmit={(values) => undo.mutateAsync({ operator, reason: wordsOf(values.reason) })}
      onClose={onClose}
      keep={false}
    />
  );
}
