-- Guardrails of an agency: what it says about itself, which packs of rules it has, who settled that, and the versions they had.

-- What two people settled last, with the agency's signature; empty: nobody has, so place and kind decide.
alter table mooring.agency add column guardrails jsonb not null default '{}';

-- One proposed change at a time; it counts once a second person has confirmed it. The history stays.
create table mooring.guardrail_change (
  agency_id uuid not null references mooring.agency,
  id uuid not null,
  -- What would be settled, whole.
  proposal jsonb not null,
  reason text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  outcome text not null default 'open' check (outcome in ('open', 'confirmed', 'declined', 'withdrawn')),
  ended_by uuid,
  ended_at timestamptz,
  -- Ed25519 by the agency's ledger key over the text that `signedText` makes of the change; base64. Confirmed ones alone.
  signature text,
  primary key (agency_id, id),
  check (outcome <> 'confirmed' or (ended_by is not null and ended_by <> proposed_by and signature is not null))
);
create unique index guardrail_change_open on mooring.guardrail_change (agency_id) where outcome = 'open';
call mooring.wall('mooring.guardrail_change', 'agency');

-- Every version of a pack an agency has ever decided by, so that what was decided can be decided again. Never changed.
create table mooring.pack_version (
  agency_id uuid not null references mooring.agency,
  -- `id@digest`, as it stands with the facts of decisions.
  ref text not null,
  pack_id text not null,
  files jsonb not null,
  kept_at timestamptz not null,
  primary key (agency_id, ref)
);
call mooring.wall('mooring.pack_version', 'agency');

grant select, insert, update on mooring.guardrail_change to mooring_app;
grant select, insert on mooring.pack_version to mooring_app;
