-- How the certificates of one contest look; a blank text is what the product says.
create table certificate_template (
    contest bigint primary key references entrance (contest) on delete cascade,
    look text not null check (look in ('GOLD', 'RED', 'PREPRINTED')),
    superior text not null check (length(superior) <= 80),
    body text not null check (length(body) <= 80),
    heading text not null check (length(heading) <= 80),
    title text not null check (length(title) <= 80),
    title_taking_part text not null check (length(title_taking_part) <= 80),
    words text not null check (length(words) <= 300),
    number text not null check (length(number) <= 80),
    place text not null check (length(place) <= 80),
    signed_as text not null check (length(signed_as) <= 160),
    signed_by text not null check (length(signed_by) <= 80),
    written_at timestamptz not null,
    -- Whose next contest begins with it.
    writer bigint not null
);
create index certificate_template_of_writer on certificate_template (writer, written_at desc);
