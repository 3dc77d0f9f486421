import "./library.css";
import { ButtonLink } from "#web/design/button.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { ShelfList, useLibrary } from "./shelf-list.tsx";

/** `/work/library`: what may help, for staff to read. */
export function LibraryScreen() {
  const say = useWords("library-staff");
  const asked = useLibrary();
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && <ShelfList ideas={asked.data.ideas} to="/work/library" />}
    </div>
  );
}

/** `/agency/library`: the same shelf, to be changed by the lead. */
export function AgencyLibraryScreen() {
  const say = useWords("library-staff");
  const asked = useLibrary();
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("agencyTitle")}</h1>
        <p className="soft">{say("agencyLead")}</p>
      </div>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data?.mayChange && (
        <div>
          <ButtonLink to="/agency/library/new" kind="main">
            {say("add")}
          </ButtonLink>
        </div>
      )}
      {asked.data && (
        <ShelfList ideas={asked.data.ideas} to={asked.data.mayChange ? "/agency/library" : "/work/library"} />
      )}
    </div>
  );
}
