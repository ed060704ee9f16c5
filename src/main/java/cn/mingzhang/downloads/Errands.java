package cn.mingzhang.downloads;

import cn.mingzhang.people.Officer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Asks a list for its file as an officer: by the very controller that answers a browser, with its questions about rights. */
@Component
class Errands {
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final ObjectProvider<RequestMappingHandlerAdapter> adapter;

    Errands(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            ObjectProvider<RequestMappingHandlerAdapter> adapter) {
        this.mapping = mapping;
        this.adapter = adapter;
    }

    /** The name of the file; empty where the list answered with something else. What it throws is thrown. */
    Optional<String> run(String address, Officer officer, Locale locale, Errand.Progress progress, Path to) {
        var errand = new Errand(address, officer, locale, progress);
        var request = RequestContextHolder.getRequestAttributes();
        var language = LocaleContextHolder.getLocaleContext();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(errand));
        LocaleContextHolder.setLocale(locale);
        try (var answer = new FileAnswer(to)) {
            ServletRequestPathUtils.parseAndCache(errand);
            var chain = mapping.getObject().getHandler(errand);
            if (chain == null) {
                return Optional.empty();
            }
            adapter.getObject().handle(errand, answer, chain.getHandler());
            return Optional.ofNullable(answer.name());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Exception other) {
            throw new IllegalStateException(other);
        } finally {
            LocaleContextHolder.setLocaleContext(language);
            RequestContextHolder.setRequestAttributes(request);
        }
    }
}
