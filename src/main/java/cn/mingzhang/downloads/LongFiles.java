package cn.mingzhang.downloads;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.CurrentOfficer;
import cn.mingzhang.sheets.Patience;
import cn.mingzhang.sheets.Taken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Decides at the list's own address whether its file is streamed now or waits in 我的下载. */
@Component
class LongFiles implements Patience {
    private final Downloads downloads;
    private final DownloadRuns runs;
    private final OfficeClock clock;
    private final long most;
    private final TransactionTemplate apart;

    /** @param most rows that are streamed while one waits */
    LongFiles(
            Downloads downloads,
            DownloadRuns runs,
            OfficeClock clock,
            @Value("${mingzhang.downloads.rows:20000}") long most,
            PlatformTransactionManager transactions) {
        this.downloads = downloads;
        this.runs = runs;
        this.clock = clock;
        this.most = most;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public boolean defers(String titleKey, Taken what, HttpServletResponse response) {
        var request = request().orElse(null);
        if (request instanceof Errand errand) {
            errand.progress().begins();
            return false;
        }
        if (request == null || what.rows() <= most) {
            return false;
        }
        var id = apart.execute(on -> asked(titleKey, what, request));
        try {
            response.sendRedirect(request.getContextPath() + "/downloads?asked=" + id);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return true;
    }

    private long asked(String titleKey, Taken what, HttpServletRequest request) {
        var officer = CurrentOfficer.of(request).orElseThrow();
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var address = request.getQueryString() == null ? path : path + "?" + request.getQueryString();
        return downloads.waiting(officer.id(), address).map(Download::id).orElseGet(() -> {
            var id = downloads.add(new Downloads.Asked(
                    officer.id(),
                    address,
                    titleKey,
                    String.join("; ", what.words()),
                    LocaleContextHolder.getLocale().toLanguageTag(),
                    what.rows(),
                    clock.today(),
                    clock.now()));
            runs.begin(id);
            return id;
        });
    }

    @Override
    public void wrote(long rows) {
        request()
                .filter(Errand.class::isInstance)
                .ifPresent(errand -> ((Errand) errand).progress().wrote(rows));
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
