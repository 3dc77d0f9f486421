-- Accounts: who may sign in and how, and their sessions. Read and written by better-auth and by the accounts room alone;
-- the service's own role cannot even see this schema. Names of people in care are not here: their e-mail is a keyed hash.

create schema if not exists auth;
grant usage on schema auth to mooring_auth;

create table auth.account_holder (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  agency_id text not null,
  kind text not null check (kind in ('person', 'staff')),
  subject_id text not null unique,
  second_factor_on boolean,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp
);

-- A passphrase or password (provider "credential") or a paper code (provider "paper"), as an argon2id hash.
create table auth.credential (
  id uuid primary key default gen_random_uuid(),
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references auth.account_holder on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index credential_user_id_idx on auth.credential (user_id);

-- The seed of six-digit codes and the backup codes, encrypted with the app secret.
create table auth.second_factor (
  id uuid primary key default gen_random_uuid(),
  secret text not null,
  backup_codes text not null,
  user_id uuid not null references auth.account_holder on delete cascade,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamptz
);
create index second_factor_secret_idx on auth.second_factor (secret);
create index second_factor_user_id_idx on auth.second_factor (user_id);

create table auth.passkey (
  id uuid primary key default gen_random_uuid(),
  name text,
  public_key text not null,
  user_id uuid not null references auth.account_holder on delete cascade,
  credential_id text not null,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz,
  aaguid text
);
create index passkey_user_id_idx on auth.passkey (user_id);
create index passkey_credential_id_idx on auth.passkey (credential_id);

-- Sessions, and the short-lived notes of a sign-in under way. Keys are keyed hashes of tokens, values are sealed.
create table auth.session_store (
  key text primary key,
  value bytea not null,
  account_id uuid,
  idle_seconds integer,
  last_seen timestamptz not null,
  expires_at timestamptz not null
);
create index session_store_account on auth.session_store (account_id) where account_id is not null;
create index session_store_expiry on auth.session_store (expires_at);

-- Wrong tries, by keyed hash of the name or of the address they came from.
create table auth.rate_limit (
  key text primary key,
  failures integer not null,
  open_at timestamptz not null,
  last_at timestamptz not null
);

do $$
declare
  target text;
begin
  foreach target in array array['account_holder', 'credential', 'second_factor', 'passkey', 'session_store', 'rate_limit'] loop
    execute format('alter table auth.%I enable row level security', target);
    execute format('alter table auth.%I force row level security', target);
    execute format('create policy accounts_room on auth.%I to mooring_auth using (true) with check (true)', target);
    execute format('grant select, insert, update, delete on auth.%I to mooring_auth', target);
  end loop;
end $$;
