-- Words that mean the same to whoever looks for practices: one finds what was written with another.
create table practice_synonym (
    id    uuid primary key default gen_random_uuid(),
    words text[] not null check (cardinality(words) between 2 and 12)
);

-- What a search is rewritten with: what somebody typed, and what it means as well. A word stands in one list only.
create table practice_alias (
    target     tsquery primary key,
    substitute tsquery not null,
    synonym    uuid    not null references practice_synonym on delete cascade
);

create function practice_synonym_known() returns trigger
    language plpgsql as
$$
begin
    delete from practice_alias where synonym = new.id;
    insert into practice_alias (target, substitute, synonym)
    select distinct said.query, meant.query, new.id
    from (select plainto_tsquery('es', in_spanish(word)) as query from unnest(new.words) word) said
    cross join (select string_agg('(' || q.query::text || ')', ' | ')::tsquery as query
                from (select distinct plainto_tsquery('es', in_spanish(word)) as query from unnest(new.words) word) q
                where numnode(q.query) > 0) meant
    where numnode(said.query) > 0;
    return null;
end
$$;

create trigger practice_synonym_known after insert or update on practice_synonym
    for each row execute function practice_synonym_known();

insert into practice_synonym (words)
select string_to_array(line, ', ')
from unnest(array [
    'deserción, abandono, abandono escolar, interrupción de estudios',
    'reinserción, reincorporación, retorno a la escuela',
    'inasistencia, ausentismo',
    'matrícula, inscripción',
    'acoso, bullying, hostigamiento',
    'violencia, maltrato, agresión',
    'convivencia, clima escolar',
    'socioemocional, salud mental, bienestar emocional',
    'discapacidad, necesidades educativas especiales, habilidades diferentes',
    'inclusión, inclusiva, inclusivo',
    'lengua originaria, lengua indígena, lengua materna',
    'bilingüe, eib',
    'docente, profesor, maestro',
    'director, directivo',
    'estudiante, alumno, educando',
    'escuela, colegio, institución educativa, plantel',
    'apoderado, padres de familia, madres de familia',
    'municipalidad, municipio, gobierno local, alcaldía',
    'ugel, unidad de gestión educativa local',
    'dre, gre, dirección regional de educación, gerencia regional de educación',
    'trámite, procedimiento administrativo',
    'capacitación, formación docente',
    'monitoreo, seguimiento, supervisión',
    'mentoría, asesoría pedagógica',
    'internet, conectividad',
    'computadora, laptop, tableta',
    'tecnología, tic',
    'presupuesto, financiamiento',
    'infraestructura, local escolar, edificación',
    'baño, servicios higiénicos',
    'desayuno, refrigerio, qali warma, alimentación escolar',
    'nutrición, alimentación saludable',
    'huerto, biohuerto, huerta',
    'huaico, aluvión, deslizamiento',
    'sismo, terremoto, temblor',
    'helada, friaje',
    'embarazo adolescente, madre adolescente, gestante adolescente',
    'transporte escolar, movilidad escolar, bus escolar',
    'comprensión lectora, lectura',
    'cuaderno de trabajo, texto escolar, libro de texto',
    'residuo, basura, desecho',
    'plan operativo, poi',
    'proyecto educativo institucional, pei',
    'adjudicación, contratación docente',
    'licencia, suplencia',
    'primera infancia, educación inicial',
    'gestión de riesgos, prevención de desastres'
]) line;

-- What was found with other synonyms is looked for again.
create constraint trigger changes_pages after insert or update or delete on practice_synonym
    deferrable initially deferred for each row execute function catalogue_changed();
