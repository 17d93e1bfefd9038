import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Tabs } from "antd";
import type { ReactNode } from "react";
import { type Text, text } from "../../../../src/kernel/index.ts";
import { useHotkeys } from "../../../kit/hotkeys.ts";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../../kit/states.tsx";
import { type MatterView, useRead } from "../../api.ts";
import { LeadPanel } from "../lead/lead-panel.tsx";
import { ActionDrawer } from "./action-drawer.tsx";
import { Documents } from "./documents.tsx";
import { EvidenceList } from "./evidence.tsx";
import { FactList } from "./fact-list.tsx";
import { MatterHeader } from "./header.tsx";
import "./matter.css";
import { Offers } from "./offers.tsx";
import { Side } from "./side.tsx";
import { sortOffers } from "./sort-offers.ts";
import { Timeline } from "./timeline.tsx";

export type MatterSearch = { act?: string | undefined; tab?: string | undefined };

/** One matter: where it stands, what can be done now and why not, and everything that happened. */
export function MatterPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, isPending, refetch } = useRead("matter.get", { id }, { refetchInterval: 60_000 });
  if (isPending) {
    return (
      <div className="page">
        <Skeleton lines={10} />
      </div>
    );
  }
  if (data === undefined) {
    return (
      <div className="page">
        {error !== null && <FailureNotice failure={error.failure} onRetry={() => void refetch()} />}
      </div>
    );
  }
  return <Shown matter={data} />;
}

function Shown({ matter }: { matter: MatterView }) {
  const t = useText();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as MatterSearch;
  const go = (change: MatterSearch) => {
    const next = { ...search, ...change };
    void navigate({
      to: "/matters/$id",
      params: { id: matter.id },
      search: Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)),
      replace: true,
      resetScroll: false,
    });
  };
  const acting = matter.offers.find(({ action, allowed }) => action === search.act && allowed);
  const [first] = sortOffers(matter).due;
  useHotkeys({
    a: () => {
      if (first !== undefined) go({ act: first.action });
    },
  });
  const done = () => {
    go({ act: undefined });
    // Where the reader is: at the head of what has changed.
    requestAnimationFrame(() => document.getElementById("matter-title")?.focus());
  };
  const parts = partsOf(matter);
  const shown = parts.find(({ key }) => key === search.tab) ?? parts[0];
  return (
    <div className="page matter">
      <MatterHeader matter={matter} />
      <div className="matter-columns">
        <div className="matter-main">
          {matter.view === "whole" && matter.procedure === "lead" && (
            <LeadPanel id={matter.id} open={matter.closedAt === undefined} />
          )}
          {matter.view === "whole" && <Offers matter={matter} onAct={(action) => go({ act: action })} />}
          <Tabs
            className="no-print"
            activeKey={shown?.key ?? "course"}
            onChange={(tab) => go({ tab: tab === "course" ? undefined : tab })}
            items={parts.map(({ key, label, count, content }) => ({
              key,
              label: `${t(label)} ${count}`,
              children: content,
            }))}
          />
          {/* On paper there are no tabs. */}
          <div className="print-only">
            {parts.map(({ key, label, content }) => (
              <section key={key}>
                <h2>{t(label)}</h2>
                {content}
              </section>
            ))}
          </div>
        </div>
        <Side matter={matter} />
      </div>
      {acting !== undefined && (
        <ActionDrawer
          key={acting.action}
          matter={matter}
          offer={acting}
          onClose={() => go({ act: undefined })}
          onDone={done}
        />
      )}
    </div>
  );
}

type Part = { key: string; label: Text; count: number; content: ReactNode };

function partsOf(matter: MatterView): Part[] {
  const issued = matter.documents.filter(({ status }) => status === "issued").length;
  const course: Part = {
    key: "course",
    label: text("办理经过", "Course"),
    count: matter.timeline.length,
    content: <Timeline matter={matter} />,
  };
  if (matter.view === "summary") return [course];
  return [
    course,
    {
      key: "documents",
      label: text("文书", "Documents"),
      count: issued,
      content: <Documents matter={matter} />,
    },
    {
      key: "evidence",
      label: text("证据", "Evidence"),
      count: matter.evidence.length,
      content: <EvidenceList matter={matter} />,
    },
    {
      key: "facts",
      label: text("事实", "Facts"),
      count: matter.facts.length,
      content: <FactList matter={matter} />,
    },
  ];
}
