import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { type Day, dayOf, instant } from "../../src/kernel/index.ts";
import { forgetDrafts, openDrafts } from "../kit/drafts.ts";
import { Skeleton } from "../kit/states.tsx";
import { client, type Session, sessionEnded, useRead } from "./api.ts";
import { SignIn } from "./pages/sign-in.tsx";

const Context = createContext<Session | undefined>(undefined);

/** Who sits here. Only inside the gate. */
export function useSession(): Session {
  const session = useContext(Context);
  if (session === undefined) throw new Error("useSession outside of SessionGate");
  return session;
}

/** Whether the person holds the ability in any post. What the server decides stays the server's. */
export function useMay(ability: string): boolean {
  return useSession().abilities.includes(ability);
}

/**
 * Shows the sign-in until somebody is signed in with both factors; asks again when the session ends, and then begins
 * anew: what was read stays in no memory.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const { data, isPending } = useRead("session.get", {});
  useEffect(() => {
    const again = () => void queries.invalidateQueries({ queryKey: ["session.get"] });
    addEventListener(sessionEnded, again);
    return () => removeEventListener(sessionEnded, again);
  }, [queries]);
  const ready = data?.step === "ready";
  const wasReady = useRef(false);
  useEffect(() => {
    if (!ready && wasReady.current) location.reload();
    wasReady.current = ready;
  }, [ready]);
  if (isPending) {
    return (
      <div style={{ padding: 40, maxWidth: 480 }}>
        <Skeleton lines={4} />
      </div>
    );
  }
  if (data === undefined || data.step !== "ready") {
    return <SignIn session={data} onDone={() => void queries.invalidateQueries()} />;
  }
  return (
    <Sitting key={data.person} session={data}>
      {children}
    </Sitting>
  );
}

function Sitting({ session, children }: { session: Session; children: ReactNode }) {
  const { person = "", draftKey } = session;
  const [open, setOpen] = useState(false);
  // Before the first form looks for its draft.
  useEffect(() => void openDrafts(person, draftKey).finally(() => setOpen(true)), [person, draftKey]);
  if (!open) return null;
  return <Context value={session}>{children}</Context>;
}

/** Ends the session, reached or not; what was read or typed stays neither in memory nor on the device. */
export async function signOut(): Promise<void> {
  await client.call("session.signOut", {});
  forgetDrafts();
  // The browser may keep this page whole for going back to it.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
  location.assign("/");
}

/** The day that the house counts by, which in a demonstration is not the wall's. */
export function useToday(): Day {
  return dayOf(instant(useSession().now));
}
