import { text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { FailureNotice, Forbidden, Skeleton } from "../../kit/states.tsx";
import { useRead } from "../api.ts";
import { useFilters } from "../parts/filters.ts";
import { useOrgans } from "../parts/organs.ts";
import { Page } from "../parts/page.tsx";
import { useMay, useSession } from "../session.tsx";
import { LeadForm } from "./lead-new/lead-form.tsx";
import { useProcedure } from "./procedure/definition.ts";
import "./lead-new/lead-new.css";

/** A lead is entered in the form that its procedure declares; `?operator=` says whom it is about, `?finding=` what it stands on. */
export function LeadNew() {
  const [filters] = useFilters("operator", "finding");
  const t = useText();
  const mayEnter = useMay("lead.enter");
  const { procedure, error, refetch } = useProcedure("lead");
  const organs = useOrgans();
  const drafted = useRead(
    "lead.draft",
    { finding: filters.finding ?? "" },
    { enabled: mayEnter && filters.finding !== undefined },
  );
  const { posts } = useSession();
  const organ = drafted.data?.organ;
  const elsewhere =
    organ === undefined ||
    posts.some((post) => post.bureau === organ && post.abilities.includes("lead.enter"))
      ? undefined
      : (organs.find(({ id }) => id === organ)?.name ?? text(organ, organ));
  const operator = drafted.data?.operator ?? filters.operator;
  const about = useRead("operator.get", { id: operator ?? "" }, { enabled: operator !== undefined });
  const waits =
    procedure === undefined ||
    organs.length === 0 ||
    (filters.finding !== undefined && drafted.isLoading) ||
    (operator !== undefined && about.isLoading);
  return (
    <Page
      title={text("登记线索", "Enter a lead")}
      lead={text(
        "自发现线索或者收到材料之日起算核查期限。填写的内容加密保存在本机，个人信息除外。",
        "The period of verification runs from the day of finding. What you type is kept on this device, encrypted, personal data apart.",
      )}
    >
      {!mayEnter && <Forbidden />}
      {error !== null && <FailureNotice failure={error.failure} onRetry={() => void refetch()} />}
      {about.error !== null && <FailureNotice failure={about.error.failure} />}
      {drafted.error !== null && <FailureNotice failure={drafted.error.failure} />}
      {mayEnter && error === null && waits && <Skeleton lines={10} />}
      {elsewhere !== undefined && drafted.data !== undefined && (
        <p className="notice" role="alert">
          {t(
            text(
              `该发现由${elsewhere.zh}管辖：${drafted.data.organReason.zh}。请由该机关的人员登记。`,
              `These findings belong to ${elsewhere.en}: ${drafted.data.organReason.en}. A post of that bureau opens the lead.`,
            ),
          )}
        </p>
      )}
      {mayEnter && elsewhere === undefined && procedure !== undefined && !waits && drafted.error === null && (
        <LeadForm
          procedure={procedure}
          organs={organs}
          {...(about.data === undefined || operator === undefined ? {} : { about: about.data.operator })}
          {...(drafted.data === undefined ? {} : { drafted: drafted.data })}
        />
      )}
    </Page>
  );
}
