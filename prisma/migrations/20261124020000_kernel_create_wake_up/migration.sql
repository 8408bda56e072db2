-- What is to be looked at again, and when. Ids only; a row goes when its work is done, in the same transaction.
create table kernel.wake_up (
  id uuid not null,
  job text not null,
  key uuid not null,
  due_at timestamptz(3) not null,
  -- Since when a clock outside knows of it.
  kept_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  constraint wake_up_pkey primary key (id)
);

create unique index wake_up_job_key on kernel.wake_up (job, key);
create index wake_up_due_at_idx on kernel.wake_up (due_at);
create index wake_up_unkept_idx on kernel.wake_up (due_at) where kept_at is null;

grant select, insert, update, delete on kernel.wake_up to bling_app;
