package cn.mingzhang.instructions;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.CurrentOfficer;
import cn.mingzhang.people.Officer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page the instructions that stand beside what it shows, found by its address; they are read only if the page asks. So
 * neither the leaders' page nor the ledger knows that there are instructions.
 */
@ControllerAdvice
class InstructionsHere {
    private static final int SHOWN = 10;
    private static final String DASHBOARD = "/dashboard";

    private final Instructions instructions;
    private final InstructionPages pages;
    private final OfficeClock clock;

    InstructionsHere(Instructions instructions, InstructionPages pages, OfficeClock clock) {
        this.instructions = instructions;
        this.pages = pages;
        this.clock = clock;
    }

    @ModelAttribute("instructed")
    @Nullable
    Here here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return null;
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var officer =
                CurrentOfficer.of(request).filter(InstructionRights::reads).orElse(null);
        if (officer == null) {
            return null;
        }
        var leads = path.equals(DASHBOARD) || path.equals("/");
        var place = leads ? null : Place.ofPath(path).orElse(null);
        if (!leads && place == null) {
            return null;
        }
        var asked = request.getQueryString();
        return new Here(officer, place, path + (asked == null ? "" : "?" + asked));
    }

    /** What stands beside one page; read once, when it is first asked. */
    final class Here {
        private final Officer officer;
        private final @Nullable Place place;
        private final String address;
        private @Nullable List<Instruction> all;

        Here(Officer officer, @Nullable Place place, String address) {
            this.officer = officer;
            this.place = place;
            this.address = address;
        }

        private List<Instruction> all() {
            if (all == null) {
                all = place == null
                        ? instructions.beside(About.FIGURE, null, 200, officer, clock.today())
                        : instructions.beside(place.kind(), place.key(), SHOWN, officer, clock.today());
            }
            return all;
        }

        public List<InstructionPages.Row> getRows() {
            return all().stream().limit(SHOWN).map(pages::row).toList();
        }

        /** Whether the page has anything to show below what is its own. */
        public boolean isShown() {
            return place != null && isWrites() || !all().isEmpty();
        }

        public boolean isWrites() {
            return InstructionRights.writes(officer);
        }

        /** Where one is written beside this page; null where it is written beside each figure. */
        public @Nullable String getNewAbout() {
            return place != null && isWrites() ? address : null;
        }

        /** How many stand beside one figure of the page. */
        public long of(String figure) {
            return all().stream().filter(one -> one.aboutKey().equals(figure)).count();
        }
    }
}
