create table pricing.coupon (
  id uuid not null,
  version integer not null,
  code text not null,
  name text not null,
  effect jsonb not null,
  opens_at timestamptz(3),
  closes_at timestamptz(3),
  -- None: all.
  site_ids uuid[] not null,
  service_ids uuid[] not null,
  min_total jsonb,
  max_uses integer,
  max_per_customer integer,
  status text not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint coupon_pkey primary key (id),
  constraint coupon_open_some_time check (opens_at < closes_at),
  constraint coupon_status_known check (status in ('active', 'inactive'))
);

create unique index coupon_code_key on pricing.coupon (code);

-- Counted while the coupon's row is locked.
create table pricing.coupon_redemption (
  booking_id uuid not null,
  coupon_id uuid not null,
  customer_id uuid not null,
  created_at timestamptz(3) not null default now(),
  constraint coupon_redemption_pkey primary key (booking_id),
  constraint coupon_redemption_coupon_id_fkey foreign key (coupon_id) references pricing.coupon (id) on delete restrict on update no action
);

create index coupon_redemption_use_idx on pricing.coupon_redemption (coupon_id, customer_id);

grant select, insert, update on pricing.coupon to bling_app;
grant select, insert on pricing.coupon_redemption to bling_app;
