import { text } from "../../../src/kernel/index.ts";
import { FailureNotice, Skeleton } from "../../kit/states.tsx";
import { useRead } from "../api.ts";
import { useFilters } from "../parts/filters.ts";
import { Page, Section } from "../parts/page.tsx";
import { CheckpointView } from "./log/checkpoint-view.tsx";
import { Continuity } from "./log/continuity.tsx";
import { signedCheckpoint } from "./log/verify.ts";
import { VerifyMatter } from "./log/verify-matter.tsx";
import { VerifyPublication } from "./log/verify-publication.tsx";
import { AdminTabs } from "./people/admin-tabs.tsx";
import "./log/log.css";

/** The tamper-evident log: its state as signed, and what this browser can check of it by itself. */
export function Log() {
  const [filters, change] = useFilters("matter", "seq", "publication");
  const checkpoint = useRead("log.checkpoint", {}, { refetchInterval: 30_000 });
  const key = useRead("log.key", {});
  const failure = checkpoint.error ?? key.error;
  const signed =
    checkpoint.data === undefined || key.data === undefined
      ? undefined
      : signedCheckpoint(checkpoint.data.note, key.data.key);
  return (
    <Page
      title={text("存证日志", "Tamper-evident log")}
      lead={text(
        "每一个办理事件都写入只可追加的哈希树，由本市密钥签名。下列核验都在您的浏览器中计算，不依赖服务器的说法。",
        "Every event goes into an append-only tree of hashes, signed by the city's key. What follows is computed in your browser.",
      )}
    >
      <AdminTabs at="/log" />
      {failure !== null && <FailureNotice failure={failure.failure} />}
      {failure === null && (checkpoint.data === undefined || key.data === undefined) && (
        <Skeleton lines={5} />
      )}
      {checkpoint.data !== undefined && key.data !== undefined && (
        <>
          <CheckpointView checkpoint={checkpoint.data} keyText={key.data.key} signed={signed} />
          {signed !== undefined && <Continuity now={signed} />}
          <Section title={text("核验事项的事件", "Verify events of a matter")}>
            <VerifyMatter
              keyText={key.data.key}
              matter={filters.matter}
              seq={filters.seq}
              onAsk={(matter, seq) => change({ matter, seq })}
            />
          </Section>
          <Section title={text("核验公示", "Verify a publication")}>
            <VerifyPublication
              keyText={key.data.key}
              publication={filters.publication}
              onAsk={(publication) => change({ publication })}
            />
          </Section>
        </>
      )}
    </Page>
  );
}
