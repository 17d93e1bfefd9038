import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { formatInstant, instant, text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../kit/states.tsx";
import { useRead } from "../api.ts";
import { districtName, useOrgans } from "../parts/organs.ts";
import { Page, Particulars, Section } from "../parts/page.tsx";
import { useMay } from "../session.tsx";
import { CreditStanding } from "./operator/credit-standing.tsx";
import { type OperatorView, operatorKindWords } from "./operator/kinds.ts";
import { MergeForm } from "./operator/merge-forms.tsx";
import { OpenMatters } from "./operator/open-matters.tsx";
import { Published } from "./operator/published.tsx";
import { Relations } from "./operator/relations.tsx";
import { ShopLinks } from "./operator/shop-links.tsx";
import { Sources } from "./operator/sources.tsx";
import { Storefronts } from "./operator/storefronts.tsx";
import { TimeLine } from "./operator/time-line.tsx";

/** One operator: who it is and how we know, its shops, what is open, what was published, everything in one line. */
export function OperatorPage() {
  const { id } = useParams({ strict: false });
  const { data, error, refetch } = useRead("operator.get", { id: id ?? "" });
  if (error !== null) return <FailureNotice failure={error.failure} onRetry={() => void refetch()} />;
  // Another operator's page keeps its old data until the new has come.
  if (data === undefined || data.operator.id !== id) return <Skeleton lines={10} />;
  return <Loaded view={data} />;
}

function Loaded({ view }: { view: OperatorView }) {
  const t = useText();
  const mayEnter = useMay("lead.enter");
  const mayReadMatters = useMay("matter.read");
  const mayMerge = useMay("registry.write");
  const navigate = useNavigate();
  const [merging, setMerging] = useState(false);
  const { operator, storefronts, history, sources } = view;
  return (
    <Page
      title={text(operator.name, operator.name)}
      side={
        <span className="operator-acts no-print">
          {mayMerge && operator.mergedInto === null && (
            <Button onClick={() => setMerging(true)}>{t(text("归并…", "Merge…"))}</Button>
          )}
          {mayEnter && (
            <Link className="button-primary" to="/leads/new" search={{ operator: operator.id }}>
              {t(text("登记线索", "Enter a lead"))}
            </Link>
          )}
        </span>
      }
    >
      {operator.mergedInto !== null && (
        <p className="notice" role="status">
          {t(
            text(
              "该主体已归并，以下为归并后的全貌。",
              "This operator was merged; below is the whole after it.",
            ),
          )}{" "}
          <Link to="/operators/$id" params={{ id: operator.mergedInto }}>
            {t(text("查看归入的主体", "See the operator it went into"))}
          </Link>
        </p>
      )}
      <Identity operator={operator} />
      <Section title={text("来源所说", "What sources say")} count={sources.length}>
        <Sources sources={sources} />
      </Section>
      {mayReadMatters && <OpenMatters operator={operator.id} />}
      <div className="operator-columns">
        <Section title={text("全部经过", "Everything, in one line of time")} count={history.length}>
          <TimeLine lines={history} />
        </Section>
        <div>
          <Relations view={view} />
          {mayReadMatters && <CreditStanding operator={operator.id} />}
          {mayReadMatters && <Published operator={operator.id} />}
          <Section title={text("网店", "Shops")} count={storefronts.length}>
            <Storefronts rows={storefronts} of={operator.kind === "platform" ? "platform" : "operator"} />
          </Section>
          <ShopLinks view={view} />
        </div>
      </div>
      {merging && (
        <MergeForm
          operator={operator}
          onClose={() => setMerging(false)}
          onDone={(id) => void navigate({ to: "/operators/$id", params: { id } })}
        />
      )}
    </Page>
  );
}

function Identity({ operator }: { operator: OperatorView["operator"] }) {
  const t = useText();
  const organs = useOrgans();
  return (
    <Section title={text("身份", "Identity")}>
      <Particulars
        rows={[
          [text("类型", "Kind"), t(operatorKindWords[operator.kind])],
          [text("统一社会信用代码", "Unified social credit code"), <Code key="code" code={operator.code} />],
          [text("辖区", "District"), t(districtName(organs, operator.district))],
          [text("住所", "Address"), operator.address],
          [text("法定代表人（经营者）", "Person in charge"), operator.personInCharge],
          [
            text("来源", "Source"),
            <span key="source">
              {operator.source} <span className="muted">{formatInstant(instant(operator.seenAt))}</span>
            </span>,
          ],
        ]}
      />
    </Section>
  );
}

function Code({ code }: { code: string | null }) {
  const t = useText();
  return code === null ? (
    <span className="muted">{t(text("无", "none"))}</span>
  ) : (
    <span className="code">{code}</span>
  );
}
