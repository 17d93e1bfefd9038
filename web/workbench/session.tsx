import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect } from "react";
import { type Day, dayOf, instant } from "../../src/kernel/index.ts";
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

/** Shows the sign-in until somebody is signed in with both factors; asks again when the session ends. */
export function SessionGate({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const { data, isPending } = useRead("session.get", {});
  useEffect(() => {
    const again = () => void queries.invalidateQueries({ queryKey: ["session.get"] });
    addEventListener(sessionEnded, again);
    return () => removeEventListener(sessionEnded, again);
  }, [queries]);
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
  return <Context value={data}>{children}</Context>;
}

/** Ends the session; nothing that was read stays in memory. */
export async function signOut(): Promise<void> {
  await client.call("session.signOut", {});
  location.assign("/");
}

/** The day that the house counts by, which in a demonstration is not the wall's. */
export function useToday(): Day {
  return dayOf(instant(useSession().now));
}
