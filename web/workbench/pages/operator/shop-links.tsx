import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { isDay, type Text, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { useWrite } from "../../api.ts";
import { Section } from "../../parts/page.tsx";
import { type SideField, wordsOf } from "../../parts/side-field.tsx";
import { SideForm, type SideValues } from "../../parts/side-form.tsx";
import { useMay } from "../../session.tsx";
import { type OperatorView, storefrontKindWords } from "./kinds.ts";
import { reasonField } from "./merge-forms.tsx";

type Row = OperatorView["links"][number];
type Shop = OperatorView["storefronts"][number];

const verbs: Readonly<Record<Row["kind"], Text>> = {
  signed: text("签约", "is signed to"),
  streams: text("直播于", "streams in"),
  runs: text("运营", "runs"),
};

/** Who hosts, under which agency, in which rooms: each with its source and its days. */
export function ShopLinks({ view }: { view: OperatorView }) {
  const t = useText();
  const mayWrite = useMay("registry.write");
  const [entering, setEntering] = useState(false);
  const [ending, setEnding] = useState<Row>();
  const own = view.storefronts.filter(({ kind }) => kind === "host" || kind === "mcn" || kind === "room");
  if (view.operator.kind === "platform" || (view.links.length === 0 && own.length === 0)) return null;
  return (
    <Section title={text("主播、机构与直播间", "Hosts, agencies, rooms")} count={view.links.length}>
      {view.links.length === 0 && (
        <p className="muted">{t(text("没有登记的关联。", "No link on record."))}</p>
      )}
      <ul className="shops">
        {view.links.map((link) => (
          <li key={link.id}>
            <span>
              <End end={link.one} here={view.operator.id} /> {t(verbs[link.kind])}{" "}
              <End end={link.two} here={view.operator.id} />
            </span>
            <span className="muted">
              {link.from} – {link.to ?? t(text("至今", "now"))} · {link.source}
            </span>
            {mayWrite && (
              <span className="no-print">
                <Button size="small" onClick={() => setEnding(link)}>
                  {t(link.to === null ? text("终止或更正", "End or strike out") : text("更正", "Strike out"))}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && own.length > 0 && (
        <p className="no-print">
          <Button size="small" onClick={() => setEntering(true)}>
            {t(text("登记关联", "Enter a link"))}
          </Button>
        </p>
      )}
      {entering && <LinkForm shops={own} onClose={() => setEntering(false)} />}
      {ending !== undefined && <EndForm link={ending} onClose={() => setEnding(undefined)} />}
    </Section>
  );
}

function End({ end, here }: { end: Row["one"]; here: string }) {
  const t = useText();
  return (
    <>
      <span className="muted">{t(storefrontKindWords[end.kind])}</span> {end.name}
      {end.operator !== null && end.operator !== here && (
        <>
          {t(text("（", " ("))}
          <Link to="/operators/$id" params={{ id: end.operator }}>
            {end.operatorName}
          </Link>
          {t(text("）", ")"))}
        </>
      )}
    </>
  );
}

function LinkForm({ shops, onClose }: { shops: readonly Shop[]; onClose: () => void }) {
  const t = useText();
  const link = useWrite("storefront.link");
  const fields: SideField[] = [
    {
      name: "storefront",
      label: text("本主体的一方", "On this operator's side"),
      kind: "choice",
      required: true,
      options: shops.map(({ id, name, kind, platformName }) => ({
        value: id,
        label: `${t(storefrontKindWords[kind])} ${name} · ${platformName}`,
      })),
    },
    {
      name: "otherKey",
      label: text("另一方的平台编号", "The platform's id of the other"),
      kind: "text",
      required: true,
      help: text(
        "同一平台上主播、MCN 机构或直播间的编号；关联为何，由双方种类确定。",
        "A host, MCN or room on the same platform; what the link is follows from what the two are.",
      ),
    },
    { name: "from", label: text("起日", "From"), kind: "day", required: true },
    {
      name: "to",
      label: text("止日", "To"),
      kind: "day",
      help: text("仍有效的不填。", "Empty while it holds."),
    },
    {
      name: "source",
      label: text("来源", "Source"),
      kind: "text",
      required: true,
      help: text("从何处得知，例如合同编号、平台报送、约谈笔录。", "A contract, the platform, an interview."),
    },
  ];
  const submit = async (values: SideValues) => {
    const [from, to] = [wordsOf(values.from), wordsOf(values.to)];
    if (!isDay(from)) return;
    await link.mutateAsync({
      storefront: wordsOf(values.storefront),
      otherKey: wordsOf(values.otherKey).trim(),
      from,
      source: wordsOf(values.source).trim(),
      ...(isDay(to) ? { to } : {}),
    });
  };
  return (
    <SideForm
      name="storefront.link"
      title={text("登记关联", "Enter a link")}
      fields={fields}
      {...(shops.length === 1 ? { initial: { storefront: shops[0]?.id } } : {})}
      submit={text("登记", "Enter")}
      onSubmit={submit}
      onClose={onClose}
      keep={false}
    />
  );
}

function EndForm({ link, onClose }: { link: Row; onClose: () => void }) {
  const t = useText();
  const end = useWrite("storefront.end-link");
  const over = link.to !== null;
  const fields: SideField[] = [
    ...(over
      ? []
      : [
          {
            name: "how",
            label: text("办理", "How"),
            kind: "choice" as const,
            required: true,
            options: [
              { value: "end", label: t(text("终止：到某日为止有效", "End: it held until a day")) },
              { value: "strike", label: t(text("更正：登记有误，从未成立", "Strike out: it never held")) },
            ],
          },
          {
            name: "on",
            label: text("止日", "Last day"),
            kind: "day" as const,
            required: true,
            when: ({ how }: SideValues) => how === "end",
          },
        ]),
    reasonField,
  ];
  return (
    <SideForm
      name={`end-link.${link.id}`}
      title={
        over ? text("更正关联", "Strike out the link") : text("终止或更正关联", "End or strike out the link")
      }
      lead={text(
        `${link.one.name}${verbs[link.kind].zh}${link.two.name}。原记录保留，可查。`,
        `${link.one.name} ${verbs[link.kind].en} ${link.two.name}. What was entered stays on record.`,
      )}
      fields={fields}
      submit={over ? text("更正", "Strike out") : text("确定", "Confirm")}
      onSubmit={(values) => {
        const on = wordsOf(values.on);
        return end.mutateAsync({
          link: link.id,
          reason: wordsOf(values.reason),
          ...(wordsOf(values.how) === "end" && isDay(on) ? { on } : {}),
        });
      }}
      onClose={onClose}
      keep={false}
    />
  );
}
