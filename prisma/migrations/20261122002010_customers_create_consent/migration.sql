-- Every answer that a customer gave, oldest first; the last one for a purpose counts.
create table customers.consent (
  customer_id uuid not null,
  place integer not null,
  purpose text not null,
  given boolean not null,
  at timestamptz(3) not null,
  source text not null,
  wording text not null,
  constraint consent_pkey primary key (customer_id, place),
  constraint consent_customer_id_fkey foreign key (customer_id) references customers.customer (id) on delete restrict on update no action,
  constraint consent_source_known check (source in ('self', 'staff'))
);

grant select, insert, update, delete on customers.consent to bling_app;
