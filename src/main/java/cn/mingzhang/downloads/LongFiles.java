package cn.mingzhang.downloads;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.compartment.SealedAddress;
import cn.mingzhang.jobs.Apart;
import cn.mingzhang.jobs.LongWork;
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
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Decides at the list's own address whether its file is streamed now or waits in 我的下载. */
@Component
class LongFiles implements Patience {
    private final Downloads downloads;
    private final LongWork work;
    private final OfficeClock clock;
    private final long most;
    private final Apart apart;

    /** @param most rows that are streamed while one waits */
    LongFiles(
            Downloads downloads,
            LongWork work,
            OfficeClock clock,
            @Value("${mingzhang.downloads.rows:20000}") long most,
            Apart apart) {
        this.downloads = downloads;
        this.work = work;
        this.clock = clock;
        this.most = most;
        this.apart = apart;
    }

    @Override
    public boolean defers(String titleKey, Taken what, HttpServletResponse response) {
        return defers(titleKey, what, what.rows() > most, response);
    }

    @Override
    public boolean defers(String titleKey, Taken what, boolean takesLong, HttpServletResponse response) {
        var request = request().orElse(null);
        if (request instanceof Errand errand) {
            errand.progress().begins();
            return false;
        }
        // What lies in the compartment is not put aside in a table outside it, however long one waits.
        if (request == null || !takesLong || SealedAddress.is(path(request))) {
            return false;
        }
        var id = apart.get(() -> asked(titleKey, what, request));
        try {
            response.sendRedirect(request.getContextPath() + "/downloads?asked=" + id);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return true;
    }

    private long asked(String titleKey, Taken what, HttpServletRequest request) {
        var officer = CurrentOfficer.of(request).orElseThrow();
        var path = path(request);
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
            work.begin(DownloadWork.TASK, id);
            return id;
        });
    }

    @Override
    public void wrote(long rows) {
        request()
                .filter(Errand.class::isInstance)
                .ifPresent(errand -> ((Errand) errand).progress().wrote(rows));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
