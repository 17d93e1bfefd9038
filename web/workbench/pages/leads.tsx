import { Link } from "@tanstack/react-router";
import { text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { useMay } from "../session.tsx";
import { LeadTabs } from "./lead/tabs.tsx";
import { MatterList } from "./matters.tsx";

/** Leads among the matters, with the way to enter one. */
export function Leads() {
  const t = useText();
  const mayEnter = useMay("lead.enter");
  return (
    <MatterList
      title={text("线索", "Leads")}
      to="/leads"
      procedure="lead"
      ranked
      act={
        <>
          <LeadTabs at="leads" />
          {mayEnter && (
            <Link className="button-primary" to="/leads/new">
              {t(text("登记线索", "Enter a lead"))}
            </Link>
          )}
        </>
      }
    />
  );
}
