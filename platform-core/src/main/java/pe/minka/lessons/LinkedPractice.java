package pe.minka.lessons;

import org.springframework.data.relational.core.mapping.Table;

/** A published practice the lesson is about, by its code. */
@Table("lesson_practice")
record LinkedPractice(String practice) {}
