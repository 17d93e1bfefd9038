import { App, Button, Drawer, Form, Input } from "antd";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { type Cite, type Failure, text } from "../../../../src/kernel/index.ts";
import type { AnyProcedure } from "../../../../src/procedure/index.ts";
import { useText } from "../../../kit/language.tsx";
import { Skeleton } from "../../../kit/states.tsx";
import { Refused } from "../../../kit/use-operation.ts";
import { client, type MatterView, type Offer, useRead, useWrite } from "../../api.ts";
import { Cites } from "../../parts/cites.tsx";
import { FaultSummary } from "../lead-new/fault-summary.tsx";
import { amountFacts, DiscretionAid } from "./discretion-aid.tsx";
import { DocumentPane } from "./document-pane.tsx";
import { EvidenceField } from "./evidence-field.tsx";
import { FactFields } from "./fields.tsx";
import { changed, faultsOf, initialValues, progressOf, type Values } from "./form-values.ts";
import { namesOf } from "./names.ts";
import { useDocuments } from "./use-documents.ts";

type ActionDrawerProps = { matter: MatterView; offer: Offer; onClose: () => void; onDone: () => void };

/** Acting: the form at the side, the document beside it as it fills. The page beneath is never lost. */
export function ActionDrawer({ matter, offer, onClose, onDone }: ActionDrawerProps) {
  const t = useText();
  const { message } = App.useApp();
  const definition = useRead("procedure.get", { id: matter.procedure, version: matter.version });
  const procedure = definition.data as unknown as AnyProcedure | undefined;
  const act = useWrite("matter.act");
  const [values, setValues] = useState<Values>(() => initialValues(matter, offer));
  const [evidence, setEvidence] = useState<string[]>([]);
  const [note, setNote] = useState("");
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const [seen, setSeen] = useState(matter.seq);
  const top = useRef<HTMLDivElement>(null);
  const documents = useDocuments(matter, offer, values, evidence);
  const forget = useKeptDraft(matter.id, offer.action, values);
  useFirstField(top, procedure !== undefined);

  const fail = (found: readonly Failure[]) => {
    setFailures(found);
    requestAnimationFrame(() => {
      top.current?.scrollIntoView({ block: "start" });
      top.current?.focus();
    });
  };
  const submit = async () => {
    if (procedure === undefined || act.isPending) return;
    const faults = faultsOf(procedure, offer, values, evidence, matter.parties);
    if (faults.length > 0) return fail(faults);
    setFailures([]);
    forget();
    try {
      // Not by callbacks of `mutate`: the page read anew may have taken this form away before they would run.
      const done = await act.mutateAsync({
        id: matter.id,
        action: offer.action,
        expected: seen,
        facts: values as never,
        evidence,
        drafts: documents.chosen(),
        ...(note.trim() === "" ? {} : { note }),
      });
      const issued = done.documents.map(({ number }) => number).join("、");
      const next = done.opened === undefined ? "" : ` → ${done.opened.number}`;
      void message.success(`${t(text("已办理：", "Done: "))}${t(offer.name)} ${issued}${next}`, 5);
      onDone();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      fail([error.failure]);
    }
  };
  const issues = offer.issues.length > 0;
  const progress = progressOf(offer, values);
  return (
    <Drawer
      open
      onClose={onClose}
      rootClassName="act-drawer"
      size={issues ? "min(1240px, 100vw)" : "min(620px, 100vw)"}
      title={
        <span className="act-title">
          {t(offer.name)}{" "}
          <small className="muted">
            <Cites of={offer.article as readonly Cite[]} />
          </small>
        </span>
      }
      footer={
        <div className="drawer-foot">
          {progress.of > 0 && (
            <span className="muted drawer-progress" aria-live="polite">
              {t(text(`必填 ${progress.done}/${progress.of}`, `${progress.done} of ${progress.of} required`))}
            </span>
          )}
          <span className="page-head-space" />
          <Button onClick={onClose}>{t(text("暂存并关闭", "Keep and close"))}</Button>
          <Button type="primary" loading={act.isPending} onClick={() => void submit()}>
            {issues ? t(text("提交并制发文书", "Submit and issue")) : t(text("提交", "Submit"))}
          </Button>
        </div>
      }
    >
      <div className={issues ? "act act-with-document" : "act"}>
        <div className="act-form">
          <div ref={top} tabIndex={-1} className="act-top">
            {procedure !== undefined && <FaultSummary procedure={procedure} failures={failures} />}
          </div>
          {matter.seq !== seen && !act.isPending && !act.isSuccess && (
            <p className="notice" role="status">
              {t(
                text(
                  "填写期间本事项有了新的记录，请核对后再提交。",
                  "This matter moved on while you were writing: look before you submit.",
                ),
              )}{" "}
              <Button size="small" onClick={() => setSeen(matter.seq)}>
                {t(text("已核对", "I have looked"))}
              </Button>
            </p>
          )}
          {offer.help !== undefined && <p className="act-help">{t(offer.help)}</p>}
          {procedure === undefined ? (
            <Skeleton lines={6} />
          ) : (
            <Form layout="vertical" onFinish={() => void submit()}>
              <FactFields
                facts={procedure.facts}
                input={offer.input as never}
                values={values}
                failures={failures}
                onChange={(fact, value) => setValues((before) => changed(before, fact, value))}
                matter={matter.id}
                {...(procedure.facts.clause && { beside: aids(matter, values) })}
                {...namesOf(matter, offer, t)}
              />
              <EvidenceField
                matter={matter}
                offer={offer}
                value={evidence}
                onChange={setEvidence}
                failures={failures}
              />
              {offer.input.length === 0 && offer.evidence === undefined && (
                <p className="muted">
                  {t(
                    text(
                      "本步骤不需要填写内容，核对后提交。",
                      "There is nothing to fill in: check and submit.",
                    ),
                  )}
                </p>
              )}
              <Form.Item label={t(text("备注", "Note"))} htmlFor="act-note">
                <Input.TextArea
                  id="act-note"
                  autoSize={{ minRows: 1, maxRows: 6 }}
                  maxLength={5000}
                  value={note}
                  onChange={({ target }) => setNote(target.value)}
                />
              </Form.Item>
            </Form>
          )}
        </div>
        {issues && <DocumentPane matter={matter.id} offer={offer} documents={documents} />}
      </div>
    </Drawer>
  );
}

