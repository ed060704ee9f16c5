package cn.mingzhang.reporting;

import cn.mingzhang.compartment.SealedAddress;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.DefaultErrorViewResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What goes wrong on the public page is said on a page of its own frame: no way into the application, no script, the same language.
 * Everywhere else it is said as ever; a second resolver beside this one would not be made by the framework.
 */
@Component
@ConditionalOnWebApplication
class PublicTrouble extends DefaultErrorViewResolver {
    private static final Set<Integer> OWN_WORDS = Set.of(403, 404, 413, 429, 503);

    private final ReportRole role;

    PublicTrouble(ReportRole role, ApplicationContext application, WebProperties web) {
        super(application, web.getResources());
        this.role = role;
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> about) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (!role.isAlone() && !(role.isEnabled() && asked instanceof String path && SealedAddress.isPublic(path))) {
            return super.resolveErrorView(request, status, about);
        }
        var words = OWN_WORDS.contains(status.value()) ? "" + status.value() : "other";
        var incident = about.get("incident");
        return new ModelAndView(
                "reporting/trouble",
                incident == null ? Map.of("words", words) : Map.of("words", words, "incident", incident));
    }
}
