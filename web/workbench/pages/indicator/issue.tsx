import { useNavigate } from "@tanstack/react-router";
import { App, Button } from "antd";
import { useState } from "react";
import type { Operations } from "../../../../src/app/operations.ts";
import { type Text, text } from "../../../../src/kernel/index.ts";
import type { InputOf } from "../../../kit/client.ts";
import { useText } from "../../../kit/language.tsx";
import { useRead, useWrite } from "../../api.ts";
import { organPath, useOrgans } from "../../parts/organs.ts";
import { listOf, wordsOf } from "../../parts/side-field.tsx";
import { SideForm } from "../../parts/side-form.tsx";
import { useMay, useToday } from "../../session.tsx";

type Issue = InputOf<Operations, "instruction.issue">;
export type Standing = Omit<Issue, "receivers" | "asked" | "replyBy">;

type Props = {
  /** What the instruction stands on: the figure, a part of it, or one row. */
  standing: Standing;
  what: string;
  /** Where the row leads, if it is a matter: whoever works on it is chosen beforehand. */
  to?: string;
  small?: boolean;
};

/** 督办: from what the head looks at to a task for somebody, without leaving the page. */
export function IssueButton(props: Props) {
  const t = useText();
  const may = useMay("instruction.issue");
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button
        className="no-print"
        {...(props.small === true
          ? { size: "small" as const, type: "link" as const }
          : { type: "primary" as const })}
        onClick={(event) => {
          event.stopPropagation();
          setOpen(true);
        }}
        aria-label={t(text(`督办：${props.what}`, `Issue an instruction: ${props.what}`))}
      >
        {t(text("督办", "Instruct"))}
      </Button>
      {open && <Ready {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The form knows from the start who may be chosen. */
function Ready(props: Props & { onClose: () => void }) {
  const matter = /^\/matters\/(.+)$/.exec(props.to ?? "")?.[1];
  const { data } = useRead("instruction.receivers", matter === undefined ? {} : { matter });
  return data === undefined ? null : <IssueForm {...props} people={data.rows} />;
}

type People = ReadonlyArray<{
  id: string;
  name: string;
  post: Text;
  organ: string;
  bureau: string;
  holds: boolean;
}>;

function IssueForm({ standing, what, people, onClose }: Props & { people: People; onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const organs = useOrgans();
  const today = useToday();
  const issue = useWrite("instruction.issue");
  const here = standing.district;
  const districtOf = (bureau: string) => organs.find(({ id }) => id === bureau)?.district;
  const options = [...new Map(people.map((one) => [one.id, one])).values()]
    // Of a district's figure its own bureau comes first.
    .sort((a, b) => Number(districtOf(b.bureau) === here) - Number(districtOf(a.bureau) === here))
    .map(({ id, name, post, organ }) => ({
      value: id,
      label: `${name}　${t(post)} · ${t(organPath(organs, organ))}`,
    }));
  return (
    <SideForm
      name={`instruction.${standing.indicator}`}
      keep={false}
      title={text("签发督办", "Issue an instruction")}
      lead={text(
        `依据：${what}。数值、口径、截至时刻和所指记录随督办固定，以后指标变化不影响。`,
        `It stands on: ${what}. Value, definition, moment and rows are frozen into it.`,
      )}
      initial={{
        receivers: people.filter(({ holds }) => holds).map(({ id }) => id),
      }}
      fields={[
        {
          name: "receivers",
          label: text("承办人", "To be done by"),
          kind: "choices",
          required: true,
          help: text("须在同一机关；收到后可以转交。", "Of one bureau; they may pass it on."),
          options,
        },
        { name: "asked", label: text("督办要求", "What is asked"), kind: "long", required: true },
        {
          name: "replyBy",
          label: text("答复期限", "To be answered by"),
          kind: "day",
          required: true,
          help: text(
            "内部期限，不是法定期限，不改变事项本身的法定期限。",
            "An internal deadline; the legal periods of the matters themselves do not change.",
          ),
          check: (value) => (value > today ? undefined : text("应晚于今天", "must be later than today")),
        },
      ]}
      submit={text("签发", "Issue")}
      onSubmit={async ({ receivers, asked, replyBy }) => {
        const made = await issue.mutateAsync({
          ...standing,
          receivers: listOf(receivers),
          asked: wordsOf(asked),
          replyBy: wordsOf(replyBy),
        });
        void message.success(
          <>
            {t(text("已签发", "Issued"))}{" "}
            <Button
              type="link"
              size="small"
              onClick={() => void navigate({ to: "/matters/$id", params: { id: made.id } })}
            >
              {made.number}
            </Button>
          </>,
          8,
        );
      }}
      onClose={onClose}
    />
  );
}
