package cn.mingzhang.views;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What {@code keepdraft.js} asks: the draft of a form, keep it, forget it. Nobody reads another's. */
@RestController
class DraftController {
    private static final int LONGEST_FORM = 200;
    private static final int LONGEST_CONTENT = 60_000;

    private final Drafts drafts;
    private final OfficeClock clock;

    DraftController(Drafts drafts, OfficeClock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Every form asks on opening, so that there is none is an ordinary answer (204) and no error in the browser. */
    @GetMapping("/drafts")
    ResponseEntity<Map<String, String>> draft(@RequestParam String form, Officer officer) {
        return drafts.of(officer, form)
                .map(draft -> ResponseEntity.ok(Map.of(
                        "content", draft.content(),
                        "at", Dates.time(draft.savedAt().toInstant()))))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/drafts")
    ResponseEntity<Void> keep(@RequestParam String form, @RequestParam String content, Officer officer) {
        if (form.length() > LONGEST_FORM || content.length() > LONGEST_CONTENT) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        if (content.isEmpty()) {
            drafts.forget(officer, form);
        } else {
            drafts.keep(officer, form, content, clock.now());
        }
        return ResponseEntity.noContent().build();
    }
}
