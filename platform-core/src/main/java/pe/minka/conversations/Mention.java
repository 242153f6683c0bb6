package pe.minka.conversations;

import org.springframework.data.relational.core.mapping.Table;
import pe.minka.members.MemberId;

/** Somebody a comment speaks to by name. */
@Table("conversation_mention")
record Mention(MemberId member) {}
