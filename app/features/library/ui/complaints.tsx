import { useWords } from "#web/words/words.ts";
import type { Complaint } from "../domain/complaint.ts";

/** What to put right, one line each, with where it stands in the file. */
export function Complaints({ complaints }: { complaints: readonly Complaint[] }) {
  const say = useWords("library-staff");
  const tell = useComplaint();
  if (complaints.length === 0) return null;
  return (
    <div className="stack tight" role="status">
      <b>{say("fix", { count: complaints.length })}</b>
      <ul className="complaints">
        {complaints.map((complaint) => (
          <li key={`${complaint.at} ${complaint.code} ${complaint.word ?? ""}`}>
            {complaint.at && <code>{complaint.at}</code>} {tell(complaint)}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function useComplaint(): (complaint: Complaint) => string {
  const say = useWords("library-staff");
  return ({ code, word, near, grade }) =>
    [
      say(`complaint.${code}`, { word: word ?? "", grade: grade ?? "" }),
      near && code !== "touch-without-gate" ? say("complaint.meant", { near }) : "",
    ]
      .filter(Boolean)
      .join(" ");
}
