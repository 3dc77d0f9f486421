import { useInfiniteQuery } from "@tanstack/react-query";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Boat, EmptyState } from "#web/design/drawings.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { journal } from "../contract.ts";
import "./journal.css";

/** For staff, on a person's page: the paragraphs they share, newest first. What they keep to themselves is not hinted at. */
export function SharedJournal({ personId, name }: { personId: string; name: string }) {
  const say = useWords("journal-staff");
  const language = useLanguage();
  const pages = useInfiniteQuery({
    queryKey: ["journal", "of", personId],
    queryFn: ({ pageParam }) =>
      call(journal.ofPerson, { personId: personId as never, ...(pageParam ? { before: pageParam } : {}) }),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  if (pages.isPending) return <Waiting />;
  if (pages.isError) return <TroubleNotice reason={pages.error} again={() => void pages.refetch()} />;
  const paragraphs = pages.data.pages.flatMap((page) => page.paragraphs);
  if (paragraphs.length === 0) {
    return (
      <EmptyState drawing={<Boat />} title={say("emptyTitle", { name })}>
        {say("empty")}
      </EmptyState>
    );
  }
  const when = (at: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(new Date(at));
  return (
    <section className="stack tight" aria-label={say("title", { name })}>
      <h2>{say("title", { name })}</h2>
      <p className="soft small">{say("lead", { name })}</p>
      <Sheet roomy={false}>
        {paragraphs.map((paragraph) => (
          <Item key={paragraph.id}>
            <span className="soft small">{say("written", { when: when(paragraph.at) })}</span>
            <p className="kept-text" dir="auto">
              {paragraph.text}
            </p>
          </Item>
        ))}
      </Sheet>
      {pages.hasNextPage && (
        <div>
          <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {say("older")}
          </Button>
        </div>
      )}
    </section>
  );
}
