import "./intake.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { AgencyPage } from "#features/agency/ui/page.tsx";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Item, Sheet, Tag } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Question, told } from "../contract.ts";
import { frontDoor, type IntakeChoice, type IntakeShown, type OwnQuestion } from "../domain/agency-contract.ts";
import { allQuestions, chosenQuestions } from "../domain/choose.ts";
import { Flags } from "./flags.tsx";
import { OwnForm } from "./own-question.tsx";
import { Repeats } from "./repeats.tsx";

const groups = ["access", "now", "hopes", "ways"] as const;

/** `/agency/intake`: which questions are asked at the front door, and what was asked twice. */
export function FrontDoorScreen() {
  const say = useWords("intake-staff");
  const asked = useQuery({ queryKey: ["intake", "front-door"], queryFn: () => call(frontDoor.read, {}) });
  return (
    <AgencyPage title={say("agencyTitle")} lead={say("agencyLead")} mayChange={asked.data?.mayChange} asked={asked}>
      {(shown) => <Questions shown={shown} />}
    </AgencyPage>
  );
}

function useSaving(shown: IntakeShown) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ off, order, own }: IntakeChoice) => call(frontDoor.save, { off, order, own, after: shown.version }),
    onSuccess: (now) => {
      queries.setQueryData(["intake", "front-door"], now);
      void queries.invalidateQueries({ queryKey: ["intake", "questions"] });
    },
    onError: () => void queries.invalidateQueries({ queryKey: ["intake", "front-door"] }),
  });
}

function Questions({ shown }: { shown: IntakeShown }) {
  const say = useWords("intake-staff");
  const language = useLanguage() === "es" ? "es" : "en";
  const shipped = useQuery({
    queryKey: ["intake", "shipped", language],
    queryFn: () => call(told.shipped, { language }),
  });
  const saving = useSaving(shown);
  const [editing, edit] = useState<OwnQuestion | "new" | null>(null);
  const { choice, mayChange } = shown;
  const all = allQuestions(shipped.data?.questions ?? [], choice, language);
  // In their order as if all were asked, so that one that is off stays where it stands.
  const inOrder = chosenQuestions(all, { ...choice, off: [] });
  const save = (next: Partial<IntakeChoice>) => {
    if (!saving.isPending) saving.mutate({ ...choice, ...next });
  };
  const move = (group: readonly Question[], from: number, by: number) => {
    const keys = group.map(({ key }) => key);
    const [moved] = keys.splice(from, 1);
    if (moved !== undefined) keys.splice(from + by, 0, moved);
    const rest = inOrder.map(({ key }) => key).filter((key) => !keys.includes(key));
    save({ order: [...keys, ...rest] });
  };
  const turn = (key: string, isOff: boolean) =>
    save({ off: isOff ? choice.off.filter((other) => other !== key) : [...choice.off, key] });
  return (
    <>
      {saving.isError && <TroubleNotice reason={saving.error} />}
      <p role="status" className="soft small">
        {saving.isSuccess && say("saved")}
      </p>
      {groups.map((about) => {
        const group = inOrder.filter((question) => question.about === about);
        return (
          group.length > 0 && (
            <section key={about} className="stack tight" aria-labelledby={`group-${about}`}>
              <h2 id={`group-${about}`}>{say(`group.${about}`)}</h2>
              <Sheet roomy={false}>
                {group.map((question, at) => (
                  <Line
                    key={question.key}
                    question={question}
                    isOff={choice.off.includes(question.key)}
                    own={choice.own.find(({ key }) => key === question.key)}
                    flagged={shown.flagged.filter(({ key }) => key === question.key)}
                    mayChange={mayChange}
                    onTurn={(isOff) => turn(question.key, isOff)}
                    onMove={(by) => move(group, at, by)}
                    ends={[at === 0, at === group.length - 1]}
                    onEdit={edit}
                    onRemove={() => save({ own: choice.own.filter(({ key }) => key !== question.key) })}
                  />
                ))}
              </Sheet>
            </section>
          )
        );
      })}
      {mayChange && editing === null && (
        <div>
          <Button onClick={() => edit("new")}>{say("add")}</Button>
        </div>
      )}
      {editing !== null && (
        <OwnForm
          key={editing === "new" ? "new" : editing.key}
          question={editing === "new" ? null : editing}
          busy={saving.isPending}
          onCancel={() => edit(null)}
          onSave={(question) =>
            saving.mutate(
              { ...choice, own: [...choice.own.filter(({ key }) => key !== question.key), question] },
              { onSuccess: () => edit(null) },
            )
          }
        />
      )}
      <Repeats />
    </>
  );
}

type LineProps = {
  question: Question;
  isOff: boolean;
  own: OwnQuestion | undefined;
  flagged: IntakeShown["flagged"];
  mayChange: boolean;
  onTurn: (isOff: boolean) => void;
  onMove: (by: number) => void;
  ends: readonly [isFirst: boolean, isLast: boolean];
  onEdit: (own: OwnQuestion) => void;
  onRemove: () => void;
};

function Line({ question, isOff, own, flagged, mayChange, onTurn, onMove, ends, onEdit, onRemove }: LineProps) {
  const say = useWords("intake-staff");
  const named = (word: string) => `${word}: ${question.label}`;
  return (
    <Item>
      <div className="stack tight">
        <div className="row apart">
          <b>{question.ask}</b>
          <Tag>{say(isOff ? "off" : "asked")}</Tag>
        </div>
        <p className="soft small">
          {question.why} {own && `(${say("own")})`}
        </p>
        {flagged.length > 0 && <Flags flagged={flagged} />}
        {own?.despite && <p className="small">{own.despite}</p>}
        {mayChange && (
          <Buttons>
            <Button kind="quiet" aria-label={named(say(isOff ? "turnOn" : "turnOff"))} onClick={() => onTurn(isOff)}>
              {say(isOff ? "turnOn" : "turnOff")}
            </Button>
            {!ends[0] && (
              <Button kind="quiet" aria-label={named(say("up"))} onClick={() => onMove(-1)}>
                {say("up")}
              </Button>
            )}
            {!ends[1] && (
              <Button kind="quiet" aria-label={named(say("down"))} onClick={() => onMove(1)}>
                {say("down")}
              </Button>
            )}
            {own && (
              <>
                <Button kind="quiet" aria-label={named(say("edit"))} onClick={() => onEdit(own)}>
                  {say("edit")}
                </Button>
                <Button kind="quiet" aria-label={named(say("remove"))} onClick={onRemove}>
                  {say("remove")}
                </Button>
              </>
            )}
          </Buttons>
        )}
      </div>
    </Item>
  );
}
