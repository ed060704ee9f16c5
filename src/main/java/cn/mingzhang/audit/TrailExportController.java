package cn.mingzhang.audit;

import cn.mingzhang.calendar.OfficeClock;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;

/** 留痕副本: the auditor takes the whole trail away, to verify it where this house has no hand in it. */
@Controller
class TrailExportController {
    private final TrailVerifier verifier;
    private final Trail trail;
    private final OfficeClock clock;
    private final TransactionOperations transaction;

    TrailExportController(TrailVerifier verifier, Trail trail, OfficeClock clock, TransactionOperations transaction) {
        this.verifier = verifier;
        this.trail = trail;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Noted first, so that the copy holds that it was taken. */
    @GetMapping("/audit/trail.mzt")
    void export(Actor actor, HttpServletResponse response) throws IOException {
        TrailController.auditorOnly(actor);
        transaction.executeWithoutResult(on -> trail.note(
                actor, "TRAIL_EXPORTED", new Subject("trail", trail.headCode()), List.of(), "", clock.now()));
        response.setContentType("application/gzip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("trail-" + clock.today() + ".mzt")
                        .build()
                        .toString());
        verifier.copy(new TrailExport(response.getOutputStream()));
    }
}
