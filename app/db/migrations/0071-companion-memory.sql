-- Whose memory between chats has to be erased: they turned it off, or its time is over. Ids only.
create policy waiting on mooring.talk_memory for select to current_user using (true);
create policy companion_waiting on mooring.choice for select to current_user using (true);
create function mooring.talk_memories_over() returns table (agency_id uuid, person_id uuid)
  language sql stable security definer set search_path = mooring as $$
    select distinct m.agency_id, m.person_id from mooring.talk_memory m
    where not coalesce(
      (select c.is_on and (c.expires_at is null or c.expires_at > now())
       from mooring.choice c
       where c.agency_id = m.agency_id and c.person_id = m.person_id and c.purpose = 'P04'
       order by c.decided_at desc, c.id desc limit 1),
      false)
    limit 200
  $$;
grant execute on function mooring.talk_memories_over() to mooring_app;
