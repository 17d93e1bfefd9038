import { Button, Drawer, Form } from "antd";
import { useRef, useState } from "react";
import { type Failure, type Text, text } from "../../../../src/kernel/index.ts";
import type { AnyProcedure } from "../../../../src/procedure/index.ts";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../../kit/states.tsx";
import { Refused } from "../../../kit/use-operation.ts";
import { type Offer, type TaskRow, useRead, useWrite } from "../../api.ts";
import { citeWords } from "../../parts/cites.tsx";
import { FaultSummary } from "../lead-new/fault-summary.tsx";
import { FactFields } from "../matter/fields.tsx";
import { changed, faultsOf, type Values } from "../matter/form-values.ts";
import { namesOf } from "../matter/names.ts";

/** Why the marked rows cannot be done in one go, or nothing where they can. */
export function whyNotTogether(
  rows: readonly TaskRow[],
  procedure: AnyProcedure | undefined,
): Text | undefined {
  const [first] = rows;
  if (first === undefined || procedure === undefined) return text("请先选中待办。", "Mark some first.");
  if (rows.some(({ action, procedure: other }) => action !== first.action || other !== first.procedure)) {
    return text("所选待办不是同一办理步骤。", "The marked ones are not the same step.");
  }
  const action = procedure.actions[first.action];
  if ((action?.issues ?? []).length > 0) {
    return text("该步骤制发文书，须逐件办理。", "This step issues a document: one by one.");
  }
  return action?.evidence === undefined
    ? undefined
    : text("该步骤须引用各案证据，须逐件办理。", "This step cites evidence of each matter: one by one.");
}

type BulkProps = {
  rows: readonly TaskRow[];
  procedure: AnyProcedure;
  onClose: () => void;
  onDone: () => void;
};

/** The same step in several matters, filled in once; each is decided for itself, and each refusal is told. */
export function Bulk({ rows, procedure, onClose, onDone }: BulkProps) {
  const t = useText();
  const [first] = rows;
  const model = useRead("matter.get", { id: first?.matter ?? "" }, { enabled: first !== undefined });
  const batch = useWrite("matter.batch");
  const [values, setValues] = useState<Values>({});
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const [refused, setRefused] = useState<ReadonlyMap<string, Failure>>();
  const top = useRef<HTMLDivElement>(null);
  const offer = model.data?.offers.find(({ action }) => action === first?.action);
  const title = t(first?.actionName ?? text("", ""));
  const submit = async (form: Offer) => {
    const faults = faultsOf(procedure, form, values, [], []);
    setFailures(faults);
    if (faults.length > 0) return top.current?.focus();
    try {
      const answer = await batch.mutateAsync({
        rows: rows.map(({ matter, seq, action }) => ({
          id: matter,
          action,
          expected: seq,
          facts: values as never,
        })),
      });
      const bad = answer.rows.flatMap((row) => (row.ok ? [] : [[row.id, row.failure as Failure] as const]));
      if (bad.length === 0) return onDone();
      setRefused(new Map(bad));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setFailures([error.failure]);
    }
  };
  return (
    <Drawer
      open
      onClose={refused === undefined ? onClose : onDone}
      size="min(620px, 100vw)"
      title={t(text(`${title}：${rows.length} 件一并办理`, `${title}: ${rows.length} together`))}
      footer={
        refused === undefined && (
          <Button
            type="primary"
            loading={batch.isPending}
            disabled={offer === undefined}
            onClick={() => offer !== undefined && void submit(offer)}
          >
            {t(text(`提交 ${rows.length} 件`, `Submit ${rows.length}`))}
          </Button>
        )
      }
    >
      {refused !== undefined ? (
        <Refusals rows={rows} refused={refused} />
      ) : (
        <>
          <div ref={top} tabIndex={-1}>
            <FaultSummary procedure={procedure} failures={failures} />
          </div>
          <ul className="bulk-rows">
            {rows.map((row) => (
              <li key={row.matter}>
                {t(row.title)} <span className="code muted">{row.number}</span>
              </li>
            ))}
          </ul>
          {offer === undefined || model.data === undefined ? (
            <Skeleton lines={6} />
          ) : (
            <Form layout="vertical">
              <FactFields
                facts={procedure.facts}
                input={offer.input as never}
                values={values}
                failures={failures}
                onChange={(fact, value) => setValues((before) => changed(before, fact, value))}
                {...namesOf(model.data, offer, t)}
              />
            </Form>
          )}
        </>
      )}
    </Drawer>
  );
}

function Refusals({ rows, refused }: { rows: readonly TaskRow[]; refused: ReadonlyMap<string, Failure> }) {
  const t = useText();
  const done = rows.length - refused.size;
  return (
    <>
      <p role="status">
        {t(
          text(
            `已办理 ${done} 件；${refused.size} 件未办理，原因如下。`,
            `${done} done; ${refused.size} were refused, for these reasons.`,
          ),
        )}
      </p>
      {rows.map((row) => {
        const failure = refused.get(row.matter);
        return failure === undefined ? null : (
          <section key={row.matter}>
            <h3>
              {t(row.title)} <span className="code muted">{row.number}</span>
            </h3>
            <FailureNotice failure={failure} cite={citeWords} />
          </section>
        );
      })}
    </>
  );
}
