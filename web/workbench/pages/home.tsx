import { Navigate } from "@tanstack/react-router";
import { homeFor } from "../navigation.ts";
import { useSession } from "../session.tsx";

/** Where the day begins: the queue of those who handle matters, the office of those who administer or audit. */
export function Home() {
  const { abilities } = useSession();
  return <Navigate to={homeFor(abilities)} replace />;
}
