import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Pencil, Plus } from "lucide-react";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { Field, Select } from "#web/design/field.tsx";
import { Icon } from "#web/design/icon.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type AgencyView, agency, type Programme, type ProgrammeKind } from "../contract.ts";
import { programmeKinds } from "../domain.ts";
import { useAgency } from "./asking.ts";
import { AgencyPage } from "./page.tsx";

type Open =
  | { kind: "programme"; id: string; name: string; does: ProgrammeKind; isNew: boolean }
  | { kind: "team"; id: string; programmeId: string; name: string; isNew: boolean };

const kindOf = (word: string): ProgrammeKind => programmeKinds.find((kind) => kind === word) ?? "other";

/** `/agency/programmes`: each program with its teams. */
export function ProgrammesScreen() {
  const say = useWords("agency");
  const own = useAgency();
  const [open, setOpen] = useState<Open | null>(null);
  const add = () => setOpen({ kind: "programme", id: crypto.randomUUID(), name: "", does: "other", isNew: true });
  return (
    <AgencyPage
      title={say("programmes.title")}
      lead={say("programmes.about")}
      mayChange={own.data?.mayChange}
      asked={own}
      action={
        <Button kind="main" icon={Plus} onClick={add}>
          {say("programmes.add")}
        </Button>
      }
    >
      {(view) => (
        <>
          {view.programmes.map((programme) => (
            <ProgrammeSheet key={programme.id} programme={programme} view={view} onOpen={setOpen} />
          ))}
          {open && <Edit open={open} onClose={() => setOpen(null)} />}
        </>
      )}
    </AgencyPage>
  );
}

function ProgrammeSheet(props: { programme: Programme; view: AgencyView; onOpen: (open: Open) => void }) {
  const say = useWords("agency");
  const { programme, view, onOpen } = props;
  const teams = view.teams.filter(({ programmeId }) => programmeId === programme.id);
  const does = kindOf(programme.kind);
  return (
    <Sheet roomy={false}>
      <Item>
        <div className="row apart one-line">
          <h2>
            <bdi>{programme.name}</bdi> <span className="soft small">{say(`programmeKind.${does}`)}</span>
          </h2>
          {view.mayChange && (
            <EditButton
              about={programme.name}
              onPress={() => onOpen({ kind: "programme", id: programme.id, name: programme.name, does, isNew: false })}
            />
          )}
        </div>
        {teams.length === 0 && <p className="soft">{say("programmes.noTeams")}</p>}
      </Item>
      {teams.map((team) => (
        <Item key={team.id}>
          <div className="row apart one-line">
            <span>
              <bdi>{team.name}</bdi>
              <span className="soft small">
                {" "}
                {team.staff > 0 ? say("programmes.staff", { count: team.staff }) : say("programmes.none")}
              </span>
            </span>
            {view.mayChange && (
              <EditButton
                about={team.name}
                onPress={() =>
                  onOpen({ kind: "team", id: team.id, programmeId: programme.id, name: team.name, isNew: false })
                }
              />
            )}
          </div>
        </Item>
      ))}
      {view.mayChange && (
        <Item>
          <div>
            <Button
              icon={Plus}
              onClick={() =>
                onOpen({ kind: "team", id: crypto.randomUUID(), programmeId: programme.id, name: "", isNew: true })
              }
            >
              {say("programmes.addTeam")}
            </Button>
          </div>
        </Item>
      )}
    </Sheet>
  );
}

function EditButton({ about, onPress }: { about: string; onPress: () => void }) {
  const say = useWords("agency");
  return (
    <button type="button" className="button quiet only-icon" onClick={onPress}>
      <Icon of={Pencil} />
      <span className="only-heard">
        {say("programmes.rename")}: {about}
      </span>
    </button>
  );
}

function Edit({ open, onClose }: { open: Open; onClose: () => void }) {
  const say = useWords("agency");
  const shell = useWords("shell");
  const queries = useQueryClient();
  const [name, setName] = useState(open.name);
  const [does, setDoes] = useState(open.kind === "programme" ? open.does : "other");
  const [isMissing, setMissing] = useState(false);
  const saving = useMutation({
    mutationFn: () =>
      open.kind === "programme"
        ? call(agency.saveProgramme, { id: open.id, name, kind: does })
        : call(agency.saveTeam, { id: open.id, programmeId: open.programmeId, name }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["agency"] });
      onClose();
    },
  });
  const isProgramme = open.kind === "programme";
  const title = open.isNew ? say(isProgramme ? "programmes.add" : "programmes.addTeam") : open.name;
  const save = () => {
    setMissing(name.trim() === "");
    if (name.trim() !== "") saving.mutate();
  };
  return (
    <Dialog title={title} close={shell("close")} onClose={onClose}>
      <Field
        label={say(isProgramme ? "programmes.name" : "programmes.teamName")}
        fault={isMissing && say("programmes.nameFault")}
        autoComplete="off"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      {isProgramme && <KindSelect value={does} onChange={setDoes} />}
      {saving.isError && <TroubleNotice reason={saving.error} />}
      <Buttons>
        <Button kind="main" busy={saving.isPending} onClick={save}>
          {say("save")}
        </Button>
        <Button onClick={onClose}>{say("cancel")}</Button>
      </Buttons>
    </Dialog>
  );
}

export function KindSelect({ value, onChange }: { value: ProgrammeKind; onChange: (kind: ProgrammeKind) => void }) {
  const say = useWords("agency");
  return (
    <Select label={say("programmes.kind")} value={value} onChange={(event) => onChange(kindOf(event.target.value))}>
      {programmeKinds.map((kind) => (
        <option key={kind} value={kind}>
          {say(`programmeKind.${kind}`)}
        </option>
      ))}
    </Select>
  );
}
