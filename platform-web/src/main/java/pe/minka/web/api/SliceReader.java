package pe.minka.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a {@link Slice} from the address of a list, and says which parameters it is read from. */
final class SliceReader implements HandlerMethodArgumentResolver {

    static final List<Operation.Parameter> PARAMETERS = List.of(
            new Operation.Parameter("cursor", false, false, String.class, null, null, null),
            new Operation.Parameter(
                    "limit", false, false, int.class, Integer.toString(Slice.USUAL), (long) Slice.LEAST, (long)
                            Slice.MOST));

    static boolean reads(MethodParameter parameter) {
        return parameter.getParameterType() == Slice.class;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return reads(parameter);
    }

    @Override
    public Slice resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new Slice(cursor(request.getParameter("cursor")), limit(request.getParameter("limit")));
    }

    private static @Nullable String cursor(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static int limit(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Slice.USUAL;
        }
        int limit = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (limit < Slice.LEAST || limit > Slice.MOST) {
            throw new NotUnderstood("limit", "api.limit", Slice.LEAST, Slice.MOST);
        }
        return limit;
    }
}
