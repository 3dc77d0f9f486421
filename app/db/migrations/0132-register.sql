-- The AI register: how often each analyser ran, what became of what it noticed, and the public page made of it.

-- Figures over a whole agency, without a person in them. Findings and reviews themselves stay behind their wall.
create policy counted on mooring.finding for select to current_user using (true);
create policy counted on mooring.review for select to current_user using (true);
create function mooring.register_counts(since timestamptz) returns table (analyser text, what text, n bigint)
  language sql stable security definer set search_path = mooring as $$
    select line.analyser_id, 'ran', count(*)
    from (select split_part(analyser, ' ', 1) as analyser_id from mooring.ledger_line
          where agency_id = mooring.agency() and at >= since and outcome = 'ran' and analyser is not null) line
    group by 1
    union all
    select finding.analyser, 'noticed', count(*)
    from mooring.finding where agency_id = mooring.agency() and created_at >= since group by 1
    union all
    select finding.analyser, review.answer, count(*)
    from mooring.review join mooring.finding on finding.agency_id = review.agency_id and finding.id = review.finding_id
    where review.agency_id = mooring.agency() and review.at >= since group by 1, 2
  $$;
grant execute on function mooring.register_counts(timestamptz) to mooring_app;

-- One page as it was seen before it went out; published by a second step. Nothing about anyone in care stands in it.
create table mooring.transparency_page (
  agency_id uuid not null,
  id uuid not null,
  html_en text not null,
  html_es text not null,
  hash text not null,
  contact text not null,
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, drafted_by) references mooring.member,
  foreign key (agency_id, published_by) references mooring.member,
  check ((published_by is null) = (published_at is null))
);
call mooring.wall('mooring.transparency_page', 'agency');
grant select, insert, update on mooring.transparency_page to mooring_app;

-- What is published is for everyone, before anyone has said which agency they belong to.
create policy published on mooring.transparency_page for select to current_user using (published_at is not null);
create function mooring.published_pages() returns table (agency_id uuid, agency text, id uuid, published_at timestamptz)
  language sql stable security definer set search_path = mooring as $$
    select page.agency_id, agency.name, page.id, page.published_at
    from mooring.transparency_page page join mooring.agency on agency.agency_id = page.agency_id
    where page.published_at is not null order by page.published_at desc limit 500
  $$;
create function mooring.published_page(wanted uuid, wanted_language text) returns text
  language sql stable security definer set search_path = mooring as $$
    select case when wanted_language = 'es' then html_es else html_en end
    from mooring.transparency_page where id = wanted and published_at is not null
  $$;
grant execute on function mooring.published_pages(), mooring.published_page(uuid, text) to mooring_app;
