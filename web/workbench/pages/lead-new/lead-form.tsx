import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Input, Select } from "antd";
import { useEffect, useRef, useState } from "react";
import type { Operations } from "../../../../src/app/operations.ts";
import { type Failure, type Text, text } from "../../../../src/kernel/index.ts";
import type { AnyProcedure, FactValue } from "../../../../src/procedure/index.ts";
import type { OutputOf } from "../../../kit/client.ts";
import { useText } from "../../../kit/language.tsx";
import { useDraft } from "../../../kit/use-draft.ts";
import { useWrite } from "../../api.ts";
import { bureauOf, districtsOf, type OrganRow } from "../../parts/organs.ts";
import { useSession } from "../../session.tsx";
import { FactFields } from "../matter/fields.tsx";
import { FaultSummary } from "./fault-summary.tsx";
import { OperatorPicker } from "./operator-picker.tsx";
import { factsOf, faultsOf, isPersonal, type Operator, openInput, titleOf, type Values } from "./sent.ts";

type Drafted = OutputOf<Operations, "lead.draft">;
type Kept = { values: Values; operator?: Operator; title: string; unit?: string; district?: string };
type Props = {
  procedure: AnyProcedure;
  organs: readonly OrganRow[];
  about?: Operator;
  /** What the findings say, where the lead stands on some. */
  drafted?: Drafted;
};

/** The parts of the form; what belongs to none stands in the first. */
const parts: readonly { title: Text; of: RegExp }[] = [
  { title: text("线索", "The lead"), of: /^(?!party|reporter|realName)/ },
  { title: text("涉嫌当事人", "Suspected party"), of: /^party/ },
  { title: text("举报人", "Reporter"), of: /^(reporter|realName)/ },
];

export function LeadForm({ procedure, organs, about, drafted }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const session = useSession();
  const post = session.posts.find(({ abilities }) => abilities.includes("lead.enter"));
  const bureau = organs.find(({ id }) => id === post?.bureau);
  const draft = useDraft<Kept>(
    `lead.new.${drafted?.findings[0] ?? about?.id ?? ""}`,
    startOf(procedure, { about, drafted, post, bureau }),
  );
  // Personal answers live as long as the page.
  const [personal, setPersonal] = useState<Values>(() =>
    about === undefined ? {} : only(procedure, factsOf(about), true),
  );
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const open = useWrite("matter.open");
  const takeUp = useWrite("lead.take-up");
  const top = useRef<HTMLDivElement>(null);
  const kept = draft.value;
  const values = { ...kept.values, ...personal };

  const setFact = (fact: string, value: FactValue | undefined) => {
    if (isPersonal(procedure, fact)) setPersonal((before) => changed(before, fact, value));
    else draft.set((before) => ({ ...before, values: changed(before.values, fact, value) }));
  };
  const choose = (operator: Operator | undefined) => {
    const { operator: _, ...rest } = kept;
    if (operator === undefined) return draft.set(rest);
    draft.set({
      ...rest,
      operator,
      values: { ...rest.values, ...only(procedure, factsOf(operator), false) },
    });
    setPersonal((before) => ({ ...before, ...only(procedure, factsOf(operator), true) }));
  };
  useEffect(() => {
    if (failures.length === 0) return;
    top.current?.focus();
    top.current?.scrollIntoView({ block: "start" });
  }, [failures]);
  const submit = async () => {
    const faults = faultsOf(procedure, values);
    if (faults.length > 0) return setFailures(faults);
    const { unit, district, operator, title } = kept;
    const input = openInput(procedure, { values, operator, title, unit, district });
    const opened = {
      onSuccess: (lead: string) => {
        draft.clear();
        void navigate({ to: "/matters/$id", params: { id: lead } });
      },
      onError: ({ failure }: { failure: Failure }) => setFailures([failure]),
    };
    if (drafted === undefined) {
      open.mutate(input, { ...opened, onSuccess: ({ id }) => opened.onSuccess(id) });
      return;
    }
    const { procedure: _, ...form } = input;
    const { group, findings, organ } = drafted;
    takeUp.mutate(
      { group, findings, form: { ...form, organ } },
      { ...opened, onSuccess: ({ lead }) => opened.onSuccess(lead) },
    );
  };

  return (
    <Form layout="vertical" className="lead-form" onFinish={() => void submit()}>
      <div ref={top} tabIndex={-1} className="lead-faults">
        <FaultSummary procedure={procedure} failures={failures} />
      </div>
      {draft.restored && (
        <p className="notice" role="status">
          {t(text("已恢复上次未提交的内容。", "What you typed before is here again."))}{" "}
          <Button size="small" onClick={draft.clear}>
            {t(text("清除重填", "Clear"))}
          </Button>
        </p>
      )}
      {(drafted === undefined ? parts : parts.slice(0, 2)).map(({ title, of }, index) => (
        <fieldset key={title.zh}>
          <legend>{t(title)}</legend>
          {index === 1 && <OperatorPicker chosen={kept.operator} onChoose={choose} />}
          <FactFields
            facts={procedure.facts}
            input={procedure.opening.input.filter(({ fact }) => of.test(fact))}
            values={values}
            onChange={setFact}
            failures={failures}
            people={[]}
            parties={[]}
          />
        </fieldset>
      ))}
      <fieldset>
        <legend>{t(text("承办", "Handling"))}</legend>
        <Form.Item label={t(text("标题", "Title"))} htmlFor="fact-title">
          <Input
            id="fact-title"
            maxLength={300}
            value={kept.title}
            placeholder={titleOf(values)}
            onChange={({ target }) => draft.set({ ...kept, title: target.value })}
          />
        </Form.Item>
        <Place
          kept={kept}
          organs={organs}
          bureau={bureau?.id}
          post={post?.organ}
          onChange={(next) => draft.set(next)}
        />
      </fieldset>
      <div className="lead-foot">
        <Button type="primary" htmlType="submit" loading={open.isPending || takeUp.isPending}>
          {t(text("登记线索", "Enter the lead"))}
        </Button>
      </div>
    </Form>
  );
}

