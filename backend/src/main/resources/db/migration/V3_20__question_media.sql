-- Pictures and recordings of questions, under the names of their contents. What phones load of a picture is `small`;
-- null: `bytes` are small enough. Never changed: another content is another name.
create table question_media (
    name text primary key,
    type text not null,
    bytes bytea not null,
    small bytea,
    width int not null,
    height int not null,
    millis int not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null default now()
);

-- They are packed already.
alter table question_media alter column bytes set storage external, alter column small set storage external;
