-- Which surrogate stands for which member. The hash is keyed, the surrogate sealed: without the
-- key-encryption key, which is not in the database, neither says anything.
create table member_surrogate (
  member_hash      bytea primary key,
  sealed_surrogate bytea not null
);

-- Members who were erased: they never get a surrogate again. Says nothing about which they had.
create table erased_member (
  member_hash bytea primary key
);

-- Who was in which cohort in a closed window, sealed as a whole.
create table frozen_cohort (
  month     char(7)      not null,
  dimension varchar(64)  not null,
  sealed    bytea        not null,
  primary key (month, dimension)
);

-- Names and columns are those of Spring Batch's JDBC job repository.
create table batch_job_instance (
  job_instance_id bigint primary key,
  version         bigint,
  job_name        varchar(100) not null,
  job_key         varchar(32)  not null,
  unique (job_name, job_key)
);

create table batch_job_execution (
  job_execution_id bigint primary key,
  version          bigint,
  job_instance_id  bigint not null references batch_job_instance,
  create_time      timestamp not null,
  start_time       timestamp,
  end_time         timestamp,
  status           varchar(10),
  exit_code        varchar(2500),
  exit_message     varchar(2500),
  last_updated     timestamp
);

create table batch_job_execution_params (
  job_execution_id bigint not null references batch_job_execution,
  parameter_name   varchar(100) not null,
  parameter_type   varchar(100) not null,
  parameter_value  varchar(2500),
  identifying      char(1) not null
);

create table batch_step_execution (
  step_execution_id  bigint primary key,
  version            bigint not null,
  step_name          varchar(100) not null,
  job_execution_id   bigint not null references batch_job_execution,
  create_time        timestamp not null,
  start_time         timestamp,
  end_time           timestamp,
  status             varchar(10),
  commit_count       bigint,
  read_count         bigint,
  filter_count       bigint,
  write_count        bigint,
  read_skip_count    bigint,
  write_skip_count   bigint,
  process_skip_count bigint,
  rollback_count     bigint,
  exit_code          varchar(2500),
  exit_message       varchar(2500),
  last_updated       timestamp
);

create table batch_step_execution_context (
  step_execution_id  bigint primary key references batch_step_execution,
  short_context      varchar(2500) not null,
  serialized_context text
);

create table batch_job_execution_context (
  job_execution_id   bigint primary key references batch_job_execution,
  short_context      varchar(2500) not null,
  serialized_context text
);

create sequence batch_step_execution_seq;
create sequence batch_job_execution_seq;
create sequence batch_job_instance_seq;

create index batch_execution_of_instance on batch_job_execution (job_instance_id);
create index batch_step_of_execution on batch_step_execution (job_execution_id);
create index batch_params_of_execution on batch_job_execution_params (job_execution_id);

do $$
begin
  if exists (select from pg_roles where rolname = 'folkmoot_insights') then
    grant usage on schema public to folkmoot_insights;
    grant select, insert, update, delete on all tables in schema public to folkmoot_insights;
    grant usage, select, update on all sequences in schema public to folkmoot_insights;
  end if;
end $$;
