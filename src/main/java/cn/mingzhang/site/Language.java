package cn.mingzhang.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** 简体中文 unless one chooses English with {@code ?lang=en}; the choice is kept in a cookie of the browser. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Language implements WebMvcConfigurer {

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    /** The public page sets no cookie: its language stays in the address, and that of a refused form in its own. */
    private static boolean leavesNoTrace(HttpServletRequest request) {
        var refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (refused == null ? WayBack.path(request) : refused.toString()).matches("/report(/.*)?");
    }

    private static @Nullable String askedHere(HttpServletRequest request) {
        var refused = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        var query = refused == null ? request.getQueryString() : refused.toString();
        var inForm = request.getParameter("lang");
        return inForm != null || query == null
                ? inForm
                : UriComponentsBuilder.newInstance()
                        .query(query)
                        .build()
                        .getQueryParams()
                        .getFirst("lang");
    }

    /** Only the two languages there are: whatever else a cookie or an address says is Chinese. */
    private static Locale supported(String asked) {
        return asked.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    @Bean
    static LocaleResolver localeResolver() {
        var cookie = new CookieLocaleResolver("MINGZHANG_LANG") {
            @Override
            protected Locale parseLocaleValue(String value) {
                return supported(value);
            }

            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                var asked = leavesNoTrace(request) ? askedHere(request) : null;
                return asked == null ? super.resolveLocale(request) : supported(asked);
            }

            @Override
            public LocaleContext resolveLocaleContext(HttpServletRequest request) {
                return leavesNoTrace(request) ? () -> resolveLocale(request) : super.resolveLocaleContext(request);
            }
        };
        cookie.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSameSite("Lax");
        return cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Choice());
    }

    private static final class Choice implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var asked = request.getParameter("lang");
            if (asked != null && request.getMethod().equals("GET") && !leavesNoTrace(request)) {
                RequestContextUtils.getLocaleResolver(request).setLocale(request, response, supported(asked));
            }
            return true;
        }
    }
}
