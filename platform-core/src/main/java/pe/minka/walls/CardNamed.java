package pe.minka.walls;

import org.springframework.data.relational.core.mapping.Table;
import pe.minka.members.MemberId;

/** Somebody a card speaks to by name. */
@Table("card_mention")
record CardNamed(MemberId member) {}
