package cn.mingzhang.people;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.calendar.OfficeClock;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Controllers take who asks ({@link Officer}) and whose records he may see ({@link Scope}) as arguments. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OfficerArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    /** {@link Actor} is for the trail's own pages, which may not know people. */
    private static final Set<Class<?>> KINDS = Set.of(Officer.class, Scope.class, Actor.class);

    private final Scopes scopes;
    private final OfficeClock clock;

    OfficerArguments(Scopes scopes, OfficeClock clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return KINDS.contains(parameter.getParameterType());
    }

    /** Never bound from the request: a scope or an officer cannot be sent along as parameters. */
    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        var officer = CurrentOfficer.of(request.getNativeRequest(HttpServletRequest.class))
                .orElseThrow(() -> new InsufficientAuthenticationException("nobody has signed in"));
        if (parameter.getParameterType() == Actor.class) {
            return officer.actor();
        }
        return parameter.getParameterType() == Officer.class ? officer : scopes.of(officer, clock.today());
    }
}
