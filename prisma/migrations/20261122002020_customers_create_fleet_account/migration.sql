create table customers.fleet_account (
  id uuid not null,
  version integer not null,
  name text not null,
  contact_id uuid not null,
  terms_days integer not null,
  credit_amount bigint not null,
  credit_currency char(3) not null,
  statement_day integer not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null default now(),
  constraint fleet_account_pkey primary key (id),
  constraint fleet_account_contact_id_fkey foreign key (contact_id) references customers.customer (id) on delete restrict on update no action,
  constraint fleet_account_credit_not_negative check (credit_amount >= 0),
  constraint fleet_account_statement_day_in_every_month check (statement_day between 1 and 28)
);

create unique index fleet_account_name_key on customers.fleet_account (lower(name));
create index fleet_account_order_idx on customers.fleet_account (name, id);
create index fleet_account_contact_id_idx on customers.fleet_account (contact_id);

grant select, insert, update on customers.fleet_account to bling_app;
