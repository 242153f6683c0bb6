package pe.minka.web.api;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.web.json.ApiPath;
import pe.minka.web.json.UnderRules;
import pe.minka.web.security.Caller;
import pe.minka.web.security.RoutePolicy;
import pe.minka.web.security.RouteRule;

/** All that programs can ask for: what the controllers answer, so that the description cannot say anything else. */
@Component
class Operations {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final RoutePolicy policy;
    private final RecognitionSwitch recognition;

    Operations(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings,
            RoutePolicy policy,
            RecognitionSwitch recognition) {
        this.mappings = mappings;
        this.policy = policy;
        this.recognition = recognition;
    }

    List<Operation> all() {
        return mappings.getObject().getHandlerMethods().entrySet().stream()
                .flatMap(entry -> operations(entry.getKey(), entry.getValue()))
                .filter(operation -> recognition.isShown() || !isOfRecognition(operation))
                .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::method))
                .toList();
    }

    private boolean isOfRecognition(Operation operation) {
        return policy.row(HttpMethod.valueOf(operation.method()), operation.path())
                .filter(RouteRule::recognition)
                .isPresent();
    }

    private boolean isOpen(RequestMethod method, String path) {
        return policy.row(HttpMethod.valueOf(method.name()), path)
                .filter(rule -> rule.isOpenTo(Caller.VISITOR))
                .isPresent();
    }

    private Stream<Operation> operations(RequestMappingInfo mapping, HandlerMethod handler) {
        return mapping.getPatternValues().stream()
                .filter(path -> path.startsWith(ApiPath.ROOT + "/") && !path.equals(DescriptionController.PATH))
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Operation(
                                handler.getMethod().getName(),
                                method.name(),
                                path,
                                parameters(handler),
                                body(handler, method == RequestMethod.PATCH),
                                isConditional(handler),
                                handler.hasMethodAnnotation(UnderRules.class),
                                status(handler).value(),
                                handler.getMethod().getGenericReturnType(),
                                isOpen(method, path))));
    }

    private static Operation.@Nullable Body body(HandlerMethod handler, boolean partial) {
        for (var parameter : handler.getMethodParameters()) {
            var body = parameter.getParameterAnnotation(RequestBody.class);
            if (body != null) {
                var accepts = parameter.getParameterAnnotation(Accepts.class);
                var type = accepts == null ? parameter.getParameterType() : accepts.value();
                return new Operation.Body(type, body.required(), partial);
            }
        }
        return null;
    }

    private static boolean isConditional(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
                .anyMatch(header -> header != null && header.name().equals(SectionTag.HEADER));
    }

    private static HttpStatus status(HandlerMethod handler) {
        var declared = handler.getMethodAnnotation(ResponseStatus.class);
        return declared == null ? HttpStatus.OK : declared.value();
    }

    private static List<Operation.Parameter> parameters(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .flatMap(parameter -> SliceReader.reads(parameter)
                        ? SliceReader.PARAMETERS.stream()
                        : Stream.of(parameter).filter(Operations::isInAddress).map(Operations::parameter))
                .toList();
    }

    private static boolean isInAddress(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestParam.class)
                || parameter.hasParameterAnnotation(PathVariable.class);
    }

    private static Operation.Parameter parameter(MethodParameter parameter) {
        var query = parameter.getParameterAnnotation(RequestParam.class);
        String byDefault =
                query == null || query.defaultValue().equals(ValueConstants.DEFAULT_NONE) ? null : query.defaultValue();
        return new Operation.Parameter(
                String.valueOf(parameter.getParameter().getName()),
                query == null,
                query == null || (query.required() && byDefault == null),
                parameter.getParameterType(),
                byDefault,
                null,
                null);
    }
}
