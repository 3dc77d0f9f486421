import { useQuery } from "@tanstack/react-query";
import { MessageCircle } from "lucide-react";
import { call } from "#web/api.ts";
import { ButtonLink } from "#web/design/button.tsx";
import { useWords } from "#web/words/words.ts";
import { companion } from "../contract.ts";

/** The way from an alert to the conversation that was handed over with it; nothing where there is none. */
export function TalkLink({ alertId }: { alertId: string }) {
  const say = useWords("companion-staff");
  const { data } = useQuery({
    queryKey: ["companion", "may-open", alertId],
    queryFn: ({ signal }) => call(companion.mayOpen, { alertOrTalkId: alertId }, { signal }),
    refetchInterval: 15_000,
    retry: false,
  });
  if (!data?.mayOpen) return null;
  return (
    <div>
      <ButtonLink to={`/work/talk/${alertId}`} kind="main" icon={MessageCircle}>
        {say("open")}
      </ButtonLink>
    </div>
  );
}
