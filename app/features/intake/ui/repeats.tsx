import { useQuery } from "@tanstack/react-query";
import { call, Trouble } from "#web/api.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { told } from "../contract.ts";

/** How often something known was asked again, and where. For the lead; others see nothing of it. */
export function Repeats() {
  const say = useWords("intake-staff");
  const language = useLanguage();
  const figures = useQuery({
    queryKey: ["intake", "repeats", language],
    queryFn: () => call(told.repeats, { language }),
    retry: false,
  });
  if (figures.error instanceof Trouble && figures.error.code === "not-allowed") return null;
  if (figures.isError) return <TroubleNotice reason={figures.error} again={() => void figures.refetch()} />;
  if (!figures.data) return null;
  const { asked, spared, months, places, keys } = figures.data;
  const count = (number: number | null) => (number === null ? say("few") : number);
  return (
    <section className="stack tight" aria-labelledby="repeats-title">
      <h2 id="repeats-title">{say("repeatsTitle")}</h2>
      <p className="soft">{say("repeatsLead", { months })}</p>
      <p>
        {asked === 0 && `${say("repeatsNone")} `}
        {say("repeatsTotal", { count: count(asked), spared: count(spared) })}
      </p>
      {places.length > 0 && (
        <Counts
          head={say("repeatsPlace")}
          rows={places.map(({ place, asked: how }) => [say(`place.${place}`), count(how)] as const)}
        />
      )}
      {keys.length > 0 && (
        <Counts head={say("repeatsKey")} rows={keys.map(({ label, asked: how }) => [label, count(how)] as const)} />
      )}
    </section>
  );
}

function Counts({ head, rows }: { head: string; rows: readonly (readonly [string, string | number])[] }) {
  const say = useWords("intake-staff");
  return (
    <table className="quiet">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{say("repeatsCount")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, how]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{how}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
