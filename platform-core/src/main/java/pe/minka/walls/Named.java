package pe.minka.walls;

import org.springframework.data.relational.core.mapping.Table;
import pe.minka.members.MemberId;

/** Somebody a contribution speaks to by name. */
@Table("wall_contribution_mention")
record Named(MemberId member) {}
