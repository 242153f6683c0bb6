package pe.minka.web.api;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shapes of the answers, read from the records they are written from. */
final class Schemas {

    private static final String SUFFIX = "Json";

    private final Map<String, Object> components = new TreeMap<>();
    private final Set<? extends Enum<?>> hidden;
    private boolean changing;

    /** Without the values that nobody sees for now. */
    Schemas(Set<? extends Enum<?>> hidden) {
        this.hidden = Set.copyOf(hidden);
    }

    /** Those that have a name, as far as they were asked for. */
    Map<String, Object> components() {
        return components;
    }

    /** What somebody sends: where only what changes is sent, nothing has to be there. */
    Map<String, Object> sent(Operation.Body body) {
        if (!body.partial()) {
            return of((Type) body.type());
        }
        changing = true;
        var schema = of((Type) body.type());
        changing = false;
        return schema;
    }

    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var inner = of(generic.getActualTypeArguments()[0]);
            Map<String, Object> list = map("type", "array", "items", inner);
            return generic.getRawType() == CursorPage.class ? page(list) : list;
        }
        return ofClass((Class<?>) type);
    }

    private static Map<String, Object> page(Map<String, Object> items) {
        return map(
                "type", "object",
                "properties", map("items", items, "next", map("type", List.of("string", "null"))),
                "required", List.of("items", "next"));
    }

    private Map<String, Object> ofClass(Class<?> type) {
        if (type.isEnum()) {
            List<String> names = Stream.of(type.getEnumConstants())
                    .filter(constant -> !hidden.contains(constant))
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            return map("type", "string", "enum", names);
        }
        if (type.isRecord()) {
            return reference(type);
        }
        if (type.isSealed()) {
            return map(
                    "anyOf",
                    Stream.of(type.getPermittedSubclasses()).map(this::of).toList());
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> map("type", "string", "format", "uuid");
            case "Instant" -> map("type", "string", "format", "date-time");
            case "boolean", "Boolean" -> map("type", "boolean");
            case "int", "Integer" -> map("type", "integer", "format", "int32");
            case "long", "Long" -> map("type", "integer", "format", "int64");
            default -> map("type", "string");
        };
    }

    private Map<String, Object> reference(Class<?> type) {
        String name = changing ? name(type) + "Change" : name(type);
        if (!components.containsKey(name)) {
            components.put(name, Map.of());
            components.put(name, object(type));
        }
        return map("$ref", "#/components/schemas/" + name);
    }

    private static String name(Class<?> type) {
        String outer = type.getEnclosingClass() == null ? "" : name(type.getEnclosingClass());
        String own = type.getSimpleName();
        return outer + (own.endsWith(SUFFIX) ? own.substring(0, own.length() - SUFFIX.length()) : own);
    }

    private Map<String, Object> object(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            var schema = of(component.getGenericType());
            properties.put(component.getName(), isNullable(component.getAnnotatedType()) ? orNothing(schema) : schema);
            if (!component.isAnnotationPresent(MayBeLeftOut.class)) {
                required.add(component.getName());
            }
        }
        return changing
                ? map("type", "object", "properties", properties)
                : map("type", "object", "properties", properties, "required", required);
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Map<String, Object> orNothing(Map<String, Object> schema) {
        if (!(schema.get("type") instanceof String type)) {
            return map("anyOf", List.of(schema, map("type", "null")));
        }
        Map<String, Object> either = new LinkedHashMap<>(schema);
        either.put("type", List.of(type, "null"));
        return either;
    }

    /** In the order in which it is written. */
    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
