-- What means the same stands as a phrase: «dejar la escuela» is not wherever somebody leaves something and a school is
-- named. What was typed itself is looked for as before, its words in whatever place.
create or replace function practice_synonym_known() returns trigger
    language plpgsql as
$$
begin
    delete from practice_alias where synonym = new.id;
    insert into practice_alias (target, substitute, synonym)
    select said.query,
           (select string_agg('(' || q.query::text || ')', ' | ')::tsquery
            from (select said.query
                  union
                  select phraseto_tsquery('es', in_spanish(word)) from unnest(new.words) word) q
            where numnode(q.query) > 0),
           new.id
    from (select distinct plainto_tsquery('es', in_spanish(word)) as query from unnest(new.words) word) said
    where numnode(said.query) > 0;
    return null;
end
$$;

-- Said in other words; an expression an administrator already keeps elsewhere stays where it is.
update practice_synonym kept
set words = kept.words || array(
        select said.word
        from unnest(array ['dejar la escuela', 'dejar los estudios', 'dejar de estudiar']) with ordinality said (word, place)
        where not exists (select 1
                          from practice_alias a
                          where a.target = plainto_tsquery('es', in_spanish(said.word)))
        order by said.place
        limit greatest(12 - cardinality(kept.words), 0))
where kept.words @> array ['deserción', 'abandono escolar'];

update practice_synonym
set words = words;

-- Words that are typed although no practice has them: they are not mistakes.
create view practice_term as
select fold(word) as folded, min(translate(lower(word), 'ÁÉÍÓÚÜÑ', 'áéíóúüñ')) as written
from (select unnest(words) as text from practice_synonym union all select name from practice_theme) known
cross join regexp_split_to_table(known.text, '[^A-Za-zÁÉÍÓÚÜÑáéíóúüñ]+') word
where length(word) between 4 and 30
group by fold(word);
