-- A link of the chain: its hash covers its entries' digests and the hash before it.
create table audit.seal (
  seq bigint not null,
  at timestamptz(3) not null,
  count integer not null,
  previous_hash text not null,
  hash text not null,
  constraint seal_pkey primary key (seq),
  constraint seal_counts_from_one check (seq > 0 and count > 0),
  constraint seal_hashes_are_sha256 check (previous_hash ~ '^[0-9a-f]{64}$' and hash ~ '^[0-9a-f]{64}$')
);

create table audit.sealed_entry (
  seal_seq bigint not null,
  place integer not null,
  entry_id uuid not null,
  digest text not null,
  constraint sealed_entry_pkey primary key (seal_seq, place),
  constraint sealed_entry_entry_key unique (entry_id),
  constraint sealed_entry_seal_fkey foreign key (seal_seq) references audit.seal (seq) on delete restrict on update no action
);

-- Entries that have been committed and not sealed: no clock and no order of ids says which those are.
create table audit.waiting (
  entry_id uuid not null,
  constraint waiting_pkey primary key (entry_id)
);

insert into audit.waiting (entry_id) select id from audit.entry;

grant select, insert on audit.seal, audit.sealed_entry to bling_app;
grant select, insert, delete on audit.waiting to bling_app;

-- What is in the trail stays there, also for the owner: whoever must change it first has to take this away.
create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the trail is append-only: % on %.%', tg_op, tg_table_schema, tg_table_name using errcode = '42501';
end
$$;

create trigger entry_stays before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_change();
create trigger seal_stays before update or delete or truncate on audit.seal
  for each statement execute function audit.refuse_change();
create trigger sealed_entry_stays before update or delete or truncate on audit.sealed_entry
  for each statement execute function audit.refuse_change();