function aids(matter: MatterView, values: Values): Record<string, ReactNode> {
  return Object.fromEntries(
    amountFacts.map((fact) => [
      fact,
      <DiscretionAid key={fact} matter={matter} values={values} amount={fact} />,
    ]),
  );
}

/** The first field, or the form itself where it asks nothing, as soon as it is there. */
function useFirstField(top: { current: HTMLElement | null }, ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    // After the drawer has taken the focus to itself.
    const timer = setTimeout(() => {
      const form = top.current?.parentElement;
      // Whoever was quicker and is in the form already stays where he is.
      if (form === null || form?.contains(document.activeElement)) return;
      const first = form?.querySelector<HTMLElement>(
        "form input:not([disabled]), form textarea, form select",
      );
      (first ?? top.current)?.focus({ preventScroll: true });
    }, 250);
    return () => clearTimeout(timer);
  }, [top, ready]);
}

/**
 * Keeps the form on the server while it is typed, so that it waits on every machine; seen by its writer only.
 * Returns what stops it: once the act is sent there is nothing to keep.
 */
function useKeptDraft(id: string, action: string, values: Values): () => void {
  const first = useRef(true);
  const pending = useRef<(() => void) | undefined>(undefined);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const save = () => {
      pending.current = undefined;
      void client.call("matter.saveDraft", { id, action, facts: values as never });
    };
    pending.current = save;
    const timer = setTimeout(() => pending.current?.(), 800);
    return () => clearTimeout(timer);
  }, [id, action, values]);
  // Closing within the pause keeps what was typed as well.
  useEffect(() => () => pending.current?.(), []);
  return () => {
    pending.current = undefined;
  };
}
