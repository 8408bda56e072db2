create schema pricing;
grant usage on schema pricing to bling_app;

create table pricing.tax_rate (
  category_id uuid not null,
  -- 2300 is 23 %.
  basis_points integer not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint tax_rate_pkey primary key (category_id),
  constraint tax_rate_sane check (basis_points between 0 and 10000)
);

grant select, insert, update on pricing.tax_rate to bling_app;