type PlaceProps = {
  kept: Kept;
  organs: readonly OrganRow[];
  bureau: string | undefined;
  /** Where the one who enters it sits: a post of a unit hands over to the bureau or keeps it, no more. */
  post: string | undefined;
  onChange: (kept: Kept) => void;
};

function Place({ kept, organs, bureau, post, onChange }: PlaceProps) {
  const t = useText();
  const units = organs.filter(
    ({ id, kind }) =>
      kind !== "bureau" && bureauOf(organs, id)?.id === bureau && (post === bureau || post === id),
  );
  const { unit, district, ...rest } = kept;
  return (
    <>
      <Form.Item label={t(text("承办机构", "Unit"))} htmlFor="fact-unit">
        <Select<string | null>
          id="fact-unit"
          allowClear
          value={unit ?? null}
          placeholder={t(text("由本局指定", "The bureau decides"))}
          options={units.map(({ id, name }) => ({ value: id, label: t(name) }))}
          onChange={(next) =>
            onChange({
              ...rest,
              ...(district === undefined ? {} : { district }),
              ...(next ? { unit: next } : {}),
            })
          }
        />
      </Form.Item>
      <Form.Item label={t(text("违法行为发生地", "District of the act"))} htmlFor="fact-district">
        <Select<string | null>
          id="fact-district"
          value={district ?? null}
          options={districtsOf(organs).map(({ code, name }) => ({ value: code, label: t(name) }))}
          onChange={(next) =>
            onChange({
              ...rest,
              ...(unit === undefined ? {} : { unit }),
              ...(next ? { district: next } : {}),
            })
          }
        />
      </Form.Item>
    </>
  );
}

type Start = {
  about: Operator | undefined;
  drafted: Drafted | undefined;
  post: { organ: string; bureau: string } | undefined;
  bureau: OrganRow | undefined;
};

function startOf(procedure: AnyProcedure, { about, drafted, post, bureau }: Start): Kept {
  const known = { ...(about === undefined ? {} : factsOf(about)), ...drafted?.facts };
  const district = drafted?.district ?? bureau?.district;
  return {
    title: drafted?.title.zh ?? "",
    values: only(procedure, known, false),
    ...(about === undefined ? {} : { operator: about }),
    ...(post !== undefined && post.organ !== post.bureau ? { unit: post.organ } : {}),
    ...(district === undefined ? {} : { district }),
  };
}

/** The personal answers, or the others. */
function only(procedure: AnyProcedure, values: Values, personal: boolean): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([fact]) => isPersonal(procedure, fact) === personal),
  );
}

function changed(before: Values, fact: string, value: FactValue | undefined): Values {
  const { [fact]: _, ...rest } = before;
  return value === undefined ? rest : { ...rest, [fact]: value };
}
