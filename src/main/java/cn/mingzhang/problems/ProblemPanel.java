package cn.mingzhang.problems;

import cn.mingzhang.people.Officer;
import java.util.Optional;

/** A section of the problem's page that another capability fills. The ledger knows neither what is in it nor what it means. */
public interface ProblemPanel {

    /** The section for this reader; empty where he may not know that there is one. */
    Optional<Panel> of(ProblemFile problem, Officer officer);

    /**
     * @param anchor the section's id; the checklist's red lines lead to it ({@code Condition.Mend})
     * @param titleKey message key of its heading
     * @param order ascending; the ledger's own sections lie below 100
     * @param template a template with a fragment {@code panel(body)}, such as {@code witness/_check}
     * @param body what the fragment shows
     */
    record Panel(String anchor, String titleKey, int order, String template, Object body) {}
}
