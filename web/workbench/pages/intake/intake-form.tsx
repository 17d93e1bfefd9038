import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useEffect, useRef, useState } from "react";
import { type Failure, text } from "../../../../src/kernel/index.ts";
import { type AnyProcedure, type FactValue, inputFailures } from "../../../../src/procedure/index.ts";
import { useText } from "../../../kit/language.tsx";
import { useDraft } from "../../../kit/use-draft.ts";
import { useWrite } from "../../api.ts";
import { FaultSummary } from "../lead-new/fault-summary.tsx";
import { isPersonal, type OpenInput } from "../lead-new/sent.ts";
import { FactFields } from "../matter/fields.tsx";
import { headingOf, type IntakeKind, type Values } from "./intakes.ts";
import { Similar } from "./similar.tsx";

type Kept = { values: Values; title: string };
type Props = { intake: IntakeKind; procedure: AnyProcedure; given: Values };

export function IntakeForm({ intake, procedure, given }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const draft = useDraft<Kept>(`intake.${intake.procedure}`, { values: {}, title: "" });
  // Who complains or reports is never kept on the device.
  const [personal, setPersonal] = useState<Values>({});
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const open = useWrite("matter.open");
  const top = useRef<HTMLDivElement>(null);
  const kept = draft.value;
  const values: Values = { ...known(procedure, given), ...kept.values, ...personal };
  const title = kept.title.trim() || headingOf(intake, values);

  const setFact = (fact: string, value: FactValue | undefined) => {
    if (isPersonal(procedure, fact)) setPersonal((before) => changed(before, fact, value));
    else draft.set((before) => ({ ...before, values: changed(before.values, fact, value) }));
  };
  useEffect(() => {
    if (failures.length === 0) return;
    top.current?.focus();
    top.current?.scrollIntoView({ block: "start" });
  }, [failures]);

  const submit = () => {
    const faults = faultsOf(procedure, values);
    if (faults.length > 0) return setFailures(faults);
    open.mutate(openInput(intake, values, title), {
      onSuccess: ({ id, number }) => {
        draft.clear();
        // A submission that holds both is split: the report follows at once, on its own clock (O121 art. 9).
        if (intake.procedure === "complaint" && values.alsoReport === true) {
          const party = String(values.respondentName ?? "");
          void navigate({ to: "/intake", search: { of: "report", complaint: number, party } });
        } else void navigate({ to: "/matters/$id", params: { id } });
      },
      onError: ({ failure }) => setFailures([failure]),
    });
  };

  return (
    <Form layout="vertical" className="lead-form" onFinish={submit}>
      <div ref={top} tabIndex={-1} className="lead-faults">
        <FaultSummary procedure={procedure} failures={failures} />
      </div>
      {draft.restored && (
        <p className="notice" role="status">
          {t(
            text(
              "已恢复上次未提交的内容，个人信息除外。",
              "What you typed before is here again, personal data apart.",
            ),
          )}{" "}
          <Button size="small" onClick={draft.clear}>
            {t(text("清除重填", "Clear"))}
          </Button>
        </p>
      )}
      <Similar intake={intake} values={values} />
      <fieldset>
        <legend>{t(procedure.name)}</legend>
        <FactFields
          facts={procedure.facts}
          input={procedure.opening.input}
          values={values}
          onChange={setFact}
          failures={failures}
          people={[]}
          parties={[]}
        />
        <Form.Item
          label={t(text("标题（不写投诉人、举报人）", "Title, without naming who complains or reports"))}
          htmlFor="fact-title"
        >
          <Input
            id="fact-title"
            maxLength={300}
            value={kept.title}
            placeholder={headingOf(intake, values)}
            onChange={({ target }) => draft.set({ ...kept, title: target.value })}
          />
        </Form.Item>
      </fieldset>
      <div className="lead-foot">
        <Button type="primary" htmlType="submit" loading={open.isPending}>
          {t(intake.title)}
        </Button>
      </div>
    </Form>
  );
}

/** What an address may answer beforehand, where this form asks for it. */
function known(procedure: AnyProcedure, given: Values): Values {
  const asked = new Set(procedure.opening.input.map(({ fact }) => fact));
  return Object.fromEntries(Object.entries(given).filter(([fact]) => asked.has(fact)));
}

/** By the rules of the server; personal answers leave the log there and are judged there. */
function faultsOf(procedure: AnyProcedure, values: Values): Failure[] {
  const input = procedure.opening.input.filter(({ fact }) => !isPersonal(procedure, fact));
  const facts = Object.fromEntries(Object.entries(values).filter(([fact]) => !isPersonal(procedure, fact)));
  return inputFailures(procedure, input, facts, []);
}

/** The respondent stands among the parties, so that it is found; the complainant and the reporter do not. */
function openInput(intake: IntakeKind, values: Values, title: string): OpenInput {
  const name = values[intake.about];
  const code = intake.code === undefined ? undefined : values[intake.code];
  return {
    procedure: intake.procedure,
    title,
    parties:
      typeof name !== "string" || name.trim() === ""
        ? []
        : [
            {
              role: "party",
              kind: "unknown",
              name: name.trim(),
              ...(typeof code === "string" && code !== "" ? { code } : {}),
            },
          ],
    facts: { ...values } as NonNullable<OpenInput["facts"]>,
  };
}

function changed(before: Values, fact: string, value: FactValue | undefined): Values {
  const { [fact]: _, ...rest } = before;
  return value === undefined ? rest : { ...rest, [fact]: value };
}
