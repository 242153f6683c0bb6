package pe.minka.gamification.ranking;

import io.lettuce.core.RedisNoScriptException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisScriptingCommands;
import org.springframework.data.redis.connection.ReturnType;
import org.springframework.data.redis.core.script.DigestUtils;
import org.springframework.stereotype.Component;

/** The scripts that Redis runs, each of them at one go. */
@Component
class Scripts {

    enum Name {
        BEGIN(ReturnType.INTEGER),
        BOARDS(ReturnType.MULTI),
        BUILT(ReturnType.MULTI),
        CLEAN(ReturnType.INTEGER),
        COMPARE(ReturnType.MULTI),
        PUT(ReturnType.MULTI),
        READ(ReturnType.MULTI),
        STATE(ReturnType.VALUE),
        SWAP(ReturnType.INTEGER);

        private final ReturnType answer;

        Name(ReturnType answer) {
            this.answer = answer;
        }
    }

    private record Script(String text, String digest) {}

    private final RedisConnectionFactory redis;
    private final BoardName name;
    private final Map<Name, Script> scripts = new EnumMap<>(Name.class);

    Scripts(RedisConnectionFactory redis, BoardName name) {
        this.redis = redis;
        this.name = name;
        for (Name one : Name.values()) {
            String text = load(one);
            scripts.put(one, new Script(text, DigestUtils.sha1DigestAsHex(text)));
        }
    }

    private static String load(Name name) {
        try {
            return new ClassPathResource("ranking/" + name.name().toLowerCase(Locale.ROOT) + ".lua")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    Object run(Name script, Object... words) {
        List<byte[]> all = new ArrayList<>(words.length);
        for (Object word : words) {
            all.add(word instanceof byte[] bytes ? bytes : Entry.word(word));
        }
        return run(script, all);
    }

    /** The answer, or null when the script had none. */
    @Nullable
    Object run(Name script, List<byte[]> words) {
        List<byte[]> all = new ArrayList<>(words.size() + 1);
        all.add(name.key());
        all.addAll(words);
        try (var connection = redis.getConnection()) {
            return told(run(script, connection.scriptingCommands(), all.toArray(byte[][]::new)));
        } catch (DataAccessException e) {
            throw new RedisAway(e);
        }
    }

    /** Where an answer of several was expected, none comes as a list of nothing. */
    private static @Nullable Object told(@Nullable Object answer) {
        return answer instanceof List<?> list && list.size() == 1 && list.getFirst() == null ? null : answer;
    }

    private @Nullable Object run(Name name, RedisScriptingCommands commands, byte[][] words) {
        var script = scripts.get(name);
        if (script == null) {
            throw new IllegalStateException("no script " + name);
        }
        try {
            return commands.evalSha(script.digest(), name.answer, 1, words);
        } catch (DataAccessException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof RedisNoScriptException) {
                return commands.eval(Entry.word(script.text()), name.answer, 1, words);
            }
            throw e;
        }
    }
}
