import { FailureNotice, Forbidden, Skeleton } from "../../kit/states.tsx";
import { useFilters } from "../parts/filters.ts";
import { Page } from "../parts/page.tsx";
import { useMay } from "../session.tsx";
import { IntakeForm } from "./intake/intake-form.tsx";
import { intakes } from "./intake/intakes.ts";
import { useProcedure } from "./procedure/definition.ts";
import "./lead-new/lead-new.css";

/** A complaint, a report or a mediation is entered in the form that its procedure declares. */
export function Intake() {
  const [filters] = useFilters("of", "complaint", "party");
  const intake = intakes.find(({ procedure }) => procedure === filters.of) ?? intakes[0];
  const mayEnter = useMay(intake.ability);
  const { procedure, error, refetch } = useProcedure(intake.procedure);
  return (
    <Page title={intake.title} lead={intake.lead}>
      {!mayEnter && <Forbidden />}
      {error !== null && <FailureNotice failure={error.failure} onRetry={() => void refetch()} />}
      {mayEnter && error === null && procedure === undefined && <Skeleton lines={10} />}
      {mayEnter && procedure !== undefined && (
        <IntakeForm
          key={intake.procedure}
          intake={intake}
          procedure={procedure}
          given={{
            ...(filters.complaint === undefined ? {} : { complaintNumber: filters.complaint }),
            ...(filters.party === undefined ? {} : { partyName: filters.party }),
          }}
        />
      )}
    </Page>
  );
}
