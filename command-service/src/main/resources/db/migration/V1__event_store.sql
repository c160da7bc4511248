-- Positions are handed out only after the transaction has its id, so that the relay, which waits for
-- every transaction that was open when it first saw a gap, waits for whoever holds a missing position.
create sequence position_sequence cache 1;

create function next_position() returns bigint language plpgsql volatile as $$
begin
  perform pg_current_xact_id();
  return nextval('position_sequence');
end $$;

-- Names and columns are those of Axon Framework's JDBC event storage engine.
create table domainevententry (
  globalindex         bigint primary key default next_position(),
  aggregateidentifier varchar(36)  not null,
  sequencenumber      bigint       not null,
  type                varchar(64)  not null,
  eventidentifier     varchar(36)  not null unique,
  metadata            text         not null,
  payload             text         not null,
  payloadrevision     varchar(8)   not null,
  payloadtype         varchar(64)  not null,
  timestamp           varchar(32)  not null,
  unique (aggregateidentifier, sequencenumber)
);

create index self_identification_events on domainevententry (globalindex)
  where payloadtype like 'self-identification.%';

-- How far the relay has published; history is served up to here and no further.
create table relay_progress (
  one      boolean primary key default true check (one),
  position bigint not null
);
insert into relay_progress (position) values (0);

create table claim (
  kind  varchar(32) not null,
  value varchar(96) not null,
  owner uuid        not null,
  primary key (kind, value)
);

create table member_state (
  member_id uuid primary key,
  here      boolean not null
);

create table group_state (
  group_id    uuid primary key,
  archived    boolean     not null,
  visibility  varchar(16) not null,
  join_policy varchar(16) not null
);

create table membership_state (
  group_id   uuid not null,
  member_id  uuid not null,
  membership varchar(16) not null,
  role       varchar(16) not null,
  primary key (group_id, member_id)
);

create index roles_of_member on membership_state (member_id) where role <> 'NONE';

create table discussion_state (
  thread_id uuid primary key,
  group_id  uuid    not null,
  author_id uuid    not null,
  locked    boolean not null,
  deleted   boolean not null
);

create table reply_state (
  reply_id  uuid primary key,
  thread_id uuid not null
);

-- The answer to a command that carried an idempotency key; hashes are keyed, so nothing can be guessed back.
create table idempotency (
  member_id  uuid        not null,
  key_hash   bytea       not null,
  body_hash  bytea       not null,
  id         uuid,
  sequence   bigint,
  token      varchar(32),
  created_at timestamptz not null default now(),
  primary key (member_id, key_hash)
);
create index idempotency_age on idempotency (created_at);

-- One data key for each member, purpose and scope, wrapped by the key-encryption key.
-- A destroyed key leaves its row, so that none is made in its place.
create schema keys;
create table keys.member_key (
  member_id    uuid        not null,
  purpose      varchar(32) not null,
  scope        varchar(64) not null,
  wrapped      bytea,
  destroyed_at timestamptz,
  primary key (member_id, purpose, scope),
  check ((wrapped is null) = (destroyed_at is not null))
);

-- Least privilege: the service appends and reads events, and never changes or deletes one.
do $$
begin
  if exists (select from pg_roles where rolname = 'folkmoot_command') then
    grant usage on schema public, keys to folkmoot_command;
    grant select, insert on domainevententry to folkmoot_command;
    grant usage on sequence position_sequence to folkmoot_command;
    grant select, update on relay_progress to folkmoot_command;
    grant select, insert, delete on claim to folkmoot_command;
    grant select, insert, update on member_state, group_state, membership_state, discussion_state,
      reply_state, keys.member_key to folkmoot_command;
    grant select, insert, update, delete on idempotency to folkmoot_command;
  end if;
end $$;
