import "./design/style.ts";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { Button, Buttons } from "./design/button.tsx";
import { Options, Toggle } from "./design/choose.tsx";
import { Field, Select, TextArea } from "./design/field.tsx";
import { Notice } from "./design/notice.tsx";
import { Ribbon } from "./design/ribbon.tsx";
import { Item, Sheet, Tag } from "./design/sheet.tsx";
import { Strip } from "./design/strip.tsx";
import { Tabs } from "./design/tabs.tsx";
import { Boat, EmptyState, Harbour, Rope, Tide } from "./design/drawings.tsx";
import { useDraft } from "./offline/use-draft.ts";
import "./shell/me.css";
import "./shell/work.css";
document.body.className = "me";
const days = [3, 3.4, 3, 4, 3.6, null, null, 2.8, 2.2, 2, 2.6, null, 3, null, 3.4, 3.8, 3.6, 4, 4.2, 4, 4].map((v, i) => ({ label: `${i + 1} Nov`, value: v, ...(v ? { low: v - 0.5, high: v + 0.5 } : {}) }));
const strip = Array.from({ length: 28 }, (_, i) => ({ label: `${i + 1} Nov`, depth: (i > 23 ? null : i % 7 === 5 ? 2 : i % 5 === 4 ? 1 : i % 11 === 10 ? 3 : 0) as 0, said: "usual" }));
function App() {
  const draft = useDraft("journal/new");
  const [o, setO] = useState<string | null>(null);
  const [t, setT] = useState<boolean | null>(null);
  return (
    <main className="page stack wide">
      <h1>Gallery</h1>
      <TextArea label="Write" page value={draft.text} onChange={(e) => draft.setText(e.target.value)} />
      <p id="status">{draft.status} {String(draft.elsewhere)} {JSON.stringify(draft.others.map((x) => x.text))}</p>
      <Buttons>
        <Button kind="main">Keep this</Button><Button>Not now</Button><Button kind="quiet">Skip</Button><Button kind="now">I need help now</Button><Button busy kind="main">Saving</Button>
      </Buttons>
      <button id="take" onClick={() => draft.others[0] && draft.take(draft.others[0].branch, "append")}>take</button>
      <Sheet><Ribbon days={days} scale={[1, 5]} caption="Lower around the 9th, steadier since." words={{ asTable: "See it as a table", day: "Day", value: "Mood", missing: "nothing told" }} /></Sheet>
      <Sheet roomy={false}>
        <Item now><div className="row apart"><h2>Rosa M. may be in danger at home</h2><Tag kind="now">2 min ago</Tag></div><p>She wrote that someone has her location.</p><Buttons><Button kind="main">I am on it</Button><Button>Pass to Sam</Button></Buttons></Item>
        <Item><div className="row apart"><h2>Tomas is having a heavier fortnight than usual for him</h2><Tag kind="ai">noticed by software</Tag></div><Strip days={strip} caption="28 days, darker is lower" words={{ asTable: "See it as a table", day: "Day", value: "Range" }} /></Item>
      </Sheet>
      <Sheet>
        <Options label="How is your sleep?" value={o} onChange={setO} options={[{ value: "a", label: "Hardly any" }, { value: "b", label: "Broken" }, { value: "c", label: "Fair" }, { value: "d", label: "Good" }, { value: "e", label: "Prefer not to say" }]} />
        <Toggle label="May the software look at this?" on="Yes" off="No" value={t} onChange={setT} />
        <Field label="Name you like" hint="Any name." fault="This one is taken. Try another." />
        <Select label="Programme"><option>Shelter</option><option>Outreach</option></Select>
        <TextArea label="Anything else?" hint="Only if you want." />
        <Notice kind="good" title="Kept">Only you can read this.</Notice>
        <Tabs label="Parts" tabs={[{ key: "a", title: "Story", panel: "one" }, { key: "b", title: "Plan", panel: "two" }]} />
      </Sheet>
      <div className="row"><Boat /><Harbour /><Tide /><Rope /></div>
      <Sheet><EmptyState drawing={<Rope />} title="Nothing here yet" action={<Button kind="main">Write the first line</Button>}>You choose who reads it.</EmptyState></Sheet>
    </main>
  );
}
createRoot(document.getElementById("app") as HTMLElement).render(<App />);
