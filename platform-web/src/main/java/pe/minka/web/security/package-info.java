/** Who is asking and what they may: sessions in PostgreSQL, the route policy, headers. */
@NullMarked
package pe.minka.web.security;

import org.jspecify.annotations.NullMarked;
